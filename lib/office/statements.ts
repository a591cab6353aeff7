/** Statements that set up what the office says of itself. Executes nothing. */
import { sql } from 'drizzle-orm';
import { compose, type Statement } from '@/db/statement';
import { officeSetting } from '@/db/tables/office';
import { backupRecipientKey, type OfficeProfile } from './queries';

/** First set-up only: a second salt would make every passphrase and tracking code worthless. */
export const composeOfficeSetUp = ({ name, grievanceDesk: { phone, place }, salt }: OfficeProfile): Statement =>
  compose.insert(officeSetting).values([
    { key: 'name.th', value: name.th },
    { key: 'name.en', value: name.en },
    { key: 'grievance.phone', value: phone },
    { key: 'grievance.place.th', value: place.th },
    { key: 'grievance.place.en', value: place.en },
    { key: 'salt', value: salt },
  ]);

/** What backups are sealed to from now on. */
export const composeBackupRecipient = (recipient: string): Statement =>
  compose
    .insert(officeSetting)
    .values({ key: backupRecipientKey, value: recipient })
    .onConflictDoUpdate({ target: officeSetting.key, set: { value: recipient } });

/** Adds to a number the office counts something by; where `from` is given, to that one instead of the last. */
export const composeOfficeNumber = (key: string, added: number, from?: number): Statement => {
  const last = from ?? sql`cast(${officeSetting.value} as integer)`;
  return compose
    .insert(officeSetting)
    .values({ key, value: String((from ?? 0) + added) })
    .onConflictDoUpdate({ target: officeSetting.key, set: { value: sql`cast(${last} + ${added} as text)` } });
};
