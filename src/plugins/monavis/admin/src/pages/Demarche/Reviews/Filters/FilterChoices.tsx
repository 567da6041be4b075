import { Box, Checkbox, Flex, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { SATISFACTIONS } from '../../../../../../shared/contracts/common';
import { DIFFICULTIES, HELPS, type ReviewButton } from '../../../../../../shared/contracts/reviews';
import { useText } from '../../../../hooks/useText';
import { FilterSelect } from './FilterSelect';
import { PeriodFilter } from './PeriodFilter';
import { LEVELS, type FilterChanges, type ReviewsAddress } from '../reviews-address';
import { useButtonName } from './useButtonName';

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr));
  align-items: end;
`;

/** Side by side in the room of two lists, where there is that much. */
const Switches = styled(Flex)`
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[3]};
  min-height: 4rem;
  border: 0;

  @media (min-width: 768px) {
    grid-column: span 2;
  }
`;

const SWITCHES = ['withComment', 'unread', 'flagged'] as const;

export interface FilterChoicesProps {
  address: Pick<ReviewsAddress, 'filter' | 'periodName' | 'period'>;
  /** Undefined until they are known. */
  buttons: ReviewButton[] | undefined;
  onChange: (changes: FilterChanges) => void;
}

/** Every filter but the words: they add up. */
export const FilterChoices = ({ address, buttons = [], onChange }: FilterChoicesProps) => {
  const text = useText();
  const nameOf = useButtonName();
  const { filter } = address;
  return (
    <Grid>
      <PeriodFilter name={address.periodName} days={address.period} onChange={onChange} />
      <FilterSelect
        label={text('filters.satisfaction')}
        anyLabel={text('filters.any')}
        value={filter.satisfaction}
        options={[...SATISFACTIONS]
          .reverse()
          .map((value) => ({ value, label: text(`satisfaction.${value}`) }))}
        onChange={(satisfaction) => onChange({ satisfaction })}
      />
      <FilterSelect
        label={text('filters.clarity')}
        anyLabel={text('filters.any')}
        value={filter.clarity}
        options={LEVELS.map((level) => ({
          value: level,
          label: text('answer.level', { level }),
        }))}
        onChange={(clarity) => onChange({ clarity })}
      />
      <FilterSelect
        label={text('filters.help')}
        anyLabel={text('filters.any')}
        value={filter.help}
        options={HELPS.map((value) => ({ value, label: text(`help.${value}`) }))}
        onChange={(help) => onChange({ help })}
      />
      <FilterSelect
        label={text('filters.difficulty')}
        anyLabel={text('filters.any')}
        value={filter.difficulty}
        options={DIFFICULTIES.map((value) => ({ value, label: text(`difficulty.${value}`) }))}
        onChange={(difficulty) => onChange({ difficulty })}
      />
      <FilterSelect
        label={text('filters.button')}
        anyLabel={text('filters.any')}
        value={filter.button}
        options={buttons.map((button) => ({ value: button.id, label: nameOf(button) }))}
        onChange={(button) => onChange({ button })}
      />
      <Switches tag="fieldset">
        <VisuallyHidden tag="legend">{text('filters.only')}</VisuallyHidden>
        {SWITCHES.map((name) => (
          <Checkbox
            key={name}
            checked={filter[name] ?? false}
            onCheckedChange={(isChecked) =>
              onChange({ [name]: isChecked === true ? 'true' : undefined })
            }
          >
            {text(`filters.${name}`)}
          </Checkbox>
        ))}
      </Switches>
    </Grid>
  );
};
