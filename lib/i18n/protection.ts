/**
 * `/protection`: what protects a reporter, what cannot be protected against, and how to check both. Every sentence is a
 * promise that a test keeps or a limit that stays; it is read by frightened people and by those who examine us.
 */
import { defineTexts } from './text';

export const protectionTexts = defineTexts({
  th: {
    title: 'เราดูแลข้อมูลอย่างไร',
    lead: 'หน้านี้บอกตรง ๆ ว่าระบบปกป้องผู้แจ้งเรื่องอย่างไร อะไรที่ป้องกันให้ไม่ได้ และคุณจะตรวจสอบเราได้อย่างไร',
    done: {
      title: 'สิ่งที่เราทำ',
      sealed: 'เมื่อเบราว์เซอร์เปิดใช้สคริปต์ เครื่องของคุณปิดผนึกเรื่องก่อนส่ง ระบบของสำนักงานได้รับแต่ซองที่เปิดไม่ได้',
      readers:
        'กุญแจของแต่ละเรื่องมอบให้เฉพาะผู้มีสิทธิเปิดอ่านที่คุณไม่ได้ระบุว่าเกี่ยวข้อง และระบบเปิดรับเรื่องก็ต่อเมื่อมีผู้อ่านจากนอกสายบังคับบัญชาอยู่ด้วย',
      administrator: 'ผู้ดูแลระบบมีฐานข้อมูลทั้งหมดก็เปิดอ่านไม่ได้ ตั้งรหัสผ่านใหม่ให้ใครก็ยังเปิดอ่านไม่ได้',
      day: 'เก็บแค่วันที่ได้รับ ไม่เก็บเวลา ไม่เก็บที่อยู่อินเทอร์เน็ต รุ่นของเครื่อง หรือลำดับก่อนหลังของผู้แจ้ง',
      batch: 'เรื่องใหม่แสดงให้เจ้าหน้าที่เห็นพร้อมกันเป็นรอบ โดยสลับลำดับ',
      noCookie: 'หน้าแจ้งเรื่องไม่ใช้คุกกี้ และไม่ฝากข้อมูลไว้ในเครื่องของคุณ',
      code: 'รหัสติดตามเป็นทางเดียวที่กลับมาอ่านคำตอบได้ เราไม่รู้รหัสนั้น จึงออกให้ใหม่ไม่ได้',
    },
    limits: {
      title: 'สิ่งที่ป้องกันให้ไม่ได้',
      operator:
        'เว็บไซต์นี้ส่งสคริปต์ให้เบราว์เซอร์ของคุณ ถ้าผู้ดูแลเครื่องแอบเปลี่ยนสคริปต์ เรื่องที่ส่งหลังจากนั้นอาจถูกอ่านได้ แม้จะเปลี่ยนให้เพียงบางคน',
      plain: 'ถ้าปิดสคริปต์ เรื่องของคุณเดินทางมาถึงระบบก่อนแล้วจึงปิดผนึก ช่วงสั้น ๆ นั้นเนื้อความอยู่ในหน่วยความจำของระบบ',
      network: 'เจ้าของเครือข่ายและผู้ให้บริการเครื่องแม่ข่ายเห็นได้ว่ามีคนเปิดเว็บไซต์นี้ และอาจต้องเก็บบันทึกนั้นตามกฎหมาย',
      content: 'เนื้อความอาจบอกเองว่าใครเป็นคนเขียน และสำนักงานเล็กมีคนให้สงสัยไม่กี่คน',
      absent: 'ผู้มีสิทธิเปิดอ่านที่ไม่ได้รับเรื่องหนึ่ง อาจเดาได้ว่าเรื่องนั้นเกี่ยวกับตน',
      withheld: 'ถ้าระบบกักข้อความล่าสุดไว้ไม่ส่งต่อ เบราว์เซอร์ตรวจไม่พบจนกว่าจะมีคนตอบข้อความนั้น',
      atOnce: 'สำนักงานนี้ตั้งให้เจ้าหน้าที่เห็นเรื่องใหม่ทันที ไม่รอเป็นรอบ คนในสำนักงานจึงอาจเดาได้ว่าเรื่องถูกส่งเมื่อใด',
      disk: 'คนที่เฝ้าดูแผ่นดิสก์ของระบบอยู่ตลอด เห็นได้ว่าเรื่องไหนมาก่อน จนกว่าจะถึงรอบแสดง',
      unlocked: 'ถ้ามีสคริปต์แปลกปลอมในหน้าของเจ้าหน้าที่ขณะปลดล็อกกุญแจ สคริปต์นั้นอาจขอให้เปิดเรื่องได้',
      collusion: 'ผู้ถือใบกู้กุญแจหรือใบกู้ข้อมูลที่สมคบกัน อาจเปิดอ่านเรื่องที่ผ่านมาได้',
      device: 'เครื่องที่มีโปรแกรมแอบดู หรือคนที่ถ่ายภาพหน้าจอของคุณ',
    },
    check: {
      title: 'วิธีตรวจสอบเรา',
      scriptsTitle: 'ค่าตรวจสอบของสคริปต์',
      scripts: 'ผู้รู้คอมพิวเตอร์ตรวจได้ว่าสคริปต์ที่หน้าแจ้งเรื่องใช้ ตรงกับค่าเหล่านี้หรือไม่ เบราว์เซอร์เองก็ไม่ยอมใช้ไฟล์ที่ไม่ตรง',
      file: 'ไฟล์',
      hash: 'ค่า SHA-384',
    },
    toVoice: 'ไปหน้าแจ้งเรื่อง',
  },
  en: {
    title: 'How we look after information',
    lead: 'This page says plainly how reporters are protected, what cannot be protected against, and how you can check on us.',
    done: {
      title: 'What we do',
      sealed:
        'With script on, your browser seals what you write before it is sent. The office’s system receives envelopes it cannot open.',
      readers:
        'Each complaint’s keys go only to readers you did not name as involved, and nothing is taken in while no reader stands outside the line of command.',
      administrator:
        'The administrator holds the whole database and cannot read it; giving somebody a new passphrase does not open it either.',
      day: 'Only the day of arrival is kept: no time, no internet address, no kind of device, no order of arrival.',
      batch: 'New complaints are shown to the office together, in batches, in shuffled order.',
      noCookie: 'The pages for reporters use no cookie and leave nothing in your device.',
      code: 'The tracking code is the only way back to the answers. We do not know it, so we cannot issue it again.',
    },
    limits: {
      title: 'What we cannot protect against',
      operator:
        'This site sends your browser its scripts. If whoever runs the machine changed them, what is sent afterwards could be read, even if they were changed for one person only.',
      plain:
        'With script off, your words reach the system before they are sealed, and are in its memory for that short time.',
      network:
        'Whoever runs your network, and whoever hosts the server, can see that somebody visited this site, and may have to keep such records by law.',
      content: 'What you write may itself tell who wrote it, and a small office has few people to suspect.',
      absent: 'A reader who does not receive a complaint may guess that it is about them.',
      withheld: 'If the system holds back the newest message, no browser notices until somebody answers it.',
      atOnce: 'This office shows new complaints at once, not in batches, so people there may guess when one was sent.',
      disk: 'Somebody who watches the system’s disk all the time sees which complaint came first, until the batch is shown.',
      unlocked:
        'A foreign script in a staff page could ask for complaints to be opened while that reader’s key is unlocked.',
      collusion: 'Holders of rescue or recovery sheets who act together could open past complaints.',
      device: 'A device with spying software, or somebody who photographs your screen.',
    },
    check: {
      title: 'How to check on us',
      scriptsTitle: 'Hashes of the scripts',
      scripts:
        'Anyone who knows computers can compare the scripts of the reporting pages with these values. Browsers refuse a file that differs.',
      file: 'File',
      hash: 'SHA-384',
    },
    toVoice: 'To the reporting page',
  },
});
