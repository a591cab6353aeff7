/**
 * What a file is, judged by its first bytes and by nothing else: neither its name nor what its sender says of it.
 * What is not on this list is not taken, and what is stored bears the type of this list. Pure.
 *
 * Pictures are decoded and made anew. Of the others nothing is opened here: they are sealed as they are when their
 * sender asks for it, and whoever downloads one gets it under the name ending of its kind, never as a page.
 */

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic';

export type OtherType = (typeof otherTypes)[number];

const otherTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'video/mp4',
  'video/webm',
  'video/3gpp',
  'video/quicktime',
] as const;

/** What pictures are called, as they come and as they are made anew. */
export const pictureTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
} as const satisfies Record<PictureKind, string>;

/** The name ending that a kept file gets, of its type here and never of its name before. */
export const nameEndings: Record<OtherType | (typeof pictureTypes)[PictureKind], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/3gpp': '3gp',
  'video/quicktime': 'mov',
};

export type FileKind = { picture: PictureKind } | { other: OtherType };

/** So many first bytes are enough to judge any file. */
export const judgedBytes = 65_536;

const latin = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, Math.min(to, head.length)));

const begins = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'mif1']);
const mp4Brands = /^(?:isom|iso[2-9]|mp41|mp42|avc1|MSNV|dash|M4V |f4v )$/;

/** The family of files that begin with a box named `ftyp`; its first four letters say which. */
const judgeBoxes = (head: Uint8Array): FileKind | null => {
  if (latin(head, 4, 8) !== 'ftyp') return null;
  const brand = latin(head, 8, 12);
  if (heicBrands.has(brand)) return isOtherStill(head) ? null : { picture: 'heic' };
  if (brand === 'M4A ' || brand === 'M4B ') return { other: 'audio/mp4' };
  if (/^3g[p2]/.test(brand)) return { other: 'video/3gpp' };
  if (brand === 'qt  ') return { other: 'video/quicktime' };
  return mp4Brands.test(brand) ? { other: 'video/mp4' } : null;
};

/** `mif1` is said by more than one kind of still picture; the list of brands behind it tells AVIF apart. */
const isOtherStill = (head: Uint8Array): boolean => {
  const boxBytes = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  return /avif|avis/.test(latin(head, 16, Math.min(boxBytes, 256)));
};

const officeFolders = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
] as const;

const officeNames = /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/)/;

/** The names of a ZIP archive's entries as far as they stand in its head. Nothing is inflated. */
const listEntryNames = (head: Uint8Array): string[] => {
  const names: string[] = [];
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 0; at + 30 <= head.length; at++) {
    if (head[at] !== 0x50 || view.getUint32(at) !== 0x504b0304) continue;
    names.push(latin(head, at + 30, at + 30 + Math.min(view.getUint16(at + 26, true), 128)));
  }
  return names;
};

/** Office files are archives that begin with one of their known parts; any other archive is none of ours. */
const judgeArchive = (head: Uint8Array): FileKind | null => {
  if (!begins(head, 0x50, 0x4b, 0x03, 0x04)) return null;
  const odt = 'mimetypeapplication/vnd.oasis.opendocument.text';
  if (latin(head, 30, 30 + odt.length) === odt && latin(head, 30 + odt.length, 32 + odt.length) === 'PK') {
    return { other: 'application/vnd.oasis.opendocument.text' };
  }
  const names = listEntryNames(head);
  if (!officeNames.test(names[0] ?? '')) return null;
  const found = officeFolders.find(([folder]) => names.some((name) => name.startsWith(folder)));
  return found ? { other: found[1] } : null;
};

const judgeRiff = (head: Uint8Array): FileKind | null => {
  if (latin(head, 0, 4) !== 'RIFF') return null;
  const form = latin(head, 8, 12);
  if (form === 'WEBP') return { picture: 'webp' };
  return form === 'WAVE' ? { other: 'audio/wav' } : null;
};

/** An ID3 tag, or the head of an MPEG frame of layer III with a bit rate and a sampling rate that exist. */
const isMp3 = (head: Uint8Array): boolean => {
  if (latin(head, 0, 3) === 'ID3') return true;
  const [sync, second = 0, third = 0] = head;
  const isLayer3 = sync === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return isLayer3 && third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
};

/** What the file is; `null` for anything that is not on the list. */
export const judgeFile = (file: Uint8Array): FileKind | null => {
  const head = file.subarray(0, judgedBytes);
  if (head.length < 12) return null;
  if (begins(head, 0xff, 0xd8, 0xff)) return { picture: 'jpeg' };
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { picture: 'png' };
  if (/^GIF8[79]a$/.test(latin(head, 0, 6))) return { picture: 'gif' };
  if (/^%PDF-[12]\.\d/.test(latin(head, 0, 8))) return { other: 'application/pdf' };
  if (latin(head, 0, 4) === 'OggS') return { other: 'audio/ogg' };
  if (begins(head, 0x1a, 0x45, 0xdf, 0xa3)) return latin(head, 4, 64).includes('webm') ? { other: 'video/webm' } : null;
  return judgeRiff(head) ?? judgeBoxes(head) ?? judgeArchive(head) ?? (isMp3(head) ? { other: 'audio/mpeg' } : null);
};
