import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CatalogueMeta, CatalogueQuery } from '../../../../shared/contracts/catalogue';
import { useText } from '../../hooks/useText';
import { FacetFilter } from './FacetFilter';
import type { CatalogueFilter } from './useCatalogueQuery';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
  align-items: end;
`;

interface FiltersProps {
  query: CatalogueQuery;
  facets: CatalogueMeta['facets'] | undefined;
  onChange: (name: CatalogueFilter, value: string | undefined) => void;
}

/** The filters of the référentiel, with how many démarches each would leave. */
export const Filters = ({ query, facets, onChange }: FiltersProps) => {
  const text = useText();
  return (
    <Grid>
      <FacetFilter
        label={text('catalogue.filter.administration')}
        value={query.administration}
        options={facets?.administrations}
        onChange={(value) => onChange('administration', value)}
      />
      <FacetFilter
        label={text('catalogue.filter.theme')}
        value={query.theme}
        options={facets?.themes}
        onChange={(value) => onChange('theme', value)}
      />
      <FacetFilter
        label={text('catalogue.filter.audience')}
        value={query.audience}
        options={facets?.audiences}
        onChange={(value) => onChange('audience', value)}
      />
      <FacetFilter
        label={text('catalogue.filter.owners')}
        value={query.owners}
        options={[
          { value: 'with', label: text('catalogue.owners.with') },
          { value: 'without', label: text('catalogue.owners.without') },
          { value: 'mine', label: text('catalogue.owners.mine') },
        ]}
        onChange={(value) => onChange('owners', value)}
      />
    </Grid>
  );
};
