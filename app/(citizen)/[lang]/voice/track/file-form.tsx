/** Adding a file without script: the form, and what is said after it was sent. A chosen file cannot be given back. */
import { addressIn } from '@/app/_http/page';
import { Actions, Button } from '@/app/_ui/buttons';
import { Checkbox, TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import type { Lang } from '@/lib/i18n/text';
import { voiceFileTexts } from '@/lib/i18n/voice-file';
import { fieldNames, fileFieldNames } from './form';

export type FileProblem = keyof (typeof voiceFileTexts)['th']['problems'];

export type FileFormState = {
  problem?: FileProblem;
  keepOriginal?: boolean;
  asItIs?: boolean;
  isSent?: boolean;
};

export type FileFormProps = {
  lang: Lang;
  sending: { code: string; once: string; isSpare: boolean };
  state?: FileFormState | undefined;
};

const accepted = [
  'image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,.heic,application/pdf',
  '.docx,.xlsx,.pptx,.odt,.mp3,.m4a,.wav,.ogg,.mp4,.webm,.3gp,.mov',
].join();

export function FileSent({ lang }: { lang: Lang }) {
  const texts = voiceFileTexts[lang];
  return (
    <Notice kind="success" role="status" word={texts.sentWord}>
      {texts.sent}
    </Notice>
  );
}

export function FileForm({ lang, sending, state = {} }: FileFormProps) {
  const texts = voiceFileTexts[lang];
  const { code, once, isSpare } = sending;
  return (
    <section aria-labelledby="file-heading">
      <h2 id="file-heading">{texts.heading}</h2>
      <p>{texts.lead}</p>
      <Notice kind="warning" word={texts.clear.word}>
        {texts.clear.text}
      </Notice>
      <form
        method="post"
        encType="multipart/form-data"
        action={addressIn(lang, isSpare ? '/voice/track/plain/file' : '/voice/track/file')}
        autoComplete="off"
        noValidate
      >
        {/* In this order: what stands behind the file is not read. */}
        <input type="hidden" name={fieldNames.code} value={code} autoComplete="off" />
        <input type="hidden" name={fieldNames.once} value={once} autoComplete="off" />
        <Checkbox
          name={fileFieldNames.keepOriginal}
          label={texts.keepOriginal}
          hint={texts.keepOriginalHint}
          isChecked={state.keepOriginal}
        />
        <Checkbox name={fileFieldNames.asItIs} label={texts.asItIs} hint={texts.asItIsHint} isChecked={state.asItIs} />
        <TextField
          name={fileFieldNames.file}
          type="file"
          label={texts.file}
          hint={texts.fileHint}
          error={state.problem ? texts.problems[state.problem] : undefined}
          control={{ accept: accepted }}
        />
        <Actions>
          <Button variant="secondary">{texts.send}</Button>
        </Actions>
        <p className="muted small">{texts.patience}</p>
      </form>
    </section>
  );
}
