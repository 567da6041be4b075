import { Badge, Button, Dialog, Flex } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { DemarchePage } from '../../../shared/contracts/catalogue';
import { PERMISSIONS } from '../../../shared/permissions';
import { useCan } from '../hooks/useCan';
import { useDeferredFocus } from '../hooks/useDeferredFocus';
import { useFeedback } from '../hooks/useFeedback';
import { useText } from '../hooks/useText';
import { useDeclareOwnershipMutation, useLeaveOwnershipMutation } from '../services/ownership';

interface OwnershipActionProps {
  demarche: Pick<DemarchePage, 'numero' | 'isOwner' | 'isArchived'>;
  /** Called once the session's agent has become porteur, to move the focus on. */
  onDeclared?: () => void;
}

/** « Je suis porteur de cette démarche », or the state « porteur » and the way out of it. */
export const OwnershipAction = ({ demarche, onDeclared }: OwnershipActionProps) => {
  const text = useText();
  const tell = useFeedback();
  const mayDeclare = useCan(PERMISSIONS.declareOwnership);
  const [declare, { isLoading: isDeclaring }] = useDeclareOwnershipMutation();
  const [leave] = useLeaveOwnershipMutation();
  const [declareRef, focusDeclare] = useDeferredFocus<HTMLButtonElement>();
  const { numero, isOwner, isArchived } = demarche;

  const handleDeclare = async () => {
    if (tell(await declare(numero), 'ownership.declared')) onDeclared?.();
  };

  const handleLeave = async () => {
    if (tell(await leave(numero), 'ownership.left')) focusDeclare();
  };

  if (!mayDeclare || (isArchived && !isOwner)) return null;
  if (!isOwner) {
    return (
      <Button ref={declareRef} size="L" loading={isDeclaring} onClick={handleDeclare}>
        {text('ownership.declare')}
      </Button>
    );
  }
  return (
    <Flex gap={3} wrap="wrap">
      <Badge variant="success">{text('ownership.mine')}</Badge>
      <Dialog.Root>
        <Dialog.Trigger>
          <Button variant="tertiary">{text('ownership.leave')}</Button>
        </Dialog.Trigger>
        <ConfirmDialog
          title={text('ownership.leave.title')}
          endAction={
            <Dialog.Action>
              <Button fullWidth variant="danger-light" onClick={handleLeave}>
                {text('ownership.leave')}
              </Button>
            </Dialog.Action>
          }
        >
          {text('ownership.leave.body')}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
};
