import { useState } from 'react';
import { Box, Button, Checkbox, Typography } from '@strapi/design-system';
import type { ImportEntry } from '../../../../shared/contracts/imports';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { useApplyImportMutation } from '../../services/imports';

/** « Appliquer », once it is said what becomes of the lines in error. */
export const ApplyForm = ({ entry }: { entry: ImportEntry }) => {
  const text = useText();
  const tell = useFeedback();
  const [apply, { isLoading }] = useApplyImportMutation();
  const [skipErrors, setSkipErrors] = useState(false);
  const { create, change, error } = entry.counts;
  return (
    <Box paddingTop={4}>
      <Typography tag="p" paddingBottom={3}>
        {text('imports.apply.explanation', { create, change })}
      </Typography>
      {error > 0 && (
        <Box paddingBottom={3}>
          <Checkbox
            checked={skipErrors}
            onCheckedChange={(checked: boolean) => setSkipErrors(checked)}
          >
            {text('imports.apply.skip', { count: error })}
          </Checkbox>
        </Box>
      )}
      <Button
        loading={isLoading}
        disabled={create + change === 0 || (error > 0 && !skipErrors)}
        onClick={async () => {
          tell(await apply({ id: entry.id, body: { skipErrors } }), 'imports.apply.started');
        }}
      >
        {text('imports.apply')}
      </Button>
    </Box>
  );
};
