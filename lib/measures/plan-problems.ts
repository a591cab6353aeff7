import type { Text } from '@/lib/i18n/text';

/**
 * What can be wrong with a plan file, and the sentence that tells its author.
 *
 * A problem is a path, a code and the few facts a sentence needs. `describePlanProblem` is the one place with wording:
 * it names the row and the field as the author sees them, says what is wrong, then what to do next.
 * It does not decide anything; checking is check-plan.ts and plan-rules.ts.
 */
export type PlanProblemCode = keyof typeof wording;

/** `path` is '' for the whole file, else like `measures[3].statements[0].bind`. */
export type PlanProblem = {
  path: string;
  code: PlanProblemCode;
  /** The value at fault or the one it must fit: a key, a field name, a span of days. Short enough for one line. */
  detail?: string;
  /** The most or the least that is allowed. */
  limit?: number;
  /** What may stand there instead. */
  choices?: readonly string[];
  /** The line of the file, counted from 1. */
  line?: number;
};

type Facts = { detail: string; limit: string; choices: string; line: number | undefined };
type Wording = (facts: Facts) => Text;

/** What the JSON types are called, by the name the check uses. */
const typeNames: Record<string, Text> = {
  string: { th: 'ข้อความในเครื่องหมายอัญประกาศ', en: 'text in quotation marks' },
  number: { th: 'ตัวเลขอารบิกโดยไม่ใส่อัญประกาศ เช่น 96.49', en: 'a number without quotation marks, such as 96.49' },
  int: { th: 'จำนวนเต็มเลขอารบิกโดยไม่ใส่อัญประกาศ เช่น 2568', en: 'a whole number without quotation marks, such as 2568' },
  array: { th: 'รายการในวงเล็บเหลี่ยม [ ]', en: 'a list in square brackets [ ]' },
  object: { th: 'กลุ่มข้อมูลในวงเล็บปีกกา เช่น { "th": "…" }', en: 'a group in braces, such as { "th": "…" }' },
};

