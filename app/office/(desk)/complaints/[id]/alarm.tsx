/**
 * A refusal of the browser's own checks, where somebody may have changed what is stored: what was found, its code to
 * write down, and to tell a colleague in person. A plain refusal, such as a lost connection, stays plain.
 */
import { Notice } from '@/app/_ui/notice';
import { SignInAgain } from '@/app/office/_client/form-outcome';
import { caseSentence } from '@/lib/i18n/office-case';
import { isAlarm, vaultTexts } from '@/lib/i18n/office-vault';

const texts = vaultTexts.th;

/** What has to be written down and told. */
export function Alarm({ word, sentence, code }: { word: string; sentence: string; code: string }) {
  return (
    <Notice kind="danger" role="alert" word={word}>
      <p>{sentence}</p>
      <p>
        <strong translate="no">{texts.code(code)}</strong>
      </p>
      <p>{texts.tell}</p>
    </Notice>
  );
}

/** Why a complaint, or a part of it, was not opened. */
export function RefusedOpening({ code, word = texts.refusedWord }: { code: string; word?: string }) {
  const sentence = caseSentence('th', code);
  if (isAlarm(code)) return <Alarm word={word} sentence={sentence} code={code} />;
  return (
    <Notice kind="warning" role="alert" word={word}>
      <p>{sentence}</p>
      <SignInAgain code={code} />
    </Notice>
  );
}
