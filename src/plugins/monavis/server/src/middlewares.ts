import { createUploadsRemoval } from './access/uploads-removal';

/** Placed by `config/middlewares.ts`. */
export const middlewares = { 'uploads-removal': createUploadsRemoval };
