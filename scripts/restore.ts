/** `npm run restore -- FILE`: puts an office back from its backup, into an empty place, after checking all of it. */
import { judgePlace, type RestoreRefusal, restore } from '@/lib/backups/restore';
import { markSecret } from '@/lib/backups/secret-mark';
import { backupTexts } from '@/lib/i18n/backups';
import { systemClock } from '@/lib/platform/clock';
import { readSettings, SettingsError } from '@/lib/platform/env';

const { th, en } = { th: backupTexts.th.restore, en: backupTexts.en.restore };
type Words = typeof th;

const say = (text: (words: Words) => string) => process.stderr.write(`${text(th)}\n${text(en)}\n`);

const sentenceOf = (words: Words, code: RestoreRefusal): string => {
  if (!code.startsWith('wraps:')) return words.refusals[code as keyof Words['refusals']];
  const key = code.slice('wraps:'.length);
  const own = key in words.wrapsRefusals ? words.wrapsRefusals[key as keyof Words['wrapsRefusals']] : undefined;
  return words.wraps(own ?? words.refusals[key as keyof Words['refusals']]);
};

const stop = (code: RestoreRefusal): never => {
  say((words) => `${sentenceOf(words, code)} ${words.unchanged}`);
  process.exit(1);
};

/** As long as a key of this kind is, in whatever groups it is typed. */
const identityLength = 77;

/** Up to the end of the input, to an empty line, or as soon as a whole key is there. */
const readKey = async (): Promise<string> => {
  let typed = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    typed += chunk;
    const isWhole = typed.endsWith('\n') && typed.replace(/\s/g, '').length >= identityLength;
    if (isWhole || /\n\s*\n$/.test(typed)) break;
  }
  return typed;
};

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  say((words) => words.usage);
  process.exit(1);
}

const readSettingsHere = () => {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    say(({ settings }) => settings(error.settingNames.join(', ')));
    return process.exit(1);
  }
};

const settings = readSettingsHere();
const place = judgePlace(settings.databaseUrl);
if (!place.ok) stop(place.error);
say((words) => words.askKey);
const restored = await restore({
  ...{ file, databaseUrl: settings.databaseUrl, typedIdentity: await readKey() },
  ...{ secretMark: markSecret(settings), clock: systemClock },
});
if (!restored.ok) stop(restored.error);
else {
  const { officeName, madeOn, erased, hasSameSecret } = restored.value;
  say((words) => words.done(officeName, madeOn));
  if (erased > 0) say((words) => words.erased(String(erased)));
  if (!hasSameSecret) say((words) => words.otherSecret);
  process.exit(0);
}
