/**
 * The questions of an entry: how it came, and what a reporter is asked on the web, word for word, so that they can be
 * read out. The hints are the member's: what must not be typed.
 */
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, RadioGroup, Select, TextArea, TextField } from '@/app/_ui/field';
import { DayField } from '@/app/office/_client/day-field';
import { complaintCategories } from '@/lib/complaints/categories';
import { ordinaryChoice, postChoices, type TextField as TextName } from '@/lib/complaints/schema';
import { entryChannels } from '@/lib/complaints/staff-entry-rules';
import { entryTexts } from '@/lib/i18n/office-entry';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voiceStepTexts } from '@/lib/i18n/voice-steps';
import { entryFields } from './entry-fields';

const texts = entryTexts.th;
const asked = voiceFormTexts.th;

const dayCharactersMax = 40;
const singleLine: readonly TextName[] = ['when', 'where', 'toldElsewhere'];

export type ErrorOf = (field: string) => string | undefined;

type HowProps = { errorOf: ErrorOf; typedDay: string };

export function HowItCame({ errorOf, typedDay }: HowProps) {
  return (
    <section>
      <h2>{texts.sections.how}</h2>
      <RadioGroup
        name={entryFields.channel}
        label={texts.channel}
        error={errorOf(entryFields.channel)}
        options={entryChannels.map((channel) => ({ value: channel, label: texts.channels[channel] }))}
      />
      <DayField
        name={entryFields.receivedOn}
        label={texts.receivedOn}
        hint={texts.receivedOnHint}
        error={errorOf(entryFields.receivedOn)}
        typed={typedDay}
        value={typedDay}
        dayCharactersMax={dayCharactersMax}
      />
    </section>
  );
}

const hintOf = (field: TextName): string | undefined =>
  field in texts.hintOf ? texts.hintOf[field as keyof typeof texts.hintOf] : undefined;

function Told({ fields, errorOf }: { fields: readonly TextName[]; errorOf: ErrorOf }) {
  return fields.map((field) => {
    const common = {
      key: field,
      name: field,
      label: asked.fields[field].label,
      hint: hintOf(field),
      error: errorOf(field),
    };
    const { key, ...rest } = common;
    if (singleLine.includes(field)) return <TextField key={key} {...rest} />;
    return <TextArea key={key} {...rest} rows={field === 'what' ? 8 : 3} />;
  });
}

/** `children` is said right after the posts: what choosing them means for the member. */
export function WhatIsTold({ errorOf, children }: { errorOf: ErrorOf; children: ReactNode }) {
  const { sections } = texts;
  return (
    <>
      <section>
        <h2>{sections.matter}</h2>
        <p>{texts.aloud}</p>
        <Select
          name="category"
          label={asked.fields.category.label}
          error={errorOf('category')}
          placeholder={asked.choose}
          options={[
            { value: ordinaryChoice, label: voiceStepTexts.th.ordinary.choice },
            ...complaintCategories.map(({ key, name }) => ({ value: key, label: name.th })),
          ]}
        />
        <CheckboxGroup
          name="posts"
          label={asked.fields.posts.label}
          hint={texts.postsHint}
          error={errorOf('posts')}
          options={postChoices.map((post) => ({
            value: post,
            label: asked.posts[post],
            ...(post === 'not-sure' ? { hint: asked.notSureHint } : {}),
          }))}
        />
        {children}
        <Told fields={['what']} errorOf={errorOf} />
      </section>
      <section>
        <h2>{sections.details}</h2>
        <Told fields={['who', 'when', 'where']} errorOf={errorOf} />
      </section>
      <section>
        <h2>{sections.proof}</h2>
        <Told fields={['howKnown', 'evidenceWhere', 'witnesses', 'toldElsewhere']} errorOf={errorOf} />
      </section>
      <section>
        <h2>{sections.you}</h2>
        <Told fields={['whoElseKnows', 'happenedToYou']} errorOf={errorOf} />
        <Checkbox name={entryFields.isDanger} label={texts.danger} hint={texts.dangerHint} />
      </section>
    </>
  );
}
