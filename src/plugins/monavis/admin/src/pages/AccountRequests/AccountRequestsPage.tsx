import { Box, Tabs, Typography } from '@strapi/design-system';
import { PERMISSIONS } from '../../../../shared/permissions';
import { Panel } from '../../components/Panel';
import { PluginPage } from '../../components/PluginPage';
import { WordsField } from '../../components/WordsField';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { RequestList } from './RequestList';

const VIEWS = ['waiting', 'processed'] as const;

/** « Demandes de comptes »: for those who decide. */
const AccountRequestsPage = () => {
  const text = useText();
  const { get, set, setWords, linkToPage } = useListParams('page');
  const shown = VIEWS.find((view) => view === get('view')) ?? 'waiting';
  const query = { view: shown, q: get('q') ?? '', page: Number(get('page')) || 1 };
  return (
    <PluginPage
      title={text('accounts.title')}
      subtitle={text('accounts.subtitle')}
      permission={PERMISSIONS.manageAccounts}
    >
      <Panel role="search" marginBottom={6}>
        <WordsField
          label={text('accounts.search')}
          hint={text('accounts.search.hint')}
          value={query.q}
          onChange={setWords}
        />
      </Panel>
      <Tabs.Root variant="simple" value={shown} onValueChange={(view) => set('view', view)}>
        <Tabs.List aria-label={text('accounts.title')}>
          {VIEWS.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {text(`accounts.${view}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {VIEWS.map((view) => (
          <Tabs.Content key={view} value={view}>
            <Typography tag="h2" variant="delta" paddingTop={5}>
              {text(`accounts.${view}`)}
            </Typography>
            <Box paddingTop={3}>
              {view === shown && <RequestList query={query} linkToPage={linkToPage} />}
            </Box>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </PluginPage>
  );
};

export default AccountRequestsPage;
