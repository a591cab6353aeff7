/** What a reader meets when somebody was faster, when a complaint is not theirs, and when what is stored was changed. */
import { expectClean } from '../helpers/accessible';
import { expect } from '../helpers/office-test';
import { goToCase, openButtonOf, openCaseAs, openPageOf, paneOf, shoot, test, unlockOn } from '../helpers/reader-pages';
import { fileComplaint, writeAsReporter } from '../helpers/sealed-complaints';

test.setTimeout(180_000);

const send = 'ปิดผนึกและส่ง';

test('of two readers one acknowledges; the other is told, keeps every word and can send it after reading', async ({
  browser,
  office,
  desk,
}) => {
  const { id } = await fileComplaint(desk);
  const [officer, reviewer] = await Promise.all([
    openCaseAs(browser, office, 'legal-officer', id),
    openCaseAs(browser, office, 'reviewer', id),
  ]);
  const mine = 'ข้อความของผู้สอบทาน';
  await reviewer.page.locator('#message-text').fill(mine);
  await officer.page.locator('#message-text').fill('ข้อความของนิติกร');
  await officer.page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  await expect(officer.page.getByRole('status').filter({ hasText: 'รับเรื่องแล้ว เลขที่' })).toBeVisible();

  await reviewer.page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  await expect(paneOf(reviewer.page).getByRole('alert')).toContainText('มีผู้รับเรื่องนี้ไว้แล้ว');
  await expect(reviewer.page.locator('#message-text')).toHaveValue(mine);
  await expect(paneOf(reviewer.page).locator('.message')).toContainText(['ข้อความของนิติกร']);
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toContainText('เรื่องร้องเรียนเลขที่');
  await expectClean(reviewer.page);
  await shoot(reviewer.page, 'race-lost');
  await reviewer.page.getByRole('button', { name: send }).click();
  await expect(reviewer.page.getByRole('status').filter({ hasText: 'ส่งถึงผู้แจ้งแล้ว' })).toBeVisible();

  // Now the officer is the one who has not read the newest, of the thread and of the state.
  await reviewer.page.getByLabel('ตรวจสอบข้อเท็จจริง').check();
  await reviewer.page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
  await expect(reviewer.page.getByRole('status').filter({ hasText: 'เปลี่ยนสถานะเป็น' })).toBeVisible();
  const { page } = officer;
  await page.getByLabel('ส่งต่อแล้ว').check();
  await page.getByRole('button', { name: 'บันทึกสถานะ' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'มีข้อความหรือการเปลี่ยนแปลงเข้ามาก่อน' })).toBeVisible();
  await expect(page.getByLabel('ส่งต่อแล้ว')).toBeChecked();
  await expect(page.locator('.summary .tag').filter({ hasText: 'ตรวจสอบข้อเท็จจริง' })).toBeVisible();
  await expect(paneOf(page).locator('.message')).toHaveCount(2);

  for (const { page: one, problems } of [officer, reviewer]) {
    expect(problems).toEqual([]);
    await one.context().close();
  }
});

