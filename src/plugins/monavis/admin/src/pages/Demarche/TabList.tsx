import { useEffect, useRef } from 'react';
import type { Ref } from 'react';
import { Box, Tabs } from '@strapi/design-system';

interface TabListProps {
  label: string;
  tabs: { value: string; label: string }[];
  selected: string;
  /** The tab that may be given the focus. */
  focusTarget: { value: string; ref: Ref<HTMLButtonElement> };
}

/** Tabs that scroll sideways where the screen is too narrow for them, the selected one in sight. */
export const TabList = ({ label, tabs, selected, focusTarget }: TabListProps) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [selected]);
  return (
    <Box ref={list} overflow="auto" marginBottom={5}>
      <Tabs.List aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Trigger
            key={tab.value}
            value={tab.value}
            ref={tab.value === focusTarget.value ? focusTarget.ref : undefined}
          >
            {tab.label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Box>
  );
};
