import { Box, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { HomeAlert } from '../../../shared/contracts/home';
import { AlertList } from '../components/AlertList';
import { useText } from '../hooks/useText';
import { demarcheLink, type DemarcheTab } from '../paths';
import { useGetHomeQuery } from '../services/home';

const SHOWN = 4;

/** Where each alert is looked into. */
const TABS: Record<HomeAlert['kind'], DemarcheTab> = {
  'score-drop': 'statistiques',
  'dormant-button': 'code',
  'no-button': 'code',
};

/** « À traiter » on Strapi's own home page: the alerts of one's démarches, the most urgent first. */
export const TodoWidget = () => {
  const text = useText();
  const { data, isError } = useGetHomeQuery();
  if (isError) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const entries = data.data.filter(({ alerts }) => alerts.length > 0);
  if (entries.length === 0) return <Widget.NoData>{text('widget.todo.none')}</Widget.NoData>;
  return (
    <Box tag="ul" style={{ listStyle: 'none' }}>
      {entries.slice(0, SHOWN).map(({ numero, title, alerts }) => (
        <Box key={numero} tag="li" padding={2}>
          <Link tag={RouterLink} to={demarcheLink(numero, TABS[alerts[0].kind])}>
            {title}
          </Link>
          <AlertList alerts={alerts} />
        </Box>
      ))}
    </Box>
  );
};
