/**
 * Adding files to a complaint: choosing one, seeing what will be sent, sending it through whatever the network does, and
 * telling the office of it in a signed message. Fetched only when somebody opens this part of a page.
 */
import type { FileKind } from '@/lib/complaints/evidence-list';
import { fileBytesMax } from '@/lib/evidence/rules';
import type { UnlistedAnswer } from '@/lib/evidence/wire';
import { encodeBase64url } from '@/lib/vault/bytes';
import { deriveEvidenceSecret } from '@/lib/vault/evidence-chance';
import { askServer } from './ask-server';
import { type CleanPhoto, cleanPhoto } from './clean-photo';
import { type EvidenceCall, evidenceCall } from './evidence-offer';
import { type UploadProgress, uploadFile } from './evidence-upload';
import { followThread, type SentFile } from './followed-thread';
import { marks, templates } from './marks';
import { copyTemplate, fill, find, word } from './stage';

type Following = ReturnType<typeof followThread>;
type Revealed = NonNullable<ReturnType<Following['reveal']>>;

type Part = { place: HTMLElement; following: Following; revealed: Revealed };

/** One file as it will be sealed. */
type Item = { kind: FileKind; file: Blob };

const MB = 1024 * 1024;
const sayMB = (bytes: number): string => (bytes / MB).toFixed(1);

const workerAddress = (): string => {
  const tag = find<HTMLTemplateElement>(templates.evidenceScript).content.querySelector('script');
  return tag?.dataset.worker ?? '';
};

/** Moves on without losing the reader's place: what is new gets the focus. */
const focusFirst = (place: HTMLElement): void => {
  const heading = place.querySelector<HTMLElement>('h3');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
};

const news = (template: string, values: Record<string, string> = {}): Node => copyTemplate(template, values);

const failure = (name: string): Node => news(templates.evidenceFailure, { sentence: word(`evidence.${name}`) });

/** Types that say what a program may do with a file; all others are bytes. No file's own name is ever kept. */
const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

const describeNeutrally = (type: string) => {
  const ending = endings[type];
  return ending ? { name: `file.${ending}`, type } : { name: 'file', type: 'application/octet-stream' };
};

const choose = (part: Part, ...shown: Node[]): void => {
  fill(part.place, copyTemplate(templates.evidenceChoose));
  fill(find(marks.evidenceNews), ...shown);
  const field = find<HTMLInputElement>(marks.evidenceFile);
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (file) look(part, file).catch(() => choose(part, failure('broken')));
  });
};

const look = async (part: Part, file: File): Promise<void> => {
  if (file.size === 0) return choose(part, failure('empty'));
  if (file.size > fileBytesMax) return choose(part, failure('too-large'));
  const isPhoto = file.type.startsWith('image/') && file.type !== 'image/svg+xml';
  if (!isPhoto) return offerAsIs(part, file, 'other');
  fill(part.place, copyTemplate(templates.evidenceReading));
  const clean = await cleanPhoto(file);
  if (typeof clean === 'string') return offerAsIs(part, file, clean);
  offerPhoto(part, file, clean);
};

const onClick = (id: string, act: () => void): void => find(id).addEventListener('click', act);

const offerPhoto = (part: Part, original: File, { file, preview }: CleanPhoto): void => {
  fill(part.place, copyTemplate(templates.evidencePhoto));
  preview.setAttribute('role', 'img');
  preview.setAttribute('aria-label', word('evidence.preview'));
  fill(find(marks.evidencePreview), preview);
  const keep = find<HTMLInputElement>(marks.evidenceOriginal);
  if (part.revealed.fileRecipient === null) keep.closest('.field')?.remove();
  onClick(marks.evidenceOther, () => choose(part));
  onClick(marks.evidenceSend, () => {
    const items: Item[] = [{ kind: 'clean', file }];
    if (keep.checked) items.push({ kind: 'original', file: original });
    void send(part, items);
  });
  focusFirst(part.place);
};

