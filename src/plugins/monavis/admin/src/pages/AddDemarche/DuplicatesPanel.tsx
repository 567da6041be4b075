import { Typography } from '@strapi/design-system';
import type { Duplicate } from '../../../../shared/contracts/additions';
import { DuplicateList } from '../../components/DuplicateList';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';

interface DuplicatesPanelProps {
  duplicates: Duplicate[];
  isFetching: boolean;
}

/** What exists already and looks like what is typed, said aloud when it changes. */
export const DuplicatesPanel = ({ duplicates, isFetching }: DuplicatesPanelProps) => {
  const text = useText();
  const kind = duplicates.some(({ isBlocking }) => isBlocking) ? 'blocking' : 'similar';
  return (
    <Panel tag="section" aria-labelledby="duplicates-title">
      <div role="status">
        <Typography id="duplicates-title" tag="h2" variant="delta">
          {duplicates.length > 0 && text(`additions.duplicates.${kind}`)}
          {duplicates.length === 0 &&
            text(isFetching ? 'additions.duplicates.checking' : 'additions.duplicates.none')}
        </Typography>
        {duplicates.length > 0 && (
          <Typography tag="p" textColor="neutral600" paddingTop={1}>
            {text(`additions.duplicates.${kind}.hint`)}
          </Typography>
        )}
      </div>
      <DuplicateList duplicates={duplicates} />
    </Panel>
  );
};
