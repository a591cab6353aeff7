/** The office's frame, sign-in and the refusals a member may meet. Staff work in Thai; English follows for reviewers. */
import { defineTexts } from './text';

export const officeTexts = defineTexts({
  th: {
    title: 'สำนักงาน',
    skip: 'ข้ามไปยังเนื้อหา',
    navLabel: 'งานในระบบ',
    demonstration: 'ระบบสาธิต: คำตอบ บัญชี และคะแนนสมมติขึ้น ยกเว้นรายงานปีงบประมาณ พ.ศ. ๒๕๖๘',
    sections: {
      home: 'ภาพรวม',
      complaints: 'เรื่องร้องเรียน',
      survey: 'ความพึงพอใจ',
      measures: 'มาตรการและรายงาน',
      publications: 'เอกสารเผยแพร่',
      scores: 'คะแนนทางการ',
    },
    roles: {
      'legal-officer': 'งานนิติการ',
      reviewer: 'ผู้สอบทานภายนอก',
      'division-officer': 'เจ้าหน้าที่ส่วนราชการ',
      executive: 'ผู้บริหาร',
      administrator: 'ผู้ดูแลระบบ',
    },
    signOut: 'ออกจากระบบ',
    signIn: {
      title: 'เข้าสู่ระบบสำหรับเจ้าหน้าที่',
      lead: 'รหัสผ่านของท่านไม่ถูกส่งออกจากเครื่องนี้ เบราว์เซอร์จะคำนวณรหัสอีกชุดหนึ่งส่งแทน จึงใช้เวลาสักครู่',
      userName: 'ชื่อผู้ใช้',
      passphrase: 'รหัสผ่าน',
      passphraseHint: 'สี่กลุ่ม กลุ่มละสี่ตัว มีขีดหรือไม่มีก็ได้',
      code: 'รหัส ๖ หลักจากแอปยืนยันตัวตน',
      codeHint: 'เฉพาะบัญชีที่ตั้งไว้ บัญชีอื่นเว้นว่าง',
      optional: 'ถ้ามี',
      submit: 'เข้าสู่ระบบ',
      working: 'กำลังคำนวณรหัส โปรดรอสักครู่',
      noScript: 'หน้าสำหรับเจ้าหน้าที่ต้องเปิดใช้สคริปต์ของเบราว์เซอร์ เพราะรหัสผ่านคำนวณในเครื่องของท่านเท่านั้น',
      show: 'แสดงรหัสผ่าน',
    },
    required: {
      userName: 'กรุณากรอกชื่อผู้ใช้',
      passphrase: 'กรุณากรอกรหัสผ่าน',
    },
    refusals: {
      'sign-in-refused':
        'เข้าสู่ระบบไม่ได้ ชื่อผู้ใช้ รหัสผ่าน หรือรหัส ๖ หลักไม่ถูกต้อง กรุณาตรวจแล้วลองอีกครั้ง รหัส ๖ หลักใช้ได้ครั้งเดียว หากเพิ่งใช้ไป โปรดรอรหัสถัดไป',
      'try-later': 'มีการลองเข้าสู่ระบบหลายครั้งติดกัน กรุณารอสักครู่แล้วลองอีกครั้ง',
      'signed-out': 'หมดเวลาใช้งานหรือออกจากระบบแล้ว ยังไม่ได้บันทึก ข้อความยังอยู่ในหน้านี้ กรุณาเข้าสู่ระบบในแท็บใหม่ แล้วกลับมากดบันทึกอีกครั้ง',
      'foreign-origin': 'คำขอนี้ไม่ได้มาจากหน้าของระบบ กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง',
      'too-large': 'ข้อความยาวเกินไป ยังไม่ได้บันทึก กรุณาตัดให้สั้นลง',
      malformed: 'ข้อมูลเสียหายระหว่างทาง ยังไม่ได้บันทึก กรุณากดบันทึกอีกครั้ง',
      invalid: 'ข้อมูลบางช่องไม่ถูกต้องหรือยาวเกินกำหนด ยังไม่ได้บันทึก กรุณาตรวจแล้วกดบันทึกอีกครั้ง',
      'not-found': 'ไม่พบรายการนี้ หรือท่านไม่มีสิทธิทำรายการนี้ ยังไม่ได้บันทึก',
      stale: 'มีผู้แก้ไขรายการนี้ก่อนท่าน ยังไม่ได้บันทึก ข้อความของท่านยังอยู่ในหน้านี้ กรุณาเปิดรายการในแท็บใหม่เพื่อดูฉบับล่าสุดก่อนบันทึก',
      unchanged: 'ไม่มีอะไรเปลี่ยนจากที่บันทึกไว้ จึงไม่ต้องบันทึก',
      generated: 'ข้อความนี้ระบบเขียนจากข้อมูล จึงแก้เป็นข้อความไม่ได้ ถ้าข้อมูลเปลี่ยน ข้อความจะเปลี่ยนตาม',
      'not-offered': 'แบบรายงานของปีนี้ไม่มีสถานะที่เลือก ยังไม่ได้บันทึก กรุณาโหลดหน้านี้ใหม่แล้วเลือกอีกครั้ง',
      'day-ahead': 'มีวันที่ที่ยังมาไม่ถึง ยังไม่ได้บันทึก กรุณาตรวจวันที่ในแบบฟอร์มแล้วกดบันทึกอีกครั้ง',
      'year-ahead': 'ปีงบประมาณนี้ยังมาไม่ถึง จึงยังไม่มีผลคะแนน ยังไม่ได้บันทึก กรุณาตรวจปี',
      'already-there': 'มีคะแนนรายการนี้บันทึกไว้แล้ว จึงไม่ได้บันทึกซ้ำ กรุณาดูค่าเดิมในตาราง และตรวจปี เครื่องมือ ส่วน และตัวชี้วัดที่เลือก',
      'already-decided': 'รายการนี้มีผู้ตัดสินไปแล้ว กรุณาโหลดหน้านี้ใหม่เพื่อดูผลล่าสุด',
      broken: 'ระบบขัดข้อง ยังไม่ได้บันทึก กรุณารอสักครู่แล้วกดบันทึกอีกครั้ง',
      unreachable: 'ติดต่อระบบไม่ได้ ยังไม่ได้บันทึก กรุณาตรวจสัญญาณอินเทอร์เน็ตแล้วกดบันทึกอีกครั้ง',
    },
    openSignIn: 'เปิดหน้าเข้าสู่ระบบในแท็บใหม่',
    notFound: {
      title: 'ไม่พบหน้าที่ต้องการ',
      text: 'ที่อยู่นี้ไม่มี หรือไม่อยู่ในสิทธิของท่าน กรุณาเลือกจากเมนู',
    },
    broken: {
      title: 'ระบบขัดข้อง',
      text: 'หน้านี้แสดงไม่ได้ในขณะนี้ กรุณาลองอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ',
      again: 'ลองอีกครั้ง',
    },
    save: 'บันทึก',
    saved: 'บันทึกแล้ว',
    saving: 'กำลังบันทึก',
  },
  en: {
    title: 'Office',
    skip: 'Skip to content',
    navLabel: 'Sections',
    demonstration: 'Demonstration: answers, accounts and scores are invented, except the report for fiscal year 2568',
    sections: {
      home: 'Overview',
      complaints: 'Complaints',
      survey: 'Satisfaction',
      measures: 'Measures and report',
      publications: 'Publications',
      scores: 'Official scores',
    },
    roles: {
      'legal-officer': 'Legal officer',
      reviewer: 'Outside reviewer',
      'division-officer': 'Division officer',
      executive: 'Executive',
      administrator: 'Administrator',
    },
    signOut: 'Sign out',
    signIn: {
      title: 'Staff sign-in',
      lead: 'Your passphrase does not leave this machine. The browser computes another secret and sends that instead, which takes a moment.',
      userName: 'User name',
      passphrase: 'Passphrase',
      passphraseHint: 'Four groups of four characters, with or without dashes',
      code: 'Six-digit code from your authenticator app',
      codeHint: 'Only for accounts that have one; otherwise leave empty',
      optional: 'if any',
      submit: 'Sign in',
      working: 'Computing, please wait',
      noScript: 'Staff pages need the browser’s script, because the passphrase is worked on in your machine only.',
      show: 'Show passphrase',
    },
    required: {
      userName: 'Please enter your user name',
      passphrase: 'Please enter your passphrase',
    },
    refusals: {
      'sign-in-refused':
        'We could not sign you in. The name, the passphrase or the six-digit code is not right. A code works once; if you have just used it, wait for the next.',
      'try-later': 'There were many attempts in a row. Please wait a moment and try again.',
      'signed-out':
        'Your session has ended and this has not been saved. Your text is still here: sign in in a new tab, then save again.',
      'foreign-origin': 'This request did not come from our page. Please open the page anew and try again.',
      'too-large': 'The text is too long and has not been saved. Please shorten it.',
      malformed: 'The data was damaged on the way and has not been saved. Please save again.',
      invalid: 'Some fields are wrong or too long; nothing has been saved. Please check them and save again.',
      'not-found': 'There is no such entry, or you may not do this. Nothing has been saved.',
      stale:
        'Somebody changed this entry before you. Nothing has been saved and your text is still here; open the entry in a new tab to see the newest before you save.',
      unchanged: 'Nothing differs from what is saved, so there is nothing to save.',
      generated: 'This sentence is worded from data and cannot be edited as text. When the data changes, so does it.',
      'not-offered':
        'This year’s form has no such status. Nothing has been saved; please reload the page and choose again.',
      'day-ahead': 'A date lies in the future. Nothing has been saved; please check the dates and save again.',
      'year-ahead': 'That fiscal year has not begun, so it has no result yet. Nothing has been saved; check the year.',
      'already-there':
        'This score is entered already and was not saved again. See the table, and check the year, tool, part and indicator.',
      'already-decided': 'This has been decided already. Reload the page to see the outcome.',
      broken: 'Something broke and nothing has been saved. Please wait a moment and save again.',
      unreachable: 'The system cannot be reached and nothing has been saved. Check the connection and save again.',
    },
    openSignIn: 'Open the sign-in page in a new tab',
    notFound: {
      title: 'Page not found',
      text: 'There is nothing here, or it is not yours to see. Please choose from the menu.',
    },
    broken: {
      title: 'Something broke',
      text: 'This page cannot be shown right now. Please try again; if it persists, tell the administrator.',
      again: 'Try again',
    },
    save: 'Save',
    saved: 'Saved',
    saving: 'Saving',
  },
});

/** The sentence for a refusal code; unknown codes read as a fault of ours. */
export const refusalSentence = (lang: 'th' | 'en', code: string): string => {
  const { refusals } = officeTexts[lang];
  return code in refusals ? refusals[code as keyof typeof refusals] : refusals.broken;
};
