/** Statements that set up what the office says of itself. Executes nothing. */
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
