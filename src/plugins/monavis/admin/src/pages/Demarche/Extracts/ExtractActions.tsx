import { Button, Flex } from '@strapi/design-system';
import { Cross, Download } from '@strapi/icons';
import type { ExtractEntry } from '../../../../../shared/contracts/extracts';
import { useDates } from '../../../hooks/useDates';
import { useDownload } from '../../../hooks/useDownload';
import { useFeedback } from '../../../hooks/useFeedback';
import { useText } from '../../../hooks/useText';
import { extractFileUrl, useCancelExtractMutation } from '../../../services/extracts';
import { isOpen } from './extract-state';

interface ExtractActionsProps {
  numero: number;
  entry: ExtractEntry;
}

/** « Télécharger » a file that is there, « Annuler » one that is on its way. */
export const ExtractActions = ({ numero, entry }: ExtractActionsProps) => {
  const text = useText();
  const { dayAndTime } = useDates();
  const download = useDownload();
  const tellOutcome = useFeedback();
  const [cancel, { isLoading }] = useCancelExtractMutation();
  // Several cards have the same buttons: the name of each says which one.
  const name = `${text(`extracts.format.${entry.format}`)}, ${dayAndTime(entry.askedAt)}`;
  if (entry.state === 'ready') {
    return (
      <Flex paddingTop={3}>
        <Button
          variant="secondary"
          startIcon={<Download />}
          aria-label={text('extracts.download.label', { name })}
          onClick={() => download(extractFileUrl(numero, entry.id), entry.filename)}
        >
          {text('extracts.download')}
        </Button>
      </Flex>
    );
  }
  if (!isOpen(entry)) return null;
  return (
    <Flex paddingTop={3}>
      <Button
        variant="tertiary"
        startIcon={<Cross />}
        loading={isLoading}
        aria-label={text('extracts.cancel.label', { name })}
        onClick={async () =>
          tellOutcome(await cancel({ numero, id: entry.id }), 'extracts.cancelled')
        }
      >
        {text('extracts.cancel')}
      </Button>
    </Flex>
  );
};
