import { EnvironmentError } from '../src/environment';

/** What a person asked cannot be done: the message is one French sentence for them, and needs no stack trace. */
export class Refusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
  }
}

/** Says on stderr why a command stops: one sentence when it was foreseen, everything known otherwise. */
export const sayWhy = (error: unknown): void => {
  const isForeseen = error instanceof Refusal || error instanceof EnvironmentError;
  console.error(isForeseen ? `\n✖ ${error.message}` : error);
};
