import { z } from '@strapi/utils';
import type { EngineReason } from '../../../../../shared/contracts/catalogue';

/** What the client's errors hold, deep in their causes. */
interface Fault {
  name?: string;
  code?: string;
  cause?: Fault;
  response?: { status?: number };
}

const TIMEOUTS = new Set(['TimeoutError', 'AbortError', 'MeilisearchRequestTimeOutError']);

const causes = (error: Fault | undefined): Fault[] =>
  error ? [error, ...causes(error.cause)] : [];

/** @returns why a request to the search server failed, in the words of the panel */
export const toReason = (error: unknown): EngineReason => {
  // It answered, but not what is asked of a search server.
  if (error instanceof z.ZodError) return 'failing';
  const chain = causes(error as Fault);
  if (chain.some(({ name }) => name !== undefined && TIMEOUTS.has(name))) return 'slow';
  if (chain.some(({ code }) => code === 'index_not_found')) return 'not-ready';
  const status = chain.find(({ response }) => response?.status)?.response?.status;
  if (status === 401 || status === 403) return 'refused';
  return status === undefined ? 'absent' : 'failing';
};
