import { useRef } from 'react';
import { Badge, Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { isIntroTooLong } from '../../../../../shared/contracts/forms';
import { Panel } from '../../../components/Panel';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { DiscardChanges } from './DiscardChanges';
import { testLink } from './test-link';
import type { useFormDraft } from './useFormDraft';
import { useVersionDate } from './useVersionDate';

/** What citizens see, what is not published yet, and the way from one to the other. */
export const Publication = ({ draft }: { draft: ReturnType<typeof useFormDraft> }) => {
  const text = useText();
  const tell = useFeedback();
  const versionDate = useVersionDate();
  const title = useRef<HTMLHeadingElement>(null);
  const { state, settings, isSaving, fault } = draft;
  const [current] = state.versions;
  const isTooLong = Object.values(settings.intro).some(isIntroTooLong);

  const publish = async () => {
    // The button that did it is disabled afterwards: the focus must not fall out of the page.
    if (tell(await draft.publish(), 'form.published')) title.current?.focus();
  };

  const savingState = () => {
    if (fault) return '';
    if (isSaving) return text('form.saving');
    return state.isChanged ? text('form.saved') : '';
  };

  return (
    <Panel tag="section" aria-labelledby="publication-title">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box>
          <Flex gap={3} wrap="wrap">
            <Typography id="publication-title" ref={title} tabIndex={-1} variant="beta" tag="h2">
              {text('form.version', { version: current.version })}
            </Typography>
            <Badge variant={state.isChanged ? 'warning' : 'success'}>
              {text(state.isChanged ? 'form.changed' : 'form.unchanged')}
            </Badge>
          </Flex>
          <Typography tag="p" textColor="neutral600" paddingTop={1}>
            {versionDate(current)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1} role="status">
            {savingState()}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          <LinkButton
            variant="tertiary"
            href={testLink(state.testPath)}
            isExternal
            disabled={isSaving}
          >
            {text('form.test')}
          </LinkButton>
          {state.isChanged && <DiscardChanges onConfirm={() => draft.change(current.settings)} />}
          <Button
            loading={draft.isPublishing}
            // What is published is what was saved: never less than what is on screen.
            disabled={!state.isChanged || isSaving || isTooLong || fault !== undefined}
            onClick={publish}
          >
            {text('form.publish', { version: current.version + 1 })}
          </Button>
        </Flex>
      </Flex>
    </Panel>
  );
};
