/** The questions of the complaint form, with what was typed before, and what is wrong with it. */
import type { ReactNode } from 'react';
import { marks } from '@/app/_browser/marks';
import { CheckboxGroup, Select, TextArea, TextField } from '@/app/_ui/field';
import { complaintCategories } from '@/lib/complaints/categories';
import {
  type ComplaintField,
  ordinaryChoice,
  postChoices,
  type SentComplaint,
  type TextField as TextName,
} from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';
import type { OfficeProfile } from '@/lib/office/queries';
import { OrdinaryDesk } from '../ordinary-desk';
import { Recorded } from '../recorded';
import { DangerChoice } from './danger-choice';
import { fieldNames } from './form';
import { type FormProblem, problemSentence } from './problem-text';
import { formSteps, stepId } from './steps';

export type QuestionsProps = {
  lang: Lang;
  sent: SentComplaint;
  problems: readonly FormProblem[];
  grievanceDesk: OfficeProfile['grievanceDesk'];
};

/**
 * Two and more single-line fields on purpose: a browser sends a form with just one of them when Enter is pressed,
 * even without a button, and this form must not leave in clear when the sealing script is missing.
 */
const singleLine: readonly TextName[] = ['when', 'where', 'toldElsewhere'];

type StepKey = (typeof formSteps)[number]['key'];

/** One screen with script; without, a part of the page. */
function Step({ step, children }: { step: StepKey; children: ReactNode }) {
  return (
    <section className="step" id={stepId(step)}>
      {children}
    </section>
  );
}

/** A step of several questions has a heading of its own. */
function TextStep({
  step,
  title,
  lead,
  children,
}: {
  step: StepKey;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <Step step={step}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
    </Step>
  );
}

/** How to write without giving oneself away. */
function Advice({ lang }: { lang: Lang }) {
  const { title, ...sentences } = voiceStepTexts[lang].advice;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {Object.values(sentences).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

const fieldsOf = (key: StepKey): readonly TextName[] =>
  formSteps.flatMap((step) => (step.key === key ? (step.fields as readonly ComplaintField[]) : [])) as TextName[];

export function Questions({ lang, sent, problems, grievanceDesk }: QuestionsProps) {
  const texts = voiceFormTexts[lang];
  const { sections } = texts;
  const common = (field: ComplaintField) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return { ...texts.fields[field], name: field, error: problem ? problemSentence(lang, problem) : undefined };
  };
  const renderText = (field: TextName) => (
    <div key={field}>
      {singleLine.includes(field) ? (
        <TextField {...common(field)} value={sent[field]} />
      ) : (
        <TextArea {...common(field)} value={sent[field]} rows={3} />
      )}
      <Recorded lang={lang} name={field} />
    </div>
  );
  return (
    <>
      <Step step="category">
        <Select
          {...common('category')}
          name={fieldNames.category}
          note={texts.required}
          isHeading
          width="full"
          placeholder={texts.choose}
          value={sent.category}
          options={[
            { value: ordinaryChoice, label: voiceStepTexts[lang].ordinary.choice },
            ...complaintCategories.map(({ key, name }) => ({ value: key, label: name[lang] })),
          ]}
        />
        <Recorded lang={lang} name="category" />
        <OrdinaryDesk
          lang={lang}
          desk={grievanceDesk}
          id={marks.ordinary}
          isOpen={problems.some(({ code }) => code === 'ordinary')}
        />
      </Step>
      <Step step="posts">
        <CheckboxGroup
          {...common('posts')}
          name={fieldNames.posts}
          note={texts.required}
          isHeading
          values={sent.posts}
          options={postChoices.map((post) => ({
            value: post,
            label: texts.posts[post],
            ...(post === 'not-sure' ? { hint: texts.notSureHint } : {}),
          }))}
        />
        <Recorded lang={lang} name="posts" />
      </Step>
      <Step step="what">
        <TextArea {...common('what')} note={texts.required} isHeading value={sent.what} rows={8} />
        <Recorded lang={lang} name="what" />
        <Advice lang={lang} />
      </Step>
      <TextStep step="details" title={sections.details} lead={sections.detailsLead}>
        {fieldsOf('details').map(renderText)}
      </TextStep>
      <TextStep step="proof" title={sections.proof} lead={sections.proofLead}>
        {fieldsOf('proof').map(renderText)}
      </TextStep>
      <TextStep step="you" title={sections.you} lead={sections.youLead}>
        {fieldsOf('you').map(renderText)}
        <DangerChoice lang={lang} isChecked={sent.isDanger} />
      </TextStep>
    </>
  );
}
