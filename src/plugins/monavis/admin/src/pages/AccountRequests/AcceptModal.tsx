import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Box, Checkbox, Modal, Typography } from '@strapi/design-system';
import { FormFooter } from '../../components/FormFooter';
import { ModalForm } from '../../components/ModalForm';
import { useText } from '../../hooks/useText';
import { useAcceptance } from './useAcceptance';

interface AcceptModalProps {
  /** The button that opens the modal. */
  trigger: ReactElement;
  title: string;
  explanation: string;
  ids: number[];
  /** Domains of the addresses that are accepted. */
  domains: string[];
  onDone?: () => void;
}

/** Accepts requests, and allows their domains if wished. */
export const AcceptModal = ({
  trigger,
  title,
  explanation,
  ids,
  domains,
  onDone,
}: AcceptModalProps) => {
  const text = useText();
  const accept = useAcceptance();
  const [isOpen, setIsOpen] = useState(false);
  const [allowDomain, setAllowDomain] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  const handleOpenChange = (next: boolean) => {
    setIsOpen(next);
    setAllowDomain(false);
  };

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    const isDone = await accept({ ids, allowDomain });
    setIsBusy(false);
    if (!isDone) return;
    handleOpenChange(false);
    onDone?.();
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={handleOpenChange}>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      <Modal.Content>
        <ModalForm title={title} onSubmit={handleSubmit}>
          <Modal.Body>
            <Typography tag="p" paddingBottom={4}>
              {explanation}
            </Typography>
            <Checkbox
              checked={allowDomain}
              onCheckedChange={(checked: boolean) => setAllowDomain(checked)}
              aria-describedby="allow-domain-hint"
            >
              {text('accounts.accept.domain', { domain: domains.join(', ') })}
            </Checkbox>
            <Box paddingTop={2}>
              <Typography id="allow-domain-hint" variant="pi" textColor="neutral600">
                {text('accounts.accept.domain.hint')}
              </Typography>
            </Box>
          </Modal.Body>
          <FormFooter
            submitLabel={text('accounts.accept')}
            submitVariant="success"
            isBusy={isBusy}
          />
        </ModalForm>
      </Modal.Content>
    </Modal.Root>
  );
};
