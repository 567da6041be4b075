import { randomBytes } from 'node:crypto';
import type { Suspicion } from '../../src/plugins/monavis/shared/contracts/suspects';
import type { TestApp } from './app';

export interface ReviewInput {
  satisfaction?: 'bad' | 'medium' | 'good';
  clarity?: number | null;
  comment?: string | null;
  answers?: object;
  buttonId?: number | null;
  source?: string | null;
  suspicion?: Suspicion | null;
  state?: 'published' | 'suspect' | 'hidden';
  /** UTC. */
  createdAt?: string;
}

/** Stores reviews as the vote does: by SQL, in this order. @returns their ids */
export const insertReviews = async (
  app: TestApp,
  numero: number,
  reviews: ReviewInput[]
): Promise<number[]> => {
  const rows = reviews.map((review) => {
    const createdAt = review.createdAt ?? '2026-03-10T12:00:00.000Z';
    return {
      document_id: randomBytes(12).toString('hex'),
      demarche_numero: numero,
      token_id: randomBytes(16).toString('hex'),
      satisfaction: review.satisfaction ?? 'good',
      clarity: review.clarity ?? null,
      comment: review.comment ?? null,
      answers: JSON.stringify(review.answers ?? {}),
      button_id: review.buttonId ?? null,
      source: review.source ?? null,
      language: 'fr',
      form_version: 1,
      suspicion: review.suspicion ?? null,
      state: review.state ?? 'published',
      created_at: createdAt,
      updated_at: createdAt,
      published_at: createdAt,
    };
  });
  if (rows.length === 0) return [];
  const ids = await app.strapi.db.connection('reviews').insert(rows, ['id']);
  return ids.map(({ id }: { id: number }) => id);
};

/** Stores so many reviews at once, as they would have come in a thousand days. */
export const insertManyReviews = async (
  app: TestApp,
  numero: number,
  count: number
): Promise<void> => {
  await app.strapi.db.connection.raw(
    `insert into reviews (document_id, demarche_numero, token_id, satisfaction, clarity, answers, language,
       form_version, state, created_at, updated_at, published_at)
     select md5('d' || :numero || n), :numero, md5('t' || :numero || n),
       (array['bad', 'medium', 'good'])[1 + n % 3], 1 + n % 5, '{"difficulties": ["other"]}', 'fr', 1, 'published',
       day, day, day
     from generate_series(1, :count) n, lateral (select timestamp '2023-01-01' + n * 1000 / :count * interval '1 day' as day) days`,
    { numero, count }
  );
};
