import { useState } from 'react';
import { Box, Typography } from '@strapi/design-system';
import type { AccountRequestsQuery } from '../../../../shared/contracts/accounts';
import { CardList } from '../../components/CardList';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';
import { useGetAccountRequestsQuery } from '../../services/account-requests';
import { RequestCard } from './RequestCard';
import { SelectionBar } from './SelectionBar';

interface RequestListProps {
  query: Required<AccountRequestsQuery>;
  linkToPage: (page: number) => string;
}

/** One page of requests, those that wait being there to select. */
export const RequestList = ({ query, linkToPage }: RequestListProps) => {
  const text = useText();
  const {
    data: answer,
    isError,
    refetch,
  } = useGetAccountRequestsQuery(query, {
    refetchOnMountOrArgChange: true,
  });
  const [selected, setSelected] = useState<number[]>([]);
  if (isError) return <LoadError onRetry={refetch} />;
  if (!answer) return <Loading />;

  const { data: requests, meta } = answer;
  const decidable = requests.filter(({ state }) => state === 'pending').map(({ id }) => id);
  // What another page or another administrateur took away is not selected any more.
  const current = selected.filter((id) => decidable.includes(id));
  const toggle = (id: number) =>
    setSelected(current.includes(id) ? current.filter((one) => one !== id) : [...current, id]);

  return (
    <>
      <Typography tag="p" textColor="neutral600" paddingBottom={4}>
        {text('accounts.withheld', {
          today: meta.withheldMails.today,
          month: meta.withheldMails.last30Days,
        })}
      </Typography>
      {requests.length === 0 && (
        <Panel>
          <Typography tag="p">
            {query.q
              ? text('accounts.none.words', { words: query.q })
              : text(`accounts.${query.view}.none`)}
          </Typography>
        </Panel>
      )}
      {decidable.length > 0 && (
        <SelectionBar
          decidable={decidable}
          selected={current}
          onChange={setSelected}
          requests={requests}
        />
      )}
      <CardList>
        {requests.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            isSelected={current.includes(request.id)}
            onToggle={() => toggle(request.id)}
          />
        ))}
      </CardList>
      <Box paddingTop={6}>
        <PageLinks meta={meta} linkTo={linkToPage} />
      </Box>
    </>
  );
};
