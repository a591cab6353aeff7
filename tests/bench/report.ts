/** From measured times to the figures of `prongsai.bench/1`, and the same as a table for people. */
import type { Outcome } from './load';

export type Result = {
  key: string;
  clients: number;
  /** Requests measured, the failed ones included. */
  n: number;
  failed: number;
  /** Requests answered as expected. */
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  /** Of one answer on the wire, headers included. */
  bytes: number;
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
