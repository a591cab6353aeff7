'use client';

/** A proposed directory in words and digits: its own fingerprint, its recovery key, and every reader with what changes. */
import { useEffect, useState } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { SummaryList } from '@/app/_ui/summary-list';
import { Tag } from '@/app/_ui/tag';
import { fingerprintKeys, fingerprintRecipient } from '@/app/office/_keys/fingerprint-keys';
import { useKeyClient } from '@/app/office/_keys/key-provider';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { keyTexts } from '@/lib/i18n/office-keys';
import type { DirectoryContent, DirectoryReader } from '@/lib/vault/directory';
import { listReaderSteps, type ReaderStep, recoveryStepOf } from './describe-step';

const { proposal: texts, members, directory: directoryTexts } = keyTexts.th;
const postNames: Record<string, string> = complaintTexts.th.posts;

const postsOf = ({ posts }: DirectoryReader): string =>
  posts.map(({ post }) => postNames[post] ?? post).join(' ') || texts.noPosts;

const rowOf = ({ reader, change }: ReaderStep) => ({
  key: reader.person,
  cells: [
    reader.name,
    <strong key="fingerprint" translate="no">
      {fingerprintKeys(reader)}
    </strong>,
    reader.isOutside ? members.outside : members.inside,
    postsOf(reader),
    <Tag key="change" tone={change === 'same' ? 'plain' : 'warning'}>
      {texts.changes[change]}
    </Tag>,
  ],
});

/** Digits of the whole content, computed in the key Worker. */
const useFingerprint = (content: DirectoryContent): string | null => {
  const client = useKeyClient();
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void client.ask('fingerprint-directory', { content }).then((answer) => {
      if (isCurrent) setFingerprint(answer.ok ? answer.value : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, content]);
  return fingerprint;
};

export function ProposalTable({ content, previous }: { content: DirectoryContent; previous: DirectoryContent | null }) {
  const fingerprint = useFingerprint(content);
  const recovery = recoveryStepOf(previous, content);
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'fingerprint',
            name: directoryTexts.fingerprint,
            value: (
              <strong id="proposal-fingerprint" translate="no">
                {fingerprint ?? '…'}
              </strong>
            ),
          },
          {
            key: 'recovery',
            name: directoryTexts.recovery,
            value: (
              <>
                {texts.recovery[recovery]}{' '}
                {content.recovery === null ? null : (
                  <strong translate="no">{fingerprintRecipient(content.recovery)}</strong>
                )}
              </>
            ),
          },
        ]}
      />
      <DataTable
        caption={texts.caption}
        isStacked
        columns={[
          { key: 'name', header: members.columns.name },
          { key: 'fingerprint', header: members.columns.fingerprint },
          { key: 'place', header: members.columns.place },
          { key: 'posts', header: texts.posts },
          { key: 'change', header: texts.change },
        ]}
        rows={listReaderSteps(previous, content).map(rowOf)}
      />
    </>
  );
}
