/**
 * A file without script: read while it arrives, after the fields before it have opened the thread. The answer is the
 * thread, with the file named in it or with why it was not taken.
 */
import { randomUUID } from 'node:crypto';
import type { CitizenVisit } from '@/app/_http/citizen';
import type { Upload } from '@/app/_http/read-upload';
import { addClearEvidence, type ClearEvidenceRefusal } from '@/lib/complaints/clear-evidence';
import { type CodeRefusal, openThreadWithCode } from '@/lib/complaints/thread';
import { type ClearFileRefusal, keepClearFile } from '@/lib/evidence/clear-file';
import { answerCodeRefusal, answerThread } from './answers';
import type { FileProblem } from './file-form';
import { fieldNames, fileFieldNames } from './form';

type Refusal = ClearEvidenceRefusal | ClearFileRefusal | 'too-large' | 'listed-before';

const codeRefusals: readonly string[] = [
  'wrong-characters',
  'wrong-length',
  'wrong-check-digit',
  'not-found',
] satisfies CodeRefusal[];

const isCodeRefusal = (refusal: Refusal): refusal is CodeRefusal => codeRefusals.includes(refusal);

/** Adds the file of a form to the thread that its code opens. */
export const takeFile = async (visit: CitizenVisit, isSpare: boolean, { form, file }: Upload): Promise<Response> => {
  const code = form.get(fieldNames.code) ?? '';
  const once = form.get(fieldNames.once) ?? '';
  const choices = {
    keepOriginal: form.get(fileFieldNames.keepOriginal) !== undefined,
    asItIs: form.get(fileFieldNames.asItIs) !== undefined,
  };
  const circumstances = { peer: visit.peer, signal: visit.request.signal };
  const added = await addClearEvidence<ClearFileRefusal>(
    visit.desk,
    {
      typedCode: code,
      once,
      keep: (place, list) => keepClearFile(visit.desk, { ...place, ...choices, stream: file }, circumstances, list),
    },
    visit,
  );
  if (added.ok) {
    const sending = { code, once: randomUUID(), isSpare };
    return answerThread(visit, 200, added.value, { sending, file: { isSent: true } });
  }
  if (isCodeRefusal(added.error)) return answerCodeRefusal(visit, isSpare, code, added.error);
  return answerFileRefusal(visit, { code, once, isSpare }, choices, added.error);
};

const answerFileRefusal = async (
  visit: CitizenVisit,
  sent: { code: string; once: string; isSpare: boolean },
  choices: { keepOriginal: boolean; asItIs: boolean },
  problem: FileProblem,
): Promise<Response> => {
  const thread = await openThreadWithCode(visit.desk, sent.code, visit);
  if (!thread.ok) return answerCodeRefusal(visit, sent.isSpare, sent.code, thread.error);
  const sending = { ...sent, once: problem === 'once-malformed' ? randomUUID() : sent.once };
  return answerThread(visit, problem === 'try-later' ? 429 : 422, thread.value, {
    sending,
    file: { ...choices, problem },
  });
};
