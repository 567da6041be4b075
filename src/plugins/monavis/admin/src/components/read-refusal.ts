/** @returns the sentence of an error of the server that came where a file was asked for; undefined when there is none */
export const readRefusal = async (answer: Blob): Promise<string | undefined> => {
  try {
    const content: { error?: { message?: unknown } } | null = JSON.parse(await answer.text());
    const message = content?.error?.message;
    return typeof message === 'string' && message !== '' ? message : undefined;
  } catch {
    return undefined;
  }
};
