import { useState } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import type { ApiKeysAnswer } from '../../../../shared/contracts/api-keys';
import { useDeferredFocus } from '../../hooks/useDeferredFocus';
import { useText } from '../../hooks/useText';
import { CardList } from '../CardList';
import { CreateKey } from './CreateKey';
import { KeyCard } from './KeyCard';
import { NewKey } from './NewKey';
import type { CreatedKey, CreateKeyRequest, RevokeKeyRequest } from './outcome';

interface ApiKeysProps {
  answer: ApiKeysAnswer;
  title: string;
  /** What the keys of this list are for. */
  explanation: string;
  create: CreateKeyRequest;
  revoke: RevokeKeyRequest;
  /** Names to choose among, where keys are those of administrations. */
  administrations?: string[];
}

/** Keys of the API: their list, the form of a new one, and that one once. */
export const ApiKeys = ({
  answer: { data, meta },
  title,
  explanation,
  create,
  revoke,
  administrations,
}: ApiKeysProps) => {
  const text = useText();
  const [created, setCreated] = useState<CreatedKey>();
  const [titleRef, focusTitle] = useDeferredFocus<HTMLHeadingElement>();
  const isRevoked = data.some(({ id, state }) => id === created?.id && state === 'revoked');

  const handleDone = () => {
    setCreated(undefined);
    focusTitle();
  };

  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="api-keys">
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography ref={titleRef} tabIndex={-1} id="api-keys" variant="beta" tag="h2">
          {title}
        </Typography>
        <CreateKey create={create} administrations={administrations} onCreated={setCreated} />
      </Flex>
      <Typography tag="p" textColor="neutral600">
        {explanation} <Link href={`${meta.origin}/donnees-ouvertes`}>{text('api-keys.help')}</Link>
      </Typography>
      {created && !isRevoked && (
        <NewKey created={created} origin={meta.origin} onDone={handleDone} />
      )}
      <CardList none={text('api-keys.none')}>
        {data.map((entry) => (
          <KeyCard
            key={entry.id}
            entry={entry}
            hasScope={administrations !== undefined}
            revoke={revoke}
          />
        ))}
      </CardList>
    </Flex>
  );
};
