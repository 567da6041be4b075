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