const offerAsIs = (part: Part, file: File, why: 'other' | 'not-a-picture' | 'falsifies'): void => {
  fill(part.place, copyTemplate(templates.evidenceAsIs, { why: word(`evidence.why.${why}`) }));
  onClick(marks.evidenceOther, () => choose(part));
  onClick(marks.evidenceSend, () => void send(part, [{ kind: 'as-is', file }]));
  focusFirst(part.place);
};

const showProgress = ({ state, sentBytes, allBytes }: UploadProgress): void => {
  const bar = find<HTMLProgressElement>(marks.evidenceBar);
  bar.max = allBytes;
  bar.value = sentBytes;
  const label = bar.parentElement?.querySelector('label');
  const values: Record<string, string> = { done: sayMB(sentBytes), all: sayMB(allBytes) };
  if (label)
    label.textContent = word('evidence.progress').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const said = find(marks.evidenceState);
  const sentence = word(`evidence.state.${state}`);
  // Read aloud when it changes, not at every chunk.
  if (said.textContent !== sentence) said.textContent = sentence;
};

const upload = async (
  { following, revealed }: Part,
  items: readonly Item[],
  stopped: AbortSignal,
): Promise<{ error: string } | { files: SentFile[] }> => {
  const { keys, office, complaint, thread, fileRecipient } = revealed;
  const uploader = {
    ...{ office, complaint, locator: keys.locator, signing: keys.signing, workerAddress: workerAddress() },
    secret: deriveEvidenceSecret(keys.reporter.identity),
  };
  const files: SentFile[] = [];
  let isListed = true;
  for (const { kind, file } of items) {
    const key = kind === 'original' ? 'file' : 'thread';
    const recipient = key === 'file' ? fileRecipient : thread.recipient;
    if (recipient === null) return { error: 'broken' };
    const sealed = { file, recipient, description: describeNeutrally(file.type) };
    const sent = await uploadFile(uploader, sealed, stopped, showProgress);
    if (!sent.ok) return { error: sent.error };
    isListed &&= sent.value.isListed;
    const { id, sha256 } = sent.value;
    files.push({ id, sha256, kind, key, keyVersion: key === 'file' ? 1 : thread.version });
  }
  // The same file chosen again: it stands in the thread already.
  if (isListed) return { files };
  const told = await following.list(files);
  return told.ok ? { files } : { error: told.error };
};

const send = async (part: Part, items: readonly Item[]): Promise<void> => {
  const stopping = new AbortController();
  fill(part.place, copyTemplate(templates.evidenceSending));
  onClick(marks.evidenceStop, () => stopping.abort());
  focusFirst(part.place);
  const sent = await upload(part, items, stopping.signal).catch(() => ({ error: 'broken' }));
  if ('error' in sent) choose(part, failure(sent.error));
  else
    choose(
      part,
      news(templates.evidenceSent, { what: word(`evidence.sent.${items.length > 1 ? 'both' : sent.files[0]?.kind}`) }),
    );
  find(marks.evidenceNews).scrollIntoView({ block: 'center' });
};

/** What an earlier page began and did not end. */
const findUnfinished = async ({ revealed }: Part): Promise<Node[]> => {
  const locator = encodeBase64url(revealed.keys.locator);
  const answer = await askServer<UnlistedAnswer, string>('evidence/state', { locator });
  const count = answer.ok ? answer.value.files.length : 0;
  return count === 0 ? [] : [news(templates.evidenceUnfinished, { count: String(count) })];
};

const start = async ({ code, place }: EvidenceCall['detail']): Promise<void> => {
  const following = followThread(code);
  const opened = await following.open();
  const revealed = following.reveal();
  if (!opened.ok || !revealed) {
    fill(place, failure(opened.ok ? 'broken' : opened.error));
    return;
  }
  const part = { place, following, revealed };
  choose(part, ...(await findUnfinished(part)));
  focusFirst(place);
};

document.addEventListener(evidenceCall, (event) => {
  const { detail } = event as EvidenceCall;
  start(detail).catch(() => fill(detail.place, failure('broken')));
});
