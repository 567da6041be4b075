import type { Ref } from 'react';
import { Box, Tabs } from '@strapi/design-system';
import { styled } from 'styled-components';

const Lines = styled(Box)`
  [role='tablist'] {
    flex-wrap: wrap;
  }
`;

interface TabListProps {
  label: string;
  tabs: { value: string; label: string }[];
  /** The tab that may be given the focus. */
  focusTarget: { value: string; ref: Ref<HTMLButtonElement> };
}

/** Tabs, on several lines where the screen is too narrow for them: all are in sight. */
export const TabList = ({ label, tabs, focusTarget }: TabListProps) => (
  <Lines marginBottom={5}>
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
  </Lines>
);
