/**
 * What can be told of an age file without a key: that it begins as one for a single post-quantum recipient does.
 */

/** No header of one hybrid recipient is longer than this; nothing further on is looked at. */
const headBytes = 1659;

/**
 * Whether this is, or begins, an age file for exactly one post-quantum recipient. Its text header ends with its MAC
 * line; one recipient is one line that begins with `->`.
 */
export const isForOneRecipient = (file: Uint8Array): boolean => {
  const head = file.subarray(0, headBytes);
  const end = head.indexOf(0x0a, findMacLine(head));
  // Byte by byte: a strict decoder costs more than all the rest of this, and the header is ASCII or not age's.
  const lines = end < 0 ? [] : Buffer.from(head.subarray(0, end)).toString('latin1').split('\n');
  return (
    lines[0] === 'age-encryption.org/v1' &&
    (lines[1]?.startsWith('-> mlkem768x25519 ') ?? false) &&
    lines.filter((line) => line.startsWith('->')).length === 1
  );
};

/** Where the line that begins with `---` starts; 0 when there is none. */
const findMacLine = (head: Uint8Array): number => {
  for (let i = 0; i + 3 < head.length; i++) {
    if (head[i] === 0x0a && head[i + 1] === 0x2d && head[i + 2] === 0x2d && head[i + 3] === 0x2d) return i + 1;
  }
  return 0;
};
