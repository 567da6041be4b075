import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PERMISSIONS } from '../../../../shared/permissions';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { Panel } from '../../components/Panel';
import { PluginPage } from '../../components/PluginPage';
import { WordsField } from '../../components/WordsField';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { useGetJournalQuery } from '../../services/journal';
import { EntryList } from './EntryList';

/** « Journal »: who did what. */
const JournalPage = () => {
  const text = useText();
  const { get, set, setWords, linkTo } = useListParams('before');
  const query = {
    q: get('q'),
    action: get('action'),
    before: Number(get('before')) || undefined,
  };
  const { data, isError, refetch } = useGetJournalQuery(query, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <PluginPage
      title={text('journal.title')}
      subtitle={text('journal.subtitle')}
      permission={PERMISSIONS.readAudit}
    >
      <Panel role="search" marginBottom={6}>
        <WordsField
          label={text('journal.search')}
          hint={text('journal.search.hint')}
          value={query.q ?? ''}
          onChange={setWords}
        />
        <Box paddingTop={4} maxWidth="40rem">
          <Field.Root name="action">
            <Field.Label>{text('journal.action')}</Field.Label>
            <SingleSelect
              value={query.action ?? ''}
              placeholder={text('journal.action.any')}
              onChange={(action) => set('action', String(action))}
              onClear={() => set('action', undefined)}
            >
              {(data?.meta.actions ?? []).map(({ code, label }) => (
                <SingleSelectOption key={code} value={code}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      </Panel>
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {data && (
        <EntryList
          entries={data.data}
          newestLink={query.before ? linkTo(undefined) : undefined}
          olderLink={data.meta.olderThan ? linkTo(String(data.meta.olderThan)) : undefined}
        />
      )}
    </PluginPage>
  );
};

export default JournalPage;
