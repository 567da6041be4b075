import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton } from '@strapi/strapi/admin';
import { QUALITY_ISSUES } from '../../../../shared/contracts/quality';
import { PERMISSIONS } from '../../../../shared/permissions';
import { CardList } from '../../components/CardList';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { PluginPage } from '../../components/PluginPage';
import { useListParams } from '../../hooks/useListParams';
import { useText } from '../../hooks/useText';
import { verificationLink } from '../../paths';
import { useGetQualityQuery } from '../../services/quality';
import { QualityCard } from './QualityCard';

/** « Qualité des données »: one issue at a time. */
const QualityPage = () => {
  const text = useText();
  const { get, set, linkToPage } = useListParams('page');
  const issue = QUALITY_ISSUES.find((one) => one === get('issue')) ?? QUALITY_ISSUES[0];
  const { data, isError, refetch } = useGetQualityQuery(
    { issue, page: Number(get('page')) || 1 },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <PluginPage
      title={text('quality.title')}
      subtitle={text('quality.subtitle')}
      permission={PERMISSIONS.curateCatalogue}
      navigationAction={<BackButton fallback={verificationLink()} />}
    >
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {!isError && data && (
        <section aria-labelledby="issues-title">
          <Typography id="issues-title" tag="h2" variant="delta">
            {text('quality.issues')}
          </Typography>
          <Flex gap={2} wrap="wrap" paddingTop={3} paddingBottom={4}>
            {QUALITY_ISSUES.map((one) => (
              <Button
                key={one}
                variant={one === issue ? 'default' : 'tertiary'}
                aria-pressed={one === issue}
                onClick={() => set('issue', one)}
              >
                {text(`quality.issue.${one}`, { count: data.meta.counts[one] })}
              </Button>
            ))}
          </Flex>
          {issue === 'dead-link' && !data.meta.isLinkCheckOn && (
            <Typography tag="p" textColor="neutral600" paddingBottom={4}>
              {text('quality.links.off')}
            </Typography>
          )}
          <CardList none={text('quality.none')} gap={3}>
            {data.data.map((entry) => (
              <QualityCard key={`${entry.numero} ${entry.detail}`} entry={entry} issue={issue} />
            ))}
          </CardList>
          <Box paddingTop={6}>
            <PageLinks meta={data.meta} linkTo={linkToPage} />
          </Box>
        </section>
      )}
    </PluginPage>
  );
};

export default QualityPage;