const wording = {
  // The file
  'too-large': ({ limit }) => ({
    th: `ไฟล์ใหญ่เกิน ${limit} MB กรุณาตรวจว่าเลือกไฟล์แผนถูกไฟล์ หรือแบ่งเป็นปีละไฟล์`,
    en: `The file is larger than ${limit} MB. Check that it is the right file, or make one file for each year.`,
  }),
  'empty-file': () => ({
    th: 'ไฟล์นี้ว่างเปล่า กรุณาเลือกไฟล์แผนที่มีข้อมูล',
    en: 'The file is empty. Choose a plan file with content.',
  }),
  'utf-16': () => ({
    th: 'ไฟล์นี้บันทึกเป็น UTF-16 กรุณาบันทึกใหม่โดยเลือกรหัสอักขระ UTF-8 แล้วลองอีกครั้ง',
    en: 'The file is saved as UTF-16. Save it again with the encoding UTF-8, then try again.',
  }),
  'not-utf8': () => ({
    th: 'อ่านตัวอักษรในไฟล์ไม่ได้ กรุณาบันทึกใหม่โดยเลือกรหัสอักขระ UTF-8 แล้วลองอีกครั้ง',
    en: 'The characters of the file cannot be read. Save it again with the encoding UTF-8, then try again.',
  }),
  'not-json': ({ line }) => ({
    th: `ไฟล์นี้ไม่ใช่ JSON ที่สมบูรณ์${line === undefined ? '' : ` พบที่บรรทัด ${line}`} กรุณาตรวจเครื่องหมายจุลภาค อัญประกาศ และวงเล็บบริเวณนั้น`,
    en: `The file is not complete JSON${line === undefined ? '' : `; see line ${line}`}. Check the commas, quotation marks and brackets there.`,
  }),
  'wrong-format': ({ choices }) => ({
    th: `ไฟล์นี้ไม่ใช่แผนที่ระบบรู้จัก กรุณาใส่ "format": "${choices}" และทำตามรูปแบบใน docs/import-format.md`,
    en: `This is not a plan of a known format. Write "format": "${choices}" and follow docs/import-format.md.`,
  }),
  // One field
  missing: ({ choices }) => ({
    th: `ยังไม่มีข้อมูล กรุณาเติมให้ครบ${choices === '' ? '' : ` โดยเลือกจาก: ${choices}`}`,
    en: `This is missing. Please add it${choices === '' ? '.' : `; choose one of: ${choices}.`}`,
  }),
  blank: () => ({
    th: 'เว้นว่างไว้ กรุณาใส่ข้อความ หรือตัดช่องนี้ออกถ้าไม่จำเป็นต้องมี',
    en: 'This is blank. Write something, or leave the field out if it is optional.',
  }),
  'wrong-type': ({ choices }) => ({
    th: `ชนิดข้อมูลไม่ถูกต้อง กรุณาใส่เป็น${typeNames[choices]?.th ?? ` ${choices}`}`,
    en: `This is the wrong type of data. Write ${typeNames[choices]?.en ?? choices}.`,
  }),
  'unknown-field': () => ({
    th: 'ไม่มีช่องชื่อนี้ในรูปแบบแผน กรุณาตรวจตัวสะกด หรือตัดออก',
    en: 'The format has no such field here. Check the spelling, or remove it.',
  }),
  'not-a-choice': ({ choices }) => ({
    th: `ค่านี้ใช้ไม่ได้ กรุณาเลือกจาก: ${choices}`,
    en: `This value cannot be used. Choose one of: ${choices}.`,
  }),
  'bad-key': () => ({
    th: 'รหัสใช้ไม่ได้ กรุณาใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง เช่น no-gift-policy',
    en: 'This key cannot be used. Use small letters a–z, digits and hyphens, such as no-gift-policy.',
  }),
  'bad-date': () => ({
    th: 'วันที่ใช้ไม่ได้ กรุณาเขียนเป็น ปี ค.ศ.-เดือน-วัน เช่น 2024-10-01',
    en: 'This is not a usable date. Write year-month-day, such as 2024-10-01.',
  }),
  'buddhist-date': () => ({
    th: 'วันที่เป็นปี พ.ศ. กรุณาใช้ปี ค.ศ. โดยลบด้วย 543 เช่น 2568-09-30 ให้เขียนเป็น 2025-09-30',
    en: 'The date has a Buddhist-era year. Subtract 543: 2568-09-30 is written 2025-09-30.',
  }),
  'christian-year': () => ({
    th: 'ปีงบประมาณเป็นปี ค.ศ. กรุณาใช้ปี พ.ศ. เช่น 2568',
    en: 'The fiscal year has a Christian-era year. Use the Buddhist era, such as 2568.',
  }),
  'bad-address': () => ({
    th: 'ที่อยู่เว็บไซต์ใช้ไม่ได้ กรุณาใส่ที่อยู่เต็มที่ขึ้นต้นด้วย https:// หรือ http://',
    en: 'This web address cannot be used. Write the full address beginning with https:// or http://.',
  }),
  'bad-character': () => ({
    th: 'มีอักขระควบคุมหรืออักขระเสียปนอยู่ กรุณาลบข้อความนี้แล้วพิมพ์ใหม่',
    en: 'The text holds a control or broken character. Delete the text and type it again.',
  }),
  'too-long': ({ limit }) => ({
    th: `ข้อความยาวเกิน ${limit} ตัวอักษร กรุณาย่อให้สั้นลง`,
    en: `The text is longer than ${limit} characters. Please shorten it.`,
  }),
  'too-many': ({ limit }) => ({
    th: `มีเกิน ${limit} รายการ กรุณาตัดออกให้เหลือไม่เกินนี้`,
    en: `There are more than ${limit} entries. Keep at most that many.`,
  }),
  'too-few': ({ limit }) => ({
    th: `ต้องมีอย่างน้อย ${limit} รายการ กรุณาเพิ่มให้ครบ`,
    en: `At least ${limit} are needed. Please add them.`,
  }),
  'out-of-range': () => ({
    th: 'ตัวเลขอยู่นอกช่วงที่ใช้ได้ กรุณาตรวจและแก้ตัวเลข',
    en: 'The number is outside the usable range. Check it and correct it.',
  }),
  'too-precise': () => ({
    th: 'คะแนนมีทศนิยมเกิน 2 ตำแหน่ง กรุณาใส่ตามเอกสารผลคะแนน เช่น 96.49',
    en: 'The score has more than two decimals. Write it as in the official result, such as 96.49.',
  }),
  'one-group-only': () => ({
    th: 'ผลสำรวจอ้างได้ทีละกลุ่ม กรุณาเหลือไว้เพียงด้าน ข้อ บริการ หรือช่องทาง อย่างใดอย่างหนึ่ง',
    en: 'A survey figure is about one group at a time. Keep only one of aspect, item, service and channel.',
  }),
  'part-not-eit': () => ({
    th: 'มีเพียงเครื่องมือ EIT ที่แบ่งเป็นส่วน กรุณาตัด part ออก หรือแก้ tool เป็น EIT',
    en: 'Only the EIT has parts. Remove "part", or set "tool" to EIT.',
  }),
  // Across fields
  'duplicate-key': ({ detail }) => ({
    th: `รหัส “${detail}” ซ้ำกับรายการอื่น กรุณาตั้งรหัสใหม่ไม่ให้ซ้ำ`,
    en: `The key “${detail}” is used more than once. Give each entry a key of its own.`,
  }),
  'duplicate-number': ({ detail }) => ({
    th: `ลำดับที่ ${detail} ซ้ำกับมาตรการอื่น กรุณาแก้ลำดับ`,
    en: `The number ${detail} is used by another measure. Change one of them.`,
  }),
  'duplicate-score': ({ detail }) => ({
    th: `คะแนน “${detail}” มีมากกว่าหนึ่งรายการ กรุณาเหลือไว้รายการเดียว`,
    en: `The score “${detail}” is entered more than once. Keep one entry.`,
  }),
  'listed-twice': ({ detail }) => ({
    th: `“${detail}” อยู่ในรายการนี้มากกว่าหนึ่งครั้ง กรุณาตัดที่ซ้ำออก`,
    en: `“${detail}” stands in this list more than once. Remove the repeat.`,
  }),
  'unit-unknown': ({ detail }) => ({
    th: `ไม่มีหน่วยงานรหัส “${detail}” ใน units กรุณาเพิ่มใน units หรือแก้รหัส`,
    en: `There is no unit “${detail}” in "units". Add it there, or correct the key.`,
  }),
  'not-a-division': ({ detail }) => ({
    th: `“${detail}” เป็นงาน ไม่ใช่ส่วนราชการ กรุณาใส่สำนักหรือกองที่งานนี้สังกัด`,
    en: `“${detail}” is a section. Name the division that it belongs to.`,
  }),
  'section-elsewhere': ({ detail }) => ({
    th: `งาน “${detail}” ไม่ได้อยู่ในส่วนราชการนี้ กรุณาแก้ unit หรือ division`,
    en: `The section “${detail}” does not belong to this division. Correct "unit" or "division".`,
  }),
  'parent-of-division': () => ({
    th: 'ส่วนราชการไม่มีต้นสังกัดในแผน กรุณาตัด parent ออก หรือแก้ kind เป็น section',
    en: 'A division has no parent. Remove "parent", or set "kind" to section.',
  }),
  'publication-unknown': ({ detail }) => ({
    th: `ไม่มีเอกสารรหัส “${detail}” ใน publications กรุณาเพิ่มใน publications หรือแก้รหัส`,
    en: `There is no publication “${detail}” in "publications". Add it there, or correct the key.`,
  }),
  'note-target-unknown': ({ detail }) => ({
    th: `หมายเหตุอ้างถึง “${detail}” ซึ่งไม่มีในแผนหรือไม่ได้อยู่ในมาตรการที่อ้าง กรุณาแก้รหัส`,
    en: `The note is about “${detail}”, which is not in the plan or not in the measure named. Correct the key.`,
  }),
  'outside-year': ({ detail }) => ({
    th: `วันที่อยู่นอกปีงบประมาณของแผน กรุณาใช้วันที่ในช่วง ${detail}`,
    en: `The date lies outside the fiscal year of the plan. Use a date within ${detail}.`,
  }),
  'dates-reversed': () => ({
    th: 'วันสิ้นสุดมาก่อนวันเริ่มต้น กรุณาสลับหรือแก้วันที่',
    en: 'The last day comes before the first. Swap or correct the dates.',
  }),
  'status-not-offered': ({ detail }) => ({
    th: `สถานะ “${detail}” ไม่มีใน statusOptions ของแผน กรุณาแก้สถานะ หรือเพิ่มตัวเลือก`,
    en: `The status “${detail}” is not among the plan's "statusOptions". Change it, or add the option.`,
  }),
  'candidates-not-needed': () => ({
    th: 'มาตรการนี้มีสถานะแน่นอนแล้ว กรุณาตัด statusCandidates ออก หรือแก้ status เป็น to-confirm',
    en: 'The status is settled. Remove "statusCandidates", or set "status" to to-confirm.',
  }),
  'source-twice': ({ detail }) => ({
    th: `มีทั้ง bind และ ${detail} กรุณาเหลือไว้อย่างเดียว: bind เมื่อให้ระบบดึงข้อมูล หรือ ${detail} เมื่ออ้างตามข้อความ`,
    en: `Both "bind" and "${detail}" are given. Keep one: "bind" to read data, "${detail}" for what a quoted text rests on.`,
  }),
  'score-of-later-year': () => ({
    th: 'คะแนนเป็นของปีหลังจากปีของแผน กรุณาแก้ปี หรือย้ายไปแผนของปีนั้น',
    en: 'The score is of a later year than the plan. Correct the year, or move it to that plan.',
  }),
  'score-date-missing': () => ({
    th: 'คะแนนทางการต้องมีวันที่ประกาศ กรุณาใส่ date หรือใส่ "quoted": true ถ้าคัดมาจากเอกสารอื่น',
    en: 'An official score needs its date. Add "date", or "quoted": true if it was read in another document.',
  }),
} satisfies Record<string, Wording>;

