/**
 * The few signs the pages use, drawn as strokes so that they print and follow the text colour.
 * They are always beside a word and therefore hidden from screen readers.
 */
export type IconName = 'info' | 'warning' | 'danger' | 'success';

const circle = 'M12 2.75a9.25 9.25 0 1 0 0 18.5 9.25 9.25 0 0 0 0-18.5Z';

const strokes: Record<IconName, string[]> = {
  info: [circle, 'M12 11v5.5', 'M12 7.4v.2'],
  warning: ['M12 3.25 22 20.5H2Z', 'M12 9.5v5', 'M12 17.3v.2'],
  danger: ['M8 2.75h8L21.25 8v8L16 21.25H8L2.75 16V8Z', 'M12 7v6', 'M12 16.4v.2'],
  success: [circle, 'm7.5 12.4 3.1 3.1 6-6.6'],
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {strokes[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
