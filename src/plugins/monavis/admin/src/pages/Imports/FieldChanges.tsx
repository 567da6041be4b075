import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { IMPORT_FIELDS, type ImportRow } from '../../../../shared/contracts/imports';
import { useText } from '../../hooks/useText';

type Values = NonNullable<ImportRow['after']>;

const Table = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[2]};
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

interface FieldChangesProps {
  /** Nothing for a démarche that is created. */
  before: Values | null;
  after: Values;
}

/** Each field that changes: before and after. */
export const FieldChanges = ({ before, after }: FieldChangesProps) => {
  const text = useText();
  const word = (value: Values[keyof Values]): string => {
    if (typeof value === 'boolean') return text(value ? 'journal.yes' : 'journal.no');
    const plain = Array.isArray(value) ? value.join(' | ') : String(value ?? '');
    return plain === '' ? text('imports.row.empty') : plain;
  };
  const fields = IMPORT_FIELDS.filter(
    (field) =>
      field in after && (before !== null || word(after[field]) !== text('imports.row.empty'))
  );
  const cell = (content: string) => <Typography>{content}</Typography>;
  const head = (content: string) => (
    <Typography variant="sigma" textColor="neutral600">
      {content}
    </Typography>
  );
  return (
    <Box paddingTop={3}>
      <Table>
        <thead>
          <tr>
            <th scope="col">{head(text('imports.row.field'))}</th>
            {before && <th scope="col">{head(text('imports.row.before'))}</th>}
            <th scope="col">{head(text('imports.row.after'))}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{cell(text(`imports.field.${field}`))}</th>
              {before && <td>{cell(word(before[field]))}</td>}
              <td>{cell(word(after[field]))}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
};
