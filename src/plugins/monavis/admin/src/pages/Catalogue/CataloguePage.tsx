import { Box } from '@strapi/design-system';
import { PERMISSIONS } from '../../../../shared/permissions';
import { Panel } from '../../components/Panel';
import { PluginPage } from '../../components/PluginPage';
import { SearchField } from '../../components/SearchField';
import { useDebouncedInput } from '../../hooks/useDebouncedInput';
import { useText } from '../../hooks/useText';
import { useGetCatalogueQuery } from '../../services/catalogue';
import { Filters } from './Filters';
import { Results } from './Results';
import { useCatalogueQuery } from './useCatalogueQuery';

/** « Référentiel »: every démarche, searched as one types. */
const CataloguePage = () => {
  const text = useText();
  const { query, isNarrowed, setWords, setFilter, clear, linkToPage } = useCatalogueQuery();
  const { inputRef, onChange } = useDebouncedInput(query.q ?? '', setWords);
  // `data` keeps the last results while the next are on their way: the list does not flicker.
  const { data, isFetching, isError, refetch } = useGetCatalogueQuery(query);

  return (
    <PluginPage
      title={text('catalogue.title')}
      subtitle={text('catalogue.subtitle')}
      permission={PERMISSIONS.readCatalogue}
    >
      <Panel role="search" marginBottom={6}>
        <SearchField defaultValue={query.q} inputRef={inputRef} onChange={onChange} />
        <Box paddingTop={4}>
          <Filters query={query} facets={data?.meta.facets} onChange={setFilter} />
        </Box>
      </Panel>
      <Results
        answer={data}
        isNarrowed={isNarrowed}
        words={query.q ?? ''}
        isFetching={isFetching}
        isError={isError}
        onRetry={refetch}
        onClear={clear}
        linkToPage={linkToPage}
      />
    </PluginPage>
  );
};

export default CataloguePage;
