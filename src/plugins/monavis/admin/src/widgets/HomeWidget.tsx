import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { ScoreBadge } from '../components/ScoreBadge';
import { useText } from '../hooks/useText';
import { demarcheLink } from '../paths';
import { useGetHomeQuery } from '../services/home';

const SHOWN = 5;

/** « Mes démarches » on Strapi's own home page: the first ones with their score and what is new. */
export const HomeWidget = () => {
  const text = useText();
  const { data, isError } = useGetHomeQuery();
  if (isError) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  if (data.data.length === 0) return <Widget.NoData>{text('home.empty.title')}</Widget.NoData>;
  return (
    <Box tag="ul" style={{ listStyle: 'none' }}>
      {data.data.slice(0, SHOWN).map(({ numero, title, score, newCount }) => (
        <Flex key={numero} tag="li" justifyContent="space-between" gap={3} wrap="wrap" padding={2}>
          <Box flex="1 1 18rem">
            <Link tag={RouterLink} to={demarcheLink(numero)}>
              {title}
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {text('widget.new', { count: newCount })}
            </Typography>
          </Box>
          <ScoreBadge score={score.value} count={score.count} />
        </Flex>
      ))}
    </Box>
  );
};
