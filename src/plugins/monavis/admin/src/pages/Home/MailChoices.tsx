import { useEffect, useRef } from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import type { MailChoices as Choices } from '../../../../shared/contracts/agent-mails';
import { Panel } from '../../components/Panel';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useGetMailChoicesQuery, useSetMailChoicesMutation } from '../../services/mail-choices';

/** Where the link of the mails leads to; see `agent-mails/mails.tsx`. */
const ANCHOR = 'e-mails';
const TITLE_ID = 'mail-choices-title';
const NAMES: (keyof Choices)[] = ['digest', 'scoreAlerts'];

/** The regular mails that the agent gets, each with its box; nothing until they are known. */
export const MailChoices = () => {
  const text = useText();
  const tellOutcome = useFeedback();
  const { hash } = useLocation();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const { data: choices } = useGetMailChoicesQuery();
  const [setChoices] = useSetMailChoicesMutation();
  const isKnown = choices !== undefined;

  // The browser looked for the anchor before the page had it.
  useEffect(() => {
    if (isKnown && hash === `#${ANCHOR}`) titleRef.current?.focus();
  }, [hash, isKnown]);

  if (!choices) return null;
  const toggle = async (name: keyof Choices) => {
    const next = { ...choices.data, [name]: !choices.data[name] };
    tellOutcome(await setChoices(next), 'home.mails.saved');
  };
  return (
    <Panel tag="section" id={ANCHOR} aria-labelledby={TITLE_ID}>
      <Typography
        ref={titleRef}
        tabIndex={-1}
        variant="delta"
        tag="h2"
        fontWeight="bold"
        id={TITLE_ID}
      >
        {text('home.mails.title')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={4}>
        {NAMES.map((name) => (
          <Checkbox
            key={name}
            checked={choices.data[name]}
            onCheckedChange={() => void toggle(name)}
          >
            {text(`home.mails.${name}`)}
          </Checkbox>
        ))}
      </Flex>
    </Panel>
  );
};
