import type { ExtractEntry, ExtractFormat } from '../../../../../shared/contracts/extracts';
import type { ReviewFilter } from '../../../../../shared/contracts/reviews';
import { useDownload } from '../../../hooks/useDownload';
import { extractFileUrl, useCreateExtractMutation } from '../../../services/extracts';
import { useErrorText } from '../../../hooks/useErrorText';

/** What became of a demand: ready at once (and saved, unless something else was said), left to a job, or refused. */
type Outcome = { entry: ExtractEntry; isSaved: boolean } | { error: string };

/** @returns a function that asks for an export and saves it at once when it is ready */
export const useExport = (numero: number) => {
  const download = useDownload();
  const wordError = useErrorText();
  const [create, { isLoading }] = useCreateExtractMutation();

  const ask = async (format: ExtractFormat, filter: ReviewFilter): Promise<Outcome> => {
    const answer = await create({ numero, body: { format }, filter });
    if ('error' in answer) return { error: wordError(answer.error) };
    const entry = answer.data.data;
    if (entry.state === 'failed' && entry.error) return { error: entry.error };
    const isSaved =
      entry.state === 'ready' && (await download(extractFileUrl(numero, entry.id), entry.filename));
    return { entry, isSaved };
  };
  return { ask, isLoading };
};
