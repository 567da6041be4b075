import { useRef } from 'react';
import { Box, Button } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { copyText } from '../../../components/clipboard';
import { useText } from '../../../hooks/useText';

const Code = styled(Box)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.6;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
`;

interface CodeBlockProps {
  html: string;
  /** Name of the button, to tell one « Copier le code » from another. */
  name: string;
  /** « Copier le code » takes the focus when it appears. */
  isFocused: boolean;
}

/** The code to paste, and the button that copies it. */
export const CodeBlock = ({ html, name, isFocused }: CodeBlockProps) => {
  const text = useText();
  const codeRef = useRef<HTMLDivElement>(null);
  const { toggleNotification } = useNotification();

  const handleCopy = async () => {
    const isCopied = codeRef.current !== null && (await copyText(html, codeRef.current));
    toggleNotification(
      isCopied
        ? { type: 'success', message: text('code.copied') }
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
        aria-label={text('code.label', { name })}
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={4}
        marginTop={4}
        marginBottom={3}
      >
        <code>{html}</code>
      </Code>
      <Button
        autoFocus={isFocused}
        startIcon={<Duplicate />}
        onClick={handleCopy}
        aria-label={text('code.copy.label', { name })}
      >
        {text('code.copy')}
      </Button>
    </>
  );
};
