/** Looks through all of another process's memory, where the system lets its parent do so (Linux). */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

type Range = { from: number; to: number };

/** What the process can write to: heap, buffers, stacks. Its programs and the kernel's pages hold nothing of a request. */
const listRanges = (pid: number): Range[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = '', name = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw.p \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      return from === '' || name.startsWith('[v')
        ? []
        : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
    });

export const isMemoryReadable = (pid: number): boolean => {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return listRanges(pid).length > 0;
  } catch {
    return false;
  }
};

const chunkBytes = 4 * 2 ** 20;

/** Those of the ASCII words that stand in the process's memory, as one byte a character or as two. */
export const findProcessBytes = (pid: number, words: readonly string[]): string[] => {
  const found = new Set<string>();
  const spellings = words.map((word) => ({ word, bytes: [Buffer.from(word), Buffer.from(word, 'utf16le')] }));
  const overlap = Math.max(...spellings.flatMap(({ bytes }) => bytes.map(({ length }) => length)));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const chunk = Buffer.alloc(chunkBytes + overlap);
  for (const { from, to } of listRanges(pid)) {
    for (let at = from; at < to; at += chunkBytes) {
      let read = 0;
      try {
        read = readSync(memory, chunk, 0, Math.min(chunk.length, to - at), at);
      } catch {
        // A page that is not there, or no longer.
        continue;
      }
      const seen = chunk.subarray(0, read);
      for (const { word, bytes } of spellings) {
        if (bytes.some((spelling) => seen.includes(spelling))) found.add(word);
      }
    }
  }
  closeSync(memory);
  return words.filter((word) => found.has(word));
};
