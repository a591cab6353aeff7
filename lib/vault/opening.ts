/**
 * The body of the first envelope of a thread: what the reporter wrote, whom they named, whom it was sealed to, the
 * recipient that later thread keys must be wrapped to for them, and the one that sealed originals go to. All of it
 * sealed, none of it a column.
 */
import { ok, type Result, refuse } from '@/lib/platform/result';
import { isJsonObject, type JsonObject, type JsonValue } from './canonical-json';
import type { Implicated, StatedReaders } from './eligible-readers';
import { isRecipient } from './seal';

export type Opening = {
  /** The answers of the form; their shape is the complaint schema's matter. */
  answers: JsonObject;
  implicated: Implicated;
  readers: StatedReaders;
  /** The reporter's `age1pq1…`, derived from the tracking code. */
  reporterRecipient: string;
  /** What sealed originals go to; only readers open it. Null in complaints sealed before there was evidence. */
  fileRecipient: string | null;
};

export const writeOpening = (opening: Opening): JsonObject => ({
  answers: opening.answers,
  implicated: { posts: opening.implicated.posts, persons: opening.implicated.persons },
  readers: {
    directoryNumber: opening.readers.directoryNumber,
    directoryHash: opening.readers.directoryHash,
    recipientHashes: opening.readers.recipientHashes,
  },
  reporterRecipient: opening.reporterRecipient,
  fileRecipient: opening.fileRecipient,
});

const isTextList = (value: JsonValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

export function readOpening(body: JsonValue): Result<Opening, 'damaged'> {
  if (!isJsonObject(body)) return refuse('damaged');
  const { answers, implicated, readers, reporterRecipient, fileRecipient = null } = body;
  if (!isJsonObject(answers) || !isJsonObject(implicated) || !isJsonObject(readers)) return refuse('damaged');
  const { posts, persons } = implicated;
  const { directoryNumber, directoryHash, recipientHashes } = readers;
  if (!isTextList(posts) || !isTextList(persons) || !isTextList(recipientHashes)) return refuse('damaged');
  if (typeof directoryNumber !== 'number' || typeof directoryHash !== 'string') return refuse('damaged');
  if (typeof reporterRecipient !== 'string' || !isRecipient(reporterRecipient)) return refuse('damaged');
  const isFileRecipient = fileRecipient === null || (typeof fileRecipient === 'string' && isRecipient(fileRecipient));
  if (!isFileRecipient) return refuse('damaged');
  return ok({
    answers,
    implicated: { posts, persons },
    readers: { directoryNumber, directoryHash, recipientHashes },
    reporterRecipient,
    fileRecipient,
  });
}
