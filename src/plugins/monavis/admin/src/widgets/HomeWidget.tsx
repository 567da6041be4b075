import { Box, Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { ScoreBadge } from '../components/ScoreBadge';
import { useText } from '../hooks/useText';
import { demarcheLink } from '../paths';
import { useGetHomeQuery } from '../services/home';

const SHOWN = 5;

/** « Mes démarches » on Strapi's own home page: the first ones with their score. */
export const HomeWidget = () => {
  const text = useText();
  const { data, isError } = useGetHomeQuery();
  if (isError) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  if (data.data.length === 0) return <Widget.NoData>{text('home.empty.title')}</Widget.NoData>;
  return (
    <Box tag="ul" style={{ listStyle: 'none' }}>
      {data.data.slice(0, SHOWN).map(({ numero, title, score }) => (
        <Flex key={numero} tag="li" justifyContent="space-between" gap={3} wrap="wrap" padding={2}>
          <Link tag={RouterLink} to={demarcheLink(numero)}>
            {title}
          </Link>
          <ScoreBadge score={score} />
        </Flex>
      ))}
    </Box>
  );
};
