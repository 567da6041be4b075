import { Badge, Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { AccountRequest } from '../../../../shared/contracts/accounts';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { RelativeDate } from '../../components/RelativeDate';
import { useDates } from '../../hooks/useDates';
import { useText } from '../../hooks/useText';
import { DecisionActions } from './DecisionActions';

const VARIANTS = {
  unconfirmed: 'neutral',
  pending: 'warning',
  active: 'success',
  refused: 'danger',
  closed: 'neutral',
  removed: 'danger',
} as const;

interface RequestCardProps {
  request: AccountRequest;
  isSelected: boolean;
  onToggle: () => void;
}

/** One request: who, from where, why, where it stands, and the decision. */
export const RequestCard = ({ request, isSelected, onToggle }: RequestCardProps) => {
  const text = useText();
  const { day, dayAndTime } = useDates();
  const { name, email, state, isConfirmed, needsDecision, removedAt } = request;
  const isDecided = request.decidedAt !== null;
  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Flex alignItems="flex-start" gap={3}>
          {state === 'pending' && (
            <Checkbox
              aria-label={text('accounts.select', { name })}
              checked={isSelected}
              onCheckedChange={onToggle}
            />
          )}
          <Box>
            <Typography variant="delta" tag="h3" fontWeight="bold">
              {name}
            </Typography>
            <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {email}
            </Typography>
          </Box>
        </Flex>
        {state === 'pending' && <DecisionActions request={request} />}
      </Flex>
      <Flex gap={2} wrap="wrap" paddingTop={3} paddingBottom={4}>
        <Badge variant={VARIANTS[state]}>{text(`accounts.state.${state}`)}</Badge>
        <Badge variant={isConfirmed ? 'success' : 'neutral'}>
          {text(isConfirmed ? 'accounts.email.confirmed' : 'accounts.email.unconfirmed')}
        </Badge>
        {state === 'unconfirmed' && !needsDecision && <Badge>{text('accounts.automatic')}</Badge>}
        {removedAt && (
          <Badge variant="danger">{text('accounts.was-removed', { date: day(removedAt) })}</Badge>
        )}
      </Flex>
      <Facts
        facts={[
          { label: text('accounts.administration'), value: request.administration },
          { label: text('accounts.position'), value: request.position },
          { label: text('accounts.submitted'), value: <RelativeDate date={request.submittedAt} /> },
          {
            label: text('accounts.situation'),
            value: request.situation && (
              <span style={{ whiteSpace: 'pre-line' }}>{request.situation}</span>
            ),
          },
          {
            label: text('accounts.decided'),
            value: request.decidedAt && dayAndTime(request.decidedAt),
          },
          {
            label: text('accounts.decider'),
            value:
              request.decider ??
              (state === 'active' && !isDecided ? text('accounts.decider.rule') : null),
          },
          { label: text('accounts.reason'), value: request.reason },
        ]}
      />
    </Panel>
  );
};
