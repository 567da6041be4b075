import { useEffect, useRef } from 'react';
import { Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useText } from '../../../../hooks/useText';
import type { FilterChanges } from '../reviews-address';
import type { ActiveFilter } from './useActiveFilters';

interface ActiveFiltersProps {
  filters: ActiveFilter[];
  onRemove: (removal: FilterChanges) => void;
  onClear: () => void;
  /** Called when the last one is taken away: there is no button left to hold the focus. */
  onEmptied: () => void;
}

/** The filters that are set, each of which can be taken away. */
export const ActiveFilters = ({ filters, onRemove, onClear, onEmptied }: ActiveFiltersProps) => {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number>();

  // The button that was pressed is gone: the focus goes to the one that took its place.
  useEffect(() => {
    if (removed.current === undefined) return;
    const buttons = list.current?.querySelectorAll('button');
    if (buttons) buttons[Math.min(removed.current, buttons.length - 1)].focus();
    else onEmptied();
    removed.current = undefined;
  }, [filters.length, onEmptied]);

  if (filters.length === 0) return null;
  return (
    <Flex
      ref={list}
      tag="ul"
      aria-label={text('filters.active')}
      gap={2}
      wrap="wrap"
      style={{ listStyle: 'none' }}
    >
      {filters.map(({ label, removal }, index) => (
        <li key={label}>
          <Tag
            icon={<Cross aria-hidden />}
            label={text('filters.remove', { filter: label })}
            onClick={() => {
              removed.current = index;
              onRemove(removal);
            }}
          >
            {label}
          </Tag>
        </li>
      ))}
      <li>
        <Button
          variant="ghost"
          size="S"
          onClick={() => {
            removed.current = 0;
            onClear();
          }}
        >
          {text('filters.clear')}
        </Button>
      </li>
    </Flex>
  );
};
