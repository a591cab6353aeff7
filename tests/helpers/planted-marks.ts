/** Looks for what was planted in the corpus of tests/fixtures/evidence, in every spelling, compressed parts included. */
import { inflateSync } from 'node:zlib';

/** Every text that was planted has one of these in it. */
const words = ['Planted', 'ปลูกฝัง'];

/** 49.32 seconds of the planted place, as its writers spelt the fraction. */
const fractions = [
  [4932, 100],
  [493_200, 10_000],
  [1233, 25],
] as const;

const spellFraction = ([above, below]: readonly [number, number]): Buffer[] => {
  const [big, little] = [Buffer.alloc(8), Buffer.alloc(8)];
  big.writeUInt32BE(above);
  big.writeUInt32BE(below, 4);
  little.writeUInt32LE(above);
  little.writeUInt32LE(below, 4);
  return [big, little];
};

const spellings: readonly Buffer[] = [
  ...words.flatMap((word) => {
    const little = Buffer.from(word, 'utf16le');
    const utf8 = Buffer.from(word);
    return [utf8, little, Buffer.from(little).swap16(), Buffer.from(utf8.toString('hex'))];
  }),
  ...fractions.flatMap(spellFraction),
];

/** Whatever inflates, wherever it begins. */
const inflateParts = (file: Buffer): Buffer[] => {
  const parts: Buffer[] = [];
  for (let at = file.indexOf(0x78); at >= 0; at = file.indexOf(0x78, at + 1)) {
    try {
      parts.push(inflateSync(file.subarray(at), { maxOutputLength: 1 << 22 }));
    } catch {
      // Not the beginning of anything compressed.
    }
  }
  return parts;
};

/** How many spellings of planted marks stand in these bytes. */
export const countMarks = (file: Buffer): number =>
  [file, ...inflateParts(file)].reduce(
    (sum, part) => sum + spellings.filter((spelling) => part.includes(spelling)).length,
    0,
  );
