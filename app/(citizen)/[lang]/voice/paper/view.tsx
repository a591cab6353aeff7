/**
 * The form on paper: the questions of the web page in their order, boxes to tick and lines to write on. What is printed
 * names no office and holds no link, so that a file made of it carries neither.
 */
import type { ReactNode } from 'react';
import { addressIn } from '@/app/_http/page';
import { BackLink } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { complaintCategories } from '@/lib/complaints/categories';
import { postChoices, type TextField, textFields } from '@/lib/complaints/schema';
import type { Lang } from '@/lib/i18n/text';
import { voiceFormTexts } from '@/lib/i18n/voice-form';
import { voicePaperTexts } from '@/lib/i18n/voice-paper';

/** The room a question gets where it is not two lines. */
const linesOf: Partial<Record<TextField, number>> = { what: 12, when: 1, where: 1, toldElsewhere: 1 };
const contactLines = 2;

function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines that never move
        <hr key={line} />
      ))}
    </div>
  );
}

function Boxes({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="status-boxes">
      {labels.map((label) => (
        <li key={label}>
          <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
            <path d="M1.5 1.5h13v13h-13Z" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Question({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <li>
      <strong>{label}</strong>
      {hint ? <p className="hint">{hint}</p> : null}
      {children}
    </li>
  );
}

function Printed({ lang }: { lang: Lang }) {
  const texts = voicePaperTexts[lang];
  const { fields, posts } = voiceFormTexts[lang];
  const { contact, code, box } = texts;
  return (
    <div className="paper-form">
      <h1>{texts.heading}</h1>
      <p>
        <strong>{texts.noName}</strong>
      </p>
      <p>{texts.lead}</p>
      <ol>
        <Question label={fields.category.label} hint={texts.tick}>
          <Boxes labels={complaintCategories.map(({ name }) => name[lang])} />
        </Question>
        <Question label={fields.posts.label} hint={texts.postsHint}>
          <Boxes labels={postChoices.map((post) => posts[post])} />
        </Question>
        {textFields.map((field) => (
          <Question key={field} {...fields[field]}>
            <Lines count={linesOf[field] ?? 2} />
          </Question>
        ))}
      </ol>
      <Boxes labels={[texts.danger]} />
      <section>
        <h2>{contact.title}</h2>
        <p>{contact.text}</p>
        <Boxes labels={[contact.consent]} />
        <Lines count={contactLines} />
      </section>
      <section>
        <h2>{code.title}</h2>
        <p>{code.take}</p>
        <p>{code.use}</p>
      </section>
      <section>
        <h2>{box.title}</h2>
        <ul>
          {[box.put, box.open, box.limit].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

export function PaperView({ lang }: { lang: Lang }) {
  const { screen, back } = voicePaperTexts[lang];
  return (
    <>
      <div className="screen-only">
        <BackLink href={addressIn(lang, '/voice')}>{back}</BackLink>
        <Notice kind="info" word={screen.word}>
          <p>{screen.text}</p>
          <p>{screen.safer}</p>
        </Notice>
      </div>
      <Printed lang={lang} />
    </>
  );
}
