import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../../hooks/useText';
import type { FigureTable } from './figure-table';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    text-align: right;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-variant-numeric: tabular-nums;
  }

  th:first-child {
    text-align: left;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    vertical-align: bottom;
  }
`;

interface FigureTableViewProps {
  label: string;
  table: FigureTable;
}

/** The numbers of a figure; a table that is too wide or too long scrolls, by keyboard too. */
export const FigureTableView = ({ label, table: { head, rows } }: FigureTableViewProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <Box overflow="auto" maxHeight="36rem" tabIndex={0} role="region" aria-label={label}>
      <Table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], line) => (
            <tr key={line}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]}>
                  {cell === null
                    ? text('stats.none')
                    : typeof cell === 'number'
                      ? formatNumber(cell, { maximumFractionDigits: 1 })
                      : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
};
