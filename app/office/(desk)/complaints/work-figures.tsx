/** What waits for a reader in four numbers, over everything they can open. */
import Link from 'next/link';
import { type KeyFigure, KeyFigures } from '@/app/_ui/key-figures';
import type { QueueShow } from '@/lib/complaints/case-schema';
import type { WorkFigures } from '@/lib/complaints/queue';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { narrowed } from '../filter-links';
import { count } from '../numerals';

const { figures: labels } = complaintTexts.th;

export const queueAddress = '/office/complaints';

export function ComplaintFigures({ figures }: { figures: WorkFigures }) {
  const figure = (
    key: string,
    value: number,
    label: string,
    tone: NonNullable<KeyFigure['tone']>,
    show?: QueueShow,
  ): KeyFigure => ({
    key,
    value: count(value),
    label,
    tone: value > 0 ? tone : 'plain',
    href: value > 0 && show ? narrowed(queueAddress, { show }) : undefined,
  });
  return (
    <KeyFigures
      link={Link}
      figures={[
        figure('to-acknowledge', figures.toAcknowledge, labels.toAcknowledge, 'warning', 'received'),
        figure('overdue', figures.overdue, labels.overdue, 'danger', 'overdue'),
        figure('waiting', figures.waiting, labels.waiting, 'warning', 'waiting'),
        figure('in-progress', figures.inProgress, labels.open, 'plain'),
      ]}
    />
  );
}
