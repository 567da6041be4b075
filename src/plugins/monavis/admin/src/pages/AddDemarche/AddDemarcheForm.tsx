import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { Panel } from '../../components/Panel';
import { useFeedback } from '../../hooks/useFeedback';
import { useText } from '../../hooks/useText';
import { demarcheLink } from '../../paths';
import { useAddDemarcheMutation, useGetAdditionChoicesQuery } from '../../services/additions';
import { emptyForm, isWholeNumber, toAdditionBody, type AdditionField } from './addition-form';
import { Audiences } from './Audiences';
import { DuplicatesPanel } from './DuplicatesPanel';
import { TextField } from './TextField';
import { useDuplicates } from './useDuplicates';

/** The form of spec §4, with what exists already beside it. */
export const AddDemarcheForm = ({ name }: { name: string }) => {
  const text = useText();
  const tell = useFeedback();
  const navigate = useNavigate();
  const { data: choices } = useGetAdditionChoicesQuery();
  const [add, { isLoading }] = useAddDemarcheMutation();
  const [form, setForm] = useState(() => emptyForm(name));
  const [audiences, setAudiences] = useState<string[]>([]);
  const [isChecked, setIsChecked] = useState(false);
  const { duplicates, isAsked, isFetching } = useDuplicates(form);

  const setField = (field: AdditionField, value: string) => setForm({ ...form, [field]: value });
  const faultOf = (field: AdditionField): string | undefined => {
    const value = form[field].trim();
    if (!isChecked) return undefined;
    if (field === 'title' || field === 'administration') {
      return value ? undefined : text('form.required');
    }
    return value && !isWholeNumber(value) ? text('additions.invalid.number') : undefined;
  };
  const isReady =
    form.title.trim() !== '' &&
    form.administration.trim() !== '' &&
    [form.annualVolume, form.annualOnlineVolume].every(
      (volume) => volume.trim() === '' || isWholeNumber(volume)
    );
  const isBlocked = duplicates.some(({ isBlocking }) => isBlocking);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isReady) return;
    const seenSimilar = duplicates.map(({ numero }) => numero);
    const answer = await add(toAdditionBody(form, { audiences, seenSimilar }));
    if (tell(answer, 'additions.added') && 'data' in answer) {
      navigate(demarcheLink(answer.data.data.numero, 'code'));
    }
  };

  const field = (field: AdditionField, maxLength: number) => ({
    name: field,
    value: form[field],
    maxLength,
    onChange: setField,
  });
  return (
    <form onSubmit={handleSubmit} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Panel tag="section" aria-labelledby="mandatory-title">
          <Typography id="mandatory-title" tag="h2" variant="delta">
            {text('additions.mandatory')}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
            <TextField
              {...field('title', 255)}
              isRequired
              hint="additions.field.title.hint"
              error={faultOf('title')}
            />
            <TextField
              {...field('administration', 255)}
              isRequired
              hint="additions.field.administration.hint"
              error={faultOf('administration')}
              choices={choices?.data.administrations.map((one) => one.name) ?? []}
            />
          </Flex>
        </Panel>
        {isAsked && <DuplicatesPanel duplicates={duplicates} isFetching={isFetching} />}
        <Panel tag="section" aria-labelledby="optional-title">
          <Typography id="optional-title" tag="h2" variant="delta">
            {text('additions.optional')}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
            <TextField {...field('url', 2000)} hint="additions.field.url.hint" />
            <TextField {...field('infoUrl', 2000)} />
            <TextField {...field('reference', 20)} hint="additions.field.reference.hint" />
            <TextField {...field('cerfa', 60)} />
            <TextField {...field('theme', 120)} choices={choices?.data.themes ?? []} />
            <Audiences
              choices={choices?.data.audiences ?? []}
              value={audiences}
              onChange={setAudiences}
            />
            <TextField {...field('description', 5000)} isMultiline />
            <TextField
              {...field('annualVolume', 14)}
              isNumber
              hint="additions.field.annualVolume.hint"
              error={faultOf('annualVolume')}
            />
            <TextField
              {...field('annualOnlineVolume', 14)}
              isNumber
              hint="additions.field.annualOnlineVolume.hint"
              error={faultOf('annualOnlineVolume')}
            />
          </Flex>
        </Panel>
        <Box paddingBottom={6}>
          <Button type="submit" size="L" loading={isLoading} disabled={isBlocked}>
            {text(
              duplicates.length > 0 && !isBlocked ? 'additions.submit.anyway' : 'additions.submit'
            )}
          </Button>
        </Box>
      </Flex>
    </form>
  );
};