test('a reply or a note that crossed with another is refused, the newest shown, and nothing typed is lost', async ({
  browser,
  office,
  desk,
}) => {
  const filed = await fileComplaint(desk);
  const watched = await openCaseAs(browser, office, 'legal-officer', filed.id);
  const { page } = watched;
  await page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'รับเรื่องแล้ว เลขที่' })).toBeVisible();
  await page.locator('#message-text').fill('คำตอบที่เขียนก่อนอ่าน');
  await page.locator('#note-text').fill('บันทึกที่ค้างไว้');
  await writeAsReporter(desk, filed, 'ผู้แจ้งเขียนเพิ่มระหว่างนั้น');
  await page.getByRole('button', { name: send }).click();
  await expect(paneOf(page).getByRole('alert')).toContainText('มีข้อความหรือการเปลี่ยนแปลงเข้ามาก่อน');
  await expect(paneOf(page).locator('.message')).toContainText(['ผู้แจ้งเขียนเพิ่มระหว่างนั้น']);
  await expect(page.locator('#message-text')).toHaveValue('คำตอบที่เขียนก่อนอ่าน');
  await expect(page.locator('#note-text')).toHaveValue('บันทึกที่ค้างไว้');
  await expectClean(page);
  await shoot(page, 'stale');
  await page.getByRole('button', { name: send }).click();
  await expect(page.getByRole('status').filter({ hasText: 'ส่งถึงผู้แจ้งแล้ว' })).toBeVisible();

  // An ended session and a lost connection are as harmless.
  await page.route('**/api/office/note-complaint', (route) => route.abort());
  await page.getByRole('button', { name: 'ปิดผนึกและบันทึก' }).click();
  await expect(paneOf(page).getByRole('alert')).toContainText('ติดต่อระบบไม่ได้');
  await page.unroute('**/api/office/note-complaint');
  const answerSignedOut = '{"ok":false,"error":"signed-out"}';
  await page.route('**/api/office/note-complaint', (route) => route.fulfill({ status: 401, body: answerSignedOut }));
  await page.getByRole('button', { name: 'ปิดผนึกและบันทึก' }).click();
  await expect(paneOf(page).getByRole('link', { name: 'เปิดหน้าเข้าสู่ระบบในแท็บใหม่' })).toBeVisible();
  await expect(page.locator('#note-text')).toHaveValue('บันทึกที่ค้างไว้');
  await page.unroute('**/api/office/note-complaint');
  await page.getByRole('button', { name: 'ปิดผนึกและบันทึก' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'เพิ่มบันทึกแล้ว' })).toBeVisible();

  await page.locator('#message-text').fill('ก'.repeat(7_000));
  await page.getByRole('button', { name: send }).click();
  await expect(paneOf(page).getByText('ข้อความยาวเกินไป กรุณาแบ่งส่งเป็นสองครั้ง')).toBeVisible();
  expect((await page.locator('#message-text').inputValue()).length).toBe(7_000);
  // The aborted request is the browser's to complain about.
  expect(watched.problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([]);
  await page.context().close();
});

test('the field stays closed until the newest is shown, so that nobody types into one that is about to go', async ({
  browser,
  office,
  desk,
}) => {
  const { id } = await fileComplaint(desk);
  const { page } = await openCaseAs(browser, office, 'legal-officer', id);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/office/complaint-case', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/api/office/complaint-case');
  await page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  await asked;
  await expect(page.locator('#message-text')).not.toBeEditable();
  release();
  await expect(page.locator('#note-text')).toBeVisible();
  await expect(page.locator('#message-text')).toBeEditable();
  await expect(page.getByRole('status').filter({ hasText: 'รับเรื่องแล้ว เลขที่' })).toBeVisible();
  await page.context().close();
});

test('a complaint that names a reader does not exist for them; the reader from outside reads it', async ({
  browser,
  office,
  desk,
}) => {
  const { id } = await fileComplaint(desk, { told: { posts: ['legal-office'], what: 'เรื่องของงานนิติการเอง' } });
  const { page } = await openPageOf(browser, office, 'legal-officer');
  await page.goto(`${office.origin}/office/complaints`);
  await expect(page.locator(`a[href$="${id}"]`)).toHaveCount(0);
  const lookAt = async (unknown: string) => {
    const response = await page.goto(`${office.origin}/office/complaints/${unknown}`);
    return [response?.status(), await page.title(), await page.locator('main').innerHTML()];
  };
  const named = await lookAt(id);
  expect(named[0]).toBe(404);
  expect(await lookAt('3f2a7a1e-8f3b-4d1a-9c55-0f6f7c1d2e3a')).toEqual(named);
  expect(await lookAt('no-id-at-all')).toEqual(named);
  const ask = async (unknown: string) => {
    const answer = await page.request.post(`${office.origin}/api/office/complaint-case`, { data: { id: unknown } });
    return [answer.status(), await answer.text()];
  };
  expect(await ask(id)).toEqual(await ask('3f2a7a1e-8f3b-4d1a-9c55-0f6f7c1d2e3a'));
  await page.context().close();

  const reviewer = await openCaseAs(browser, office, 'reviewer', id);
  await expect(paneOf(reviewer.page).getByText('เรื่องของงานนิติการเอง')).toBeVisible();
  await expect(paneOf(reviewer.page)).toContainText('งานนิติการ');
  expect(reviewer.problems).toEqual([]);
  await reviewer.page.context().close();
});

