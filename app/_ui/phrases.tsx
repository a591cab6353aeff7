/**
 * Thai headings break between phrases, not inside them: Thai writes a space only where a phrase ends, and
 * browsers otherwise break at any word. Other languages pass unchanged; a no-break space keeps two parts together.
 */
const thaiLetter = /[\u0E00-\u0E7F]/;

export function Phrases({ text }: { text: string }) {
  if (!thaiLetter.test(text)) return text;
  return text.split(/ +/).map((phrase, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases may repeat and never move
    <span key={index}>
      {index > 0 ? ' ' : null}
      <span className="phrase">{phrase}</span>
    </span>
  ));
}

/** A running text in which one name stays on one line: browsers do not know that สบ|ป่อง is one word. */
export function WholeName({ text, name }: { text: string; name: string }) {
  if (name === '' || !text.includes(name)) return text;
  return text.split(name).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts may repeat and never move
    <span key={index}>
      {index > 0 ? <span className="nowrap">{name}</span> : null}
      {part}
    </span>
  ));
}
