import type { BenchProduct } from '../support/bench-product';
import { runLoad, type Exchange } from '../support/load';

/** Type of the body of a form. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const COMMENT =
  'Tout était clair, mais il a fallu attendre longtemps la réponse du guichet.';
const fieldOf = (page: Buffer, name: string): string | undefined => {
  const mark = `name="${name}" value="`;
  const start = page.indexOf(mark);
  if (start < 0) return undefined;
  return page.toString('utf8', start + mark.length, page.indexOf('"', start + mark.length));
};
export const formBody = (fields: Record<string, string>): string =>
  new URLSearchParams(fields).toString();
export const isEveryFourth = (index: number): boolean => index % 4 === 0;

/** Opens forms until there are enough tokens: what a citizen does before voting, measured by `bench:form`. */
export const fetchTokens = async (
  product: BenchProduct,
  wanted: number,
  connections: number
): Promise<string[]> => {
  const tokens: string[] = [];
  let asked = 0;
  await runLoad({
    url: product.url,
    connections,
    seconds: 600,
    next: () => {
      if (asked >= wanted) return null;
      asked += 1;
      return {
        method: 'GET',
        path: product.path,
        check: (status, body) => {
          const token = fieldOf(body, 'token');
          if (token) tokens.push(token);
          return status === 200 && token !== undefined;
        },
      };
    },
  });
  return tokens;
};

export interface Tally {
  votes: number;
  comments: number;
  receipts: string[];
}

/** Real journeys: the vote, and for one in four the comment of step 4 as soon as the vote is acknowledged. */
export const ourVotes = (product: BenchProduct, tokens: string[], tally: Tally) => {
  const comments: Exchange[] = [];
  let index = 0;
  const post = (fields: Record<string, string>, check: Exchange['check']): Exchange => ({
    method: 'POST',
    path: product.path,
    headers: FORM,
    body: formBody(fields),
    check,
  });
  return (): Exchange | null => {
    const comment = comments.pop();
    if (comment) return comment;
    const token = tokens.pop();
    if (!token) return null;
    const withComment = isEveryFourth((index += 1));
    return post({ step: 'satisfaction', token, satisfaction: 'good' }, (status, body) => {
      const receipt = fieldOf(body, 'receipt');
      if (status !== 200 || !receipt) return false;
      tally.votes += 1;
      tally.receipts.push(receipt);
      if (withComment) {
        const fields = { step: 'comment', receipt, comment: COMMENT };
        comments.push(
          post(fields, (commentStatus) => {
            if (commentStatus === 200) tally.comments += 1;
            return commentStatus === 200;
          })
        );
      }
      return true;
    });
  };
};

/** Later steps on reviews that exist: each an update. */
export const ourSteps = (product: BenchProduct, receipts: string[]) => {
  let index = 0;
  return (): Exchange | null => {
    if (receipts.length === 0) return null;
    const receipt = receipts[(index += 1) % receipts.length];
    const clarity = String((index % 5) + 1);
    return {
      method: 'POST',
      path: product.path,
      headers: FORM,
      body: formBody({ step: 'clarity', receipt, clarity }),
      check: (status) => status === 200,
    };
  };
};

export const newTally = (): Tally => ({ votes: 0, comments: 0, receipts: [] });
