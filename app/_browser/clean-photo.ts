/**
 * Draws a photograph anew, so that of the old file nothing but the picture is left: no place, no time, no camera. What
 * the browser cannot read is not guessed at, and a browser that falsifies what is drawn, as some do to protect their
 * user, is not trusted with it.
 */

/** More shows nothing more, and a cheap phone has no memory for it. */
const pixelsMax = 8_000_000;
const sideMax = 4_096;
const quality = 0.9;

export type CleanPhoto = { file: Blob; preview: HTMLCanvasElement };

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

/** The preview is drawn from the new file itself: what is seen is what is sent. */
export const cleanPhoto = async (file: Blob): Promise<CleanPhoto | CleaningRefusal> => {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return 'not-a-picture';
  }
  if (!isFaithful()) return 'falsifies';
  const clean = await toJpeg(draw(picture));
  if (!clean) return 'not-a-picture';
  return { file: clean, preview: draw(await createImageBitmap(clean)) };
};
