import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { HomeEntry } from '../../../../shared/contracts/home';
import { DemarcheCard } from './DemarcheCard';

const List = styled(Box)`
  list-style: none;
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 44rem), 1fr));
`;

/** The démarches of the session's agent, as cards. */
export const DemarcheList = ({ entries }: { entries: HomeEntry[] }) => (
  <List tag="ul">
    {entries.map((entry) => (
      <DemarcheCard key={entry.numero} entry={entry} />
    ))}
  </List>
);
