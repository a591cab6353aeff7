/**
 * A QR code as a drawing of elements: black on white in every colour scheme, with its quiet margin, no picture file and
 * no markup made of text. What it says has to stand beside it in words.
 */
import { create } from 'qrcode';

const quietModules = 4;

/** The dark modules as one path of horizontal runs. */
const drawRuns = (size: number, isDark: (row: number, column: number) => boolean): string => {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < size && isDark(row, column + 1)) column++;
      runs.push(`M${start + quietModules} ${row + quietModules}h${column - start + 1}v1h-${column - start + 1}z`);
    }
  }
  return runs.join('');
};

export type QrCodeProps = {
  text: string /** Says what it is; the text itself where it is an address. */;
  label: string;
};

export function QrCode({ text, label }: QrCodeProps) {
  // A quarter of it may be dirty or torn.
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const side = modules.size + 2 * quietModules;
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={drawRuns(modules.size, (row, column) => modules.get(row, column) === 1)} fill="#000" />
    </svg>
  );
}
