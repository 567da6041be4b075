import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SourceFigures } from '../../../../../shared/contracts/statistics';
import { useText } from '../../../hooks/useText';
import { DayField } from '../Reviews/DayField';
import { useSourceName } from './useSourceName';
import { STATISTICS_PERIODS, type useStatisticsQuery } from './useStatisticsQuery';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  align-items: end;
`;

const ALL = 'all';

interface StatisticsFiltersProps {
  state: ReturnType<typeof useStatisticsQuery>;
  /** Those that brought reviews over the period. */
  sources: SourceFigures[];
}

/** Period and source. */
export const StatisticsFilters = ({ state, sources }: StatisticsFiltersProps) => {
  const text = useText();
  const nameOf = useSourceName();
  const { name, period, button, today, set } = state;
  const isListed = sources.some(({ buttonId }) => buttonId === button);
  const isAnother = button !== undefined && !isListed;
  return (
    <Grid role="search" aria-label={text('stats.filters')}>
      <Field.Root>
        <Field.Label>{text('filters.period')}</Field.Label>
        <SingleSelect
          value={name}
          // The days that were shown are where a period of one's own starts from.
          onChange={(value) =>
            set({ period: String(value), ...(value === 'custom' ? period : NO_DAYS) })
          }
        >
          {STATISTICS_PERIODS.map((known) => (
            <SingleSelectOption key={known} value={known}>
              {text(`filters.period.${known}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {name === 'custom' && (
        <>
          <DayField
            label={text('filters.from')}
            value={period.from}
            max={period.to}
            onChange={(from) => set({ from })}
          />
          <DayField
            label={text('filters.to')}
            value={period.to}
            min={period.from}
            max={today}
            onChange={(to) => set({ to })}
          />
        </>
      )}
      <Field.Root>
        <Field.Label>{text('stats.source')}</Field.Label>
        <SingleSelect
          value={button === undefined ? ALL : String(button)}
          onChange={(value) => set({ button: value === ALL ? undefined : String(value) })}
        >
          <SingleSelectOption value={ALL}>{text('stats.source.all')}</SingleSelectOption>
          {sources.map((source) => (
            <SingleSelectOption key={source.buttonId} value={String(source.buttonId)}>
              {nameOf(source)}
            </SingleSelectOption>
          ))}
          {isAnother && (
            <SingleSelectOption value={String(button)}>
              {text('stats.source.unused')}
            </SingleSelectOption>
          )}
        </SingleSelect>
      </Field.Root>
    </Grid>
  );
};

const NO_DAYS = { from: undefined, to: undefined };
