import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ExtractFormat } from '../../../../../shared/contracts/extracts';
import type { ReviewFilter } from '../../../../../shared/contracts/reviews';
import { ModalForm } from '../../../components/ModalForm';
import { useText } from '../../../hooks/useText';
import { FormatChoice } from './FormatChoice';
import { PreparedNote } from './PreparedNote';
import { useExport } from './useExport';

interface ExportFormProps {
  numero: number;
  filter: ReviewFilter;
  onDone: () => void;
}

const isSet = (value: unknown): boolean => value !== undefined;

/** Which format, and whether the filters of the list apply; then the file, or where to follow it. */
export const ExportForm = ({ numero, filter, onDone }: ExportFormProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { ask, isLoading } = useExport(numero);
  const isFiltered = Object.values(filter).some(isSet);
  const [format, setFormat] = useState<ExtractFormat>('csv');
  const [appliesFilters, setAppliesFilters] = useState(isFiltered);
  const [error, setError] = useState<string>();
  const [isPrepared, setIsPrepared] = useState(false);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    const outcome = await ask(format, appliesFilters ? filter : {});
    if ('error' in outcome) setError(outcome.error);
    else if (outcome.entry.state === 'ready') {
      const count = outcome.entry.done;
      if (outcome.isSaved) {
        toggleNotification({ type: 'success', message: text('extracts.downloaded', { count }) });
      }
      onDone();
    } else setIsPrepared(true);
  };

  return (
    <ModalForm title={text('extracts.export.title')} onSubmit={handleSubmit}>
      <Modal.Body>
        {isPrepared ? (
          <PreparedNote numero={numero} onFollow={onDone} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <FormatChoice value={format} onChange={setFormat} />
            {isFiltered && (
              <Checkbox
                checked={appliesFilters}
                onCheckedChange={(isChecked) => setAppliesFilters(isChecked === true)}
              >
                {text('extracts.with-filters')}
              </Checkbox>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {text('extracts.care')}
            </Typography>
            {error && (
              <Typography tag="p" role="alert" textColor="danger600">
                {error}
              </Typography>
            )}
          </Flex>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{text(isPrepared ? 'form.close' : 'form.cancel')}</Button>
        </Modal.Close>
        {!isPrepared && (
          <Button type="submit" loading={isLoading}>
            {text('extracts.export.submit')}
          </Button>
        )}
      </Modal.Footer>
    </ModalForm>
  );
};
