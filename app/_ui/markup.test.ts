import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BarChart } from './bar-chart';
import { Button, ExitForm } from './buttons';
import { CodeGroups, Confirmation } from './confirmation';
import { DataTable } from './data-table';
import { CitizenDocument } from './document';
import { ErrorSummary } from './error-summary';
import { CheckboxGroup, RadioGroup, Select, TextArea, TextField } from './field';
import { Notice } from './notice';
import { Phrases } from './phrases';
import { RatingScale } from './rating-scale';
import { StatusBoxes } from './status-boxes';

const root = join(import.meta.dirname, '../..');
const render = (element: ReactElement) => renderToStaticMarkup(element);
const steps = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), mark: value, label: `ระดับ ${value}` }));
const options = [
  { value: 'saw', label: 'เห็นเอง' },
  { value: 'told', label: 'มีผู้เล่า' },
];

const wrongFields = {
  'text field': h(TextField, { name: 'q', label: 'ที่ใด', hint: 'เช่น หมู่ 3', error: 'โปรดกรอก' }),
  'text area': h(TextArea, { name: 'q', label: 'เล่าเรื่อง', hint: 'ใคร ทำอะไร', error: 'โปรดกรอก' }),
  select: h(Select, { name: 'q', label: 'หน่วยงาน', hint: 'เลือกหนึ่ง', error: 'โปรดเลือก', options }),
  'radio group': h(RadioGroup, { name: 'q', label: 'ทราบได้อย่างไร', hint: 'เลือกหนึ่ง', error: 'โปรดเลือก', options }),
  'checkbox group': h(CheckboxGroup, { name: 'q', label: 'หลักฐาน', hint: 'เลือกได้หลายข้อ', error: 'โปรดเลือก', options }),
  'rating scale': h(RatingScale, { name: 'q', question: 'สุภาพ', hint: 'เลือกหนึ่ง', error: 'โปรดเลือก', steps }),
};

const page = h(CitizenDocument, {
  lang: 'th',
  title: 'หน้าแรก',
  assetVersion: 'abc',
  skipLabel: 'ข้ามไปยังเนื้อหา',
  officeName: 'อบต.',
  homeHref: '/',
  otherLanguage: { lang: 'en', href: '/en', label: 'English' },
  banner: 'ระบบสาธิต',
  exit: h(ExitForm, { action: '/leave', label: 'ออก' }),
  footerLinks: [{ href: '/privacy', label: 'ความเป็นส่วนตัว' }],
  footerLabel: 'ข้อมูล',
  // biome-ignore lint/correctness/noChildrenProp: the content is a required prop, which further arguments would not satisfy
  children: [
    h(ErrorSummary, { key: 1, title: 'โปรดแก้ไข', errors: [{ fieldId: 'q', message: 'โปรดกรอก' }] }),
    h('form', { key: 2 }, wrongFields['radio group'], h(Button, null, 'ส่ง')),
    h(Notice, { key: 3, kind: 'warning', word: 'คำเตือน' }, 'ข้อความ'),
    h(Confirmation, { key: 4, title: 'ส่งแล้ว' }),
    h(CodeGroups, { key: 5, label: 'รหัส', groups: ['1234', '5678'] }),
    h(BarChart, { key: 6, title: 'รายด้าน', max: 5, bars: [{ key: 'a', label: 'ก', value: 4, figure: '4.00' }] }),
    h(DataTable, {
      key: 7,
      caption: 'ตาราง',
      isStacked: true,
      columns: [{ key: 'a', header: 'ด้าน' }],
      rows: [{ key: '1', cells: ['ก'] }],
    }),
  ],
});

describe('a page', () => {
  const html = render(page);

  test('carries no inline style, no script and no handler', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/i);
  });

  test('links only to ids that exist', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"|(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(
      ([, href, ids]) => (href ?? ids ?? '').split(' '),
    );
    expect(targets.length).toBeGreaterThan(4);
    for (const id of targets) expect(html).toContain(` id="${id}"`);
  });

  test('puts the way out before the content in reading order', () => {
    expect(html.indexOf('action="/leave"')).toBeGreaterThan(0);
    expect(html.indexOf('action="/leave"')).toBeLessThan(html.indexOf('<main'));
  });
});

