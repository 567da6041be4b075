import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { PlacementCard } from './PlacementCard';
import { PLACEMENTS } from './placements';

const List = styled(Box)`
  list-style: none;
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
`;

/** Where the button belongs, and where it does not. */
export const PlacementAdvice = () => {
  const text = useText();
  return (
    <Panel tag="section" aria-labelledby="placement-title">
      <Typography id="placement-title" variant="delta" tag="h2" fontWeight="bold">
        {text('placement.title')}
      </Typography>
      <Typography tag="p" paddingTop={2} paddingBottom={4} textColor="neutral600">
        {text('placement.intro')}
      </Typography>
      <List tag="ul">
        {PLACEMENTS.map((placement) => (
          <PlacementCard key={placement.name} placement={placement} />
        ))}
      </List>
    </Panel>
  );
};
