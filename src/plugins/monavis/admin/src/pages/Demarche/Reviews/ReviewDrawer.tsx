import { Button, Modal } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { Drawer } from '../../../components/Drawer';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';
import { useGetReviewQuery, type ReviewFilter } from '../../../services/reviews';
import { ReviewDetails } from './ReviewDetails';
import { ReviewFollowUp } from './ReviewFollowUp';
import { reviewLinkId } from './review-link-id';

interface ReviewDrawerProps {
  numero: number;
  id: number;
  /** The neighbours are those of the list: under the same filters. */
  filter: ReviewFilter;
  onOpen: (id: number) => void;
  onClose: () => void;
}

/** One review with all its answers, and the way to its neighbours. */
export const ReviewDrawer = ({ numero, id, filter, onOpen, onClose }: ReviewDrawerProps) => {
  const text = useText();
  const { dayAndTime } = useDates();
  // `data` stays while the neighbour is read: the drawer does not flicker.
  const { data, isError, isFetching, refetch } = useGetReviewQuery({ numero, id, filter });
  const newerId = data?.meta.newerId ?? null;
  const olderId = data?.meta.olderId ?? null;
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          document.getElementById(reviewLinkId(id))?.focus();
        }}
      >
        <Modal.Header closeLabel={text('form.close')}>
          <Modal.Title>
            {data
              ? text('review.title', { date: dayAndTime(data.data.createdAt) })
              : text('review.loading')}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isError && <LoadError message={text('review.missing')} onRetry={refetch} />}
          {!data && !isError && <Loading />}
          {data && !isError && <ReviewDetails review={data.data} />}
          {data && !isError && (
            <ReviewFollowUp numero={numero} review={data.data} onHidden={onClose} />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button
            variant="tertiary"
            startIcon={<ArrowLeft />}
            disabled={newerId === null || isFetching}
            onClick={() => newerId !== null && onOpen(newerId)}
          >
            {text('review.newer')}
          </Button>
          <Button
            variant="tertiary"
            endIcon={<ArrowRight />}
            disabled={olderId === null || isFetching}
            onClick={() => olderId !== null && onOpen(olderId)}
          >
            {text('review.older')}
          </Button>
        </Modal.Footer>
      </Drawer>
    </Modal.Root>
  );
};
