/**
 * `npm run backup -- FILE`: an encrypted backup of the database, and the newest file of complaint keys beside it.
 * Complaints whose time of keeping is over are erased first, so that a nightly backup also keeps that promise.
 */
import { backUp } from '@/lib/backups/backup';
import { markSecret } from '@/lib/backups/secret-mark';
import { eraseDue } from '@/lib/complaints/erasure';
import { backupTexts } from '@/lib/i18n/backups';
import { openOffice, stop } from './open-office';

const { th, en } = { th: backupTexts.th.backup, en: backupTexts.en.backup };

const { desk, settings } = await openOffice();
const { databaseUrl, backupFolder } = settings;
const [asked = backupFolder, ...more] = process.argv.slice(2);
if (asked === undefined || more.length > 0) stop(th.usage, en.usage);

await eraseDue(desk);
const made = await backUp(desk, asked as string, { databaseUrl, backupFolder, secretMark: markSecret(settings) });
desk.database.close();
if (made.ok) process.stdout.write(`${th.done(made.value)}\n${en.done(made.value)}\n`);
else stop(th.refusals[made.error], en.refusals[made.error]);
