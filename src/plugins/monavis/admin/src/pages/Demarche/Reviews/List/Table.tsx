import { styled } from 'styled-components';

/**
 * A table whose lines become blocks on a phone: date and satisfaction, then the comment; the rest is in the drawer. Design
 * system tables scroll sideways there, which hides the comment.
 */
export const Table = styled.table<{ $isStale: boolean }>`
  width: 100%;
  border-collapse: collapse;
  opacity: ${({ $isStale }) => ($isStale ? 0.6 : 1)};
  transition: opacity 150ms;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
    text-align: left;
    vertical-align: top;
    white-space: nowrap;
  }

  td:nth-child(4) {
    width: 100%;
    white-space: normal;
  }

  tbody tr {
    position: relative;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

    &:hover {
      background: ${({ theme }) => theme.colors.neutral100};
    }
  }

  @media (max-width: 767px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding: ${({ theme }) => theme.spaces[2]} 0;
    }

    td {
      padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
    }

    td:first-child {
      padding-right: 0;
      white-space: normal;
    }

    td:nth-child(4) {
      grid-column: 1 / -1;
    }

    td:nth-child(3),
    td:nth-child(5) {
      display: none;
    }
  }
`;
