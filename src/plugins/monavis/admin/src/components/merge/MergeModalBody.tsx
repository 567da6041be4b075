import { Button, Modal, Typography } from '@strapi/design-system';
import { useErrorText } from '../../hooks/useErrorText';
import type { ApiError } from '../../hooks/useErrorText';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useGetMergePreviewQuery, useMergeDemarchesMutation } from '../../services/merges';
import { Loading } from '../Loading';
import { MergeFacts } from './MergeFacts';

interface MergeModalBodyProps {
  source: number;
  target: number;
  onDone: () => void;
  /** Asks for the number again; absent where it was not asked for. */
  onBack: (() => void) | undefined;
}

/** What a merge would do, why it cannot be done, and the button that does it. */
export const MergeModalBody = ({ source, target, onDone, onBack }: MergeModalBodyProps) => {
  const text = useText();
  const tell = useFeedback();
  const wordError = useErrorText();
  const { data, error } = useGetMergePreviewQuery(
    { source, target },
    { refetchOnMountOrArgChange: true }
  );
  const [merge, { isLoading }] = useMergeDemarchesMutation();

  const handleMerge = async () => {
    const answer = await merge({ source, body: { into: target } });
    const isMoving = 'data' in answer && answer.data.data.state === 'moving';
    if (tell(answer, isMoving ? 'merge.started' : 'merge.done')) onDone();
  };

  return (
    <>
      <Modal.Body>
        {error && (
          <Typography tag="p" role="alert" textColor="danger600">
            {wordError(error as ApiError)}
          </Typography>
        )}
        {!error && !data && <Loading />}
        {!error && data && <MergeFacts preview={data.data} />}
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{text('form.cancel')}</Button>
        </Modal.Close>
        {onBack && (
          <Button variant="secondary" onClick={onBack}>
            {text('merge.number.change')}
          </Button>
        )}
        <Button
          variant="danger"
          disabled={!data || Boolean(error)}
          loading={isLoading}
          onClick={handleMerge}
        >
          {text('merge.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
};
