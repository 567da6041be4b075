import { useState } from 'react';
import { Box, Button, Checkbox, Flex } from '@strapi/design-system';
import type { SuspectGroup } from '../../../../shared/contracts/suspects';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { useText } from '../../hooks/useText';
import { useGetSuspectsQuery } from '../../services/suspects';
import { DecisionButton } from './DecisionButton';
import { SuspectRow } from './SuspectRow';

/** The suspects of a group, to be read and decided one by one. */
export const SuspectList = ({ group }: { group: SuspectGroup }) => {
  const text = useText();
  const [before, setBefore] = useState<number>();
  const [selected, setSelected] = useState<number[]>([]);
  const { numero, buttonId, suspicion } = group;
  const { data, isError, refetch } = useGetSuspectsQuery({ numero, buttonId, suspicion, before });
  if (isError) return <LoadError onRetry={refetch} />;
  if (!data) return <Loading />;
  // Decisions emptied this page: back to the newest.
  if (data.data.length === 0 && before !== undefined) setBefore(undefined);

  const ids = data.data.map(({ id }) => id);
  // What a decision took away is not selected any more.
  const current = selected.filter((id) => ids.includes(id));
  const toggle = (id: number) =>
    setSelected(current.includes(id) ? current.filter((one) => one !== id) : [...current, id]);

  return (
    <Box paddingTop={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Checkbox
          checked={
            (ids.length > 0 && current.length === ids.length) ||
            (current.length > 0 && 'indeterminate')
          }
          onCheckedChange={(checked: boolean) => setSelected(checked ? ids : [])}
        >
          {text('suspects.select.page')}
        </Checkbox>
        {current.length > 0 && (
          <Flex gap={2} wrap="wrap">
            <DecisionButton group={group} decision="accepted" ids={current} />
            <DecisionButton group={group} decision="rejected" ids={current} />
          </Flex>
        )}
      </Flex>
      <Box tag="ul" style={{ listStyle: 'none' }}>
        {data.data.map((review) => (
          <SuspectRow
            key={review.id}
            review={review}
            isSelected={current.includes(review.id)}
            onToggle={() => toggle(review.id)}
          />
        ))}
      </Box>
      <Flex gap={3} wrap="wrap" paddingTop={4}>
        {before !== undefined && (
          <Button variant="tertiary" onClick={() => setBefore(undefined)}>
            {text('suspects.newest')}
          </Button>
        )}
        {data.meta.olderThan !== null && (
          <Button variant="secondary" onClick={() => setBefore(data.meta.olderThan ?? undefined)}>
            {text('suspects.older')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
