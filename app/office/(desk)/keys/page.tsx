/** `/office/keys`: who can read, by which signed directory, whether complaints are taken in, and one's own key. */
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { passkeyGround } from '@/app/_http/passkey-ground';
import { DataTable } from '@/app/_ui/data-table';
import { Notice } from '@/app/_ui/notice';
import { OfficeTitle } from '@/app/_ui/office-frame';
import { SummaryList } from '@/app/_ui/summary-list';
import { Tag, type TagTone } from '@/app/_ui/tag';
import { fingerprintKeys } from '@/app/office/_keys/fingerprint-keys';
import { UnlockPanel } from '@/app/office/_keys/unlock-panel';
import { requireActorWho } from '@/app/office/require-actor';
import { keyTexts } from '@/lib/i18n/office-keys';
import { desk } from '@/lib/platform/desk';
import { formatThaiDate } from '@/lib/platform/thai-date';
import { getKeyHealth, type KeyHealth, type KeyStanding } from '@/lib/readers/key-health';
import { listPasskeys } from '@/lib/staff/queries';
import { numeral } from '../numerals';
import { CheckDirectory } from './check-directory';
import { NextDirectory } from './next-directory';
import { Passkeys } from './passkeys';

const texts = keyTexts.th;

const toneOf: Record<KeyStanding, TagTone> = {
  'no-keys': 'muted',
  waiting: 'warning',
  listed: 'action',
  changed: 'danger',
};

function Intake({ intake }: Pick<KeyHealth, 'intake'>) {
  if (intake === 'open') return <Notice kind="success" word={texts.intake.open} />;
  return (
    <Notice kind={intake === 'in-doubt' ? 'danger' : 'warning'} word={texts.intake.closed}>
      {texts.intake[intake]}
    </Notice>
  );
}

function OwnKey({ hasOwnKeys, hasSecondFactor }: { hasOwnKeys: boolean; hasSecondFactor: boolean }) {
  if (!hasSecondFactor) {
    return (
      <Notice kind="warning" word={texts.needsSecondFactorWord}>
        {texts.needsSecondFactor}
      </Notice>
    );
  }
  if (hasOwnKeys) return <UnlockPanel />;
  return (
    <section aria-labelledby="own-key">
      <h2 id="own-key">{texts.own.title}</h2>
      <p>{texts.own.none}</p>
      <p>
        <Link className="button" href="/office/keys/new">
          {texts.own.create}
        </Link>
      </p>
    </section>
  );
}

function Members({ members, departed, ownId }: Pick<KeyHealth, 'members' | 'departed'> & { ownId: string }) {
  const { columns } = texts.members;
  return (
    <>
      <DataTable
        caption={texts.members.caption}
        isStacked
        columns={[
          { key: 'name', header: columns.name },
          { key: 'place', header: columns.place },
          { key: 'standing', header: columns.standing },
          { key: 'fingerprint', header: columns.fingerprint },
        ]}
        rows={members.map(({ person, name, isOutside, standing, keys }) => ({
          key: person,
          cells: [
            person === ownId ? `${name} (${texts.members.you})` : name,
            isOutside ? texts.members.outside : texts.members.inside,
            <Tag key="standing" tone={toneOf[standing]}>
              {texts.members.standings[standing]}
            </Tag>,
            <span key="fingerprint" translate="no">
              {keys ? fingerprintKeys(keys) : '–'}
            </span>,
          ],
        }))}
      />
      {departed.length > 0 ? <p>{texts.members.departed(departed.join(' '))}</p> : null}
    </>
  );
}

function DirectorySummary({ directory, hasBackup }: Pick<KeyHealth, 'directory' | 'hasBackup'>) {
  const words = texts.directory;
  const haveOrNot = (has: boolean) => (has ? words.hasRecovery : words.noRecovery);
  const signers = directory?.signatures.map(
    ({ person }) => directory.readers.find((reader) => reader.person === person)?.name ?? '',
  );
  const rows = directory
    ? [
        { key: 'number', name: words.number, value: numeral(directory.number) },
        {
          key: 'signed-on',
          name: words.signedOn,
          value: directory.signedOn ? formatThaiDate(directory.signedOn) : words.unknownDay,
        },
        { key: 'signed-by', name: words.signedBy, value: signers?.filter(Boolean).join(' ') || '–' },
        { key: 'recovery', name: words.recovery, value: haveOrNot(directory.recovery !== null) },
      ]
    : [];
  return <SummaryList rows={[...rows, { key: 'backup', name: words.backup, value: haveOrNot(hasBackup) }]} />;
}

function Papers() {
  const words = texts.papers;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.title}</h2>
      <ul>
        <li>
          <Link href="/office/keys/recovery">{words.recovery}</Link> {words.recoveryLead}
        </li>
        <li>
          <Link href="/office/keys/backup">{words.backup}</Link> {words.backupLead}
        </li>
      </ul>
    </section>
  );
}

export default async function KeysPage() {
  const actor = await requireActorWho('hold-reader-key');
  const found = await getKeyHealth(actor, await desk());
  if (!found.ok) notFound();
  const health = found.value;
  const passkeys = (await listPasskeys(await desk(), actor.staffId)).map(({ id, createdOn }) => ({ id, createdOn }));
  const canAct = actor.hasSecondFactor && health.hasOwnKeys;
  const listed = health.directory?.readers.find(({ person }) => person === actor.staffId) ?? null;
  return (
    <>
      <OfficeTitle title={texts.title} />
      <p>{texts.lead}</p>
      <noscript>
        <p>{texts.noScript}</p>
      </noscript>
      <Intake intake={health.intake} />
      <OwnKey hasOwnKeys={health.hasOwnKeys} hasSecondFactor={actor.hasSecondFactor} />
      {canAct ? <Passkeys passkeys={passkeys} isPossible={passkeyGround().party !== null} /> : null}
      <h2>{texts.directory.title}</h2>
      <CheckDirectory
        versions={health.versions}
        listed={listed && { recipient: listed.recipient, publicKey: listed.publicKey }}
      />
      <DirectorySummary directory={health.directory} hasBackup={health.hasBackup} />
      <Members members={health.members} departed={health.departed} ownId={actor.staffId} />
      {canAct && health.intake !== 'in-doubt' ? (
        <NextDirectory
          proposal={health.proposal}
          next={health.next}
          directory={health.directory}
          versions={health.versions}
        />
      ) : null}
      {canAct ? <Papers /> : null}
    </>
  );
}
