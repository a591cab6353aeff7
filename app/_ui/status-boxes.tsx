/**
 * The boxes of an official form, ☐ and ☑, drawn as strokes: they print in black, need no special font,
 * and say in words to a screen reader whether they are ticked.
 */
import type { ReactNode } from 'react';

export type StatusBoxesProps = {
  boxes: readonly { key: string; label: ReactNode; isTicked: boolean }[];
  tickedWord: string;
  emptyWord: string;
};

export function StatusBoxes({ boxes, tickedWord, emptyWord }: StatusBoxesProps) {
  return (
    <ul className="status-boxes">
      {boxes.map(({ key, label, isTicked }) => (
        <li key={key} className={isTicked ? 'is-ticked' : undefined}>
          <svg
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
            focusable="false"
          >
            <path d="M2 2h16v16H2Z" strokeWidth="1.6" />
            {isTicked ? <path d="m5 10.4 3.6 3.8L15.4 6" strokeWidth="2.6" /> : null}
          </svg>
          <span>
            {label} <span className="visually-hidden">({isTicked ? tickedWord : emptyWord})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
