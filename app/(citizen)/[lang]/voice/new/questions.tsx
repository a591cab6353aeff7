/** The questions of the complaint form, with what was typed before, and what is wrong with it. */
import { CheckboxGroup, Select, TextArea, TextField } from '@/app/_ui/field';
import { complaintCategories } from '@/lib/complaints/categories';
import {
  type ComplaintField,
  postChoices,
  type SentComplaint,
  type TextField as TextName,
} from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { fieldNames } from './form';
import { type FormProblem, problemSentence } from './problem-text';

export type QuestionsProps = { lang: Lang; sent: SentComplaint; problems: readonly FormProblem[] };

/**
 * Two and more single-line fields on purpose: a browser sends a form with just one of them when Enter is pressed,
 * even without a button, and this form must not leave in clear when the sealing script is missing.
 */
const singleLine: readonly TextName[] = ['when', 'where', 'toldElsewhere'];
const rowsOf: Partial<Record<TextName, number>> = { what: 8 };

export function Questions({ lang, sent, problems }: QuestionsProps) {
  const texts = voiceFormTexts[lang];
  const common = (field: ComplaintField) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return { ...texts.fields[field], name: field, error: problem ? problemSentence(lang, problem) : undefined };
  };
  const renderText = (field: TextName) =>
    singleLine.includes(field) ? (
      <TextField key={field} {...common(field)} value={sent[field]} />
    ) : (
      <TextArea key={field} {...common(field)} value={sent[field]} rows={rowsOf[field] ?? 3} />
    );
  return (
    <>
      <Select
        {...common('category')}
        name={fieldNames.category}
        note={texts.required}
        width="full"
        placeholder={texts.choose}
        value={sent.category}
        options={complaintCategories.map(({ key, name }) => ({ value: key, label: name[lang] }))}
      />
      <CheckboxGroup
        {...common('posts')}
        name={fieldNames.posts}
        note={texts.required}
        values={sent.posts}
        options={postChoices.map((post) => ({
          value: post,
          label: texts.posts[post],
          ...(post === 'not-sure' ? { hint: texts.notSureHint } : {}),
        }))}
      />
      <TextArea {...common('what')} note={texts.required} value={sent.what} rows={rowsOf.what ?? 3} />
      <h2>{texts.sections.details}</h2>
      <p>{texts.sections.detailsLead}</p>
      {(['who', 'when', 'where', 'howKnown', 'evidenceWhere', 'witnesses', 'toldElsewhere'] as const).map(renderText)}
      <h2>{texts.sections.you}</h2>
      {renderText('happenedToYou')}
    </>
  );
}
