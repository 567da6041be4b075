import { Box, Button, Flex, Typography } from '@strapi/design-system';
import {
  IMPORT_OUTCOMES,
  type ImportEntry,
  type ImportOutcome,
} from '../../../../shared/contracts/imports';
import { CardList } from '../../components/CardList';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { useGetImportRowsQuery } from '../../services/imports';
import { ImportRowCard } from './ImportRowCard';

/** The lines of the file, each with what it changes. */
export const ImportRows = ({ entry }: { entry: ImportEntry }) => {
  const text = useText();
  const { get, set, linkToPage } = useListParams('page');
  const outcome = IMPORT_OUTCOMES.find((one) => one === get('resultat'));
  const query = { outcome, page: Number(get('page')) || 1 };
  const { data, isError, refetch } = useGetImportRowsQuery(
    { id: entry.id, query },
    { refetchOnMountOrArgChange: true }
  );
  const choices: [ImportOutcome | undefined, string][] = [
    [undefined, text('imports.outcome.all', { count: entry.total })],
    ...IMPORT_OUTCOMES.map((one): [ImportOutcome, string] => [
      one,
      text(`imports.outcome.${one}`, { count: entry.counts[one] }),
    ]),
  ];
  return (
    <section aria-labelledby="rows-title">
      <Typography id="rows-title" tag="h2" variant="delta">
        {text('imports.rows')}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={3} paddingBottom={4}>
        {choices.map(([value, label]) => (
          <Button
            key={label}
            variant={value === outcome ? 'default' : 'tertiary'}
            aria-pressed={value === outcome}
            onClick={() => set('resultat', value)}
          >
            {label}
          </Button>
        ))}
      </Flex>
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {data && (
        <CardList none={text('imports.rows.none')} gap={3}>
          {data.data.map((row) => (
            <ImportRowCard key={row.line} row={row} />
          ))}
        </CardList>
      )}
      {data && (
        <Box paddingTop={6}>
          <PageLinks meta={data.meta} linkTo={linkToPage} />
        </Box>
      )}
    </section>
  );
};
