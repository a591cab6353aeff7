/**
 * The server's only voice. It says that something broke and where, never with which values: error
 * messages and arguments stay out, since drivers and parsers like to quote what they were given.
 */
import { DatabaseError } from '@/db/errors';

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** Reports a bug or a broken machine. `where` is a fixed phrase, never something a person sent. */
export const logFault = (where: string, error: unknown): void => {
  const kind = error instanceof Error ? error.name : typeof error;
  const detail = error instanceof DatabaseError ? { operation: error.operation, code: error.code } : {};
  const frames = error instanceof Error ? framesOf(error) : [];
  process.stderr.write(`${JSON.stringify({ fault: where, kind, ...detail, frames })}\n`);
};
