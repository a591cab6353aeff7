'use client';

/** Says in the bar of every page whether the key is open, with the way to lock it at once. */
import { Button } from '@/app/_ui/buttons';
import { Tag } from '@/app/_ui/tag';
import { keyTexts } from '@/lib/i18n/office-keys';
import { useKeyClient, useKeyState } from './key-provider';

const texts = keyTexts.th;

export function KeyLamp() {
  const client = useKeyClient();
  const state = useKeyState();
  if (state.status === 'locked') return <Tag tone="muted">{texts.lamp.locked}</Tag>;
  return (
    <span>
      <Tag tone="action">{texts.lamp.unlocked}</Tag>{' '}
      <Button type="button" variant="secondary" onClick={() => client.lock('asked')}>
        {texts.unlock.lock}
      </Button>
    </span>
  );
}
