/**
 * For the day on which nobody can read any more: the recovery identity, never kept whole. It is sealed once for
 * each permitted pair of holders, one age file inside another: the first holder opens the outer, the second the
 * inner. Every pair has a holder from outside the line of command, who opens last. It carries no signing key, so
 * it can read and never write; it is replaced after use.
 *
 * The backup identity is an ordinary pair of sealing keys (`createSealingKeys`): backups are sealed to it,
 * complaints never.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { decodeUtf8, encodeUtf8 } from './bytes';
import {
  createSealingKeys,
  type OpenError,
  open,
  recoverSealingKeys,
  type SealError,
  type SealingKeys,
  seal,
} from './seal';

export type RecoveryHolder = {
  holder: string;
  isOutside: boolean;
  /** `age1pq1…` of the key printed for this holder, made with `createSealingKeys`. */
  recipient: string;
};

export type HolderPair = { first: RecoveryHolder; last: RecoveryHolder };

/** An age file to `first` around an age file to `last` around the recovery identity. */
export type RecoverySheet = { firstHolder: string; lastHolder: string; file: Uint8Array<ArrayBuffer> };

/** Every two holders of which one is outside; that one comes last. Two insiders are never a pair. */
export function listPermittedPairs(holders: readonly RecoveryHolder[]): HolderPair[] {
  return holders.flatMap((a, index) =>
    holders.slice(index + 1).flatMap((b) => {
      if (b.isOutside) return [{ first: a, last: b }];
      return a.isOutside ? [{ first: b, last: a }] : [];
    }),
  );
}

/**
 * Makes the recovery identity and its sheets. Only `recipient` may be kept on a machine. `repeated-holder`: two
 * holders share a name or key; `no-pair`: no two holders of which one is outside.
 */
export async function createRecovery(
  holders: readonly RecoveryHolder[],
): Promise<Result<{ recipient: string; sheets: readonly RecoverySheet[] }, SealError | 'repeated-holder' | 'no-pair'>> {
  const isRepeated = (['holder', 'recipient'] as const).some(
    (key) => new Set(holders.map((holder) => holder[key])).size !== holders.length,
  );
  if (isRepeated) return refuse('repeated-holder');
  const pairs = listPermittedPairs(holders);
  if (pairs.length === 0) return refuse('no-pair');
  const recovery = await createSealingKeys();
  const sheets: RecoverySheet[] = [];
  for (const { first, last } of pairs) {
    const inner = await seal([last.recipient], encodeUtf8(recovery.identity));
    if (!inner.ok) return inner;
    const outer = await seal([first.recipient], inner.value);
    if (!outer.ok) return outer;
    sheets.push({ firstHolder: first.holder, lastHolder: last.holder, file: outer.value });
  }
  return ok({ recipient: recovery.recipient, sheets });
}

/** The first holder's step: what comes out is still sealed to the last holder. */
export const openOuterSheet = (
  sheet: Uint8Array,
  firstHolderIdentity: string,
): Promise<Result<Uint8Array<ArrayBuffer>, OpenError>> => open(firstHolderIdentity, sheet);

/** The last holder's step: the recovery keys. */
export async function openInnerSheet(
  inner: Uint8Array,
  lastHolderIdentity: string,
): Promise<Result<SealingKeys, OpenError>> {
  const opened = await open(lastHolderIdentity, inner);
  if (!opened.ok) return opened;
  const identity = decodeUtf8(opened.value);
  const keys = identity === null ? refuse('wrong-key') : await recoverSealingKeys(identity);
  return keys.ok ? keys : refuse('damaged');
}
