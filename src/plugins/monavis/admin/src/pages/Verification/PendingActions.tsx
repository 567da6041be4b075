import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PendingDemarche } from '../../../../shared/contracts/verification';
import { PromptModal } from '../../components/PromptModal';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { editLink } from '../../paths';
import { usePublishDemarcheMutation, useRefuseDemarcheMutation } from '../../services/verification';

/** « Publier », « Corriger », « Refuser ». */
export const PendingActions = ({ demarche }: { demarche: PendingDemarche }) => {
  const text = useText();
  const tell = useFeedback();
  const [publish, { isLoading }] = usePublishDemarcheMutation();
  const [refuse] = useRefuseDemarcheMutation();
  const { numero, documentId, title } = demarche;
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        variant="success-light"
        loading={isLoading}
        aria-label={text('verification.publish.label', { title })}
        onClick={async () => {
          tell(await publish(numero), 'verification.published');
        }}
      >
        {text('verification.publish')}
      </Button>
      <LinkButton
        tag={Link}
        to={editLink(documentId)}
        variant="tertiary"
        aria-label={text('verification.correct.label', { title })}
      >
        {text('verification.correct')}
      </LinkButton>
      <PromptModal
        trigger={
          <Button variant="danger-light" aria-label={text('verification.refuse.label', { title })}>
            {text('verification.refuse')}
          </Button>
        }
        title={text('verification.refuse.label', { title })}
        explanation={text('verification.refuse.explanation')}
        label={text('verification.reason')}
        maxLength={2000}
        isMultiline
        submitLabel={text('verification.refuse')}
        submitVariant="danger"
        onSubmit={async (reason) =>
          tell(await refuse({ numero, body: { reason } }), 'verification.refused')
        }
      />
    </Flex>
  );
};
