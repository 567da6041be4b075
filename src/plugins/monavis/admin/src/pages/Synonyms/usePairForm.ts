import { useState } from 'react';
import type { FormEvent } from 'react';
import type { SynonymPair } from '../../../../shared/contracts/catalogue';
import { useErrorText, type ApiError } from '../../hooks/useErrorText';

type Outcome = { data: unknown } | { error: ApiError };

interface PairFormInput {
  initial: SynonymPair;
  save: (pair: SynonymPair) => Promise<Outcome>;
  onSaved: () => void;
}

/** The state of a form that holds a pair: nothing is sent while a side is empty, a refusal is said in the form. */
export const usePairForm = ({ initial, save, onSaved }: PairFormInput) => {
  const formatError = useErrorText();
  const [pair, setPair] = useState(initial);
  const [showMissing, setShowMissing] = useState(false);
  const [error, setError] = useState<string>();

  const reset = () => {
    setPair(initial);
    setShowMissing(false);
    setError(undefined);
  };

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = { expression: pair.expression.trim(), meaning: pair.meaning.trim() };
    setShowMissing(true);
    setError(undefined);
    if (!trimmed.expression || !trimmed.meaning) return;
    const outcome = await save(trimmed);
    if ('error' in outcome) {
      setError(formatError(outcome.error));
      return;
    }
    reset();
    onSaved();
  };

  return { fields: { pair, showMissing, error, onChange: setPair }, handleSubmit, reset };
};
