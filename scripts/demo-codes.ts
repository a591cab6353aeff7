/** Prints the present six-digit code of each demonstration account that has a second factor. */
import { readFileSync } from 'node:fs';
import { readSettings } from '@/lib/platform/env';
import { fromBase32, totpCode, totpStepOf } from '@/lib/staff/second-factor';

const file = `${readSettings().databaseUrl.replace(/^file:/, '')}.sign-in.jsonl`;
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const { user, totp } = JSON.parse(line) as { user: string; totp: string | null };
  if (totp) process.stdout.write(`${user} ${totpCode(fromBase32(totp), totpStepOf(Date.now()))}\n`);
}
