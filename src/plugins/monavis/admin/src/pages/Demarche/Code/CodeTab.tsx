import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { CardList } from '../../../components/CardList';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useText } from '../../../hooks/useText';
import { useGetButtonsQuery } from '../../../services/buttons';
import { ButtonCard } from './ButtonCard';
import { CreateButton } from './CreateButton';
import { OverLimitNote } from './OverLimitNote';
import { PlacementAdvice } from './PlacementAdvice';
import { VolumeLocked } from './VolumeLocked';

/** « Code à intégrer »: the buttons of a démarche and their code, or why there is none. */
export const CodeTab = ({ numero }: { numero: number }) => {
  const text = useText();
  const [createdId, setCreatedId] = useState<number>();
  const { data, isError, refetch } = useGetButtonsQuery(numero, {
    refetchOnMountOrArgChange: true,
  });
  if (isError) return <LoadError onRetry={refetch} />;
  if (!data) return <Loading />;
  const { lock } = data.meta;
  if (lock.isLocked) return <VolumeLocked numero={numero} lock={lock} />;

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {lock.isOverLimitButOpen && <OverLimitNote lock={lock} />}
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography variant="beta" tag="h2">
          {text('code.title', { count: data.data.length })}
        </Typography>
        <CreateButton numero={numero} onCreated={setCreatedId} />
      </Flex>
      {data.data.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {text('code.empty')}
        </Typography>
      )}
      <CardList>
        {data.data.map((button) => (
          <ButtonCard
            key={button.id}
            numero={numero}
            button={button}
            isNew={button.id === createdId}
          />
        ))}
      </CardList>
      <PlacementAdvice />
    </Flex>
  );
};
