import { Button, Checkbox, Flex } from '@strapi/design-system';
import type { AccountRequest } from '../../../../shared/contracts/accounts';
import { useText } from '../../hooks/useText';
import { AcceptModal } from './AcceptModal';

interface SelectionBarProps {
  requests: AccountRequest[];
  /** Those that wait for a decision, on this page. */
  decidable: number[];
  selected: number[];
  onChange: (ids: number[]) => void;
}

/** Selects all that can be decided, and accepts what is selected. */
export const SelectionBar = ({ requests, decidable, selected, onChange }: SelectionBarProps) => {
  const text = useText();
  const domains = requests.filter(({ id }) => selected.includes(id)).map(({ domain }) => domain);
  const title = text('accounts.accept.selected', { count: selected.length });
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
      <Checkbox
        checked={selected.length === decidable.length || (selected.length > 0 && 'indeterminate')}
        onCheckedChange={(checked: boolean) => onChange(checked ? decidable : [])}
      >
        {text('accounts.select.all')}
      </Checkbox>
      {selected.length > 0 && (
        <AcceptModal
          trigger={<Button variant="success-light">{title}</Button>}
          title={title}
          explanation={text('accounts.accept.selected.explanation')}
          ids={selected}
          domains={[...new Set(domains)]}
          onDone={() => onChange([])}
        />
      )}
    </Flex>
  );
};
