import { Flex, Typography } from '@strapi/design-system';
import { CardList } from '../../../components/CardList';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useText } from '../../../hooks/useText';
import { useGetExtractsQuery } from '../../../services/extracts';
import { ApiKeysSection } from './ApiKeysSection';
import { ColumnsGuide } from './ColumnsGuide';
import { ExportButton } from './ExportButton';
import { ExtractCard } from './ExtractCard';
import { ProgressAnnouncement } from './ProgressAnnouncement';
import { isOpen } from './extract-state';

const POLL_MS = 1_000;

/** « Exports et API », one section under the other: the agent's exports of this démarche, the keys of its API, then the long guide of the columns. */
export const ExtractsTab = ({ numero }: { numero: number }) => {
  const text = useText();
  const { data, isError, refetch } = useGetExtractsQuery(numero, {
    refetchOnMountOrArgChange: true,
  });
  const entries = data?.data ?? [];
  const isWorking = entries.some(isOpen);
  // A second subscription to the same answer, which asks again while the work goes on.
  useGetExtractsQuery(numero, { pollingInterval: POLL_MS, skip: !isWorking });
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <section aria-labelledby="extracts-title">
        <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={2}>
          <Typography id="extracts-title" tag="h2" variant="beta">
            {text('extracts.title')}
          </Typography>
          <ExportButton numero={numero} />
        </Flex>
        {data && (
          <Typography tag="p" textColor="neutral600" paddingBottom={4}>
            {text('extracts.explanation', {
              limit: data.meta.directLimit,
              days: data.meta.keptDays,
            })}
          </Typography>
        )}
        {isError && <LoadError onRetry={refetch} />}
        {!isError && !data && <Loading />}
        {data && (
          <CardList none={text('extracts.none')} gap={3}>
            {entries.map((entry) => (
              <ExtractCard key={entry.id} numero={numero} entry={entry} />
            ))}
          </CardList>
        )}
        <ProgressAnnouncement entries={entries} />
      </section>
      <ApiKeysSection numero={numero} />
      <ColumnsGuide />
    </Flex>
  );
};
