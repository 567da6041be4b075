import { Box, Field } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SynonymPair } from '../../../../shared/contracts/catalogue';
import { useText } from '../../hooks/useText';

const MAX_LENGTH = 120;

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
`;

interface PairFieldsProps {
  pair: SynonymPair;
  /** Something is missing, and the person asked to save. */
  showMissing: boolean;
  error: string | undefined;
  onChange: (pair: SynonymPair) => void;
}

/** What people type, and what is searched besides. */
export const PairFields = ({ pair, showMissing, error, onChange }: PairFieldsProps) => {
  const text = useText();
  return (
    <Grid>
      {(['expression', 'meaning'] as const).map((name) => {
        const isMissing = showMissing && pair[name].trim() === '';
        return (
          <Field.Root
            key={name}
            name={name}
            hint={text(`synonyms.${name}.hint`)}
            error={isMissing ? text('form.required') : name === 'expression' ? error : undefined}
            required
          >
            <Field.Label>{text(`synonyms.${name}`)}</Field.Label>
            <Field.Input
              value={pair[name]}
              maxLength={MAX_LENGTH}
              autoComplete="off"
              onChange={({ target }: { target: HTMLInputElement }) =>
                onChange({ ...pair, [name]: target.value })
              }
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        );
      })}
    </Grid>
  );
};
