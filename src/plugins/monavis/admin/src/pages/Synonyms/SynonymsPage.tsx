import { useState } from 'react';
import { Box } from '@strapi/design-system';
import { PERMISSIONS } from '../../../../shared/permissions';
import { highlight } from '../../components/highlight';
import { LoadError } from '../../components/LoadError';
import { Loading } from '../../components/Loading';
import { PluginPage } from '../../components/PluginPage';
import { WordsField } from '../../components/WordsField';
import { useText } from '../../hooks/useText';
import { useGetSynonymsQuery } from '../../services/synonyms';
import { AddSynonym } from './AddSynonym';
import { SynonymList } from './SynonymList';

const holds = (text: string, words: string): boolean =>
  highlight(text, words).some(({ isMatch }) => isMatch);

/** « Synonymes »: what people say, and what the search understands by it. */
const SynonymsPage = () => {
  const text = useText();
  const [words, setWords] = useState('');
  const { data, isError, refetch } = useGetSynonymsQuery();
  const synonyms = data?.data ?? [];
  const shown = words.trim()
    ? synonyms.filter(({ expression, meaning }) => holds(`${expression} ${meaning}`, words))
    : synonyms;
  return (
    <PluginPage
      title={text('synonyms.title')}
      subtitle={text('synonyms.subtitle')}
      permission={PERMISSIONS.curateCatalogue}
    >
      <AddSynonym />
      <Box paddingBottom={4}>
        <WordsField
          label={text('synonyms.filter')}
          hint={text('synonyms.filter.hint')}
          value={words}
          onChange={setWords}
        />
      </Box>
      {isError && <LoadError onRetry={refetch} />}
      {!isError && !data && <Loading />}
      {data && <SynonymList synonyms={shown} />}
    </PluginPage>
  );
};

export default SynonymsPage;
