'use client';

import { Button } from '@/app/_ui/buttons';

/** Opens the browser's print dialogue. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
