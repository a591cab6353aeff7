'use client';

/**
 * The entry form. Everything typed stays through every refusal; that the member will not be able to open it is said
 * before it is sealed, and has to be ticked.
 */
import { type FormEvent, useEffect, useState } from 'react';
import type { CheckedDirectory } from '@/app/_browser/checked-directory';
import { Actions, Button } from '@/app/_ui/buttons';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Checkbox } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { FormOutcome } from '@/app/office/_client/form-outcome';
import type { Outcome } from '@/app/office/_client/use-action-form';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import type { PostChoice } from '@/lib/complaints/schema';
import { refusalSentence } from '@/lib/i18n/office';
import { entryTexts } from '@/lib/i18n/office-entry';
import { formTexts } from '@/lib/i18n/office-forms';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import type { IsoDay } from '@/lib/platform/iso-day';
import { writeTypedDay } from '@/lib/platform/typed-day';
import { entryFields } from './entry-fields';
import { createEntryParcel, type Entered, judgeReadership, type Readership } from './entry-parcel';
import { HowItCame, WhatIsTold } from './entry-questions';
import { CodePart, ContactPart } from './entry-reporter';
import { type Entry, type EntryProblem, readEntry } from './read-entry';

const texts = entryTexts.th;

const sentenceOfCode = (code: string): string =>
  code in texts.refusals ? texts.refusals[code as keyof typeof texts.refusals] : refusalSentence('th', code);

const sentenceOf = ({ field, sentence }: EntryProblem): string => {
  if (sentence !== 'tooLong') return texts.problems[sentence];
  const { fields } = voiceFormTexts.th;
  return texts.problems.tooLong(fields[field as keyof typeof fields].label);
};

/** What the member is told about reading it again, before sealing. */
function ReadershipNotice({ readership, error }: { readership: Readership; error: string | undefined }) {
  if (readership === 'own') return null;
  if (readership === 'nobody') {
    return (
      <Notice kind="danger" word={texts.noReaderWord}>
        {texts.noReader}
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="warning" word={texts.excludedWord}>
        {texts.excluded}
      </Notice>
      <Checkbox name={entryFields.aware} label={texts.aware} error={error} />
    </>
  );
}

type Watched = { typedDay: string; posts: readonly PostChoice[]; hasConsent: boolean };

type Props = {
  /** The member's id in the reader directory. */
  staffId: string;
  today: IsoDay;
  onEntered: (entered: Entered, entry: Entry) => void;
};

export function EntryForm({ staffId, today, onEntered }: Props) {
  const [parcel] = useState(createEntryParcel);
  const [directory, setDirectory] = useState<CheckedDirectory | null>(null);
  const [watched, setWatched] = useState<Watched>({ typedDay: writeTypedDay(today), posts: [], hasConsent: false });
  const [isDirty, setIsDirty] = useState(false);
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [tries, setTries] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const [isWorking, setIsWorking] = useState(false);
  useLeaveGuard(isDirty, formTexts.th.leave);
  useEffect(() => {
    void parcel.prepare().then((prepared) => prepared.ok && setDirectory(prepared.value));
  }, [parcel]);

  const readership: Readership =
    directory === null || watched.posts.length === 0 ? 'own' : judgeReadership(directory, staffId, watched);
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && sentenceOf(problem);
  };

  const watch = (event: FormEvent<HTMLFormElement>) => {
    const typed = new FormData(event.currentTarget);
    setIsDirty(true);
    setWatched({
      typedDay: String(typed.get(entryFields.receivedOn) ?? ''),
      posts: typed.getAll('posts').map(String) as PostChoice[],
      hasConsent: typed.has(entryFields.consent),
    });
  };

  const refuseWith = (found: readonly EntryProblem[], code?: string) => {
    setProblems(found);
    setTries((count) => count + 1);
    setOutcome(code === undefined ? { state: 'idle' } : { state: 'refused', code });
    setIsWorking(false);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isWorking) return;
    const typed = new FormData(event.currentTarget);
    const read = readEntry(typed, today);
    if (!read.ok) return refuseWith(read.problems);
    setIsWorking(true);
    const prepared = await parcel.prepare();
    if (!prepared.ok) return refuseWith([], prepared.error);
    setDirectory(prepared.value);
    const found = judgeReadership(prepared.value, staffId, read.entry.form);
    if (found === 'excluded' && !typed.has(entryFields.aware)) {
      return refuseWith([{ field: entryFields.aware, sentence: 'aware' }]);
    }
    const sent = await parcel.send(read.entry);
    if (sent.ok) return onEntered(sent.value, read.entry);
    if (sent.error === 'bad-day') return refuseWith([{ field: entryFields.receivedOn, sentence: 'dayRange' }]);
    if (sent.error === 'readers-changed') {
      const renewed = await parcel.prepare();
      if (renewed.ok) setDirectory(renewed.value);
    }
    refuseWith([], sent.error);
  };

  return (
    <form onSubmit={submit} onChange={watch} noValidate method="post" autoComplete="off" id="entry">
      {problems.length > 0 ? (
        <ErrorSummary
          key={tries}
          title={texts.problemsTitle}
          errors={problems.map((problem) => ({ fieldId: problem.field, message: sentenceOf(problem) }))}
        />
      ) : null}
      <Notice kind="warning" word={texts.noNameWord}>
        {texts.noName}
      </Notice>
      <HowItCame errorOf={errorOf} typedDay={watched.typedDay} />
      <WhatIsTold errorOf={errorOf}>
        <div aria-live="polite">
          <ReadershipNotice readership={readership} error={errorOf(entryFields.aware)} />
        </div>
      </WhatIsTold>
      <ContactPart errorOf={errorOf} hasConsent={watched.hasConsent} />
      <CodePart errorOf={errorOf} />
      <FormOutcome outcome={outcome} refusedWord={texts.problemsTitle} sentenceOf={sentenceOfCode} />
      <Actions>
        <Button disabled={isWorking}>{isWorking ? texts.working : texts.submit}</Button>
      </Actions>
    </form>
  );
}
