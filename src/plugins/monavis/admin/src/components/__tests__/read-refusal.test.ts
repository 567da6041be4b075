import { readRefusal } from '../read-refusal';

describe('what the server says instead of a file', () => {
  it('should be its sentence', async () => {
    const error = { status: 404, name: 'NotFoundError', message: 'Ce fichier n’est plus gardé.' };
    const answer = new Blob([JSON.stringify({ data: null, error })]);
    expect(await readRefusal(answer)).toBe('Ce fichier n’est plus gardé.');
  });

  it.each(['', 'null', '{}', '{"error":{"message":""}}', '<html>'])(
    'should be nothing in %j',
    async (content) => {
      expect(await readRefusal(new Blob([content]))).toBeUndefined();
    }
  );
});
