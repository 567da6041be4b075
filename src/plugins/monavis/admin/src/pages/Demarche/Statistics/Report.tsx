import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DayPeriod, StatisticsReport } from '../../../../../shared/contracts/statistics';
import { MEASURE_MINIMUM } from '../../../../../shared/statistics-rules';
import { Panel } from '../../../components/Panel';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';
import { ClarityFigure } from './ClarityFigure';
import { CountEvolution } from './CountEvolution';
import { DifficultiesFigure } from './DifficultiesFigure';
import { ChannelsFigure } from './ChannelsFigure';
import { FigureCaptionProvider } from './figure-caption';
import { HelpFigure } from './HelpFigure';
import { KeyFigureList } from './KeyFigureList';
import { Peers } from './Peers';
import { SatisfactionFigure } from './SatisfactionFigure';
import { ScoreEvolution } from './ScoreEvolution';
import { Sources } from './Sources';
import { useSourceName } from './useSourceName';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 46rem), 1fr));
`;

interface ReportProps {
  numero: number;
  report: StatisticsReport;
  period: DayPeriod;
  button: number | null;
}

/** Key figures, then one figure a question, then where the reviews came from. */
export const Report = ({ numero, report, period, button }: ReportProps) => {
  const text = useText();
  const { day } = useDates();
  const nameSource = useSourceName();
  const { count } = report.figures.score;
  const source = report.sources.find(({ buttonId }) => buttonId === button);
  const caption = text('stats.image.caption', {
    numero: String(numero),
    from: day(period.from),
    to: day(period.to),
    source: source ? nameSource(source) : text('stats.source.all'),
  });
  return (
    <FigureCaptionProvider value={caption}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {count < MEASURE_MINIMUM && (
          <Panel>
            <Typography tag="p">
              {text('stats.few', { count, minimum: MEASURE_MINIMUM })}
            </Typography>
          </Panel>
        )}
        <KeyFigureList report={report} />
        <ScoreEvolution numero={numero} report={report} />
        <CountEvolution numero={numero} report={report} />
        <Grid>
          <SatisfactionFigure numero={numero} report={report} />
          <ClarityFigure numero={numero} report={report} />
          <HelpFigure numero={numero} help={report.help} />
          <ChannelsFigure numero={numero} channels={report.help.channels} />
          <DifficultiesFigure numero={numero} report={report} />
          {button === null && <Peers numero={numero} period={period} own={report.figures.score} />}
        </Grid>
        <Sources numero={numero} sources={report.sources} />
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('stats.method', { minimum: MEASURE_MINIMUM })}
        </Typography>
      </Flex>
    </FigureCaptionProvider>
  );
};
