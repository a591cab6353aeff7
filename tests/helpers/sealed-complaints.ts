/**
 * Complaints as a reporter's browser seals them, filed with a desk or into a running office's database, and what a
 * reader's browser would post about them, made but not sent, so that a test can send it late, twice or damaged.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { grantNotesKey, type SealedEntry, sealMessage, sealNote } from '@/app/office/_keys/case-sealing';
import {
  type Acknowledgement,
  acknowledgeSchema,
  type OfficeEnvelope,
  officeEnvelopeSchema,
} from '@/lib/complaints/case-schema';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import { writeMessageBody } from '@/lib/complaints/message';
import {
  type ComplaintForm,
  readComplaintForm,
  type SentComplaint,
  toAnswers,
  toImplicated,
} from '@/lib/complaints/schema';
import { addSealedMessage } from '@/lib/complaints/thread';
import type { Desk } from '@/lib/platform/desk';
import { findDirectory } from '@/lib/readers/queries';
import { encodeBase64url } from '@/lib/vault/bytes';
import { hashPayload, signChange } from '@/lib/vault/change';
import { hashEnvelope, sealEnvelope } from '@/lib/vault/envelope';
import { createSealingKeys } from '@/lib/vault/seal';
import { type SealedComplaint, sealComplaint } from '@/lib/vault/seal-complaint';
import { createSigningKey, type SigningKey } from '@/lib/vault/signing';
import { readCase, type TestReader } from './reader-directory';

/** What the reporter keeps while the page is open. */
export type Filed = {
  id: string;
  office: string;
  locator: string;
  signing: SigningKey;
  sealed: SealedComplaint;
  /** Of the last envelope the reporter sent. */
  counter: number;
};

const must = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

/** Fair limits are per network; every test request comes from one of its own. */
let networks = 0;
const nextNetwork = () => ({ peer: `test network ${++networks}`, inboxRelease: 'now' as const });

const formOf = (told: Partial<SentComplaint>): ComplaintForm => {
  const read = readComplaintForm({
    ...{ category: 'procurement', posts: ['none'], what: 'ราคากลางสูงกว่าที่ประกาศไว้' },
    ...told,
  });
  if (!read.ok) throw new Error(`not a complaint: ${read.problems[0]?.field}`);
  return read.form;
};

export type Filing = {
  told?: Partial<SentComplaint>;
  /** In place of what the form would seal, as a browser could that is not ours. */
  answers?: Record<string, string>;
  /** Waits for a time of release instead of showing at once. */
  inboxRelease?: readonly string[];
};

/** Seals a complaint to the readers of the desk's directory and hands it in. */
export const fileComplaint = async (desk: Desk, { told = {}, answers, inboxRelease }: Filing = {}): Promise<Filed> => {
  const directory = await findDirectory(desk);
  if (!directory) throw new Error('no reader directory');
  const form = formOf(told);
  const [id, signing] = [randomUUID(), createSigningKey()];
  const sealed = must(
    await sealComplaint({
      complaint: id,
      reporter: { reporter: await createSealingKeys(), signing },
      directory,
      implicated: toImplicated(form),
      answers: answers ?? toAnswers(form),
    }),
  );
  const locator = encodeBase64url(randomBytes(32));
  const taken = await takeSealedComplaint(
    desk,
    {
      ...{ id, locator, category: form.category, isDanger: form.isDanger, fileRecipient: sealed.fileRecipient },
      reporterPublicKey: signing.publicKey,
      directoryNumber: directory.number,
      complaint: encodeBase64url(sealed.files.complaint),
      lastOpened: encodeBase64url(sealed.files.lastOpened),
      wraps: sealed.files.wraps.map(({ holder, file, ...wrap }) => ({
        ...wrap,
        holder: holder.role === 'reader' ? holder.person : holder.role,
        file: encodeBase64url(file),
      })),
    },
    { ...nextNetwork(), ...(inboxRelease && { inboxRelease }) },
  );
  must(taken);
  return { id, office: directory.office, locator, signing, sealed, counter: 1 };
};

/** The reporter writes once more, having read nothing since. */
export const writeAsReporter = async (desk: Desk, filed: Filed, text: string): Promise<void> => {
  const { id, office, locator, signing, sealed } = filed;
  filed.counter += 1;
  const { counter } = filed;
  const keyVersion = sealed.threadKey.version;
  const { file } = must(
    await sealEnvelope({
      recipients: [sealed.threadKey.recipient],
      signing,
      envelope: {
        ...{ office, complaint: id, keyVersion, kind: 'message', counter, evidence: [] },
        seen: hashEnvelope(sealed.envelope),
        body: writeMessageBody({ text, once: null }),
      },
    }),
  );
  const payloadSha256 = hashPayload(file);
  const signature = signChange(signing, { office, complaint: id, change: 'message', counter, payloadSha256 });
  const post = { locator, counter, keyVersion, file: encodeBase64url(file), signature };
  must(await addSealedMessage(desk, post, nextNetwork()));
};

const openerOf = ({ actor, identity }: TestReader) => ({ person: actor.staffId, identity });

/** What this reader's browser would post to acknowledge, with a first message where `text` is given. */
export const prepareAcknowledgement = async (
  desk: Desk,
  reader: TestReader,
  id: string,
  text?: string,
): Promise<Acknowledgement> => {
  const { held, revision } = await readCase(desk, reader, id);
  const notesWraps = must(await grantNotesKey(held, openerOf(reader)));
  const reply = text === undefined ? undefined : must(await sealMessage(held, openerOf(reader), text));
  return acknowledgeSchema.parse({ id, revision, notesWraps, ...(reply && { reply }) });
};

/** What this reader's browser would post as the next message or note. */
export const prepareEnvelope = async (
  desk: Desk,
  reader: TestReader,
  id: string,
  kind: 'message' | 'note',
  text = 'ข้อความ',
): Promise<OfficeEnvelope> => {
  const { held } = await readCase(desk, reader, id);
  const seal = kind === 'message' ? sealMessage : sealNote;
  const entry: SealedEntry = must(await seal(held, openerOf(reader), text));
  return officeEnvelopeSchema.parse({ id, ...entry });
};
