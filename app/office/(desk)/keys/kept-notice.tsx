/** That what was made is in use now, and the way back. */
import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { keyTexts } from '@/lib/i18n/office-keys';

export function KeptNotice({ word, children }: { word: string; children: string }) {
  return (
    <Notice kind="success" role="status" word={word}>
      <p>{children}</p>
      <p>
        <Link href="/office/keys">{keyTexts.th.back}</Link>
      </p>
    </Notice>
  );
}
