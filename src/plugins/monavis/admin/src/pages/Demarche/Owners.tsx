import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { DemarchePage } from '../../../../shared/contracts/catalogue';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';

/** The porteurs of a démarche, since when. */
export const Owners = ({ owners }: Pick<DemarchePage, 'owners'>) => {
  const text = useText();
  const { day } = useDates();
  if (owners.length === 0) {
    return (
      <Typography tag="p" paddingTop={3} textColor="neutral600">
        {text('demarche.owners.none')}
      </Typography>
    );
  }
  return (
    <Box tag="ul" paddingTop={3} style={{ listStyle: 'none' }}>
      {owners.map(({ name, since, isMe }) => (
        <Flex key={`${name} ${since}`} tag="li" gap={3} wrap="wrap" paddingTop={1}>
          <Typography fontWeight="bold">{name}</Typography>
          {isMe && <Badge variant="primary">{text('demarche.owners.me')}</Badge>}
          <Typography textColor="neutral600">
            {text('demarche.owners.since', { date: day(since) })}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
};
