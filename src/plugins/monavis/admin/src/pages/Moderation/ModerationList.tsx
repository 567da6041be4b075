import { Box } from '@strapi/design-system';
import type { ModerationView } from '../../../../shared/contracts/moderation';
import { CardList } from '../../components/CardList';
import { ListTitle } from '../../components/ListTitle';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PageLinks } from '../../components/PageLinks';
import { useFocusAfterChange } from '../../hooks/useFocusAfterChange';
import { useText } from '../../hooks/useText';
import { useGetModerationQuery } from '../../services/moderation';
import { ModerationCard } from './ModerationCard';

interface ModerationListProps {
  view: ModerationView;
  page: number;
  linkToPage: (page: number) => string;
}

/** The flags that wait, the reviews that are hidden, or what was decided. */
export const ModerationList = ({ view, page, linkToPage }: ModerationListProps) => {
  const text = useText();
  const { data, isError, refetch } = useGetModerationQuery(
    { view, page },
    { refetchOnMountOrArgChange: true }
  );
  // A decision takes its card away, and the focus with it.
  const [titleRef, expectChange] = useFocusAfterChange<HTMLDivElement>(data);
  if (isError) return <LoadError onRetry={refetch} />;
  if (!data) return <Loading />;
  return (
    <Box paddingTop={5}>
      <div ref={titleRef} tabIndex={-1}>
        <ListTitle position={data.meta.page}>
          {text(`moderation.total.${view}`, { total: data.meta.total })}
        </ListTitle>
      </div>
      <CardList none={text(`moderation.none.${view}`)} paddingTop={4}>
        {data.data.map((moderated) => (
          <ModerationCard key={moderated.flag.id} moderated={moderated} onEnd={expectChange} />
        ))}
      </CardList>
      <Box paddingTop={6}>
        <PageLinks meta={data.meta} linkTo={linkToPage} />
      </Box>
    </Box>
  );
};
