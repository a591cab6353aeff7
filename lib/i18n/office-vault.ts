/**
 * What a reader reads when the browser refuses: why a directory, a complaint or an entry is not accepted, and what
 * to do. The codes come from the checks in the browser, part and word joined by a colon.
 */
import { refusalSentence } from './office';
import { defineTexts, type Lang } from './text';

export const vaultTexts = defineTexts({
  th: {
    refusedWord: 'ไม่เปิดให้',
    unlockedNot: 'ยังปลดล็อกไม่ได้',
    tell: 'กรุณาจดรหัสความผิดปกตินี้ แล้วแจ้งผู้มีสิทธิเปิดอ่านอีกคนด้วยตนเอง อย่าแจ้งผ่านระบบนี้',
    code: (code: string) => `รหัส ${code}`,
    parts: {
      directory: {
        'no-directory': 'ยังไม่มีทะเบียนผู้มีสิทธิเปิดอ่าน',
        damaged: 'ทะเบียนผู้มีสิทธิเปิดอ่านเสียหายหรือถูกแก้',
        'wrong-office': 'ทะเบียนผู้มีสิทธิเปิดอ่านเป็นของสำนักงานอื่น',
        'wrong-number': 'ทะเบียนผู้มีสิทธิเปิดอ่านขาดหายไปบางฉบับ',
        'wrong-previous': 'ทะเบียนผู้มีสิทธิเปิดอ่านไม่ต่อจากฉบับก่อน',
        'repeated-reader': 'ทะเบียนผู้มีสิทธิเปิดอ่านมีคนหรือกุญแจซ้ำกัน',
        'too-few-readers': 'ทะเบียนผู้มีสิทธิเปิดอ่านมีผู้อ่านไม่ถึงสองคน',
        'too-few-signatures': 'ทะเบียนผู้มีสิทธิเปิดอ่านมีผู้ลงลายเซ็นไม่ครบสองคน อาจมีผู้เพิ่มหรือเปลี่ยนชื่อเอง',
        forged: 'ลายเซ็นในทะเบียนผู้มีสิทธิเปิดอ่านเป็นของปลอม',
        withdrawn: 'ทะเบียนผู้มีสิทธิเปิดอ่านเก่ากว่าฉบับที่เครื่องนี้เคยตรวจไว้',
        replaced: 'ทะเบียนผู้มีสิทธิเปิดอ่านถูกเปลี่ยนทั้งชุด ไม่ตรงกับที่เครื่องนี้เคยตรวจไว้',
      },
      'own-keys': {
        missing: 'ไม่มีชื่อของท่านในทะเบียนผู้มีสิทธิเปิดอ่านฉบับล่าสุด',
        different: 'กุญแจในทะเบียนที่เป็นชื่อของท่าน ไม่ใช่กุญแจของท่าน อาจมีผู้สลับกุญแจ',
      },
      complaint: {
        'no-wrap': 'เรื่องนี้ไม่มีกุญแจสำหรับท่าน',
        missing: 'ไม่พบตัวเรื่องที่แจ้ง มีแต่ข้อมูลประกอบ',
        'wrong-key': 'กุญแจของท่านเปิดเรื่องนี้ไม่ได้',
        damaged: 'เรื่องที่เก็บไว้เสียหายหรือถูกแก้',
        forged: 'ลายเซ็นของเรื่องนี้ไม่ใช่ของผู้แจ้ง',
        'unknown-sender': 'กุญแจของเรื่องนี้มาจากผู้ที่ไม่รู้จัก',
        'wrong-office': 'เรื่องนี้เป็นของสำนักงานอื่น',
        'wrong-complaint': 'เนื้อหาที่เก็บไว้เป็นของอีกเรื่องหนึ่ง มีผู้สลับข้อมูล',
        'wrong-kind': 'เนื้อหาที่เก็บไว้ไม่ใช่เรื่องที่แจ้ง มีผู้สลับข้อมูล',
        'wrong-key-version': 'เนื้อหาที่เก็บไว้เป็นของกุญแจอีกชุดหนึ่ง',
      },
      readers: {
        'unknown-directory': 'ผู้แจ้งใช้ทะเบียนผู้มีสิทธิเปิดอ่านฉบับที่ไม่มีอยู่จริง',
        'wrong-directory': 'เครื่องของผู้แจ้งได้รับทะเบียนผู้มีสิทธิเปิดอ่านที่ไม่ตรงกับฉบับจริง',
        'wrong-readers': 'เรื่องนี้ไม่ได้ปิดผนึกถึงผู้มีสิทธิเปิดอ่านตามกติกา อาจมีคนถูกตัดออกหรือถูกเพิ่มเข้ามา',
        'no-reader': 'ตามกติกาไม่มีใครมีสิทธิเปิดเรื่องนี้',
        'not-for-you': 'ตามกติกาท่านไม่มีสิทธิเปิดเรื่องนี้ เพราะผู้แจ้งกล่าวถึงท่านหรือตำแหน่งของท่าน',
      },
    },
    entry: {
      word: 'ไม่แสดงข้อความนี้',
      'no-key': 'ท่านไม่มีกุญแจของข้อความนี้',
      'wrong-key': 'กุญแจเปิดข้อความนี้ไม่ได้',
      damaged: 'ข้อความเสียหายหรือถูกแก้',
      forged: 'ลายเซ็นไม่ใช่ของผู้ส่ง',
      'unknown-sender': 'ผู้ส่งไม่มีสิทธิเขียนในเรื่องนี้',
      'wrong-office': 'ข้อความของสำนักงานอื่น',
      'wrong-complaint': 'ข้อความของเรื่องอื่น',
      'wrong-kind': 'ข้อความผิดประเภท',
      'wrong-key-version': 'ข้อความของกุญแจอีกชุดหนึ่ง',
    },
    thread: {
      word: 'การสนทนานี้ไม่ครบหรือถูกจัดลำดับใหม่ จึงยังเขียนต่อไม่ได้',
      entry: 'มีข้อความที่ตรวจไม่ผ่าน',
      replayed: 'มีข้อความซ้ำ',
      reordered: 'ลำดับข้อความถูกสลับ',
      truncated: 'มีข้อความหายไป',
      'wrong-complaint': 'มีข้อความของเรื่องอื่นปนอยู่',
      'wrong-kind': 'มีข้อความผิดประเภทปนอยู่',
    },
    plain: {
      'wrong-key': 'รหัสผ่านไม่ตรงกับกุญแจ กรุณาตรวจแล้วพิมพ์อีกครั้ง',
      damaged: 'กุญแจที่เก็บไว้เสียหายหรือถูกแก้ กรุณาแจ้งผู้ดูแลระบบและผู้มีสิทธิเปิดอ่านอีกคน',
      locked: 'กุญแจถูกล็อกอยู่ กรุณาปลดล็อกแล้วลองอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่ครบ',
      'not-open': 'กรุณาเปิดอ่านเรื่องนี้อีกครั้งก่อน ข้อความที่พิมพ์ไว้ยังอยู่ครบ',
      'worker-broken': 'ส่วนที่ถือกุญแจในเบราว์เซอร์ขัดข้อง กรุณาโหลดหน้านี้ใหม่แล้วปลดล็อกอีกครั้ง',
      'thread-in-doubt': 'การสนทนานี้ตรวจไม่ผ่าน จึงยังเขียนต่อไม่ได้',
      'no-key': 'ท่านไม่มีกุญแจสำหรับเขียนส่วนนี้',
      'no-reader': 'ไม่มีผู้มีสิทธิเปิดอ่านเหลืออยู่สำหรับเรื่องนี้',
      'strange-holder': 'ระบบบอกว่ามีผู้ถือกุญแจของเรื่องนี้ที่ผู้แจ้งไม่ได้ปิดผนึกถึง จึงไม่ทำต่อ กรุณาแจ้งผู้มีสิทธิเปิดอ่านอีกคนด้วยตนเอง',
      'wrong-holders': 'ผู้ถือกุญแจของเรื่องนี้เพิ่งเปลี่ยน กรุณาเปิดอ่านเรื่องนี้ใหม่แล้วลองอีกครั้ง',
      'not-acknowledged': 'ต้องรับเรื่องก่อนจึงจะเขียนได้',
      'move-not-allowed': 'เปลี่ยนสถานะแบบนี้ไม่ได้ กรุณาโหลดหน้านี้ใหม่เพื่อดูสถานะล่าสุด',
      'too-large': 'ข้อความยาวเกินไป กรุณาแบ่งเป็นสองครั้ง',
      'file-wrong': 'ไฟล์ที่เก็บไว้ไม่ใช่ไฟล์ที่ผู้แจ้งส่ง อาจเสียหายหรือถูกสลับ จึงไม่เปิดให้ กรุณาแจ้งผู้มีสิทธิเปิดอ่านอีกคนด้วยตนเอง',
      'file-no-key': 'ท่านไม่มีกุญแจของไฟล์นี้',
      'file-damaged': 'ไฟล์นี้เสียหายตั้งแต่ก่อนปิดผนึก จึงเปิดไม่ได้ กรุณาขอให้ผู้แจ้งส่งใหม่',
      'no-second-factor': 'กรุณาออกจากระบบ แล้วเข้าใหม่ด้วยรหัส ๖ หลัก จึงจะใช้กุญแจได้',
      'not-entitled': 'ท่านไม่อยู่ในทะเบียนฉบับก่อน จึงลงลายเซ็นให้ฉบับนี้ไม่ได้',
      'own-keys-different': 'กุญแจในร่างทะเบียนที่เป็นชื่อของท่าน ไม่ใช่กุญแจของท่าน อย่าลงลายเซ็น และแจ้งผู้มีสิทธิเปิดอ่านอีกคน',
      'repeated-holder': 'ชื่อผู้ถือซ้ำกัน กรุณาตั้งชื่อให้ต่างกัน',
      'no-pair': 'ต้องมีผู้ถืออย่างน้อยสองคน และอย่างน้อยหนึ่งคนอยู่นอกสายบังคับบัญชา',
    },
  },
  en: {
    refusedWord: 'Not opened',
    unlockedNot: 'Not unlocked',
    tell: 'Please write this code down and tell the other reader in person, not through this system.',
    code: (code) => `Code ${code}`,
    parts: {
      directory: {
        'no-directory': 'There is no reader directory yet',
        damaged: 'The reader directory is damaged or was changed',
        'wrong-office': 'The reader directory belongs to another office',
        'wrong-number': 'Versions of the reader directory are missing',
        'wrong-previous': 'The reader directory does not follow from the version before',
        'repeated-reader': 'A person or key stands twice in the reader directory',
        'too-few-readers': 'The reader directory has fewer than two readers',
        'too-few-signatures': 'The reader directory lacks two signatures; somebody may have added or swapped a reader',
        forged: 'A signature in the reader directory is forged',
        withdrawn: 'The reader directory is older than the one this browser accepted before',
        replaced: 'The whole reader directory was replaced by another than this browser accepted before',
      },
      'own-keys': {
        missing: 'You are not in the newest reader directory',
        different: 'The keys under your name in the directory are not yours; somebody may have swapped them',
      },
      complaint: {
        'no-wrap': 'This complaint has no key for you',
        missing: 'The complaint itself is missing',
        'wrong-key': 'Your key does not open this complaint',
        damaged: 'What is stored is damaged or was changed',
        forged: 'The signature is not the reporter’s',
        'unknown-sender': 'The key of this complaint comes from somebody unknown',
        'wrong-office': 'This complaint belongs to another office',
        'wrong-complaint': 'What is stored belongs to another complaint; it was swapped',
        'wrong-kind': 'What is stored is not a complaint; it was swapped',
        'wrong-key-version': 'What is stored belongs to another key',
      },
      readers: {
        'unknown-directory': 'The reporter used a version of the directory that does not exist',
        'wrong-directory': 'The reporter’s browser was given another directory than the true one',
        'wrong-readers': 'It was not sealed to the readers the rule names; somebody was left out or put in',
        'no-reader': 'By the rule nobody may open this complaint',
        'not-for-you': 'By the rule you may not open this complaint, because the reporter named you or your post',
      },
    },
    entry: {
      word: 'Not shown',
      'no-key': 'You have no key for this entry',
      'wrong-key': 'The key does not open it',
      damaged: 'Damaged or changed',
      forged: 'The signature is not the sender’s',
      'unknown-sender': 'The sender may not write here',
      'wrong-office': 'From another office',
      'wrong-complaint': 'From another complaint',
      'wrong-kind': 'Of another kind',
      'wrong-key-version': 'Of another key',
    },
    thread: {
      word: 'This thread is incomplete or out of order; nothing can be added',
      entry: 'an entry does not hold',
      replayed: 'an entry stands twice',
      reordered: 'the order was changed',
      truncated: 'an entry is missing',
      'wrong-complaint': 'an entry of another complaint is among them',
      'wrong-kind': 'an entry of another kind is among them',
    },
    plain: {
      'wrong-key': 'The passphrase does not fit the key. Please check it and type it again.',
      damaged: 'The stored key is damaged or was changed. Please tell the administrator and the other reader.',
      locked: 'The key is locked. Please unlock it and try again; your text is still here.',
      'not-open': 'Please open this complaint again first; your text is still here.',
      'worker-broken': 'The part of the browser that holds the key failed. Please reload the page and unlock again.',
      'thread-in-doubt': 'This thread did not pass the checks; nothing can be added.',
      'no-key': 'You have no key to write here.',
      'no-reader': 'No reader is left for this complaint.',
      'strange-holder':
        'The system lists a holder of this complaint’s keys whom the reporter did not seal to. Nothing was done; please tell the other reader in person.',
      'wrong-holders': 'Who holds the keys of this complaint has just changed. Please open it again and retry.',
      'not-acknowledged': 'It has to be acknowledged first.',
      'move-not-allowed': 'The state cannot change in this way. Please reload the page to see the newest.',
      'too-large': 'Too long; please write it in two parts.',
      'file-wrong':
        'What is stored is not the file the reporter sent. It may be damaged or swapped, so it is not opened. Please tell the other reader in person.',
      'file-no-key': 'You have no key for this file.',
      'file-damaged': 'This file was damaged before it was sealed. Please ask the reporter to send it again.',
      'no-second-factor': 'Please sign out and in again with your six-digit code; keys need it.',
      'not-entitled': 'You are not in the version before, so you cannot sign this one.',
      'own-keys-different': 'The keys under your name are not yours. Do not sign; tell the other reader.',
      'repeated-holder': 'Two holders have the same name; please make them different.',
      'no-pair': 'At least two holders are needed, one of them outside the line of command.',
    },
  },
});

const look = (words: object, word: string): string | null => {
  const found = (words as Record<string, unknown>)[word];
  return typeof found === 'string' ? found : null;
};

/** The sentence for a refusal of the browser's checks or of the server. */
export const vaultSentence = (lang: Lang, code: string): string => {
  const texts = vaultTexts[lang];
  const [part = '', word = ''] = code.split(':');
  const ofPart = (texts.parts as Record<string, object>)[part];
  return (ofPart && look(ofPart, word)) ?? look(texts.plain, code) ?? refusalSentence(lang, code);
};

/** Whether the code means that somebody may have changed what is stored, so that a colleague must be told. */
export const isAlarm = (code: string): boolean =>
  /^(?:directory|own-keys|complaint|readers):/.test(code) &&
  !['directory:no-directory', 'own-keys:missing', 'complaint:no-wrap'].includes(code);

export const entryDoubtSentence = (lang: Lang, doubt: string): string =>
  look(vaultTexts[lang].entry, doubt) ?? vaultTexts[lang].entry.damaged;

export const threadDoubtSentence = (lang: Lang, doubt: string): string =>
  look(vaultTexts[lang].thread, doubt) ?? vaultTexts[lang].thread.entry;
