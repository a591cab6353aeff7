/**
 * The body of an envelope that names files: which there are and which key opens each. The SHA-256 of each sealed file
 * stands beside it in the envelope itself; a file of which one of the two is missing is not believed. Pure.
 */
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/vault/canonical-json';
import type { Envelope } from '@/lib/vault/envelope';

/** `clean`: a photograph drawn anew. `original`: the same as it was. `as-is`: another kind of file, as it was. */
export const fileKinds = ['clean', 'original', 'as-is'] as const;
export type FileKind = (typeof fileKinds)[number];

export type ListedFile = {
  id: string;
  kind: FileKind;
  key: 'thread' | 'file';
  keyVersion: number;
};

export const writeEvidenceBody = (files: readonly ListedFile[]): JsonObject => ({
  files: files.map(({ id, kind, key, keyVersion }) => ({ id, kind, key, keyVersion })),
});

const isListedFile = (value: JsonValue): value is JsonObject & ListedFile =>
  isJsonObject(value) &&
  typeof value.id === 'string' &&
  fileKinds.some((kind) => kind === value.kind) &&
  (value.key === 'thread' || value.key === 'file') &&
  typeof value.keyVersion === 'number';

/** The files an opened envelope names; null where its body is not such a list. */
export const readEvidenceList = ({
  kind: envelopeKind,
  body,
  evidence,
}: Pick<Envelope, 'kind' | 'body' | 'evidence'>): (ListedFile & { sha256: string })[] | null => {
  if (envelopeKind !== 'evidence-list' || !isJsonObject(body) || !Array.isArray(body.files)) return null;
  if (!body.files.every(isListedFile)) return null;
  return body.files.flatMap(({ id, kind, key, keyVersion }) => {
    const reference = evidence.find((one) => one.id === id);
    return reference ? [{ id, kind, key, keyVersion, sha256: reference.sha256 }] : [];
  });
};
