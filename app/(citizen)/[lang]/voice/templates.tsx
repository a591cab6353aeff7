/** Pieces of a page that wait for a script: markup to copy, and single sentences to look up. */
import type { ReactNode } from 'react';
import { marks } from '@/app/_browser/marks';

export function Template({ id, children }: { id: string; children: ReactNode }) {
  return <template id={id}>{children}</template>;
}

/** Sentences by name, so that the scripts hold no language of their own. */
export function Words({ words }: { words: Readonly<Record<string, string>> }) {
  return (
    <template id={marks.words}>
      {Object.entries(words).map(([name, sentence]) => (
        <p key={name} data-word={name}>
          {sentence}
        </p>
      ))}
    </template>
  );
}
