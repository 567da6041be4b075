import { useState } from 'react';
import { Badge, Box, Button } from '@strapi/design-system';
import { SATISFACTIONS } from '../../../../shared/contracts/common';
import type { SuspectGroup } from '../../../../shared/contracts/suspects';
import { DecisionHead } from '../../components/DecisionHead';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';
import { DecisionButton } from './DecisionButton';
import { SuspectList } from './SuspectList';

/** Suspects of one démarche, button and reason: decided all at once, or opened and chosen. */
export const GroupCard = ({ group }: { group: SuspectGroup }) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const [isOpen, setIsOpen] = useState(false);
  const { numero, title, suspicion, count, distribution } = group;
  return (
    <Panel tag="li">
      <DecisionHead numero={numero} title={title}>
        <DecisionButton group={group} decision="accepted" />
        <DecisionButton group={group} decision="rejected" />
      </DecisionHead>
      <Box paddingTop={3} paddingBottom={4}>
        <Badge variant="warning">{text(`suspects.reason.${suspicion}`)}</Badge>
      </Box>
      <Facts
        facts={[
          {
            label: text('suspects.button'),
            value: group.buttonName ?? text('suspects.button.none'),
          },
          {
            label: text('suspects.count'),
            value: text('suspects.count.value', { count, comments: group.commentCount }),
          },
          {
            label: text('suspects.distribution'),
            value: SATISFACTIONS.map(
              (satisfaction) =>
                `${text(`satisfaction.${satisfaction}`)} ${distribution[satisfaction]}`
            ).join(' · '),
          },
          { label: text('suspects.first'), value: dayAndTime(group.firstAt) },
          { label: text('suspects.last'), value: dayAndTime(group.lastAt) },
        ]}
      />
      <Box paddingTop={4}>
        <Button
          variant="tertiary"
          aria-expanded={isOpen}
          aria-label={text(isOpen ? 'suspects.close.label' : 'suspects.open.label', { title })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text(isOpen ? 'suspects.close' : 'suspects.open')}
        </Button>
      </Box>
      {isOpen && <SuspectList group={group} />}
    </Panel>
  );
};
