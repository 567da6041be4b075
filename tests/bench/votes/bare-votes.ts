import { randomBytes } from 'node:crypto';
import type { BenchProduct } from '../support/bench-product';
import type { Exchange } from '../support/load';
import { COMMENT, FORM, formBody, isEveryFourth, type Tally } from './our-votes';

/** Votes as the servers beside ours take them: one request each, with its comment. */
export const bareVotes = (product: BenchProduct, path: string, tally: Tally) => {
  let index = 0;
  return (): Exchange => {
    const withComment = isEveryFourth((index += 1));
    const fields = {
      token: randomBytes(16).toString('hex'),
      numero: String(product.numero),
      button: String(product.buttonId),
      satisfaction: 'good',
    };
    return {
      method: 'POST',
      path,
      headers: FORM,
      body: formBody(withComment ? { ...fields, comment: COMMENT } : fields),
      check: (status) => {
        if (status !== 200) return false;
        tally.votes += 1;
        if (withComment) tally.comments += 1;
        return true;
      },
    };
  };
};
