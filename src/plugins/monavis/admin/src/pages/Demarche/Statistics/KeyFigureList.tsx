import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { KeyFigure, StatisticsReport } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { KeyFigureCard } from './KeyFigureCard';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
`;

const ORDER: KeyFigure[] = ['score', 'clarity', 'reached', 'quality', 'comments'];

/** The key figures of the period. */
export const KeyFigureList = ({ report }: { report: StatisticsReport }) => {
  const text = useText();
  return (
    <section aria-label={text('stats.figures')}>
      <Grid tag="ul" style={{ listStyle: 'none' }}>
        {ORDER.map((figure) => (
          <KeyFigureCard
            key={figure}
            figure={figure}
            measure={report.figures[figure]}
            before={report.previous.figures[figure]}
            trend={report.previous.trends[figure]}
          />
        ))}
      </Grid>
    </section>
  );
};
