import type { Synonym } from '../../../../shared/contracts/catalogue';
import { ConfirmedAction } from '../../components/ConfirmedAction';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useRemoveSynonymMutation } from '../../services/synonyms';

/** Takes a pair off the list, once confirmed. */
export const RemoveSynonym = ({ synonym: { id, expression, meaning } }: { synonym: Synonym }) => {
  const text = useText();
  const tell = useFeedback();
  const [remove] = useRemoveSynonymMutation();
  return (
    <ConfirmedAction
      action={text('synonyms.remove')}
      label={text('synonyms.remove.label', { expression })}
      explanation={text('synonyms.remove.explanation', { expression, meaning })}
      onConfirm={async () => {
        tell(await remove(id), 'synonyms.removed');
      }}
    />
  );
};
