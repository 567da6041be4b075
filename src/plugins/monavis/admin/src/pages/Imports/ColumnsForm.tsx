import { useState } from 'react';
import type { FormEvent } from 'react';
import {
  Box,
  Button,
  Field,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { styled } from 'styled-components';
import {
  IMPORT_FIELDS,
  type ImportEntry,
  type ImportField,
} from '../../../../shared/contracts/imports';
import { Panel } from '../../components/Panel';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useMapImportMutation } from '../../services/imports';

const IGNORED = 'ignored';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
`;

const isField = (value: unknown): value is ImportField =>
  IMPORT_FIELDS.some((field) => field === value);

/** What each column of the file holds. */
export const ColumnsForm = ({ entry }: { entry: ImportEntry }) => {
  const text = useText();
  const tell = useFeedback();
  const [save, { isLoading }] = useMapImportMutation();
  const [mapping, setMapping] = useState(entry.mapping);

  const choose = (column: number, value: unknown) => {
    const field = isField(value) ? value : null;
    // A field is filled by one column: choosing it here takes it from the other.
    setMapping(
      mapping.map((other, index) => {
        if (index === column) return field;
        return other === field ? null : other;
      })
    );
  };
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    tell(await save({ id: entry.id, body: { mapping } }), 'imports.columns.saved');
  };

  return (
    <Panel tag="form" onSubmit={handleSubmit} noValidate>
      <Typography tag="h2" variant="delta">
        {text('imports.columns')}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={1} paddingBottom={4}>
        {text('imports.columns.hint')}
      </Typography>
      <Grid>
        {entry.columns.map((column, index) => (
          <Field.Root key={`${index} ${column}`} name={`column-${index}`}>
            <Field.Label>{column || `(${index + 1})`}</Field.Label>
            <SingleSelect
              value={mapping[index] ?? IGNORED}
              onChange={(value) => choose(index, value)}
            >
              <SingleSelectOption value={IGNORED}>
                {text('imports.columns.ignored')}
              </SingleSelectOption>
              {IMPORT_FIELDS.map((field) => (
                <SingleSelectOption key={field} value={field}>
                  {text(`imports.field.${field}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ))}
      </Grid>
      <Box paddingTop={5}>
        <Button type="submit" variant="secondary" loading={isLoading}>
          {text('imports.columns.apply')}
        </Button>
      </Box>
    </Panel>
  );
};
