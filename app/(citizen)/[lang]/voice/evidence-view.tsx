/**
 * Adding files, as the script shows it: a closed part on the pages that know the code, and what it may hold once it is
 * open. Without script there is nothing of this.
 */
import { marks, templates } from '@/app/_browser/marks';
import { browserScripts } from '@/app/_http/browser-script';
import { Actions, Button } from '@/app/_ui/buttons';
import { Checkbox, TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { Progress } from '@/app/_ui/progress';
import type { Lang } from '@/lib/i18n/text';
import { voiceEvidenceTexts } from '@/lib/i18n/voice-evidence';
import { Template } from './templates';

const headingId = 'evidence-heading';

function OpenButton({ lang }: { lang: Lang }) {
  return (
    <Button type="button" variant="secondary" id={marks.evidenceOpen}>
      {voiceEvidenceTexts[lang].open}
    </Button>
  );
}

export function EvidencePart({ lang }: { lang: Lang }) {
  const texts = voiceEvidenceTexts[lang];
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{texts.heading}</h2>
      <p>{texts.lead}</p>
      <div id={marks.evidence}>
        <OpenButton lang={lang} />
      </div>
    </section>
  );
}

function Choosing({ lang }: { lang: Lang }) {
  const { choose } = voiceEvidenceTexts[lang];
  return (
    <>
      <div id={marks.evidenceNews} />
      <TextField name={marks.evidenceFile} type="file" label={choose.label} hint={choose.hint} />
    </>
  );
}

function Other({ lang }: { lang: Lang }) {
  return (
    <Button type="button" variant="secondary" id={marks.evidenceOther}>
      {voiceEvidenceTexts[lang].other}
    </Button>
  );
}

function Photo({ lang }: { lang: Lang }) {
  const { photo } = voiceEvidenceTexts[lang];
  return (
    <>
      <h3>{photo.heading}</h3>
      <div className="preview" id={marks.evidencePreview} />
      <p>{photo.text}</p>
      <p>
        <strong>{photo.look}</strong>
      </p>
      <Checkbox name={marks.evidenceOriginal} label={photo.original} hint={photo.originalHint} />
      <Actions>
        <Button type="button" id={marks.evidenceSend}>
          {photo.send}
        </Button>
        <Other lang={lang} />
      </Actions>
    </>
  );
}

function AsIs({ lang }: { lang: Lang }) {
  const { asIs } = voiceEvidenceTexts[lang];
  return (
    <>
      <h3>{asIs.heading}</h3>
      <Notice kind="warning" word={asIs.word}>
        {'{why}'}
      </Notice>
      <Actions>
        <Other lang={lang} />
        <Button type="button" variant="quiet" id={marks.evidenceSend}>
          {asIs.send}
        </Button>
      </Actions>
    </>
  );
}

function Sending({ lang }: { lang: Lang }) {
  const { sending } = voiceEvidenceTexts[lang];
  return (
    <>
      <h3>{sending.heading}</h3>
      <Progress id={marks.evidenceBar} text={sending.progress} value={0} max={1} />
      <p role="status" id={marks.evidenceState}>
        {sending.states.preparing}
      </p>
      <p className="muted small">{sending.keepOpen}</p>
      <Actions>
        <Button type="button" variant="secondary" id={marks.evidenceStop}>
          {sending.stop}
        </Button>
      </Actions>
    </>
  );
}

/** Its sentences by name, for the script. */
export const evidenceWords = (lang: Lang): Record<string, string> => {
  const { photo, asIs, sending, sent, failures, inThread } = voiceEvidenceTexts[lang];
  const named = (prefix: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, sentence]) => [`${prefix}.${name}`, sentence] as const);
  return {
    ...Object.fromEntries([
      ...named('evidence', failures),
      ...named('evidence.why', asIs.why),
      ...named('evidence.state', sending.states),
      ...named('evidence.sent', sent.word),
    ]),
    'evidence.preview': photo.preview,
    'evidence.progress': sending.progress,
    'evidence.in-thread': inThread('{count}'),
  };
};

/** The script's own tag waits in a template too: it is fetched when somebody adds a file, with its hash. */
function ScriptTag() {
  const [script, worker] = browserScripts('evidence', 'evidence-worker');
  return <script type="module" src={script?.src} integrity={script?.integrity} data-worker={worker?.src} />;
}

export function EvidenceTemplates({ lang }: { lang: Lang }) {
  const texts = voiceEvidenceTexts[lang];
  return (
    <>
      <Template id={templates.evidenceScript}>
        <ScriptTag />
      </Template>
      <Template id={templates.evidenceOpening}>
        <p role="status">{texts.opening}</p>
      </Template>
      <Template id={templates.evidenceUnreachable}>
        <Notice kind="danger" role="alert" word={texts.scriptUnreachable} />
        <OpenButton lang={lang} />
      </Template>
      <Template id={templates.evidenceChoose}>
        <Choosing lang={lang} />
      </Template>
      <Template id={templates.evidenceReading}>
        <p role="status">{texts.reading}</p>
      </Template>
      <Template id={templates.evidencePhoto}>
        <Photo lang={lang} />
      </Template>
      <Template id={templates.evidenceAsIs}>
        <AsIs lang={lang} />
      </Template>
      <Template id={templates.evidenceSending}>
        <Sending lang={lang} />
      </Template>
      <Template id={templates.evidenceSent}>
        <Notice kind="success" role="status" word="{what}">
          {texts.sent.text}
        </Notice>
      </Template>
      <Template id={templates.evidenceFailure}>
        <Notice kind="danger" role="alert" word={texts.problemWord}>
          {'{sentence}'}
        </Notice>
      </Template>
      <Template id={templates.evidenceUnfinished}>
        <Notice word={texts.unfinished.word('{count}')}>{texts.unfinished.text}</Notice>
      </Template>
    </>
  );
}
