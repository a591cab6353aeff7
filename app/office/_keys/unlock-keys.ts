/** Fetches the wrapped keys and the server's part, and hands both with the passphrase to the key Worker. */
import { postAction } from '@/app/office/_client/post-action';
import { ok, type Result, refuse } from '@/lib/platform/result';
import type { KeyState as ServedKeys } from '@/lib/readers/own-keys';
import type { KeyClient } from './key-client';

/** `no-keys`: the member has none yet; other codes have their sentence in `vaultSentence`. */
export const unlockWithPassphrase = async (client: KeyClient, passphrase: string): Promise<Result<null>> => {
  const served = await postAction<ServedKeys>('reader-key-state', {});
  if (!served.ok) return served;
  if (served.value.status === 'none') return refuse('no-keys');
  const unlocked = await client.ask('unlock', { passphrase, account: client.account, ...served.value.passphrase });
  return unlocked.ok ? ok(null) : unlocked;
};
