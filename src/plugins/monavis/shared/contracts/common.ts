/** Every answer of the plugin's routes: `data`, and `meta` where there is something to say about it. */
export interface Answer<TData, TMeta = undefined> {
  data: TData;
  meta: TMeta;
}

export interface PageMeta {
  page: number;
  pageSize: number;
  total: number;
}

export type Satisfaction = 'bad' | 'medium' | 'good';
export const SATISFACTIONS: readonly Satisfaction[] = ['bad', 'medium', 'good'];

/** Score out of ten, one decimal: (10·good + 5·medium) / n. `null` without reviews. */
export interface Score {
  value: number | null;
  /** Number of reviews behind it. */
  count: number;
  distribution: Record<Satisfaction, number>;
}
