import { Button, Flex } from '@strapi/design-system';
import type { AccountRequest } from '../../../../shared/contracts/accounts';
import { PromptModal } from '../../components/PromptModal';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useRefuseAccountMutation } from '../../services/account-requests';
import { AcceptModal } from './AcceptModal';

/** « Accepter », with the domain or not, and « Refuser », with a reason. */
export const DecisionActions = ({ request }: { request: AccountRequest }) => {
  const text = useText();
  const tell = useFeedback();
  const [refuse] = useRefuseAccountMutation();
  const { id, name, domain } = request;

  return (
    <Flex gap={2} wrap="wrap">
      <AcceptModal
        trigger={
          <Button variant="success-light" aria-label={text('accounts.accept.label', { name })}>
            {text('accounts.accept')}
          </Button>
        }
        title={text('accounts.accept.label', { name })}
        explanation={text('accounts.accept.explanation', { name })}
        ids={[id]}
        domains={[domain]}
      />
      <PromptModal
        trigger={
          <Button variant="danger-light" aria-label={text('accounts.refuse.label', { name })}>
            {text('accounts.refuse')}
          </Button>
        }
        title={text('accounts.refuse.label', { name })}
        explanation={text('accounts.refuse.explanation', { name })}
        label={text('accounts.reason')}
        maxLength={2000}
        isMultiline
        submitLabel={text('accounts.refuse')}
        submitVariant="danger"
        onSubmit={async (reason) =>
          tell(await refuse({ id, body: { reason } }), 'accounts.refused')
        }
      />
    </Flex>
  );
};
