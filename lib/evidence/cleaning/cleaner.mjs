/**
 * The program that makes a clean copy of one picture, in a process of its own: the picture comes in on stdin, one line
 * of JSON and the clean copy leave on stdout, and the process ends. It exists because decoders of pictures are the
 * likeliest part of the house to be broken into: here they hold one picture, no key, no address, no environment.
 *
 * Only pixels cross: the picture is decoded to bare samples in sRGB, turned the right way up, and those samples are
 * encoded anew by an encoder that never saw the file. Any doubt ends in a refusal; nothing is written anywhere.
 * It is started, bounded and ended by `clean-picture.ts`, which says what it may use.
 */
import { setPriority } from 'node:os';
import sharp from 'sharp';

/** Enough for the largest telephone cameras (48 to 50 million). */
const pixelsMax = 51_000_000;
/** HEIC is decoded in plain memory, five times as hungry; telephones make 12 or 24 million of it unless told otherwise. */
const heicPixelsMax = 25_500_000;
const outputBytesMax = 50 * 1024 * 1024;

/** Of everything the decoding library could read, what `file-kind-rules.ts` lets through; SVG and PDF above all not. */
const decoders = ['JpegBuffer', 'PngBuffer', 'WebpBuffer', 'NsgifBuffer'].map((name) => `VipsForeignLoad${name}`);

class Refusal extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

const readAll = async () => {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const checkSize = (width, height, max) => {
  if (!(width > 0 && height > 0)) throw new Refusal('damaged');
  if (width * height > max) throw new Refusal('too-many-pixels');
};

/** Moving pictures would lose all but their first moment, and nobody would know. PNG says so in a chunk near its head. */
const isMoving = (file, { format, pages = 1 }) =>
  pages > 1 || (format === 'png' && file.subarray(0, 65_536).includes('acTL', 0, 'latin1'));

const decode = async (file, kind) => {
  const reading = { failOn: 'error', limitInputPixels: false, sequentialRead: true, autoOrient: true };
  const head = await sharp(file, reading).metadata();
  if (head.format !== kind) throw new Refusal('damaged');
  if (isMoving(file, head)) throw new Refusal('moving');
  checkSize(head.width, head.height, pixelsMax);
  const { data, info } = await sharp(file, { ...reading, limitInputPixels: pixelsMax })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
};

const decodeHeic = async (file) => {
  const { default: heic } = await import('heic-decode');
  const pictures = await heic.all({ buffer: file });
  const [picture, ...others] = pictures;
  if (!picture) throw new Refusal('damaged');
  if (others.length > 0) throw new Refusal('moving');
  checkSize(picture.width, picture.height, heicPixelsMax);
  const { data, width, height } = await picture.decode();
  pictures.dispose();
  return { data, width, height, channels: 4 };
};

const readPixels = async (file, kind) => {
  if (kind === 'heic') return decodeHeic(file);
  sharp.unblock({ operation: decoders });
  return decode(file, kind);
};

/** Drawings and screenshots stay exact; photographs go where they came from. */
const encode = async ({ data, ...raw }, kind) => {
  const pixels = sharp(data, { raw, limitInputPixels: pixelsMax });
  const isExact = kind === 'png' || kind === 'gif' || (kind === 'webp' && raw.channels === 4);
  const bytes = await (isExact
    ? pixels.png({ compressionLevel: 6 })
    : // Without a second pass over the whole picture, which would need all of it in memory twice.
      pixels.removeAlpha().jpeg({ quality: 90, optimiseCoding: false })
  ).toBuffer();
  if (bytes.length > outputBytesMax) throw new Refusal('too-large');
  return { bytes, type: isExact ? 'image/png' : 'image/jpeg' };
};

const answer = (head, bytes) =>
  new Promise((resolve, reject) => {
    process.stdout.on('error', reject);
    process.stdout.write(`${JSON.stringify(head)}\n`);
    process.stdout.end(bytes ?? '', resolve);
  });

const clean = async (kind) => {
  setPriority(10);
  // Decoders talk; stdout is ours alone.
  for (const say of ['log', 'info', 'warn', 'error']) console[say] = () => {};
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  try {
    const { bytes, type } = await encode(await readPixels(await readAll(), kind), kind);
    await answer({ ok: true, type, bytes: bytes.length }, bytes);
  } catch (error) {
    // What a decoder says of a file may quote it; only our own words leave.
    await answer({ ok: false, reason: error instanceof Refusal ? error.reason : 'damaged' });
  }
};

await clean(process.argv[2]);
