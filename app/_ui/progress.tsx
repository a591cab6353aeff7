/** How far along: a step of a form, completeness, an upload. The words carry the meaning, the bar repeats it. */
import type { ReactNode } from 'react';

export type ProgressProps = { id: string; text: ReactNode; value: number; max: number };

export function Progress({ id, text, value, max }: ProgressProps) {
  return (
    <div className="progress">
      <label className="progress-text" htmlFor={id}>
        {text}
      </label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
