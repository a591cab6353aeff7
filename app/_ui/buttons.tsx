/**
 * Buttons, links that look like buttons, the way back and the way out.
 * On citizen pages every button inside `Actions` spans the width of a phone, where the thumb is.
 */
import type { ComponentProps, ReactNode } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

const classNameOf = (variant: ButtonVariant) => (variant === 'primary' ? 'button' : `button button-${variant}`);

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & { variant?: ButtonVariant };

/** A button; submits its form unless `type` says otherwise. */
export function Button({ variant = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classNameOf(variant)} />;
}

export type ButtonLinkProps = { href: string; variant?: ButtonVariant; children: ReactNode };

/** A link to the next page that carries the weight of a button. */
export function ButtonLink({ href, variant = 'primary', children }: ButtonLinkProps) {
  return (
    <a className={classNameOf(variant)} href={href}>
      {children}
    </a>
  );
}

/** The row of actions that ends a form or a page; the primary one comes first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back" href={href}>
      <span aria-hidden="true">‹ </span>
      {children}
    </a>
  );
}

export type ExitFormProps = { action: string; label: string; id?: string };

/** The way out as a plain POST form, so that it works without script; a script finds it by its id. */
export function ExitForm({ action, label, id = 'exit' }: ExitFormProps) {
  return (
    <form method="post" action={action} id={id}>
      <button className="button button-exit" type="submit">
        {label}
      </button>
    </form>
  );
}
