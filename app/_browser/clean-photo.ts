/**
 * Draws a photograph anew, so that of the old file nothing but the picture is left: no place, no time, no camera. What
 * the browser cannot read is not guessed at, and a browser that falsifies what is drawn, as some do to protect their
 * user, is not trusted with it.
 */

import type { DecodedPicture } from './heic-worker';
import { startWorker } from './start-worker';

/** More shows nothing more, and a cheap phone has no memory for it. */
const pixelsMax = 8_000_000;
const sideMax = 4_096;
const quality = 0.9;

export type CleanPhoto = { file: Blob; preview: HTMLCanvasElement };

/** Where the Worker that decodes HEIC is fetched from, if it is needed. */
type Decoder = { address: string };

/** `not-a-picture`: nothing this browser can draw. `falsifies`: the browser changes what is read from a drawing. */
export type CleaningRefusal = 'not-a-picture' | 'falsifies';

const drawOn = (width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  return { canvas, pen };
};

const shade = (index: number): number => (index * 37) % 256;

/** Draws a known pattern and reads it back. */
const isFaithful = (): boolean => {
  const side = 16;
  const { pen } = drawOn(side, side);
  const pattern = pen.createImageData(side, side);
  for (let i = 0; i < pattern.data.length; i++) pattern.data[i] = i % 4 === 3 ? 255 : shade(i);
  pen.putImageData(pattern, 0, 0);
  const read = pen.getImageData(0, 0, side, side).data;
  return pattern.data.every((value, i) => value === read[i]);
};

const toJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

const draw = (picture: ImageBitmap): HTMLCanvasElement => {
  const { width, height } = picture;
  const scale = Math.min(1, sideMax / Math.max(width, height), Math.sqrt(pixelsMax / (width * height)));
  const { canvas, pen } = drawOn(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  // JPEG has no transparency; what was clear becomes paper, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
};

/** Whether a file begins as HEIC does: a box `ftyp` of one of its brands. */
const isHeic = async (file: Blob): Promise<boolean> => {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(4, 12).arrayBuffer()));
  return /^ftyp(?:hei[cx]|hev[cx]|mif1|msf1)$/.test(head);
};

const decodeHeic = (file: Blob, address: string): Promise<DecodedPicture | null> =>
  new Promise((resolve) => {
    const worker = startWorker(address);
    const end = (picture: DecodedPicture | null): void => {
      worker.terminate();
      resolve(picture);
    };
    worker.onmessage = ({ data }: MessageEvent<DecodedPicture | null>) => end(data);
    worker.onerror = () => end(null);
    worker.postMessage(file);
  });

const read = async (file: Blob, { address }: Decoder): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(file);
  } catch {
    if (!(await isHeic(file))) return null;
  }
  const decoded = await decodeHeic(file, address);
  return decoded && createImageBitmap(new ImageData(decoded.data, decoded.width, decoded.height));
};

/** The preview is drawn from the new file itself: what is seen is what is sent. */
export const cleanPhoto = async (file: Blob, decoder: Decoder): Promise<CleanPhoto | CleaningRefusal> => {
  const picture = await read(file, decoder);
  if (!picture) return 'not-a-picture';
  if (!isFaithful()) return 'falsifies';
  const clean = await toJpeg(draw(picture));
  if (!clean) return 'not-a-picture';
  return { file: clean, preview: draw(await createImageBitmap(clean)) };
};
