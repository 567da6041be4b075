import { useState, type KeyboardEvent } from 'react';
import { Modal, VisuallyHidden } from '@strapi/design-system';
import type { ReviewEntry, ReviewFilter } from '../../../../../shared/contracts/reviews';
import { Drawer } from '../../../components/Drawer';
import { LoadError } from '../../../components/LoadError';
import { Loading } from '../../../components/Loading';
import { useDates } from '../../../hooks/useDates';
import { useText } from '../../../hooks/useText';
import { useGetReviewQuery } from '../../../services/reviews';
import { KeyHint } from './KeyHint';
import { NeighbourButtons } from './NeighbourButtons';
import { neighboursOf, withStep, type Trail } from './neighbours';
import { ReviewDetails } from './ReviewDetails';
import { ReviewFollowUp } from './ReviewFollowUp';
import { ReviewToolbar } from './ReviewToolbar';
import { focusReview } from './review-focus';
import { commandOf, takesKeys } from './review-keys';
import { useReadMark } from './useReadMark';

interface ReviewDrawerProps {
  numero: number;
  id: number;
  /** The neighbours are those of the list: under the same filters. */
  filter: ReviewFilter;
  /** The page of the list behind the drawer. */
  entries: ReviewEntry[];
  onOpen: (id: number) => void;
  onClose: () => void;
}

/** One review with all its answers, and the way to its neighbours, with the mouse or with keys. */
export const ReviewDrawer = (props: ReviewDrawerProps) => {
  const { numero, id, filter, entries, onOpen, onClose } = props;
  const text = useText();
  const { dayAndTime } = useDates();
  // `data` stays while the neighbour is read: the drawer does not flicker.
  const { data, error, refetch } = useGetReviewQuery({ numero, id, filter });
  const review = error ? undefined : data?.data;
  const isMissing = error && 'status' in error && error.status === 404;
  const toggleRead = useReadMark(numero, review);
  const [trail, setTrail] = useState<Trail>(new Map());
  const beyond = data?.data.id === id ? data.meta : undefined;
  const neighbours = neighboursOf(id, { entries, trail, beyond });
  const goNewer = () => {
    if (neighbours.newerId === null) return;
    setTrail(withStep(trail, neighbours.newerId, id));
    onOpen(neighbours.newerId);
  };
  const goOlder = () => {
    if (neighbours.olderId === null) return;
    setTrail(withStep(trail, id, neighbours.olderId));
    onOpen(neighbours.olderId);
  };

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    // A window that is opened from the drawer bubbles through it in React, though not in the page.
    if (!(target instanceof Element) || !currentTarget.contains(target) || takesKeys(target))
      return;
    const command = commandOf(event);
    if (command === 'older') goOlder();
    if (command === 'newer') goNewer();
    if (command === 'toggle-read') void toggleRead();
  };

  const title = review
    ? text('review.title', { date: dayAndTime(review.createdAt) })
    : text('review.loading');
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer
        aria-describedby={undefined}
        onKeyDown={handleKey}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusReview(id);
        }}
      >
        <Modal.Header closeLabel={text('form.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <VisuallyHidden role="status">{title}</VisuallyHidden>
        {/* Each review is read from its start. */}
        <Modal.Body key={review?.id}>
          {isMissing && <LoadError message={text('review.missing')} />}
          {error && !isMissing && <LoadError onRetry={refetch} />}
          {!data && !error && <Loading />}
          {review && (
            <>
              <ReviewToolbar isRead={review.isRead} onToggleRead={() => void toggleRead()} />
              <ReviewDetails review={review} />
              <ReviewFollowUp numero={numero} review={review} onHidden={onClose} />
            </>
          )}
        </Modal.Body>
        <KeyHint />
        <NeighbourButtons neighbours={neighbours} onNewer={goNewer} onOlder={goOlder} />
      </Drawer>
    </Modal.Root>
  );
};
