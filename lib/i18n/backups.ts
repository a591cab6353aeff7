/** What the commands of backup, restore and verify say. Never a name of a person, never a value. */
import { defineTexts } from './text';

export const backupTexts = defineTexts({
  th: {
    noDatabase: 'ไม่พบฐานข้อมูลที่ DATABASE_URL ชี้ไป กรุณาตรวจค่าตั้ง',
    backup: {
      usage: 'วิธีใช้: npm run backup -- ไฟล์หรือโฟลเดอร์ (ไม่ต้องระบุเมื่อตั้งค่า BACKUP_FOLDER แล้ว)',
      done: (file: string) => `สำรองข้อมูลแล้ว: ${file} และไฟล์กุญแจ wraps-latest.age ในโฟลเดอร์เดียวกัน`,
      refusals: {
        'no-identity': 'ยังสำรองไม่ได้ เพราะยังไม่มีใบกุญแจสำรองข้อมูล กรุณาให้ผู้มีสิทธิเปิดอ่านพิมพ์ใบที่หน้า /office/keys/backup ก่อน',
        'not-a-file':
          'คำสั่งนี้สำรองได้เฉพาะฐานข้อมูลที่เป็นไฟล์ (DATABASE_URL ขึ้นต้นด้วย file:) ฐานข้อมูลบนเซิร์ฟเวอร์ให้สำรองด้วยเครื่องมือของเซิร์ฟเวอร์นั้น',
        'no-folder': 'ไม่พบโฟลเดอร์ปลายทาง กรุณาสร้างโฟลเดอร์หรือเสียบสื่อบันทึกก่อน แล้วลองใหม่',
        'in-the-way': 'ที่ชื่อนี้มีไฟล์อื่นซึ่งไม่ใช่ไฟล์สำรองอยู่แล้ว ระบบไม่เขียนทับ กรุณาใช้ชื่ออื่น',
      },
    },
    restore: {
      usage: 'วิธีใช้: npm run restore -- ไฟล์สำรอง',
      askKey: 'พิมพ์กุญแจจากใบกุญแจสำรองข้อมูล (เว้นวรรคหรือขึ้นบรรทัดใหม่ได้) แล้วกด Enter:',
      done: (office: string, day: string) =>
        `กู้คืนแล้ว: ${office} ตามข้อมูลวันที่ ${day} กรุณาสั่ง npm run verify แล้วจึง npm start`,
      erased: (count: string) => `เรื่องที่ทำลายไปหลังวันสำรอง ${count} เรื่อง ถูกทำลายในข้อมูลที่กู้คืนด้วย`,
      otherSecret:
        'คำเตือน: PRONGSAI_SECRET ของเครื่องนี้ไม่ใช่ค่าเดิมของสำนักงาน ผู้มีสิทธิเปิดอ่านจะปลดล็อกกุญแจไม่ได้ กรุณาใส่ค่าเดิมจากกระดาษก่อนเปิดใช้งาน',
      settings: (names: string) => `ค่าตั้งขาดหรือใช้ไม่ได้: ${names} (ดู docs/settings.md)`,
      unchanged: 'ระบบไม่ได้เปลี่ยนแปลงสิ่งใด',
      refusals: {
        'not-a-file': 'กู้คืนได้เฉพาะฐานข้อมูลที่เป็นไฟล์ กรุณาตั้ง DATABASE_URL ให้ขึ้นต้นด้วย file:',
        'not-empty':
          'ที่ที่ DATABASE_URL ชี้ไปมีข้อมูลอยู่แล้ว กรุณาย้ายไฟล์เดิม (รวมไฟล์ที่ลงท้าย -wal และ -shm) ไปเก็บที่อื่น หรือตั้งชื่อใหม่ แล้วลองใหม่',
        'key-malformed': 'กุญแจที่พิมพ์ไม่ครบหรือผิดตัวอักษร กรุณาเทียบกับใบทีละกลุ่ม แล้วลองใหม่',
        missing: 'เปิดไฟล์สำรองไม่ได้ กรุณาตรวจชื่อไฟล์',
        'not-sealed': 'ไฟล์นี้ไม่ใช่ไฟล์สำรองของระบบ หรือส่วนต้นของไฟล์เสียหาย กรุณาใช้ไฟล์สำรองอีกชุด',
        'wrong-key': 'กุญแจนี้เปิดไฟล์นี้ไม่ได้ อาจเป็นใบของชุดก่อนหรือของสำนักงานอื่น หรือส่วนต้นของไฟล์เสียหาย กรุณาหาใบที่ใช้เมื่อวันสำรอง',
        damaged: 'ไฟล์สำรองเสียหายหรือไม่ครบ กรุณาคัดลอกใหม่จากสื่อต้นทาง หรือใช้ไฟล์สำรองอีกชุด',
        foreign: 'ไฟล์นี้เปิดได้แต่ไม่ใช่ไฟล์สำรองข้อมูล กรุณาเลือกไฟล์ที่ชื่อขึ้นต้นด้วย prongsai-',
        'newer-schema': 'ไฟล์นี้สำรองจากโปรแกรมรุ่นใหม่กว่า กรุณาติดตั้งรุ่นนั้นก่อน แล้วกู้คืนอีกครั้ง',
        'older-schema': 'ไฟล์นี้สำรองจากโปรแกรมรุ่นเก่ากว่า กรุณากู้คืนด้วยรุ่นนั้นก่อน แล้วปรับรุ่นด้วย npm run migrate',
        unsound: 'ข้อมูลที่ได้ตรวจแล้วไม่ถูกต้องครบถ้วน ระบบจึงไม่นำมาใช้ กรุณาใช้ไฟล์สำรองอีกชุด',
      },
      wraps: (problem: string) => `ไฟล์กุญแจ wraps-latest.age: ${problem}`,
      wrapsRefusals: {
        missing: 'ไม่พบในโฟลเดอร์เดียวกับไฟล์สำรอง กรุณาคัดลอกไฟล์กุญแจที่ใหม่ที่สุดมาวางไว้ด้วยกัน ถ้าไม่มีไฟล์นี้ เรื่องร้องเรียนจะเปิดอ่านไม่ได้',
        older: 'เก่ากว่าไฟล์สำรอง กรุณาใช้ไฟล์กุญแจที่ใหม่ที่สุด',
        'other-office': 'เป็นของสำนักงานอื่น กรุณาใช้ไฟล์กุญแจของสำนักงานนี้',
      },
    },
    verify: {
      sound: 'ถูกต้อง',
      wrong: 'ไม่ถูกต้อง',
      checks: {
        integrity: 'ไฟล์ฐานข้อมูล',
        references: 'ความเชื่อมโยงของข้อมูล',
        tallies: 'ผลรวมแบบสอบถามตรงกับการนับใหม่',
        directory: 'ทำเนียบผู้มีสิทธิเปิดอ่าน ลงนามต่อเนื่องทุกฉบับ',
        numbers: 'เลขที่เรื่องร้องเรียนไม่ขาดไม่ซ้ำ',
        histories: 'ประวัติการดำเนินการเรียงตามลำดับ',
        envelopes: 'ซองที่ปิดผนึกอยู่ในรูปที่ถูกต้อง',
        keeping: 'กำหนดเก็บรักษาและการทำลาย',
        wraps: 'ไฟล์กุญแจสำรองเป็นปัจจุบัน',
      },
      allSound: 'ตรวจแล้ว ถูกต้องทุกข้อ',
      notSound: 'พบข้อที่ไม่ถูกต้อง อย่าใช้งานต่อ กรุณาเก็บไฟล์ฐานข้อมูลไว้ตามเดิม แล้วติดต่อผู้ดูแลระบบ',
    },
    notice: {
      word: 'เขียนไฟล์กุญแจสำรองไม่ได้',
      text: 'มีเรื่องที่ครบกำหนดและถูกทำลายแล้ว แต่ไฟล์กุญแจในโฟลเดอร์สำรองยังเป็นฉบับก่อน กรุณาแจ้งผู้ดูแลระบบให้ตรวจโฟลเดอร์ BACKUP_FOLDER',
    },
  },
  en: {
    noDatabase: 'There is no database where DATABASE_URL points. Please check the setting.',
    backup: {
      usage: 'usage: npm run backup -- FILE or FOLDER (not needed where BACKUP_FOLDER is set)',
      done: (file) => `Backed up: ${file}, with the file of keys wraps-latest.age beside it`,
      refusals: {
        'no-identity': 'There is no backup identity yet. A reader prints one at /office/keys/backup first.',
        'not-a-file':
          'Only a database in a file can be backed up here (DATABASE_URL begins with file:). Use the tools of a remote server for its own.',
        'no-folder': 'There is no such folder. Make it, or plug in the medium, and try again.',
        'in-the-way': 'Something that is no backup has that name already. It is not written over; use another name.',
      },
    },
    restore: {
      usage: 'usage: npm run restore -- FILE',
      askKey: 'Type the key from the backup sheet (spaces and new lines do no harm), then press Enter:',
      done: (office, day) => `Restored: ${office} as of ${day}. Now run npm run verify, then npm start.`,
      erased: (count) => `Complaints erased after that day: ${count}. They are erased in what was restored, too.`,
      otherSecret:
        'Warning: PRONGSAI_SECRET here is not the one of that office. Readers cannot unlock their keys; put in the value from paper before going into service.',
      settings: (names) => `Settings missing or unusable: ${names} (see docs/settings.md)`,
      unchanged: 'Nothing was changed.',
      refusals: {
        'not-a-file': 'Only a database in a file can be restored. Let DATABASE_URL begin with file:.',
        'not-empty':
          'There is data where DATABASE_URL points already. Move that file away (with those ending in -wal and -shm), or choose another name.',
        'key-malformed': 'The key is incomplete or has a wrong letter. Compare it with the sheet group by group.',
        missing: 'The backup cannot be opened. Please check its name.',
        'not-sealed': 'This is no backup of this program, or its beginning is damaged. Use another backup.',
        'wrong-key':
          'This key does not open this file. It may be an earlier sheet, another office’s, or the beginning of the file is damaged. Find the sheet in use on the day of the backup.',
        damaged: 'The backup is damaged or incomplete. Copy it again from its medium, or use another.',
        foreign: 'The file opens but is no backup. Choose the one whose name begins with prongsai-.',
        'newer-schema': 'The backup was made by a newer version of the program. Install that version first.',
        'older-schema':
          'The backup was made by an older version of the program. Restore it with that version, then upgrade with npm run migrate.',
        unsound: 'What came out of the backup does not hold together, so it is not used. Use another backup.',
      },
      wraps: (problem) => `The file of keys, wraps-latest.age: ${problem}`,
      wrapsRefusals: {
        missing: 'not beside the backup. Put the newest one there; without it no complaint can be opened.',
        older: 'older than the backup. Use the newest.',
        'other-office': 'of another office. Use this office’s.',
      },
    },
    verify: {
      sound: 'sound',
      wrong: 'NOT SOUND',
      checks: {
        integrity: 'database file',
        references: 'references between rows',
        tallies: 'survey tallies equal their recount',
        directory: 'reader directory, every version signed',
        numbers: 'case numbers without gap or repeat',
        histories: 'histories in order',
        envelopes: 'sealed envelopes well-formed',
        keeping: 'retention and erasure',
        wraps: 'file of keys up to date',
      },
      allSound: 'Everything that was checked is sound.',
      notSound: 'Something is not sound. Stop using it, keep the database file as it is, and ask your administrator.',
    },
    notice: {
      word: 'The file of keys could not be written',
      text: 'Complaints were erased, but the file of keys in the backup folder is still the one before. Ask the administrator to look at BACKUP_FOLDER.',
    },
  },
});
