import type { Interval, PeerComparison } from '../../../shared/contracts/statistics';
import { measureScore, type SatisfactionCounts } from './score';
import { PUBLIC_MINIMUM } from '../../../shared/statistics-rules';

/** Fewer others would tell their scores rather than a middle. */
const MINIMUM_PEERS = 5;

export interface PeerRow extends Required<SatisfactionCounts> {
  administration: string | null;
  numero: number;
}

/** @param values - at least one; of an even number, the mean of both in the middle, one decimal */
const medianOf = (values: number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return Math.round(((low + high) * 10) / 2) / 10;
};

const positionOf = (mine: Interval, median: Interval): PeerComparison['position'] => {
  if (mine.low > median.high) return 'above';
  return mine.high < median.low ? 'below' : 'comparable';
};

/**
 * A démarche beside the others of its administration that have enough reviews to have a public score over the period.
 * Intervals that meet rank nobody: « comparable ».
 *
 * @param rows - the démarche itself, and those others
 */
export const toPeerComparison = (numero: number, rows: PeerRow[]): PeerComparison => {
  const mine = rows.find((row) => row.numero === numero);
  const own = measureScore(mine ?? {});
  const scores = rows.flatMap((row) => {
    const { value, interval } = measureScore(row);
    return row.numero === numero || value === null || !interval ? [] : [{ value, interval }];
  });
  const administration = mine?.administration ?? null;
  if (scores.length < MINIMUM_PEERS) {
    return { administration, peerCount: scores.length, median: null, position: null };
  }
  const median = {
    value: medianOf(scores.map(({ value }) => value)),
    interval: {
      low: medianOf(scores.map(({ interval }) => interval.low)),
      high: medianOf(scores.map(({ interval }) => interval.high)),
    },
  };
  const interval = own.count >= PUBLIC_MINIMUM ? own.interval : null;
  return {
    administration,
    peerCount: scores.length,
    median,
    position: interval && positionOf(interval, median.interval),
  };
};
