import { Box, Typography } from '@strapi/design-system';
import type { FormVersion } from '../../../../../shared/contracts/forms';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../hooks/useText';
import { VersionEntry } from './VersionEntry';

/** Every version that citizens saw, newest first. */
export const Versions = ({ versions }: { versions: FormVersion[] }) => {
  const text = useText();
  return (
    <Panel tag="section" aria-labelledby="versions-title">
      <Typography id="versions-title" variant="delta" tag="h2">
        {text('form.versions')}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={1}>
        {text('form.versions.hint')}
      </Typography>
      <Box tag="ol" paddingTop={3} style={{ listStyle: 'none' }}>
        {versions.map((version) => (
          <VersionEntry key={version.version} version={version} />
        ))}
      </Box>
    </Panel>
  );
};
