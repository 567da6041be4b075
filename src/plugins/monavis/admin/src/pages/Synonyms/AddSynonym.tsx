import { Box, Button, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Panel } from '../../components/Panel';
import { useText } from '../../hooks/useText';
import { useAddSynonymMutation } from '../../services/synonyms';
import { PairFields } from './PairFields';
import { usePairForm } from './usePairForm';

const EMPTY = { expression: '', meaning: '' };

/** Adds a pair to the list. */
export const AddSynonym = () => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [add, { isLoading }] = useAddSynonymMutation();
  const { fields, handleSubmit } = usePairForm({
    initial: EMPTY,
    save: add,
    onSaved: () => toggleNotification({ type: 'success', message: text('synonyms.added') }),
  });
  return (
    <Panel tag="form" onSubmit={handleSubmit} noValidate marginBottom={6}>
      <Typography tag="h2" variant="delta" paddingBottom={4}>
        {text('synonyms.add.title')}
      </Typography>
      <PairFields {...fields} />
      <Box paddingTop={4}>
        <Button type="submit" loading={isLoading}>
          {text('synonyms.add')}
        </Button>
      </Box>
    </Panel>
  );
};
