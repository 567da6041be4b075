import { Button, Flex } from '@strapi/design-system';
import type { ButtonCode, UpdateButtonBody } from '../../../../../shared/contracts/buttons';
import { PromptModal } from '../../../components/PromptModal';
import { useDeferredFocus } from '../../../hooks/useDeferredFocus';
import { useFeedback } from '../../../hooks/useFeedback';

import { useText } from '../../../hooks/useText';
import { useUpdateButtonMutation } from '../../../services/buttons';
import type { TextKey } from '../../../translations/text-id';

interface ButtonActionsProps {
  numero: number;
  button: ButtonCode;
}

/** What can be done with a button that exists: rename it, change its style, close or reopen it. */
export const ButtonActions = ({ numero, button }: ButtonActionsProps) => {
  const text = useText();
  const tell = useFeedback();
  const [update, { isLoading }] = useUpdateButtonMutation();
  const [renameRef, focusRename] = useDeferredFocus<HTMLButtonElement>();
  const [reopenRef, focusReopen] = useDeferredFocus<HTMLButtonElement>();
  const { id, name } = button;
  const otherStyle = button.style === 'bleu' ? 'blanc' : 'bleu';

  const change = async (body: UpdateButtonBody, success: TextKey) =>
    tell(await update({ numero, id, body }), success);

  // Closing and reopening replace the buttons that did it: the focus goes to their successors.
  const close = async (reason: string) => {
    const isDone = await change({ action: 'close', reason }, 'button.closed');
    if (isDone) focusReopen();
    return isDone;
  };

  const reopen = async () => {
    if (await change({ action: 'reopen' }, 'button.reopened')) focusRename();
  };

  if (button.state === 'closed') {
    return (
      <Button
        ref={reopenRef}
        variant="secondary"
        loading={isLoading}
        aria-label={text('button.reopen.label', { name })}
        onClick={reopen}
      >
        {text('button.reopen')}
      </Button>
    );
  }
  return (
    <Flex gap={2} wrap="wrap">
      <PromptModal
        trigger={
          <Button
            ref={renameRef}
            variant="tertiary"
            aria-label={text('button.rename.label', { name })}
          >
            {text('button.rename')}
          </Button>
        }
        title={text('button.rename.title')}
        label={text('button.name')}
        initialValue={name}
        maxLength={80}
        submitLabel={text('form.save')}
        onSubmit={(value) => change({ action: 'rename', name: value }, 'button.renamed')}
      />
      <Button
        variant="tertiary"
        disabled={isLoading}
        aria-label={text(`button.restyle.${otherStyle}.label`, { name })}
        onClick={() => change({ action: 'restyle', style: otherStyle }, 'button.restyled')}
      >
        {text(`button.restyle.${otherStyle}`)}
      </Button>
      <PromptModal
        trigger={
          <Button variant="danger-light" aria-label={text('button.close.label', { name })}>
            {text('button.close')}
          </Button>
        }
        title={text('button.close.title', { name })}
        explanation={text('button.close.explanation')}
        label={text('button.close.reason')}
        maxLength={500}
        isMultiline
        submitLabel={text('button.close.submit')}
        submitVariant="danger"
        onSubmit={close}
      />
    </Flex>
  );
};
