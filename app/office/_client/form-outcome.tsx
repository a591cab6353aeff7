'use client';

/** What became of saving, right above the button: saved, refused and why, or overtaken by somebody else. */
import type { ReactNode } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { officeTexts, refusalSentence } from '@/lib/i18n/office';
import { formTexts } from '@/lib/i18n/office-forms';
import type { Outcome } from './use-action-form';

const texts = formTexts.th;

type OutcomeProps = {
  outcome: Outcome;
  savedWord?: string | undefined;
  /** In place of the word that it was not saved. */
  refusedWord?: string;
  /** Where a page has sentences of its own. */
  sentenceOf?: (code: string) => string;
};

const sentenceOfOffice = (code: string) => refusalSentence('th', code);

/** Where a session has ended: signing in beside the page, so that what was typed stays. */
export function SignInAgain({ code }: { code: string }) {
  if (code !== 'signed-out') return null;
  return (
    <p>
      <a href="/office/sign-in" target="_blank" rel="noreferrer">
        {officeTexts.th.openSignIn}
      </a>
    </p>
  );
}

export function FormOutcome({ outcome, savedWord, refusedWord, sentenceOf = sentenceOfOffice }: OutcomeProps) {
  if (outcome.state === 'idle') return null;
  if (outcome.state === 'saved') {
    return <Notice kind="success" role="status" word={savedWord ?? officeTexts.th.saved} />;
  }
  const { code } = outcome;
  return (
    <Notice kind={code === 'unchanged' ? 'info' : 'danger'} role="alert" word={refusedWord ?? texts.notSaved}>
      <p>{sentenceOf(code)}</p>
      <SignInAgain code={code} />
    </Notice>
  );
}

type NewestProps = { children: ReactNode; onKeepMine: () => void; onTakeNewest: () => void };

/** The newest version beside the words typed on an older one; nothing is replaced until the person says so. */
export function NewestVersion({ children, onKeepMine, onTakeNewest }: NewestProps) {
  const { newest } = texts;
  return (
    <Notice kind="warning" role="alert" word={newest.word}>
      <p>{newest.lead}</p>
      <blockquote className="typed">{children}</blockquote>
      <Actions>
        <Button type="button" onClick={onKeepMine}>
          {newest.keepMine}
        </Button>
        <Button type="button" variant="secondary" onClick={onTakeNewest}>
          {newest.takeNewest}
        </Button>
      </Actions>
      <p className="hint">{newest.keepHint}</p>
    </Notice>
  );
}
