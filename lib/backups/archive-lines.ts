/** Between the rows of a database and the lines of an archive, both ways, without holding either whole. */
import type { Cell, Snapshot, TableShape } from '@/db/snapshot';
import { createLineHash } from './archive-file';
import {
  type ArchiveHeader,
  archiveHeaderSchema,
  endLineSchema,
  readCell,
  rowLineSchema,
  tableLineSchema,
  writeCell,
} from './archive-schema';

export async function* writeArchive(
  header: ArchiveHeader,
  snapshot: Snapshot,
  tables: readonly TableShape[],
): AsyncGenerator<string> {
  const hash = createLineHash();
  let rows = 0;
  const say = (value: unknown): string => {
    const line = JSON.stringify(value);
    hash.add(line);
    return line;
  };
  yield say(header);
  for (const table of tables) {
    yield say({ table: table.name, columns: table.columns });
    for await (const row of snapshot.rowsOf(table)) {
      rows += 1;
      yield say(row.map(writeCell));
    }
  }
  yield JSON.stringify({ rows, sha256: hash.end() });
}

/** Thrown for what is not, or no longer, an archive; nothing read before it counts. */
export class ArchiveDamage extends Error {
  override readonly name = 'ArchiveDamage';
}

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new ArchiveDamage('a line is not JSON', { cause });
  }
};

/** Null for a file of another kind. */
export const readHeader = (line: string): ArchiveHeader | null => {
  const header = archiveHeaderSchema.safeParse(parse(line));
  return header.success ? header.data : null;
};

export type ArchivePart = { table: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] };

const rowsPerPart = 100;

/**
 * The tables in parts, after the header; a table without rows comes once, empty. Throws `ArchiveDamage`, at the latest
 * where the count and the hash at the end do not fit what was read.
 */
export async function* readParts(headerLine: string, lines: AsyncIterable<string>): AsyncGenerator<ArchivePart> {
  const hash = createLineHash();
  hash.add(headerLine);
  let count = 0;
  let table: { table: string; columns: string[] } | null = null;
  let rows: Cell[][] = [];
  let isEnded = false;
  for await (const line of lines) {
    if (isEnded) throw new ArchiveDamage();
    const value = parse(line);
    if (Array.isArray(value)) {
      const row = rowLineSchema.safeParse(value);
      if (!row.success || table === null || row.data.length !== table.columns.length) throw new ArchiveDamage();
      rows.push(row.data.map(readCell));
      count += 1;
      if (rows.length === rowsPerPart) {
        yield { ...table, rows };
        rows = [];
      }
    } else {
      if (table !== null) yield { ...table, rows };
      rows = [];
      const next = tableLineSchema.safeParse(value);
      table = next.success ? next.data : null;
      if (!next.success) {
        const end = endLineSchema.safeParse(value);
        if (!end.success || end.data.rows !== count || end.data.sha256 !== hash.end()) throw new ArchiveDamage();
        isEnded = true;
        continue;
      }
    }
    hash.add(line);
  }
  if (!isEnded) throw new ArchiveDamage();
}
