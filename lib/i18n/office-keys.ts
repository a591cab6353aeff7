/** A reader's keys: unlocking them, making them, signing the directory of readers, the papers for the safe. */
import { defineTexts } from './text';

export const keyTexts = defineTexts({
  th: {
    lamp: { unlocked: 'กุญแจเปิดอยู่', locked: 'กุญแจล็อกอยู่' },
    unlock: {
      title: 'ปลดล็อกกุญแจของท่าน',
      lead: 'กุญแจเปิดได้เฉพาะในเบราว์เซอร์นี้ รหัสผ่านของท่านไม่ถูกส่งออกจากเครื่อง',
      idleWord: 'ล็อกกุญแจให้แล้ว',
      idle: 'ไม่มีการใช้งานครบสิบนาที กุญแจจึงล็อกเอง กรุณาปลดล็อกอีกครั้งเพื่อทำต่อ',
      passphrase: 'รหัสผ่าน',
      passphraseHint: 'รหัสเดียวกับที่ใช้เข้าสู่ระบบ',
      required: 'กรุณากรอกรหัสผ่าน',
      submit: 'ปลดล็อก',
      working: 'กำลังปลดล็อก โปรดรอสักครู่',
      unlockedWord: 'กุญแจของท่านเปิดอยู่',
      unlocked: 'กุญแจจะล็อกเองเมื่อโหลดหน้าใหม่ ออกจากระบบ หรือไม่ใช้งานครบสิบนาที',
      fingerprint: 'ลายนิ้วมือกุญแจของท่าน',
      lock: 'ล็อกกุญแจเดี๋ยวนี้',
      noKeysWord: 'ท่านยังไม่มีกุญแจ',
      noKeys: 'ต้องสร้างกุญแจของท่านก่อน จึงจะเปิดอ่านเรื่องร้องเรียนได้',
      toKeys: 'ไปหน้ากุญแจ',
    },
  },
  en: {
    lamp: { unlocked: 'Key open', locked: 'Key locked' },
    unlock: {
      title: 'Unlock your key',
      lead: 'The key opens in this browser only. Your passphrase does not leave this machine.',
      idleWord: 'Your key has been locked',
      idle: 'Nothing happened for ten minutes, so the key locked itself. Please unlock it again to go on.',
      passphrase: 'Passphrase',
      passphraseHint: 'The one you sign in with',
      required: 'Please enter your passphrase',
      submit: 'Unlock',
      working: 'Unlocking, please wait',
      unlockedWord: 'Your key is open',
      unlocked: 'It locks itself when the page is reloaded, when you sign out, or after ten minutes without use.',
      fingerprint: 'Fingerprint of your key',
      lock: 'Lock the key now',
      noKeysWord: 'You have no keys yet',
      noKeys: 'You need to make your keys before you can open complaints.',
      toKeys: 'To the key page',
    },
  },
});
