import { Box, Typography } from '@strapi/design-system';
import { Panel } from '../../components/Panel';
import { AddDemarcheLink } from '../../components/AddDemarcheLink';
import { useText } from '../../hooks/useText';

/** What to try when nothing was found. */
export const NoResult = ({ words }: { words: string }) => {
  const text = useText();
  return (
    <Panel marginTop={4}>
      <Typography tag="h3" variant="delta">
        {text('catalogue.empty')}
      </Typography>
      <Box tag="ul" paddingTop={2} paddingLeft={5} style={{ listStyle: 'disc' }}>
        {(['spelling', 'words', 'reference', 'filters'] as const).map((advice) => (
          <Typography key={advice} tag="li" textColor="neutral600" style={{ display: 'list-item' }}>
            {text(`catalogue.empty.${advice}`)}
          </Typography>
        ))}
      </Box>
      <Box paddingTop={4}>
        <AddDemarcheLink words={words} />
      </Box>
    </Panel>
  );
};
