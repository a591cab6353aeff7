/** The slips on paper, and only there. No name of an office, no word of what they are for. */
import { slipTexts } from '@/lib/i18n/office-slips';
import { formatTrackingCode, type TrackingCode } from '@/lib/vault/tracking-code';
import { type Slip, toSheets } from './draw-slips';

const { slip: texts } = slipTexts.th;

function Half({ word, code }: { word: string; code: TrackingCode }) {
  return (
    <div className="slip-half">
      <p className="slip-word">{word}</p>
      <p className="slip-code" translate="no">
        {formatTrackingCode(code)}
      </p>
    </div>
  );
}

/** The outside, the two halves with the code, and the cover that is folded over them. */
function PrintedSlip({ serial, code }: Slip) {
  return (
    <li className="slip">
      <p className="slip-serial">{texts.serial(serial)}</p>
      <div className="slip-inside">
        <Half word={texts.keep} code={code} />
        <Half word={texts.enclose} code={code} />
      </div>
      {/* Figures over figures: against the light the code cannot be told from them. */}
      <div className="slip-cover" aria-hidden="true">
        {[1, 2, 3, 4].map((line) => (
          <p key={line}>{'8'.repeat(40)}</p>
        ))}
      </div>
    </li>
  );
}

export function SlipSheets({ slips }: { slips: readonly Slip[] }) {
  return (
    <div className="slips print-only">
      {toSheets(slips).map((sheet) => (
        <ul className="slip-sheet" key={sheet[0]?.serial}>
          {sheet.map((slip) => (
            <PrintedSlip key={slip.serial} {...slip} />
          ))}
        </ul>
      ))}
    </div>
  );
}
