import { Badge, Box, Link, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { HomeEntry } from '../../../../shared/contracts/ownership';
import { Facts } from '../../components/Facts';
import { NEXT_STEP_TABS, nextStep } from '../../components/next-step';
import { Panel } from '../../components/Panel';
import { RelativeDate } from '../../components/RelativeDate';
import { ScoreBadge } from '../../components/ScoreBadge';
import { TitleLink } from '../../components/TitleLink';
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
        <Facts
          isInline
          facts={[
            { label: text('home.score'), value: <ScoreBadge score={entry.score} /> },
            { label: text('home.reviews'), value: formatNumber(entry.reviewCount) },
            {
              label: text('home.last-review'),
              value: entry.lastReviewAt && <RelativeDate date={entry.lastReviewAt} />,
            },
          ]}
        />
        <Box marginTop="auto">
          {step !== 'read' && (
            <Typography tag="p" paddingBottom={1} textColor="neutral600">
              {text(`home.step.${step}`)}
            </Typography>
          )}
          <Link
            tag={RouterLink}
            to={demarcheLink(entry.numero, NEXT_STEP_TABS[step])}
            endIcon={<ArrowRight />}
            aria-label={text(`home.go.${step}.label`, { title: entry.title })}
          >
            {text(`home.go.${step}`)}
          </Link>
        </Box>
      </Card>
    </li>
  );
};
