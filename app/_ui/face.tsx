/** Five drawn faces from very unhappy (1) to very happy (5); decoration beside a word, hidden from screen readers. */
export type FaceLevel = 1 | 2 | 3 | 4 | 5;

const mouths: Record<FaceLevel, string> = {
  1: 'M15 35c2.6-5.2 5.6-7.6 9-7.6s6.4 2.4 9 7.6',
  2: 'M16 33.5c2.6-2.8 5.2-4 8-4s5.4 1.2 8 4',
  3: 'M16 31.5h16',
  4: 'M16 29.5c2.6 2.8 5.2 4 8 4s5.4-1.2 8-4',
  5: 'M14.5 27.5h19c-.6 6.2-4.2 9.4-9.5 9.4s-8.9-3.2-9.5-9.4Z',
};

export function Face({ level }: { level: FaceLevel }) {
  return (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="24" cy="24" r="21" />
      <path d={mouths[level]} />
      {level === 1 ? <path d="m13.5 16.5 5-2.4M34.5 16.5l-5-2.4" /> : null}
      <circle cx="17.5" cy="20.5" r="1.4" fill="currentColor" />
      <circle cx="30.5" cy="20.5" r="1.4" fill="currentColor" />
    </svg>
  );
}
