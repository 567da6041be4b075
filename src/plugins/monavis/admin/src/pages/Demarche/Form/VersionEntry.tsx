import { Box, Typography } from '@strapi/design-system';
import type { FormVersion } from '../../../../../shared/contracts/forms';
import { useText } from '../../../hooks/useText';
import { useSettingsFacts } from './useSettingsFacts';
import { useVersionDate } from './useVersionDate';

/** One version: its number, when and by whom, what it changes of the standard form. */
export const VersionEntry = ({ version }: { version: FormVersion }) => {
  const text = useText();
  const versionDate = useVersionDate();
  const facts = useSettingsFacts(version.settings);
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" borderWidth="1px 0 0">
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {text('form.version', { version: version.version })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {versionDate(version)}
      </Typography>
      {facts.length > 0 && (
        <Box tag="ul" paddingTop={1} style={{ listStyle: 'none' }}>
          {facts.map((fact) => (
            <Typography key={fact} tag="li" style={{ overflowWrap: 'anywhere' }}>
              {fact}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
};
