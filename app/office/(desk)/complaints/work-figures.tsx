/** What waits for a reader in four numbers, over everything they can open. */
import Link from 'next/link';
import { type KeyFigure, KeyFigures } from '@/app/_ui/key-figures';
import type { QueueConcern } from '@/lib/complaints/case-schema';
import type { WorkFigures } from '@/lib/complaints/queue';
import { complaintTexts } from '@/lib/i18n/office-complaints';
import { narrowed } from '../filter-links';
import { count } from '../numerals';
import { queueAddress } from './queue-address';

const { figures: labels } = complaintTexts.th;

export function ComplaintFigures({ figures }: { figures: WorkFigures }) {
  const figure = (
    key: string,
    value: number,
    label: string,
    tone: NonNullable<KeyFigure['tone']>,
    narrowing?: { state: 'received' } | { only: QueueConcern },
  ): KeyFigure => ({
    key,
    value: count(value),
    label,
    tone: value > 0 ? tone : 'plain',
    href: value > 0 && narrowing ? narrowed(queueAddress, narrowing) : undefined,
  });
  return (
    <KeyFigures
      link={Link}
      figures={[
        figure('to-acknowledge', figures.toAcknowledge, labels.toAcknowledge, 'warning', { state: 'received' }),
        figure('overdue', figures.overdue, labels.overdue, 'danger', { only: 'overdue' }),
        figure('waiting', figures.waiting, labels.waiting, 'warning', { only: 'waiting' }),
        figure('in-progress', figures.inProgress, labels.open, 'plain'),
      ]}
    />
  );
}
