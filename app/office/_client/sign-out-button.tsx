'use client';

import { signOut } from 'next-auth/react';
import { Button } from '@/app/_ui/buttons';

/** Ends the session on the server as well, so that a copied cookie is worth nothing. */
export function SignOutButton({ label }: { label: string }) {
  return (
    <Button type="button" variant="secondary" onClick={() => signOut({ callbackUrl: '/office/sign-in' })}>
      {label}
    </Button>
  );
}
