import { useRef } from 'react';
import { Box, Button } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';
import { copyText } from './clipboard';

const Code = styled(Box)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.6;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
`;

interface CopyBlockProps {
  /** What is shown and copied. */
  code: string;
  /** Names the block. */
  label: string;
  /** On the button. */
  action: string;
  /** Names the button, where several say the same. */
  actionLabel: string;
  /** Said once it is in the clipboard. */
  done: string;
  /** The button takes the focus when it appears. */
  isFocused?: boolean;
}

/** Lines of code, and the button that copies them. */
export const CopyBlock = ({
  code,
  label,
  action,
  actionLabel,
  done,
  isFocused = false,
}: CopyBlockProps) => {
  const text = useText();
  const codeRef = useRef<HTMLDivElement>(null);
  const { toggleNotification } = useNotification();

  const handleCopy = async () => {
    const isCopied = codeRef.current !== null && (await copyText(code, codeRef.current));
    toggleNotification(
      isCopied
        ? { type: 'success', message: done }
        : { type: 'info', message: text('code.selected') }
    );
  };

  return (
    <>
      <Code
        ref={codeRef}
        tag="pre"
        tabIndex={0}
        role="region"
        aria-label={label}
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={4}
        marginTop={4}
        marginBottom={3}
      >
        <code>{code}</code>
      </Code>
      <Button
        autoFocus={isFocused}
        startIcon={<Duplicate />}
        onClick={handleCopy}
        aria-label={actionLabel}
      >
        {action}
      </Button>
    </>
  );
};
