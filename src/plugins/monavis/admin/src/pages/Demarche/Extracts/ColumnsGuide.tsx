import { Box, Typography } from '@strapi/design-system';
import { EXTRACT_COLUMNS } from '../../../../../shared/extract-columns';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { GuideTable } from './GuideTable';

const NOTES = ['formula', 'dates', 'erased', 'contacts', 'xlsx'] as const;

/** What each column of an export holds, and how texts are written. */
export const ColumnsGuide = () => {
  const text = useText();
  return (
    <Panel tag="section" aria-labelledby="columns-title">
      <Typography id="columns-title" tag="h2" variant="beta">
        {text('extracts.columns')}
      </Typography>
      <Box tag="ul" paddingTop={3} paddingBottom={4} paddingLeft={5} style={{ listStyle: 'disc' }}>
        {NOTES.map((note) => (
          <Typography key={note} tag="li" paddingBottom={1}>
            {text(`extracts.note.${note}`)}
          </Typography>
        ))}
      </Box>
      <GuideTable columns={EXTRACT_COLUMNS} />
    </Panel>
  );
};
