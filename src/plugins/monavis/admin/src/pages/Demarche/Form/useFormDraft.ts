import { useCallback, useEffect, useRef, useState } from 'react';
import { useBeforeUnload } from 'react-router-dom';
import type { FormSettings, FormState } from '../../../../../shared/contracts/forms';
import { useErrorText } from '../../../hooks/useErrorText';
import { usePublishFormMutation, useSaveFormMutation } from '../../../services/forms';

const PAUSE_MS = 500;

/**
 * The settings of a form as they are being changed: each change is saved by itself once typing pauses, one after the
 * other, and what could not be saved stays on screen.
 *
 * @param loaded - the form as it was read
 */
export const useFormDraft = (numero: number, loaded: FormState) => {
  const [save] = useSaveFormMutation();
  const [publish, { isLoading: isPublishing }] = usePublishFormMutation();
  const formatError = useErrorText();
  /** What the server answered last. */
  const [state, setState] = useState(loaded);
  const [settings, setSettings] = useState(loaded.draft.settings);
  const [isSaving, setIsSaving] = useState(false);
  const [fault, setFault] = useState<string>();

  const revision = useRef(loaded.draft.revision);
  const unsaved = useRef<FormSettings>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const work = useRef<Promise<void>>(Promise.resolve());

  const keep = useCallback((answer: FormState) => {
    revision.current = answer.draft.revision;
    setState(answer);
  }, []);

  const saveNow = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    work.current = work.current.then(async () => {
      const sent = unsaved.current;
      if (!sent) return;
      const outcome = await save({ numero, body: { settings: sent, revision: revision.current } });
      if ('error' in outcome) {
        setFault(formatError(outcome.error));
        setIsSaving(false);
        return;
      }
      setFault(undefined);
      keep(outcome.data.data);
      // Something was typed meanwhile: its own turn comes.
      if (unsaved.current !== sent) return;
      unsaved.current = undefined;
      setIsSaving(false);
    });
    return work.current;
  }, [formatError, keep, numero, save]);

  const change = useCallback(
    (next: FormSettings) => {
      setSettings(next);
      unsaved.current = next;
      setIsSaving(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), PAUSE_MS);
    },
    [saveNow]
  );

  // Who leaves the page at once loses nothing.
  const latestSave = useRef(saveNow);
  useEffect(() => {
    latestSave.current = saveNow;
  }, [saveNow]);
  useEffect(() => () => void latestSave.current(), []);
  useBeforeUnload((event) => {
    if (unsaved.current) event.preventDefault();
  });

  return {
    state,
    settings,
    change,
    isSaving,
    /** Why the last change is not saved. */
    fault,
    retry: saveNow,
    /** Gives up what is not saved. */
    forget: () => {
      clearTimeout(timer.current);
      unsaved.current = undefined;
    },
    isPublishing,
    publish: async () => {
      const outcome = await publish({ numero, body: { revision: revision.current } });
      if ('data' in outcome) keep(outcome.data.data);
      return outcome;
    },
  };
};
