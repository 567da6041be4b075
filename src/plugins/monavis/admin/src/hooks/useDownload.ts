import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { readRefusal } from '../components/read-refusal';
import { saveFile } from '../components/save-file';
import { useText } from './useText';

/** The client renews a session that is over, and asks again; it throws every other refusal away with its words. */
const isForUs = (status: number): boolean => status !== 401;

/**
 * A plain link would carry no session.
 *
 * @returns a function that saves the file of a route, or says why there is none; it gives true when it is saved
 */
export const useDownload = () => {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();

  const tell = (message = text('imports.download.failed')): void =>
    toggleNotification({ type: 'danger', message });

  return async (url: string, name: string): Promise<boolean> => {
    try {
      const options = { responseType: 'blob' as const, validateStatus: isForUs };
      const { data, status } = await get<Blob>(url, options);
      if (status === 200) {
        saveFile(data, name);
        return true;
      }
      tell(await readRefusal(data));
    } catch {
      tell();
    }
    return false;
  };
};
