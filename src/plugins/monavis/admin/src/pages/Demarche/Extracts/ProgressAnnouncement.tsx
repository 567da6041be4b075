import { VisuallyHidden } from '@strapi/design-system';
import type { ExtractEntry } from '../../../../../shared/contracts/extracts';
import { useText } from '../../../hooks/useText';
import { isOpen, percentOf } from './extract-state';

/** Each quarter is said, not each percent. */
const STEP = 25;

/** Says aloud how far the export under way is, then how the last one ended. */
export const ProgressAnnouncement = ({ entries }: { entries: ExtractEntry[] }) => {
  const text = useText();
  const working = entries.find(isOpen);
  const last = entries.at(0);
  const words = working
    ? text('extracts.announce', { percent: Math.floor(percentOf(working) / STEP) * STEP })
    : last && text('extracts.announce.end', { state: text(`extracts.state.${last.state}`) });
  return (
    <VisuallyHidden>
      <p role="status">{words}</p>
    </VisuallyHidden>
  );
};
