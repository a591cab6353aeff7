/**
 * The slips on paper, and only there. No name of an office, no word of what they are for. Drawn in millimetres of A4, so
 * that cutting and folding lines lie where the text on the screen says.
 */
import { slipTexts } from '@/lib/i18n/office-slips';
import { formatTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { type Slip, toSheets } from './draw-slips';

const { slip: texts } = slipTexts.th;

const [width, height] = [100, 72];
/** Where the serial number ends, and where the cover begins that is folded over the halves. */
const [inside, cover] = [10, 41];
const coverLines = [50, 56, 62, 68];
const line = { stroke: '#000', strokeWidth: 0.2, fill: 'none' };

function Half({ middle, word, code }: { middle: number; word: string; code: TrackingCode }) {
  const digits = formatTrackingCode(code);
  return (
    <g textAnchor="middle">
      <text x={middle} y={18} fontSize={3.6}>
        {word}
      </text>
      <text x={middle} y={26} fontSize={4.4} fontWeight="700">
        {digits.slice(0, 14)}
      </text>
      <text x={middle} y={33} fontSize={4.4} fontWeight="700">
        {digits.slice(15)}
      </text>
    </g>
  );
}

/** The outside, the two halves with the code, and the cover. */
function PrintedSlip({ slip: { serial, code }, left, top }: { slip: Slip; left: number; top: number }) {
  return (
    <g transform={`translate(${left} ${top})`}>
      <rect {...line} width={width} height={height} />
      <text x={width - 4} y={7} fontSize={3.8} textAnchor="end">
        {texts.serial(serial)}
      </text>
      <path {...line} d={`M${width / 2} ${inside}V${cover}`} strokeDasharray="0.4 0.8" />
      <path {...line} d={`M0 ${cover}H${width}`} strokeDasharray="2 1" />
      <Half middle={width / 4} word={texts.keep} code={code} />
      <Half middle={(width * 3) / 4} word={texts.enclose} code={code} />
      {/* Figures over figures: against the light the code is harder to tell from them. */}
      <g fontSize={4.4} fontWeight="700">
        {coverLines.map((y) => (
          <text key={y} x={4} y={y} textLength={width - 8}>
            {'8'.repeat(34)}
          </text>
        ))}
      </g>
    </g>
  );
}

export function SlipSheets({ slips }: { slips: readonly Slip[] }) {
  return (
    <div className="slips print-only">
      {toSheets(slips).map((sheet) => (
        <svg key={sheet[0]?.serial} width="210mm" height="296mm" viewBox="0 0 210 296" aria-hidden="true">
          {sheet.map((slip, index) => (
            <PrintedSlip
              key={slip.serial}
              slip={slip}
              left={5 + (index % 2) * width}
              top={4 + Math.floor(index / 2) * height}
            />
          ))}
        </svg>
      ))}
    </div>
  );
}
