/**
 * A thread or the notes, opened. An entry that does not hold is named in its place, never shown and never left out;
 * where the order of all does not hold, that is said first.
 */
import type { ReactNode } from 'react';
import { type Message, MessageList } from '@/app/_ui/messages';
import { Notice } from '@/app/_ui/notice';
import type { OpenedEntry, OpenedFile, OpenedThread } from '@/app/office/_keys/opened-case';
import { caseTexts } from '@/lib/i18n/office-case';
import { entryDoubtSentence, threadDoubtSentence, vaultTexts } from '@/lib/i18n/office-vault';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { Alarm } from './alarm';

const texts = caseTexts.th.page;
const doubts = vaultTexts.th;

const writerOf = ({ isReporter, name, isOwn }: NonNullable<OpenedEntry['from']>): string => {
  if (isReporter) return texts.reporter;
  return isOwn ? texts.you(name) : name;
};

function LeftOut({ doubt, part }: { doubt: string; part: string }) {
  return (
    <Notice kind="danger" word={entryDoubtSentence('th', doubt)}>
      <p translate="no">{doubts.code(`${part}:${doubt}`)}</p>
    </Notice>
  );
}

const toMessage = (entry: OpenedEntry, part: string, showFile: Props['showFile']): Message => {
  const shared = { key: String(entry.position), date: formatThaiDate(entry.sentOn) };
  return entry.from === null
    ? {
        ...shared,
        from: doubts.entry.word,
        isFromOffice: false,
        text: <LeftOut doubt={entry.doubt} part={part} />,
      }
    : {
        ...shared,
        from: writerOf(entry.from),
        isFromOffice: !entry.from.isReporter,
        text: entry.files.length > 0 ? entry.files.map((file) => showFile?.(file)) : entry.text,
      };
};

type Props = {
  thread: OpenedThread;
  /** Names the part in a code to write down. */
  part: 'message' | 'note';
  emptyWord: string;
  /** Shows a file that an entry names. */
  showFile?: (file: OpenedFile) => ReactNode;
};

export function OpenedEntries({ thread: { entries, doubt }, part, emptyWord, showFile }: Props) {
  return (
    <>
      {doubt ? (
        <Alarm word={doubts.thread.word} sentence={threadDoubtSentence('th', doubt)} code={`${part}:${doubt}`} />
      ) : null}
      {entries.length === 0 ? (
        <p className="muted">{emptyWord}</p>
      ) : (
        <MessageList messages={entries.map((entry) => toMessage(entry, part, showFile))} />
      )}
    </>
  );
}