const rowNames: Record<string, Text> = {
  measures: { th: 'มาตรการลำดับที่', en: 'measure' },
  items: { th: 'รายการมาตรการข้อที่', en: 'item' },
  methods: { th: 'วิธีดำเนินการข้อที่', en: 'method' },
  statements: { th: 'ผลลัพธ์ข้อที่', en: 'outcome statement' },
  carry: { th: 'รายการยกไปปีถัดไปข้อที่', en: 'carried statement' },
  indicators: { th: 'ตัวชี้วัดลำดับที่', en: 'indicator' },
  responsible: { th: 'ผู้รับผิดชอบลำดับที่', en: 'responsible unit' },
  units: { th: 'หน่วยงานลำดับที่', en: 'unit' },
  publications: { th: 'เอกสารเผยแพร่ลำดับที่', en: 'publication' },
  scores: { th: 'คะแนนลำดับที่', en: 'score' },
  notes: { th: 'หมายเหตุลำดับที่', en: 'note' },
  columns: { th: 'หัวตารางช่องที่', en: 'column heading' },
  statusOptions: { th: 'ตัวเลือกสถานะลำดับที่', en: 'status option' },
};

/** `measures[3].period.from` → “measure 4 › "period.from"”. Rows are counted from 1, fields keep their name in the file. */
const describePlace = (path: string): Text => {
  const rows: Text[] = [];
  let fields: string[] = [];
  const takeFields = () => {
    if (fields.length > 0) rows.push({ th: `ช่อง "${fields.join('.')}"`, en: `field "${fields.join('.')}"` });
    fields = [];
  };
  for (const part of path.split('.')) {
    const [, name = '', index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const row = Object.hasOwn(rowNames, name) ? rowNames[name] : undefined;
    if (row && index !== undefined) {
      takeFields();
      rows.push({ th: `${row.th} ${Number(index) + 1}`, en: `${row.en} ${Number(index) + 1}` });
    } else fields.push(part);
  }
  takeFields();
  return { th: rows.map(({ th }) => th).join(' › '), en: rows.map(({ en }) => en).join(' › ') };
};

/** One line in each language: where (nowhere, if it is the file itself), what is wrong, what to do next. */
export const describePlanProblem = (problem: PlanProblem): Text => {
  const sentence: Text = wording[problem.code]({
    detail: problem.detail ?? '',
    limit: String(problem.limit ?? ''),
    choices: (problem.choices ?? []).join(', '),
    line: problem.line,
  });
  if (problem.path === '') return sentence;
  const place = describePlace(problem.path);
  return { th: `${place.th}: ${sentence.th}`, en: `${place.en}: ${sentence.en}` };
};
