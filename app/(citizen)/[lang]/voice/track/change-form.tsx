/** The frame of every small form on the follow-up page: without script it carries the code and what is asked. */
import type { ReactNode } from 'react';
import { addressIn } from '@/app/_http/page';
import type { Lang } from '@/lib/i18n/text';
import { type FormChange, fieldNames } from './form';

/** What a form without script carries along. */
export type Sending = { code: string; once: string; isSpare: boolean };

/** What was typed into a form that was refused, by field, and why. */
export type Returned = {
  change: FormChange;
  typed: Readonly<Record<string, readonly string[]>>;
  problem: { fieldId: string; message: string };
};

export type ChangeFormProps = {
  lang: Lang;
  /** Null where a script sends. */
  sending: Sending | null;
  returned?: Returned | undefined;
};

export const typedIn = (returned: Returned | undefined, change: FormChange, field: string): readonly string[] =>
  returned?.change === change ? (returned.typed[field] ?? []) : [];

export const problemAt = (returned: Returned | undefined, fieldId: string): string | undefined =>
  returned?.problem.fieldId === fieldId ? returned.problem.message : undefined;

/** `change` is null where nothing is asked but to see the thread. */
type FrameProps = ChangeFormProps & { id: string; change: FormChange | null; children: ReactNode };

export function ChangeForm({ lang, sending, id, change, children }: FrameProps) {
  return (
    <form
      id={id}
      method="post"
      {...(sending ? { action: addressIn(lang, sending.isSpare ? '/voice/track/plain' : '/voice/track') } : {})}
      autoComplete="off"
      noValidate
    >
      {sending ? (
        <>
          <input type="hidden" name={fieldNames.code} value={sending.code} autoComplete="off" />
          {change === null ? null : (
            <>
              <input type="hidden" name={fieldNames.once} value={sending.once} autoComplete="off" />
              <input type="hidden" name={fieldNames.change} value={change} autoComplete="off" />
            </>
          )}
        </>
      ) : null}
      {children}
      <div data-send="" />
    </form>
  );
}
