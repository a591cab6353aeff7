'use client';

/**
 * One complaint on the desk: what lies open at the left, the sealed paper in the pane at the right. The texts being
 * written belong to this part, not to their fields, so that they outlive locking; the content does not.
 */
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Desk, OfficeTitle } from '@/app/_ui/office-frame';
import { useLeaveGuard } from '@/app/office/_client/use-leave-guard';
import { typedFirstMessageSchema, typedMessageSchema } from '@/lib/complaints/case-forms';
import type { CaseOutline } from '@/lib/complaints/queue';
import { caseTexts } from '@/lib/i18n/office-case';
import { formTexts } from '@/lib/i18n/office-forms';
import type { IsoDay } from '@/lib/platform/iso-day';
import { sayCaseNumber } from '../case-words';
import { queueAddress } from '../queue-address';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import { MoveForm } from './move-form';
import { SealedPaper } from './sealed-paper';
import { useReading } from './use-reading';
import { useSending } from './use-sending';
import { useTypedMessage } from './use-typed-message';

const texts = caseTexts.th;

export function CaseDesk({ outline, today }: { outline: CaseOutline; today: IsoDay }) {
  const router = useRouter();
  const paper = useReading(outline.id);
  const file = paper.reading.state === 'open' ? paper.reading.file : null;
  // Whichever was fetched later: every change adds an event.
  const newest: CaseOutline = file && file.events.length >= outline.events.length ? file : outline;
  const isNew = newest.caseNumber === null;

  const onAnswered = async () => {
    if (file) await paper.refresh();
    router.refresh();
  };
  const sending = useSending(newest.id, newest.revision);
  const message = useTypedMessage({
    schema: isNew ? typedFirstMessageSchema : typedMessageSchema,
    send: isNew ? sending.acknowledge : sending.reply,
    onAnswered,
  });
  const note = useTypedMessage({ schema: typedMessageSchema, send: sending.note, onAnswered });
  const hasDraft = message.isDirty || note.isDirty;
  useLeaveGuard(hasDraft, formTexts.th.leave);

  return (
    <>
      <Link className="back" href={queueAddress}>
        ‹ {texts.page.back}
      </Link>
      <OfficeTitle
        title={newest.caseNumber ? texts.page.title(sayCaseNumber(newest.caseNumber)) : texts.page.titleNew}
      />
      <Desk
        list={
          <>
            <CaseFacts entry={newest} today={today} />
            {isNew ? null : <MoveForm entry={newest} onAnswered={onAnswered} />}
          </>
        }
        paneLabel={texts.page.letter}
        pane={
          <SealedPaper
            {...{ paper, message, note, hasDraft }}
            entry={newest}
            recordReason={sending.openOriginal}
            onRecorded={onAnswered}
          />
        }
      />
      <CaseHistory events={newest.events} />
    </>
  );
}
