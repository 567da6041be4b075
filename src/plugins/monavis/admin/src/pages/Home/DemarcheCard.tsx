import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { HomeEntry } from '../../../../shared/contracts/home';
import { AlertList } from '../../components/AlertList';
import { Facts } from '../../components/Facts';
import { NEXT_STEP_TABS, nextStep } from '../../components/next-step';
import { Panel } from '../../components/Panel';
import { RelativeDay } from '../../components/RelativeDay';
import { ScoreBadge } from '../../components/ScoreBadge';
import { TitleLink } from '../../components/TitleLink';
import { TrendMark } from '../../components/TrendMark';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';

const Card = styled(Panel)`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spaces[4]};
  height: 100%;
`;

/** One démarche of the agent: how it is rated, and what to do next. */
export const DemarcheCard = ({ entry }: { entry: HomeEntry }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { score } = entry;
  const step = nextStep(entry);
  return (
    <li>
      <Card>
        <Box>
          <Typography variant="delta" tag="h2" fontWeight="bold">
            <TitleLink to={demarcheLink(entry.numero)}>{entry.title}</TitleLink>
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {entry.administration ?? text('demarche.no-administration')}
          </Typography>
        </Box>
        {entry.isPending && <Badge variant="warning">{text('demarche.pending')}</Badge>}
        {entry.alerts.length > 0 && <AlertList alerts={entry.alerts} />}
        <Facts
          isInline
          facts={[
            {
              label: text('home.score'),
              value: (
                <>
                  <ScoreBadge score={score.value} count={score.count} />
                  <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
                    {text('reviews.count', { count: score.count })} {text('home.year')}
                  </Typography>
                </>
              ),
            },
            {
              label: text('home.trend'),
              value: score.count > 0 && (
                <span title={text('home.trend.hint')}>
                  <TrendMark trend={entry.trend} />
                </span>
              ),
            },
            { label: text('home.new'), value: formatNumber(entry.newCount) },
            {
              label: text('home.last-review'),
              value: entry.lastReviewOn && <RelativeDay day={entry.lastReviewOn} />,
            },
          ]}
        />
        <Box marginTop="auto">
          {step !== 'read' && (
            <Typography tag="p" paddingBottom={1} textColor="neutral600">
              {text(`home.step.${step}`)}
            </Typography>
          )}
          <Flex gap={5} wrap="wrap">
            <Link
              tag={RouterLink}
              to={demarcheLink(entry.numero, NEXT_STEP_TABS[step])}
              endIcon={<ArrowRight />}
              aria-label={text(`home.go.${step}.label`, { title: entry.title })}
            >
              {text(`home.go.${step}`)}
            </Link>
            {score.count > 0 && (
              <Link
                tag={RouterLink}
                to={demarcheLink(entry.numero, 'statistiques')}
                aria-label={text('home.statistics.label', { title: entry.title })}
              >
                {text('home.statistics')}
              </Link>
            )}
          </Flex>
        </Box>
      </Card>
    </li>
  );
};
