import { useText } from '../../../../hooks/useText';
import type { Period } from '../../../../services/reviews';
import { DayField } from '../DayField';
import { FilterSelect } from './FilterSelect';
import { PERIODS } from '../period';
import type { PeriodName } from '../period';
import type { FilterChanges } from '../reviews-address';

interface PeriodFilterProps {
  name: PeriodName;
  days: Period;
  onChange: (changes: FilterChanges) => void;
}

/** A named period, or two days of one's choice. */
export const PeriodFilter = ({ name, days, onChange }: PeriodFilterProps) => {
  const text = useText();
  return (
    <>
      <FilterSelect
        label={text('filters.period')}
        anyLabel={text('filters.period.all')}
        value={name === 'all' ? undefined : name}
        options={PERIODS.filter((known) => known !== 'all').map((known) => ({
          value: known,
          label: text(`filters.period.${known}`),
        }))}
        onChange={(period) => onChange({ period, from: undefined, to: undefined })}
      />
      {name === 'custom' && (
        <>
          <DayField
            label={text('filters.from')}
            value={days.from}
            max={days.to}
            onChange={(from) => onChange({ from })}
          />
          <DayField
            label={text('filters.to')}
            value={days.to}
            min={days.from}
            onChange={(to) => onChange({ to })}
          />
        </>
      )}
    </>
  );
};
