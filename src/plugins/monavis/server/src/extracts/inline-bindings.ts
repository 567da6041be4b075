import { escapeLiteral } from 'pg';

/** A value of a condition, as `matchingOf` binds them. */
type Binding = string | number | boolean | null | Date | undefined;

const toLiteral = (name: string, value: unknown): string => {
  const binding = value as Binding;
  if (binding === null || binding === undefined) return 'null';
  if (typeof binding === 'boolean') return String(binding);
  if (typeof binding === 'number' && Number.isFinite(binding)) return `(${binding})`;
  if (typeof binding === 'string') return escapeLiteral(binding);
  if (binding instanceof Date) return escapeLiteral(binding.toISOString());
  throw new Error(`The binding ${name} has no literal.`);
};

/**
 * `COPY` takes no parameters: the values go into the statement, as literals written by the driver.
 *
 * @param sql - with `:name` in the place of each value, as knex takes it
 * @throws Error for a name without a value, or a value that is neither a text, a number, a boolean, a date nor null
 */
export const inlineBindings = (sql: string, bindings: Record<string, unknown>): string =>
  // In one pass, so that no literal is read again. A sign after a backslash is what knex is to leave alone.
  sql.replace(/\\([?:])|(?<![:\w]):([a-zA-Z]\w*)/g, (_whole, sign?: string, name = '') => {
    if (sign) return sign;
    if (!(name in bindings)) throw new Error(`No value for the binding ${name}.`);
    return toLiteral(name, bindings[name]);
  });