for (const role of ['division-officer', 'executive', 'administrator'] as const) {
  test(`to the ${role} there is no queue, no complaint and no number of either`, async ({ browser, office, desk }) => {
    const { id } = await fileComplaint(desk);
    const { page } = await openPageOf(browser, office, role);
    await page.goto(`${office.origin}/office`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('a[href^="/office/complaints"]')).toHaveCount(0);
    for (const path of ['', `/${id}`]) {
      expect((await page.request.get(`${office.origin}/office/complaints${path}`)).status()).toBe(404);
    }
    const change = { id, revision: 1, to: 'closed', result: 'duplicate' };
    for (const [action, data] of [
      ['complaint-case', { id }],
      ['change-complaint-state', change],
    ] as const) {
      const answer = await page.request.post(`${office.origin}/api/office/${action}`, { data });
      expect([answer.status(), await answer.json()]).toEqual([404, { ok: false, error: 'not-found' }]);
    }
    await page.context().close();
  });
}

test('what was changed in the database is refused or named, with a code to write down, and never shown', async ({
  browser,
  office,
  desk,
}) => {
  const { client } = desk.database;
  const change = (sql: string, id: string) => client.execute({ sql, args: [id] });

  const relabelled = await fileComplaint(desk, { told: { what: 'เรื่องที่ถูกเปลี่ยนประเภท', category: 'bribery' } });
  await change("update complaint set category = 'other' where id = ?", relabelled.id);
  const { page, problems } = await openCaseAs(browser, office, 'legal-officer', relabelled.id);
  const alarm = paneOf(page).getByRole('alert');
  await expect(alarm).toContainText('ประเภทไม่ตรงกับที่ผู้แจ้งปิดผนึกไว้');
  await expect(alarm).toContainText('รหัส complaint:category');
  await expect(paneOf(page).getByText('เรื่องที่ถูกเปลี่ยนประเภท')).toBeVisible();
  await expectClean(page);
  await shoot(page, 'alarm-category');

  const openNext = async (id: string) => {
    await goToCase(page, office.origin, id);
    await unlockOn(page, office, 'legal-officer');
    await openButtonOf(page).click();
  };

  // The letter of another complaint in the place of this one's.
  const other = await fileComplaint(desk, { told: { what: 'เนื้อหาของอีกเรื่องหนึ่ง' } });
  const swapped = await fileComplaint(desk, { told: { what: 'เรื่องที่ถูกสลับเนื้อหา' } });
  await client.execute({
    sql: 'update complaint_envelope set file = (select file from complaint_envelope where complaint_id = ?) where complaint_id = ?',
    args: [other.id, swapped.id],
  });
  await openNext(swapped.id);
  await expect(alarm).toContainText('ไม่เปิดให้');
  await expect(alarm).toContainText(/รหัส complaint:/);
  await expect(alarm).toContainText('แจ้งผู้มีสิทธิเปิดอ่านอีกคนด้วยตนเอง');
  await expect(page.getByText('เนื้อหาของอีกเรื่องหนึ่ง')).toHaveCount(0);
  await expectClean(page);
  await shoot(page, 'alarm-swapped');

  // A message with one byte changed: the complaint still opens, the message does not, and nothing can be added.
  const damaged = await fileComplaint(desk, { told: { what: 'เรื่องที่มีข้อความเสียหาย' } });
  await writeAsReporter(desk, damaged, 'ข้อความที่จะเสียหาย');
  await change(
    "update complaint_envelope set file = cast(substr(file, 1, 3000) || x'00' || substr(file, 3002) as blob) where complaint_id = ? and position = 2",
    damaged.id,
  );
  await openNext(damaged.id);
  await expect(paneOf(page).getByText('เรื่องที่มีข้อความเสียหาย')).toBeVisible();
  await expect(paneOf(page).locator('.message')).toContainText(['ไม่แสดงข้อความนี้']);
  await expect(alarm).toContainText('การสนทนานี้ไม่ครบหรือถูกจัดลำดับใหม่');
  await expect(paneOf(page).getByRole('status').first()).toContainText('มีส่วนที่ตรวจไม่ผ่าน');
  await expect(page.locator('#message-text')).toHaveCount(0);
  await expectClean(page);
  await shoot(page, 'alarm-damaged-message');
  await page.getByRole('button', { name: 'รับเรื่องและออกเลขที่' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('เรื่องร้องเรียนเลขที่');

  // The newest message taken out once it was answered: the gap shows.
  const cut = await fileComplaint(desk);
  await writeAsReporter(desk, cut, 'ข้อความที่หนึ่ง');
  await writeAsReporter(desk, cut, 'ข้อความที่สอง');
  await change('delete from complaint_envelope where complaint_id = ? and position = 2', cut.id);
  await openNext(cut.id);
  await expect(alarm).toContainText('มีข้อความหายไป');
  await expect(alarm).toContainText('รหัส message:truncated');
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a reader who cannot open anything yet is told why and what to do', async ({ browser, office, desk }) => {
  const { client } = desk.database;
  const { page } = await openPageOf(browser, office, 'legal-officer');
  const queue = `${office.origin}/office/complaints`;
  await page.goto(queue);
  const notice = page.locator('main .notice');
  await expect(notice).toHaveCount(0);

  await client.execute('update staff_session set has_second_factor = 0');
  await page.goto(queue);
  await expect(notice).toContainText('รหัส ๖ หลัก');
  await expectClean(page);
  await shoot(page, 'queue-no-factor');
  await client.execute('update staff_session set has_second_factor = 1');

  const kept = (await client.execute('select * from reader_key')).rows;
  await client.execute('delete from reader_key');
  await page.goto(queue);
  await expect(notice).toContainText('ท่านยังไม่มีกุญแจ');
  await expect(notice.getByRole('link')).toHaveAttribute('href', '/office/keys');
  await shoot(page, 'queue-no-key');
  for (const { staff_id, recipient, public_key, created_on } of kept) {
    await client.execute({
      sql: 'insert into reader_key (staff_id, recipient, public_key, created_on) values (?, ?, ?, ?)',
      args: [staff_id ?? null, recipient ?? null, public_key ?? null, created_on ?? null],
    });
  }
  await page.context().close();
});

test('the queue shows what waits first, narrows to it, and says so when there is nothing', async ({
  browser,
  office,
  desk,
}) => {
  const { client } = desk.database;
  const days = ['2026-01-05', '2026-02-05'];
  for (const day of days) {
    const { id } = await fileComplaint(desk);
    await client.execute({ sql: 'update complaint set received_on = ? where id = ?', args: [day, id] });
  }
  for (const state of ['screening', 'need-more-information', 'fact-finding', 'referred', 'closed']) {
    const { id } = await fileComplaint(desk, { told: { category: 'bribery' } });
    await client.execute({
      sql: `update complaint set state = ?, acknowledged_on = received_on, case_fiscal_year = 2560,
        case_number = (select coalesce(max(case_number), 0) + 1 from complaint where case_fiscal_year = 2560),
        result = case ? when 'closed' then 'no-grounds' end, revision = 2 where id = ?`,
      args: [state, state, id],
    });
  }
  const { page, problems } = await openPageOf(browser, office, 'reviewer');
  await page.goto(`${office.origin}/office`);
  await page.locator('.key-figure').filter({ hasText: 'เกินกำหนด' }).getByRole('link').click();
  await page.waitForURL('**/office/complaints?only=overdue');
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await expect(page.locator('tbody .tag-danger')).toHaveCount(2);
  await expectClean(page);
  await page.getByRole('link', { name: /^ทั้งหมด/ }).click();
  await page.waitForURL(/\/office\/complaints$/);
  await expect(page.locator('tbody tr').first()).toContainText('ยังไม่รับเรื่อง');
  await expect(page.locator('tbody tr').first()).toContainText('๕ มกราคม ๒๕๖๙');
  await expectClean(page);
  await shoot(page, 'queue');
  await page.goto(`${office.origin}/office/complaints?only=waiting&state=closed&page=7`);
  await expect(page.locator('main')).toBeVisible();

  // Every state has its page, and names what may follow.
  const rows = page.locator('tbody tr');
  for (const [state, moves] of [
    ['screening', 4],
    ['need-more-information', 4],
    ['fact-finding', 3],
    ['referred', 2],
    ['closed', 0],
  ] as const) {
    await page.goto(`${office.origin}/office/complaints?state=${state}`);
    await rows.last().getByRole('link').click();
    await page.waitForURL(/\/office\/complaints\/[0-9a-f-]{36}$/);
    await expect(page.locator('input[name="to"]')).toHaveCount(moves);
    await expectClean(page);
  }
  await shoot(page, 'case-closed');
  await client.execute('delete from complaint_wrap');
  await page.goto(`${office.origin}/office/complaints`);
  await expect(page.locator('.empty')).toContainText('ยังไม่มีเรื่องที่ส่งถึงท่าน');
  await expectClean(page);
  await page.goto(`${office.origin}/office/complaints?state=referred`);
  await expect(page.locator('.empty')).toContainText('ไม่มีเรื่องในสถานะนี้');
  expect(problems).toEqual([]);
  await page.context().close();
});
