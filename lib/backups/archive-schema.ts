/**
 * What a backup says before it is sealed: lines of JSON. The first says what it is, a line with a table's name opens
 * that table, each line after it is a row, the last counts them and closes with the SHA-256 of everything before. Days
 * only; nobody's clock time. Pure.
 */
import { z } from 'zod';

/** `backup`: everything but the keys of complaints. `wraps`: these keys alone, always as of now. */
export const archiveFormats = { backup: 'prongsai.backup/1', wraps: 'prongsai.wraps/1' } as const;
export type ArchiveKind = keyof typeof archiveFormats;

export const archiveHeaderSchema = z.strictObject({
  format: z.enum(Object.values(archiveFormats)),
  /** base64 of the office salt: an office's files belong together. */
  office: z.string(),
  officeName: z.string(),
  madeOn: z.string(),
  /** Of the newest migration. */
  schema: z.number().int(),
  /** Counts the files of keys ever written; a backup needs one that is at least as new. */
  run: z.number().int().nonnegative(),
  /** SHA-256 of a key that the environment secret yields: whether a restored office has the right one. */
  secretMark: z.string(),
});
export type ArchiveHeader = z.output<typeof archiveHeaderSchema>;

export const tableLineSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });
export const endLineSchema = z.strictObject({ rows: z.number().int(), sha256: z.string() });

/** A cell as SQLite keeps it. */
type Cell = null | string | bigint | number | Uint8Array;
type WrittenCell = null | string | number | { whole: string } | { bytes: string };

const writtenCellSchema = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.strictObject({ whole: z.string().regex(/^-?\d{1,19}$/) }),
  z.strictObject({ bytes: z.string() }),
]);
export const rowLineSchema = z.array(writtenCellSchema);

export const writeCell = (cell: Cell): WrittenCell => {
  if (typeof cell === 'bigint') return { whole: cell.toString() };
  return cell instanceof Uint8Array ? { bytes: Buffer.from(cell).toString('base64url') } : cell;
};

export const readCell = (written: WrittenCell): Cell => {
  if (written === null || typeof written !== 'object') return written;
  return 'whole' in written ? BigInt(written.whole) : Buffer.from(written.bytes, 'base64url');
};
