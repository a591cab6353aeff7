/** The field and button of one text to be sealed, what became of it right above the button. */
import type { ReactNode } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextArea } from '@/app/_ui/field';
import { FormOutcome } from '@/app/office/_client/form-outcome';
import { caseSentence, caseTexts } from '@/lib/i18n/office-case';
import type { TypedMessage } from './use-typed-message';

type Props = {
  message: TypedMessage;
  id: string;
  words: { text: string; hint?: string; submit: string; working: string };
  note?: string | undefined;
  /** Stands in place of the field where nothing may be written. */
  instead?: ReactNode;
};

export function MessageForm({ message, id, words, note, instead }: Props) {
  return (
    <form onSubmit={message.submit} noValidate method="post">
      {instead ?? (
        <TextArea
          name="text"
          id={id}
          label={words.text}
          hint={words.hint}
          note={note}
          error={message.problem}
          rows={5}
          control={message.control}
        />
      )}
      <MessageOutcome message={message} />
      <Actions>
        <Button disabled={message.isSubmitting}>{message.isSubmitting ? words.working : words.submit}</Button>
      </Actions>
    </form>
  );
}

export function MessageOutcome({ message }: { message: TypedMessage }) {
  return (
    <FormOutcome
      outcome={message.outcome}
      savedWord={message.doneWord}
      refusedWord={caseTexts.th.notSent}
      sentenceOf={(code) => caseSentence('th', code)}
    />
  );
}
