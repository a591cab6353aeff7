/** `npm run import -- FILE.json [--check]`: takes a yearly plan in, or only says whether it could be. */
import { readFileSync } from 'node:fs';
import { openDatabase } from '@/db/open';
import { parsePlanText } from '@/lib/measures/check-plan';
import { describePlanProblem } from '@/lib/measures/plan-problems';
import { systemClock } from '@/lib/platform/clock';
import { readSettings } from '@/lib/platform/env';
import { importPlan } from '@/lib/reports/import-plan';

const refusals = {
  'already-there':
    'ปีงบประมาณนี้มีแผนอยู่แล้ว ระบบไม่ได้เปลี่ยนแปลงสิ่งใด / This fiscal year has a plan already. Nothing was changed.',
  'score-differs':
    'คะแนนทางการในไฟล์ไม่ตรงกับที่บันทึกไว้ ระบบไม่ได้เปลี่ยนแปลงสิ่งใด กรุณาตรวจกับประกาศต้นทาง / An official score in the file differs from the one entered. Nothing was changed; compare both with their source.',
} as const;

const stop = (lines: string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
};

const readFile = (name: string): Buffer => {
  try {
    return readFileSync(name);
  } catch {
    return stop(['เปิดไฟล์ไม่ได้ กรุณาตรวจชื่อไฟล์ / The file cannot be opened. Please check its name.']);
  }
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isCheckOnly = process.argv.includes('--check');
const [name] = names;
if (!name || names.length > 1) stop(['usage: npm run import -- FILE.json [--check]']);

const checked = parsePlanText(readFile(name as string));
if (!checked.ok) {
  stop(
    checked.problems.map((problem) => {
      const { th, en } = describePlanProblem(problem);
      return `- ${th}\n  ${en}`;
    }),
  );
} else if (isCheckOnly) {
  process.stdout.write('ไฟล์ถูกต้อง ยังไม่ได้นำเข้า / The file is sound. Nothing was imported.\n');
} else {
  const settings = readSettings();
  const database = await openDatabase({ url: settings.databaseUrl, authToken: settings.databaseAuthToken });
  const result = await importPlan({ database, clock: systemClock }, checked.plan);
  database.close();
  if (!result.ok) stop([refusals[result.error]]);
  process.stdout.write(`นำเข้าแผนปีงบประมาณ พ.ศ. ${checked.plan.fiscalYear} แล้ว / Imported.\n`);
}
