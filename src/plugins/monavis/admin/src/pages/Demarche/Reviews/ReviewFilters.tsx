import { Box, Checkbox, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import { SATISFACTIONS } from '../../../../../shared/contracts/common';
import type { ReviewsQuery } from '../../../../../shared/contracts/reviews';
import { useText } from '../../../hooks/useText';
import { DayField } from './DayField';
import { PERIODS } from './period';
import type { PeriodName } from './period';
import type { ReviewFilters as Filters } from './useReviewsQuery';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
  align-items: end;
`;

interface ReviewFiltersProps {
  query: ReviewsQuery;
  periodName: PeriodName;
  onChange: (filters: Filters) => void;
}

/** Satisfaction, period, with a comment. */
export const ReviewFilters = ({ query, periodName, onChange }: ReviewFiltersProps) => {
  const text = useText();
  return (
    <Grid role="search" aria-label={text('filters.title')}>
      <Field.Root>
        <Field.Label>{text('filters.period')}</Field.Label>
        <SingleSelect
          value={periodName}
          onChange={(value) => onChange({ period: String(value), from: undefined, to: undefined })}
        >
          {PERIODS.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {text(`filters.period.${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {periodName === 'custom' && (
        <>
          <DayField
            label={text('filters.from')}
            value={query.from}
            max={query.to}
            onChange={(from) => onChange({ from })}
          />
          <DayField
            label={text('filters.to')}
            value={query.to}
            min={query.from}
            onChange={(to) => onChange({ to })}
          />
        </>
      )}
      <Field.Root>
        <Field.Label>{text('filters.satisfaction')}</Field.Label>
        <SingleSelect
          value={query.satisfaction ?? 'any'}
          onChange={(value) =>
            onChange({ satisfaction: SATISFACTIONS.find((known) => known === value) })
          }
        >
          <SingleSelectOption value="any">{text('filters.any')}</SingleSelectOption>
          {[...SATISFACTIONS].reverse().map((answer) => (
            <SingleSelectOption key={answer} value={answer}>
              {text(`satisfaction.${answer}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Box paddingBottom={2}>
        <Checkbox
          checked={query.withComment ?? false}
          onCheckedChange={(isChecked) =>
            onChange({ withComment: isChecked === true ? 'true' : undefined })
          }
        >
          {text('filters.with-comment')}
        </Checkbox>
      </Box>
    </Grid>
  );
};