describe('a refused field', () => {
  test.each(Object.entries(wrongFields))('%s is announced with its hint and its error', (_name, element) => {
    const html = render(element);
    expect(html).toContain('aria-describedby="q-hint q-error"');
    expect(html).toContain('id="q-hint"');
    expect(html).toContain('id="q-error"');
    expect(html.match(/ id="q"/g)).toHaveLength(1);
  });
});

describe('what was typed', () => {
  test('comes back whole, markup shown as text', () => {
    const html = render(h(TextArea, { name: 'q', label: 'เล่าเรื่อง', value: '\n<b>น้ำ</b> & "ไฟ"' }));
    expect(html).toContain('\n\n&lt;b&gt;น้ำ&lt;/b&gt; &amp; &quot;ไฟ&quot;</textarea>');
  });

  test('is not offered to browser services', () => {
    for (const element of [wrongFields['text field'], wrongFields['text area']]) {
      expect(render(element)).toContain('autoComplete="off"');
      expect(render(element)).toContain('spellCheck="false"');
    }
  });

  test('keeps the chosen answers chosen', () => {
    expect(render(h(RatingScale, { name: 'q', question: 'สุภาพ', steps, value: '4' }))).toMatch(
      /checked=""[^>]*value="4"|value="4"[^>]*checked=""/,
    );
    expect(
      render(h(CheckboxGroup, { name: 'q', label: 'หลักฐาน', options, values: ['told'] })).match(/checked=""/g),
    ).toHaveLength(1);
  });
});

describe('bars', () => {
  const widthOf = (value: number | null, max: number) =>
    render(h(BarChart, { title: '', max, bars: [{ key: 'a', label: '', value, figure: '' }] })).match(
      /<rect width="([\d.]+)%" height="100%" fill/,
    )?.[1];

  test.each([
    [4.53, 5, '90.6'],
    [0, 5, '0'],
    [12, 10, '100'],
    [-1, 10, '0'],
    [1, 3, '33.33'],
    [3, 0, '0'],
  ])('%d of %d is drawn %s per cent long', (value, max, percent) => {
    expect(widthOf(value, max)).toBe(percent);
  });

  test('a withheld figure has no bar', () => {
    expect(widthOf(null, 5)).toBeUndefined();
  });
});

test('a ticked box is told from an empty one in words', () => {
  const html = render(
    h(StatusBoxes, {
      tickedWord: 'เลือก',
      emptyWord: 'ไม่ได้เลือก',
      boxes: [
        { key: '1', label: 'อยู่ระหว่างการดำเนินการ', isTicked: false },
        { key: '2', label: 'ดำเนินการแล้วเสร็จ', isTicked: true },
      ],
    }),
  );
  const items = html.split('<li').slice(1);
  expect(items[0]).toContain('(ไม่ได้เลือก)');
  expect(items[1]).toContain('(เลือก)');
});

test('Thai headings keep their phrases whole and other languages pass unchanged', () => {
  const html = render(h(Phrases, { text: 'ก่อนเริ่มเขียน โปรดอ่าน' }));
  expect(html.match(/class="phrase"/g)).toHaveLength(2);
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe('ก่อนเริ่มเขียน โปรดอ่าน');
  expect(render(h(Phrases, { text: 'Before you begin' }))).toBe('Before you begin');
});

describe('what a phone has to fetch', () => {
  test('the style sheet stays within 6 kB compressed and asks nobody else for anything', () => {
    const css = readFileSync(join(root, 'public/css/prongsai.css'));
    expect(brotliCompressSync(css).length).toBeLessThanOrEqual(6144);
    const addresses = [...css.toString().matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(address).toMatch(/^\.\.\/fonts\/[a-z0-9-]+\.woff2$/);
  });

  test('four font files weigh 45 kB at most', () => {
    const fonts = readdirSync(join(root, 'public/fonts')).filter((name) => name.endsWith('.woff2'));
    expect(fonts).toHaveLength(4);
    const bytes = fonts.reduce((sum, name) => sum + statSync(join(root, 'public/fonts', name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(45_000);
  });
});
