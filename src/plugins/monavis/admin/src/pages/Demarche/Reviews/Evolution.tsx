import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { StatisticsSummary } from '../../../../../shared/contracts/reviews';
import { bandOf } from '../../../../../shared/statistics-rules';
import { useText } from '../../../hooks/useText';

const TONES = { high: 'success500', middle: 'warning500', low: 'danger500' } as const;

const Months = styled(Box)`
  list-style: none;
  display: flex;
  align-items: stretch;
  gap: 4px;
  height: 13rem;
  overflow-x: auto;

  li {
    flex: 1 1 2rem;
    min-width: 2rem;
    max-width: 4.8rem;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    text-align: center;
  }
`;

const SHOWN = 12;

/** Score of each of the last months, as columns; each says its month, score and number of reviews in full. */
export const Evolution = ({ months }: Pick<StatisticsSummary, 'months'>) => {
  const text = useText();
  const { formatDate, formatNumber } = useIntl();
  return (
    <>
      <Typography tag="h2" variant="sigma" textColor="neutral600">
        {text('summary.evolution')}
      </Typography>
      <Months tag="ul" marginTop={2}>
        {months.slice(-SHOWN).map(({ month, score, count }) => {
          const first = `${month}-01T12:00:00Z`;
          const label = text('summary.month', {
            month: formatDate(first, { month: 'long', year: 'numeric' }),
            score: score === null ? text('score.none') : formatNumber(score),
            count,
          });
          return (
            <li key={month} title={label}>
              <VisuallyHidden>{label}</VisuallyHidden>
              {score !== null && (
                <>
                  <Typography variant="pi" aria-hidden>
                    {formatNumber(score)}
                  </Typography>
                  <Box
                    aria-hidden
                    hasRadius
                    background={TONES[bandOf(score)]}
                    style={{ height: `calc((100% - 4rem) * ${score / 10})`, minHeight: '2px' }}
                  />
                </>
              )}
              <Typography variant="pi" textColor="neutral600" aria-hidden>
                {formatDate(first, { month: 'narrow' })}
              </Typography>
            </li>
          );
        })}
      </Months>
    </>
  );
};
