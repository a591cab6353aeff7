'use client';

/** The reading pane: the seal with the way to open it, or the opened paper with what may be written under it. */
import { useEffect, useRef } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { UnlockPanel } from '@/app/office/_keys/unlock-panel';
import type { QueueEntry } from '@/lib/complaints/wire';
import { caseTexts } from '@/lib/i18n/office-case';
import { formTexts } from '@/lib/i18n/office-forms';
import { RefusedOpening } from './alarm';
import { EvidenceFile } from './evidence-file';
import { MessageForm, MessageOutcome } from './message-form';
import { OpenedLetter } from './opened-letter';
import { OpenedEntries } from './opened-thread';
import type { OpenReading, useReading } from './use-reading';
import type { useSending } from './use-sending';
import type { TypedMessage } from './use-typed-message';

const texts = caseTexts.th;

type Writing = {
  message: TypedMessage;
  note: TypedMessage;
  recordReason: ReturnType<typeof useSending>['openOriginal'];
  /** After something was written; the page asks for the newest. */
  onRecorded: () => Promise<void>;
};

function Acknowledging({ message, isInDoubt }: { message: TypedMessage; isInDoubt: boolean }) {
  return (
    <section>
      <h2>{texts.acknowledge.title}</h2>
      <p>{texts.acknowledge.lead}</p>
      <MessageForm
        message={message}
        id="message-text"
        words={texts.acknowledge}
        note={formTexts.th.optional}
        instead={isInDoubt ? <Notice kind="warning" word={texts.acknowledge.inDoubt} /> : undefined}
      />
    </section>
  );
}

function Notes({ open: { opened }, note, isNew }: { open: OpenReading; note: TypedMessage; isNew: boolean }) {
  return (
    <section>
      <h2>{texts.page.notes}</h2>
      <p className="hint">{texts.page.notesLead}</p>
      {isNew ? (
        <p className="muted">{texts.page.notesAfterAcknowledging}</p>
      ) : (
        <>
          <OpenedEntries thread={opened.notes} part="note" emptyWord={texts.page.noNotes} />
          {opened.notes.doubt === null ? <MessageForm message={note} id="note-text" words={texts.note} /> : null}
        </>
      )}
    </section>
  );
}

type OpenedProps = Writing & { open: OpenReading; entry: QueueEntry; onPutAway: () => void };

function OpenedPaper({ open, entry, message, note, recordReason, onRecorded, onPutAway }: OpenedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; reading goes on here.
  useEffect(() => heading.current?.focus(), []);
  const isNew = entry.caseNumber === null;
  const isInDoubt = open.opened.messages.doubt !== null;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {texts.page.letter}
      </h2>
      <p className="muted small" role="status">
        {isInDoubt || open.opened.notes.doubt !== null ? texts.page.openedInDoubt : texts.page.openedStatus}
      </p>
      <OpenedLetter opened={open.opened} category={entry.category} />
      <Actions>
        <Button type="button" variant="secondary" onClick={onPutAway}>
          {texts.page.close}
        </Button>
      </Actions>
      <section>
        <h2>{texts.page.messages}</h2>
        <OpenedEntries
          thread={open.opened.messages}
          part="message"
          emptyWord={texts.page.noMessages}
          showFile={(file) => (
            <EvidenceFile
              key={file.id}
              complaint={open.opened.id}
              file={file}
              isAcknowledged={!isNew}
              {...{ recordReason, onRecorded }}
            />
          )}
        />
      </section>
      {isNew ? (
        <Acknowledging message={message} isInDoubt={isInDoubt} />
      ) : (
        <section>
          <h2>{texts.reply.title}</h2>
          {isInDoubt ? (
            <MessageOutcome message={message} />
          ) : (
            <MessageForm message={message} id="message-text" words={texts.reply} />
          )}
        </section>
      )}
      <Notes open={open} note={note} isNew={isNew} />
    </>
  );
}

type Props = Writing & { paper: ReturnType<typeof useReading>; entry: QueueEntry; hasDraft: boolean };

export function SealedPaper({ paper: { reading, isUnlocked, open, putAway }, hasDraft, ...rest }: Props) {
  const openButton = useRef<HTMLButtonElement>(null);
  const wasUnlocked = useRef(isUnlocked);
  useEffect(() => {
    // The field of the passphrase is gone; this is what comes next.
    if (isUnlocked && !wasUnlocked.current) openButton.current?.focus();
    wasUnlocked.current = isUnlocked;
  }, [isUnlocked]);
  if (reading.state === 'open') return <OpenedPaper {...rest} open={reading} onPutAway={putAway} />;
  const isOpening = reading.state === 'opening';
  return (
    <>
      <h2>{texts.page.sealed}</h2>
      <p>{texts.page.sealedLead}</p>
      {hasDraft ? <Notice word={texts.page.lockedDraft} /> : null}
      {reading.state === 'refused' ? <RefusedOpening code={reading.code} /> : null}
      {isUnlocked ? (
        <Actions>
          <Button ref={openButton} type="button" disabled={isOpening} onClick={open}>
            {isOpening ? texts.page.opening : texts.page.open}
          </Button>
        </Actions>
      ) : (
        <UnlockPanel />
      )}
    </>
  );
}
