import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useText } from './useText';

/** @returns a function that saves the file of a route: a plain link would carry no session */
export const useDownload = () => {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async (url: string, name: string): Promise<void> => {
    try {
      const { data } = await get<Blob>(url, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      toggleNotification({ type: 'danger', message: text('imports.download.failed') });
    }
  };
};
