import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PAGE_SIZES } from '../../../../../../shared/contracts/reviews';
import { useText } from '../../../../hooks/useText';

interface PageSizeSelectProps {
  value: number;
  onChange: (size: string) => void;
}

/** How many reviews a page shows. */
export const PageSizeSelect = ({ value, onChange }: PageSizeSelectProps) => {
  const text = useText();
  return (
    <SingleSelect
      aria-label={text('reviews.page-size')}
      value={String(value)}
      onChange={(next) => onChange(String(next))}
    >
      {PAGE_SIZES.map((size) => (
        <SingleSelectOption key={size} value={String(size)}>
          {text('reviews.page-size.value', { size })}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
