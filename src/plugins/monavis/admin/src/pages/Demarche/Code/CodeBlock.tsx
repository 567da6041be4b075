import { CopyBlock } from '../../../components/CopyBlock';
import { useText } from '../../../hooks/useText';

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
  return (
    <CopyBlock
      code={html}
      label={text('code.label', { name })}
      action={text('code.copy')}
      actionLabel={text('code.copy.label', { name })}
      done={text('code.copied')}
      isFocused={isFocused}
    />
  );
};
