/** From measured times to the figures of `prongsai.bench/1`, and the same as a table for people. */
import type { Outcome } from './load';

export type Result = {
  key: string;
  clients: number;
  /** Requests measured, the failed ones included. */
  n: number;
  failed: number;
  /** Requests answered as expected; null where not a rate was measured. */
  perSecond: number | null;
  /** Null where no time was measured. */
  p50Ms: number | null;
  p95Ms: number | null;
  /** Of one answer on the wire, headers included; of a file, as it is sent. */
  bytes: number | null;
  rssMb: number | null;
  /** What the platform does with the same work; null where there is nothing to compare with. */
  limitPerSecond: number | null;
  ratio: number | null;
};

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;

export const mergeOutcomes = (outcomes: readonly Outcome[]): Outcome => ({
  latenciesMs: outcomes.flatMap(({ latenciesMs }) => latenciesMs),
  elapsedMs: outcomes.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  accepted: outcomes.reduce((sum, { accepted }) => sum + accepted, 0),
  bytes: Math.round(outcomes.reduce((sum, { bytes }) => sum + bytes, 0) / outcomes.length),
});

const perSecondOf = ({ latenciesMs, elapsedMs }: Outcome) => (latenciesMs.length * 1000) / elapsedMs;

export const toResult = (
  key: string,
  clients: number,
  outcome: Outcome,
  { rssMb, limit }: { rssMb: number | null; limit?: Outcome | undefined },
): Result => {
  const sorted = [...outcome.latenciesMs].sort((a, b) => a - b);
  const perSecond = perSecondOf(outcome);
  const limitPerSecond = limit ? perSecondOf(limit) : null;
  return {
    key,
    clients,
    n: sorted.length + outcome.failed,
    failed: outcome.failed,
    perSecond: round(perSecond, 1),
    p50Ms: round(percentile(sorted, 0.5), 2),
    p95Ms: round(percentile(sorted, 0.95), 2),
    bytes: outcome.bytes,
    rssMb,
    limitPerSecond: limitPerSecond === null ? null : round(limitPerSecond, 1),
    ratio: limitPerSecond === null ? null : round(perSecond / limitPerSecond, 2),
  };
};

const nothing: Omit<Result, 'key'> = {
  ...{ clients: 1, n: 0, failed: 0, perSecond: null, p50Ms: null, p95Ms: null, bytes: null },
  ...{ rssMb: null, limitPerSecond: null, ratio: null },
};

/** How long something took that one person waits for, each time measured by itself. */
export const toWaits = (key: string, waitsMs: readonly number[], failed: number): Result => {
  const sorted = waitsMs.toSorted((a, b) => a - b);
  return {
    ...nothing,
    ...{ key, failed, n: sorted.length + failed },
    ...{ p50Ms: round(percentile(sorted, 0.5), 2), p95Ms: round(percentile(sorted, 0.95), 2) },
  };
};

/** How large something is. */
export const toSize = (key: string, bytes: number): Result => ({ ...nothing, key, n: 1, bytes });

const columns = [
  'key',
  'clients',
  'n',
  'failed',
  'perSecond',
  'p50Ms',
  'p95Ms',
  'bytes',
  'rssMb',
  'limitPerSecond',
  'ratio',
] as const;

export const writeTable = (results: readonly Result[]): string => {
  const rows = [columns, ...results.map((result) => columns.map((column) => String(result[column] ?? '–')))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const write = (row: readonly string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return `${rows.map(write).join('\n')}\n`;
};
