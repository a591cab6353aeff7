'use client';

/**
 * The next version of the directory: proposing it, reading it to a colleague, signing or withdrawing it. Every digit shown
 * here is computed from the very content that the key in the Worker would sign.
 */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Actions, Button } from '@/app/_ui/buttons';
import { Notice } from '@/app/_ui/notice';
import { postAction } from '@/app/office/_client/post-action';
import { useKeyClient, useKeyState } from '@/app/office/_keys/key-provider';
import { keySentence, keyTexts } from '@/lib/i18n/office-keys';
import type { Result } from '@/lib/platform/result';
import type { KeyHealth } from '@/lib/readers/key-health';
import { numeral } from '../numerals';
import { ProposalTable } from './proposal-table';

const texts = keyTexts.th.proposal;
const signersNeeded = 2;

/** Runs one step at a time, keeps its refusal, and asks the page anew for what is stored. */
const useStep = () => {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (step: () => Promise<Result<unknown>>) => {
    setBusy(true);
    setRefusal(null);
    const taken = await step();
    if (!taken.ok) setRefusal(taken.error);
    setBusy(false);
    router.refresh();
  };
  return { isBusy, refusal, take };
};

function Refusal({ code }: { code: string | null }) {
  if (code === null) return null;
  return (
    <Notice kind="danger" role="alert" word={texts.refused}>
      {keySentence('th', code)}
    </Notice>
  );
}

function Propose({ next }: { next: KeyHealth['next'] }) {
  const { isBusy, refusal, take } = useStep();
  const words = { possible: texts.possible, unchanged: texts.nothing, 'too-few-readers': texts.tooFew };
  return (
    <section aria-labelledby="next-directory">
      <h2 id="next-directory">{texts.proposeTitle}</h2>
      <p>{words[next]}</p>
      <Refusal code={refusal} />
      {next === 'possible' ? (
        <Actions>
          <Button
            type="button"
            disabled={isBusy}
            onClick={() => take(() => postAction('reader-propose-directory', { recovery: null }))}
          >
            {texts.propose}
          </Button>
        </Actions>
      ) : null}
    </section>
  );
}

type Waiting = NonNullable<KeyHealth['proposal']>;

type SignProps = { proposal: Waiting; versions: readonly string[]; directory: KeyHealth['directory'] };

function Sign({ proposal, versions, directory }: SignProps) {
  const client = useKeyClient();
  const state = useKeyState();
  const { isBusy, refusal, take } = useStep();
  const { content, hash, signatures } = proposal;
  const isOwn = ({ person }: { person: string }) => person === client.account.staffId;
  const hasSigned = signatures.some(isOwn);
  // A newcomer is signed in by those who were there before; only the first version is signed by its own readers.
  const isEntitled = (directory ?? content).readers.some(isOwn);

  const sign = async (): Promise<Result<unknown>> => {
    const signed = await client.ask('sign-directory', { content, versions, known: client.recall() });
    return signed.ok ? postAction('reader-sign-directory', { hash, signature: signed.value.signature }) : signed;
  };

  return (
    <>
      {hasSigned ? <Notice kind="success" role="status" word={texts.signedAlready} /> : null}
      {isEntitled ? null : <p>{keySentence('th', 'not-entitled')}</p>}
      {isEntitled && !hasSigned && state.status === 'locked' ? <p>{texts.unlockFirst}</p> : null}
      <Refusal code={refusal} />
      <Actions>
        {hasSigned || !isEntitled ? null : (
          <Button type="button" disabled={isBusy || state.status === 'locked'} onClick={() => take(sign)}>
            {isBusy ? texts.signing : texts.sign}
          </Button>
        )}
        <Button
          type="button"
          variant="secondary"
          disabled={isBusy}
          onClick={() => take(() => postAction('reader-withdraw-proposal', { hash }))}
        >
          {texts.withdraw}
        </Button>
      </Actions>
    </>
  );
}

type Props = Pick<KeyHealth, 'proposal' | 'next' | 'directory' | 'versions'>;

export function NextDirectory({ proposal, next, directory, versions }: Props) {
  if (proposal === null) return <Propose next={next} />;
  const { content, signatures } = proposal;
  const everyone = [...content.readers, ...(directory?.readers ?? [])];
  const names = signatures.map(({ person }) => everyone.find((reader) => reader.person === person)?.name ?? person);
  return (
    <section aria-labelledby="next-directory">
      <h2 id="next-directory">{texts.title(numeral(content.number))}</h2>
      <p>{texts.lead}</p>
      <ProposalTable content={content} previous={directory} />
      <p>
        {names.length > 0 ? texts.signedBy(names.join(' ')) : texts.unsigned}{' '}
        {texts.needed(numeral(Math.max(0, signersNeeded - names.length)))}
      </p>
      <Sign proposal={proposal} versions={versions} directory={directory} />
    </section>
  );
}
