import { errors, type z } from '@strapi/utils';

/** A request that asks for what cannot be; the message is for its author. */
export class QueryProblem extends errors.ApplicationError {}

const MAX_SHOWN = 40;

/**
 * Reads the query of an address for programs, each name at most once.
 *
 * @param querystring - what follows the « ? » of the address
 * @param schema - of the whole query
 * @param known - the names that it may hold
 * @throws QueryProblem with one sentence about the first fault: unknown or repeated name, wrong value
 */
export const readStrictQuery = <TSchema extends z.ZodType>(
  querystring: string,
  schema: TSchema,
  known: readonly string[]
): z.output<TSchema> => {
  const given: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(querystring)) {
    if (!known.includes(name)) {
      const why = known.length > 0 ? ` : ${known.join(', ')}.` : ' de cette adresse.';
      throw new QueryProblem(`« ${name.slice(0, MAX_SHOWN)} » n’est pas un paramètre${why}`);
    }
    if (Object.hasOwn(given, name)) throw new QueryProblem(`« ${name} » est donné deux fois.`);
    given[name] = value;
  }
  const result = schema.safeParse(given);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    // Sentences of ours name what they are about; those of the library do not.
    const about = path.length > 0 && !message.includes('«') ? `« ${path.join('.')} » : ` : '';
    throw new QueryProblem(about + message);
  }
  return result.data;
};
