/**
 * Opening a thread as its reporter: in the browser, and on the server for pages without script. Keys, envelopes and
 * their order are checked alike in both places. Nothing of it is kept; what does not match is not shown.
 */
import type { IsoDay } from '@/lib/platform/iso-day';
import { ok, type Result, refuse } from '@/lib/platform/result';
import { type ComplaintKey, openComplaint, unwrapComplaintKey } from '@/lib/vault/complaint-keys';
import { type Envelope, openEnvelope, type Sender } from '@/lib/vault/envelope';
import { type Opening, readOpening } from '@/lib/vault/opening';
import { type ThreadState, verifyThread } from '@/lib/vault/thread';
import type { CodeHolder } from './code-keys';
import { readEvidenceList } from './evidence-list';
import { readMessageBody } from './message';
import type { StoredThread } from './queries';
import type { ComplaintFacts } from './wire';

export type OpenedThread = {
  opening: Opening;
  /** The complaint first. */
  envelopes: readonly Envelope[];
  state: ThreadState;
  /** What the next message is sealed with. */
  newestKey: ComplaintKey;
};

/** `damaged`: something stored is not, or no longer, what was sealed, or was put in by a stranger. */
export const openStoredThread = async (
  stored: Pick<StoredThread, 'id' | 'wraps' | 'envelopes'>,
  { keys, office }: CodeHolder,
  readers: readonly Sender[],
): Promise<Result<OpenedThread, 'damaged'>> => {
  const [firstWrap, ...laterWraps] = stored.wraps;
  const [first, ...later] = stored.envelopes;
  if (!firstWrap || !first) return refuse('damaged');
  const complaint = stored.id;
  const opened = await openComplaint({
    wrap: firstWrap.file,
    file: first.file,
    holderIdentity: keys.reporter.identity,
    ...{ office, complaint, readers },
    reporterPublicKey: keys.signing.publicKey,
  });
  if (!opened.ok) return refuse('damaged');
  const { envelope, threadKey, reporter } = opened.value;
  const senders = [reporter, ...readers];

  const keysByVersion = new Map([[threadKey.version, threadKey]]);
  for (const { version, file } of laterWraps) {
    const expected = { office, complaint, key: 'thread', version } as const;
    const unwrapped = await unwrapComplaintKey({ file, holderIdentity: keys.reporter.identity, expected, senders });
    if (!unwrapped.ok) return refuse('damaged');
    keysByVersion.set(version, unwrapped.value.key);
  }

  const envelopes = [envelope];
  for (const { file, keyVersion } of later) {
    const key = keysByVersion.get(keyVersion);
    if (!key) return refuse('damaged');
    const next = await openEnvelope({
      identity: key.identity,
      file,
      kinds: ['message', 'evidence-list'],
      context: { office, complaint, keyVersion },
      senders,
    });
    if (!next.ok) return refuse('damaged');
    envelopes.push(next.value);
  }

  const state = verifyThread('messages', envelopes);
  const opening = readOpening(envelope.body);
  if (!state.ok || !opening.ok) return refuse('damaged');
  const newestKey = [...keysByVersion.values()].reduce((a, b) => (b.version > a.version ? b : a));
  return ok({ opening: opening.value, envelopes, state: state.value, newestKey });
};

/** What its reporter is shown of a thread: what was written after the complaint, not the complaint itself. */
export type ReadableThread = ComplaintFacts & {
  messages: readonly {
    from: 'reporter' | 'office';
    sentOn: IsoDay;
    text: string;
    /** How many files it names; where it names any it has no text. */
    files: number;
  }[];
};

/** The facts alone, without what stands beside them. */
export const pickFacts = ({ id, receivedOn, state, result, caseNumber, acknowledgedOn }: ComplaintFacts) => ({
  ...{ id, receivedOn, state, result, caseNumber, acknowledgedOn },
});

/** `stored` as it was opened: the same envelopes in the same order. */
export const toReadableThread = (
  stored: ComplaintFacts & { envelopes: readonly { sentOn: IsoDay }[] },
  { envelopes }: OpenedThread,
): ReadableThread => ({
  ...pickFacts(stored),
  messages: envelopes.flatMap((envelope, index) => {
    const message = envelope.kind === 'message' ? readMessageBody(envelope.body) : null;
    const files = readEvidenceList(envelope)?.length ?? 0;
    const sentOn = stored.envelopes[index]?.sentOn;
    if ((!message && files === 0) || !sentOn) return [];
    const from = envelope.sender === envelopes[0]?.sender ? 'reporter' : 'office';
    return [{ from, sentOn, text: message?.text ?? '', files }];
  }),
});
