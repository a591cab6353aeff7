/**
 * Files of an opened case, in the Worker: which there are by the signed lists alone, and opening one. A file is opened
 * only if its ciphertext is the one that was listed.
 */
import { type ListedFile, readEvidenceList } from '@/lib/complaints/evidence-list';
import { type Result, refuse } from '@/lib/platform/result';
import type { ComplaintKey } from '@/lib/vault/complaint-keys';
import type { Envelope } from '@/lib/vault/envelope';
import { openEvidence } from '@/lib/vault/evidence-seal';
import type { OpenedFile } from './opened-case';

export type HeldFile = ListedFile & { sha256: string; number: number };

export type FileRefusal = 'file-wrong' | 'file-no-key' | 'file-damaged';

type Keys = ReadonlyMap<number, ComplaintKey>;

/** Numbers files as their lists come; an id listed twice keeps to what was said first. */
export const holdListed = (held: Map<string, HeldFile>, envelope: Envelope): HeldFile[] | null => {
  const listed = readEvidenceList(envelope);
  if (listed === null) return null;
  const added: HeldFile[] = [];
  for (const file of listed) {
    if (held.has(file.id)) continue;
    const last = Math.max(0, ...[...held.values()].map(({ number }) => number));
    const isOfLast = file.kind === 'original' && added.some(({ kind }) => kind === 'clean');
    const numbered = { ...file, number: isOfLast ? last : last + 1 };
    held.set(file.id, numbered);
    added.push(numbered);
  }
  return added;
};

export const toOpenedFile = (
  { id, number, kind }: HeldFile,
  stored: readonly { id: string; sealedBytes: number }[],
): OpenedFile => ({ id, number, kind, sealedBytes: stored.find((one) => one.id === id)?.sealedBytes ?? 0 });

export const openFile = async (
  { files, threadKeys, fileKeys }: { files: ReadonlyMap<string, HeldFile>; threadKeys: Keys; fileKeys: Keys },
  id: string,
  sealed: Uint8Array,
): Promise<Result<{ type: string; file: Uint8Array }, FileRefusal>> => {
  const file = files.get(id);
  if (!file) return refuse('file-wrong');
  const key = (file.key === 'file' ? fileKeys : threadKeys).get(file.keyVersion);
  if (!key) return refuse('file-no-key');
  const opened = await openEvidence({ identity: key.identity, sealed, sha256: file.sha256 });
  if (opened.ok) {
    return { ok: true, value: { type: opened.value.description.type, file: opened.value.file.slice() } };
  }
  if (opened.error === 'wrong-file') return refuse('file-wrong');
  return refuse(opened.error === 'wrong-key' ? 'file-no-key' : 'file-damaged');
};
