/** What has to be put right, at the top of a refused form, each with a link to its field. */
import type { ReactNode } from 'react';

export type ErrorSummaryProps = {
  title: ReactNode;
  /** `fieldId` is the id of the field, or of the first choice of a group; without it the sentence stands alone. */
  errors: { fieldId?: string | undefined; message: ReactNode }[];
  id?: string;
};

export function ErrorSummary({ title, errors, id = 'error-summary' }: ErrorSummaryProps) {
  return (
    <div
      className="error-summary"
      id={id}
      role="alert"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused form the problem is what has to be read first, and no script can move the focus there
      autoFocus
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of one rendering
          <li key={index}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
