import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ApiKeyEntry } from '../../../../shared/contracts/api-keys';
import { useText } from '../../hooks/useText';
import { Facts } from '../Facts';
import { Panel } from '../Panel';
import type { RevokeKeyRequest } from './outcome';
import { RevokeKey } from './RevokeKey';
import { useKeyFacts } from './useKeyFacts';

const VARIANTS = { active: 'success', expired: 'warning', revoked: 'neutral' } as const;

interface KeyCardProps {
  entry: ApiKeyEntry;
  /** Says which démarche or administration it opens. */
  hasScope: boolean;
  revoke: RevokeKeyRequest;
}

/** One key: its name, its end, who made it, when it served. */
export const KeyCard = ({ entry, hasScope, revoke }: KeyCardProps) => {
  const text = useText();
  const facts = useKeyFacts(entry, hasScope);
  return (
    <Panel tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box>
          <Flex gap={3} wrap="wrap">
            <Typography tag="h3" variant="delta" style={{ overflowWrap: 'anywhere' }}>
              {entry.name}
            </Typography>
            <Badge variant={VARIANTS[entry.state]}>{text(`api-keys.state.${entry.state}`)}</Badge>
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('api-keys.ending', { ending: entry.ending })}
          </Typography>
        </Box>
        {entry.state !== 'revoked' && <RevokeKey entry={entry} revoke={revoke} />}
      </Flex>
      <Box paddingTop={4}>
        <Facts facts={facts} isInline />
      </Box>
    </Panel>
  );
};
