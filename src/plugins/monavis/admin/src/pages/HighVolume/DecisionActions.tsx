import { Button, Flex } from '@strapi/design-system';
import type { VolumeDecisionBody, VolumeRequest } from '../../../../shared/contracts/buttons';
import { PromptModal } from '../../components/PromptModal';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useDecideVolumeMutation } from '../../services/volume-requests';

/** « Accepter » and « Refuser », both with a reason. */
export const DecisionActions = ({ request }: { request: VolumeRequest }) => {
  const text = useText();
  const tell = useFeedback();
  const [decide] = useDecideVolumeMutation();
  const { id, title } = request;

  const decideWith = (decision: VolumeDecisionBody['decision']) => async (reason: string) =>
    tell(await decide({ id, body: { decision, reason } }), `requests.${decision}`);

  return (
    <Flex gap={2} wrap="wrap">
      <PromptModal
        trigger={
          <Button variant="success-light" aria-label={text('requests.accept.label', { title })}>
            {text('requests.accept')}
          </Button>
        }
        title={text('requests.accept.label', { title })}
        explanation={text('requests.accept.explanation')}
        label={text('volume.reason')}
        maxLength={2000}
        isMultiline
        submitLabel={text('requests.accept')}
        onSubmit={decideWith('accepted')}
      />
      <PromptModal
        trigger={
          <Button variant="danger-light" aria-label={text('requests.refuse.label', { title })}>
            {text('requests.refuse')}
          </Button>
        }
        title={text('requests.refuse.label', { title })}
        explanation={text('requests.refuse.explanation')}
        label={text('volume.reason')}
        maxLength={2000}
        isMultiline
        submitLabel={text('requests.refuse')}
        submitVariant="danger"
        onSubmit={decideWith('refused')}
      />
    </Flex>
  );
};
