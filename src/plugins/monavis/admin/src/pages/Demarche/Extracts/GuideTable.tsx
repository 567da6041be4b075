import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ExtractColumn } from '../../../../../shared/extract-columns';
import { useText } from '../../../hooks/useText';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  code {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral700};
  }

  /* On a phone each column of the file is a block: three columns side by side would be a word wide. */
  @media (max-width: 48rem) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tr {
      display: block;
      padding: ${({ theme }) => theme.spaces[3]} 0;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    }

    th,
    td {
      display: block;
      padding: 2px 0;
      border: 0;
    }
  }
`;

/** Columns that differ by the channel alone are explained once. */
const explanationOf = (key: ExtractColumn['key']) => {
  if (key.startsWith('contactReached.')) return 'extracts.column.contactReached';
  if (key.startsWith('contactQuality.')) return 'extracts.column.contactQuality';
  return `extracts.column.${key as Exclude<ExtractColumn['key'], `${string}.${string}`>}` as const;
};

/** One line a column of the file. */
export const GuideTable = ({ columns }: { columns: ExtractColumn[] }) => {
  const text = useText();
  return (
    <Table>
      <thead>
        <tr>
          {(['heading', 'content', 'json'] as const).map((name) => (
            <th key={name} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {text(`extracts.guide.${name}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, heading, jsonPath }) => (
          <tr key={key}>
            <th scope="row">
              <Typography fontWeight="bold" textColor="neutral800">
                {heading}
              </Typography>
            </th>
            <td>
              <Typography textColor="neutral800">{text(explanationOf(key))}</Typography>
            </td>
            <td>
              <code>{jsonPath}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};
