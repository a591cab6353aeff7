/** What was reported, as it was typed: the answers in the order of the form, whom it names, who can read it. */
import { Notice } from '@/app/_ui/notice';
import { SummaryList } from '@/app/_ui/summary-list';
import type { OpenedCase } from '@/app/office/_keys/opened-case';
import { readAnswers, textFields } from '@/lib/complaints/schema';
import { caseTexts } from '@/lib/i18n/office-case';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { categoryName } from '../case-words';
import { Alarm } from './alarm';

const { fields, page: texts } = caseTexts.th;
const { posts } = complaintTexts.th;

const postName = (post: string): string => (post in posts ? posts[post as keyof typeof posts] : post);

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat and never move
        <li key={index} className="typed">
          {name}
        </li>
      ))}
    </ul>
  );
}

/** `category` is the one that stands in clear; another under seal means that somebody changed it. */
export function OpenedLetter({ opened, category }: { opened: OpenedCase; category: string }) {
  const answers = readAnswers(opened.answers);
  const named = [...opened.implicated.posts.map(postName), ...opened.implicated.persons];
  return (
    <>
      {answers.category === category ? null : (
        <Alarm
          word={texts.categoryDiffersWord}
          sentence={texts.categoryDiffers(answers.category === null ? '' : categoryName(answers.category))}
          code="complaint:category"
        />
      )}
      <SummaryList
        rows={[
          ...answers.texts.map(({ field, text }) => ({
            key: field,
            name: fields[field],
            value: <div className="typed">{text}</div>,
          })),
          {
            key: 'implicated',
            name: texts.implicated,
            value: named.length > 0 ? <Names names={named} /> : texts.implicatedNone,
          },
          { key: 'readers', name: texts.readers, value: <Names names={opened.readerNames} /> },
        ]}
      />
      {answers.texts.length < textFields.length ? <p className="muted small">{texts.notAnswered}</p> : null}
      {answers.texts.length === 0 ? <Notice kind="warning" word={texts.letterEmpty} /> : null}
    </>
  );
}
