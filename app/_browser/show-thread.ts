/** Puts an opened thread on the page, from the page's own templates and sentences. */
import { describeThread } from '@/app/(citizen)/[lang]/voice/track/describe';
import type { ReadableThread } from '@/lib/complaints/open-thread';
import { formatDate } from '@/lib/platform/thai-date';
import { marks, templates } from './marks';
import { copyTemplate, fill, find, lang, setStage, word } from './stage';

const sayFiles = (count: number): string => word('evidence.in-thread').replace('{count}', String(count));

const copyMessage = ({ from, sentOn, text, files }: ReadableThread['messages'][number]): Node => {
  const values = {
    from: word(`from.${from}`),
    date: formatDate(sentOn, lang, 'arabic'),
    text: files === 0 ? text : sayFiles(files),
  };
  const list = copyTemplate(templates.message, values);
  if (from === 'office') list.querySelector('.message')?.classList.add('message-office');
  return list;
};

/** One list of all messages; each copy of the template is a list of one. */
const listMessages = (messages: ReadableThread['messages']): Node => {
  const [first, ...rest] = messages.map((message) => copyMessage(message) as DocumentFragment);
  if (!first) return copyTemplate(templates.noMessages);
  for (const one of rest) first.querySelector('ol')?.append(...one.querySelectorAll('li'));
  return first;
};

/** Shows the thread instead of everything before it. */
export const showThread = (thread: ReadableThread): void => {
  const firstReply = thread.messages.find(({ from }) => from === 'office');
  const { promises, ...words } = describeThread(thread, firstReply?.sentOn ?? null, lang, word);
  const values: Record<string, string> = { ...words };
  for (const [index, promise] of promises.entries()) values[`promise${index + 1}`] = promise;
  setStage(copyTemplate(templates.thread, values));
  fill(find(marks.thread), listMessages(thread.messages));
};
