'use client';

/**
 * A file that a message names. A picture is decoded and drawn here, never handed to the browser as a file; everything
 * else can only be saved. An original asks for a reason first, which is recorded before it is fetched.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { TextField } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { FormOutcome } from '@/app/office/_client/form-outcome';
import type { OpenedFile } from '@/app/office/_keys/opened-case';
import { caseSentence, caseTexts } from '@/lib/i18n/office-case';
import { numeral } from '../../numerals';
import { type FileReading, saveNeutrally, useEvidence } from './use-evidence';
import type { useSending } from './use-sending';

const { evidence: texts, problems } = caseTexts.th;

const nameOf = ({ kind, number }: OpenedFile): string =>
  kind === 'original' ? texts.original(numeral(number)) : texts.name(numeral(number));

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];
const widthMax = 1_600;

function Picture({ file, type, label }: { file: Uint8Array<ArrayBuffer>; type: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isReadable, setReadable] = useState(true);
  useEffect(() => {
    const draw = async (): Promise<void> => {
      const picture = await createImageBitmap(new Blob([file], { type }));
      const paper = canvas.current;
      if (!paper) return;
      const scale = Math.min(1, widthMax / picture.width);
      paper.width = Math.round(picture.width * scale);
      paper.height = Math.round(picture.height * scale);
      paper.getContext('2d')?.drawImage(picture, 0, 0, paper.width, paper.height);
      picture.close();
    };
    draw().catch(() => setReadable(false));
  }, [file, type]);
  if (!isReadable) return null;
  return (
    <div className="preview">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

function Opened({
  reading,
  file,
  onPutAway,
}: {
  reading: Extract<FileReading, { state: 'open' }>;
  file: OpenedFile;
  onPutAway: () => void;
}) {
  const name = nameOf(file);
  return (
    <>
      <p className="muted small" role="status">
        {texts.opened}
      </p>
      {pictures.includes(reading.type) ? (
        <Picture file={reading.file} type={reading.type} label={texts.picture(name)} />
      ) : null}
      <p className="hint">{texts.saveHint}</p>
      <Actions>
        <Button
          type="button"
          variant="secondary"
          onClick={() => saveNeutrally(reading.file, `evidence-${file.number}`)}
        >
          {texts.save}
        </Button>
        <Button type="button" variant="quiet" onClick={onPutAway}>
          {texts.close}
        </Button>
      </Actions>
    </>
  );
}

type Reasoning = { file: OpenedFile; onGiven: (reason: string) => Promise<string | null> };

function ReasonForm({ file, onGiven }: Reasoning) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = reason.trim();
    setProblem(typed === '' ? problems.missing : undefined);
    if (typed === '' || isSubmitting) return;
    setSubmitting(true);
    setRefusal(await onGiven(typed));
    setSubmitting(false);
  };
  return (
    <form onSubmit={submit} noValidate method="post">
      <TextField
        name="reason"
        id={`reason-${file.id}`}
        label={texts.reason}
        hint={texts.reasonHint}
        error={problem}
        control={{ value: reason, onChange: (event) => setReason(event.target.value), readOnly: isSubmitting }}
      />
      {refusal ? (
        <FormOutcome
          outcome={{ state: 'refused', code: refusal }}
          refusedWord={texts.notOpened}
          sentenceOf={(code) => caseSentence('th', code)}
        />
      ) : null}
      <Actions>
        <Button disabled={isSubmitting}>{isSubmitting ? texts.reasonWorking : texts.reasonSubmit}</Button>
      </Actions>
    </form>
  );
}

type Props = {
  complaint: string;
  file: OpenedFile;
  /** Whether notes can be written yet; a reason is one. */
  isAcknowledged: boolean;
  recordReason: ReturnType<typeof useSending>['openOriginal'];
  onRecorded: () => Promise<void>;
};

export function EvidenceFile({ complaint, file, isAcknowledged, recordReason, onRecorded }: Props) {
  const { reading, open, putAway } = useEvidence(complaint, file);
  const name = nameOf(file);
  const giveReason = async (reason: string): Promise<string | null> => {
    const recorded = await recordReason(texts.reasonText(name, reason));
    if (recorded.ok) await open();
    await onRecorded();
    return recorded.ok ? null : recorded.error;
  };
  return (
    <div>
      <p>
        <strong>{name}</strong> <span className="muted">{texts.kinds[file.kind]}</span>
      </p>
      {file.sealedBytes === 0 ? <Notice kind="danger" word={texts.missing} /> : null}
      {reading.state === 'refused' ? (
        <FormOutcome outcome={reading} refusedWord={texts.notOpened} sentenceOf={(code) => caseSentence('th', code)} />
      ) : null}
      {reading.state === 'open' ? <Opened reading={reading} file={file} onPutAway={putAway} /> : null}
      {reading.state === 'fetching' || reading.state === 'opening' ? (
        <p role="status">
          {reading.state === 'opening' ? texts.opening : texts.fetching(numeral(reading.done), numeral(reading.all))}
        </p>
      ) : null}
      {file.sealedBytes > 0 && (reading.state === 'sealed' || reading.state === 'refused') ? (
        <ToOpen file={file} name={name} isAcknowledged={isAcknowledged} open={open} onGiven={giveReason} />
      ) : null}
    </div>
  );
}

function ToOpen({
  file,
  name,
  isAcknowledged,
  open,
  onGiven,
}: Reasoning & { name: string; isAcknowledged: boolean; open: () => Promise<void> }) {
  if (file.kind === 'original') {
    return isAcknowledged ? (
      <ReasonForm file={file} onGiven={onGiven} />
    ) : (
      <p className="muted">{texts.afterAcknowledging}</p>
    );
  }
  return (
    <Actions>
      <Button type="button" variant="secondary" onClick={() => void open()}>
        {texts.open(name)}
      </Button>
    </Actions>
  );
}
