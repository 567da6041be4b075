import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import { useText } from '../../../hooks/useText';
import { PlacementDrawing } from './PlacementDrawing';
import type { Placement } from './placements';

/** One place for the button: drawn, and said to be good or not in words. */
export const PlacementCard = ({ placement }: { placement: Placement }) => {
  const text = useText();
  const { name, isAdvised } = placement;
  const Icon = isAdvised ? CheckCircle : CrossCircle;
  return (
    <li>
      <PlacementDrawing placement={placement} />
      <Flex gap={2} paddingTop={2}>
        <Icon fill={isAdvised ? 'success600' : 'danger600'} aria-hidden style={{ flex: 'none' }} />
        <Typography fontWeight="bold">
          {text(isAdvised ? 'placement.do' : 'placement.dont')}
        </Typography>
      </Flex>
      <Typography tag="p" textColor="neutral600">
        {text(`placement.${name}`)}
      </Typography>
    </li>
  );
};
