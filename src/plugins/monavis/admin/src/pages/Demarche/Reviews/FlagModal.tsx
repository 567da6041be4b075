import { useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { Box, Button, Field, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { FLAG_REASONS, type FlagReason } from '../../../../../shared/contracts/moderation';
import { FormFooter } from '../../../components/FormFooter';
import { ModalForm } from '../../../components/ModalForm';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { useFlagReviewMutation } from '../../../services/moderation';
import type { ReviewPlace } from '../../../services/review-place';

interface FlagModalProps {
  place: ReviewPlace;
  onFlagged: () => void;
}

/** « Signaler cet avis »: a reason among three, and a note if one likes. What is typed stays until it is taken. */
export const FlagModal = ({ place, onFlagged }: FlagModalProps) => {
  const text = useText();
  const tell = useFeedback();
  const [flagReview, { isLoading }] = useFlagReviewMutation();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState<FlagReason>();
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(!reason);
    if (!reason) return;
    const body = { reason, note: note.trim() || undefined };
    if (!tell(await flagReview({ ...place, body }), 'flag.done')) return;
    setIsOpen(false);
    setNote('');
    onFlagged();
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="tertiary">{text('flag.action')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <ModalForm title={text('flag.action')} onSubmit={handleSubmit}>
          <Modal.Body>
            <Typography tag="p" paddingBottom={4}>
              {text('flag.explanation')}
            </Typography>
            <Field.Root
              name="reason"
              required
              error={isMissing && !reason ? text('form.required') : undefined}
            >
              <Field.Label id="flag-reason">{text('flag.reason')}</Field.Label>
              <Radio.Group
                aria-labelledby="flag-reason"
                value={reason ?? ''}
                onValueChange={(value) => setReason(FLAG_REASONS.find((one) => one === value))}
              >
                {FLAG_REASONS.map((one) => (
                  <Radio.Item key={one} value={one}>
                    {text(`flag.reason.${one}`)}
                  </Radio.Item>
                ))}
              </Radio.Group>
              <Field.Error />
            </Field.Root>
            <Box paddingTop={4}>
              <Field.Root name="note" hint={text('flag.note.hint')}>
                <Field.Label>{text('flag.note')}</Field.Label>
                <Textarea
                  value={note}
                  maxLength={1000}
                  onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => setNote(target.value)}
                />
                <Field.Hint />
              </Field.Root>
            </Box>
          </Modal.Body>
          <FormFooter submitLabel={text('flag.submit')} isBusy={isLoading} />
        </ModalForm>
      </Modal.Content>
    </Modal.Root>
  );
};
