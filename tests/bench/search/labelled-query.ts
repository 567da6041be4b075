/** What somebody types, and the démarches (R numbers) of which any is what he looks for. */
export interface LabelledQuery {
  class: string;
  query: string;
  expected: string[];
}
