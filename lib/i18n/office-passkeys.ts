/** Passkeys of readers: adding one, unlocking with one, taking one away, and whatever refuses. */
import { keySentence } from './office-keys';
import { defineTexts, type Lang } from './text';

export const passkeyTexts = defineTexts({
  th: {
    title: 'พาสคีย์',
    lead: 'ปลดล็อกกุญแจด้วยลายนิ้วมือ ใบหน้า หรือรหัสของเครื่อง แทนการพิมพ์รหัสผ่าน ใช้ได้เฉพาะที่เว็บไซต์นี้ หน้าปลอมจึงหลอกใช้ไม่ได้',
    unlock: 'ปลดล็อกด้วยพาสคีย์',
    unlocking: 'รอการยืนยันจากเครื่องของท่าน',
    orPassphrase: 'หรือใช้รหัสผ่าน',
    none: 'ท่านยังไม่มีพาสคีย์',
    caption: 'พาสคีย์ของท่าน',
    columns: { name: 'พาสคีย์', createdOn: 'เพิ่มเมื่อวันที่', remove: 'การจัดการ' },
    name: (number: string) => `พาสคีย์ที่ ${number}`,
    remove: 'นำออก',
    removeOf: (name: string) => `นำ${name}ออก`,
    removed: 'นำพาสคีย์ออกแล้ว เครื่องนั้นปลดล็อกกุญแจของท่านไม่ได้อีก',
    add: 'เพิ่มพาสคีย์ในเครื่องนี้',
    adding: 'กำลังเพิ่ม โปรดยืนยันที่เครื่องของท่าน',
    added: 'เพิ่มพาสคีย์แล้ว ครั้งต่อไปปลดล็อกได้ด้วยการยืนยันครั้งเดียว',
    passphrase: 'รหัสผ่าน',
    passphraseHint: 'พิมพ์อีกครั้ง เพื่อให้แน่ใจว่าเป็นท่าน',
    unlockFirst: 'ปลดล็อกกุญแจของท่านด้านบนก่อน จึงจะเพิ่มพาสคีย์ได้',
    noHost: 'ที่อยู่เว็บที่เปิดอยู่เป็นตัวเลข เบราว์เซอร์จึงใช้พาสคีย์ไม่ได้ ให้ผู้ดูแลระบบตั้งชื่อเว็บไซต์ (PUBLIC_ORIGIN) ที่ขึ้นต้นด้วย https',
    refusedWord: 'ยังไม่ได้ทำรายการ',
    refusals: {
      'passkey-cancelled': 'เครื่องยังไม่ได้ยืนยัน อาจกดยกเลิกหรือหมดเวลา กรุณาลองอีกครั้ง หรือใช้รหัสผ่าน',
      'passkey-exists': 'เครื่องนี้มีพาสคีย์ของท่านอยู่แล้ว ใช้ปลดล็อกได้เลย',
      'passkey-unable': 'เครื่องหรือเบราว์เซอร์นี้เปิดกุญแจด้วยพาสคีย์ไม่ได้ กรุณาใช้รหัสผ่าน หรือลองกับเครื่องอื่น',
      'passkey-refused': 'ระบบไม่รับการยืนยันนี้ อาจนานเกินห้านาทีหรือพาสคีย์ถูกนำออกแล้ว กรุณาลองอีกครั้ง หรือใช้รหัสผ่าน',
      'passkey-wrong': 'พาสคีย์นี้เปิดกุญแจที่เก็บไว้ไม่ได้ กรุณาใช้รหัสผ่าน แล้วเพิ่มพาสคีย์ใหม่',
      'no-passkeys': 'ท่านไม่มีพาสคีย์แล้ว กรุณาใช้รหัสผ่าน',
      'no-passkey-host': 'ที่อยู่เว็บที่เปิดอยู่ใช้พาสคีย์ไม่ได้ กรุณาใช้รหัสผ่าน',
      'too-many-passkeys': 'มีพาสคีย์ครบแปดชิ้นแล้ว กรุณานำชิ้นที่ไม่ใช้ออกก่อน',
    },
  },
  en: {
    title: 'Passkeys',
    lead: 'Unlock with a finger, your face or the device’s PIN instead of the passphrase. It works on this site alone, so no copy of the page can use it.',
    unlock: 'Unlock with a passkey',
    unlocking: 'Waiting for your device',
    orPassphrase: 'Or with the passphrase',
    none: 'You have no passkey yet',
    caption: 'Your passkeys',
    columns: { name: 'Passkey', createdOn: 'Added on', remove: 'Action' },
    name: (number: string) => `Passkey ${number}`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    removed: 'Removed. That device no longer unlocks your keys.',
    add: 'Add a passkey on this device',
    adding: 'Adding; please confirm on your device',
    added: 'Added. From now on one confirmation unlocks.',
    passphrase: 'Passphrase',
    passphraseHint: 'Once more, to be sure that it is you',
    unlockFirst: 'Unlock your keys above first; then a passkey can be added.',
    noHost:
      'This site is open under a bare address of numbers, where browsers know no passkeys. Have the administrator set a site name (PUBLIC_ORIGIN) that begins with https.',
    refusedWord: 'Not done yet',
    refusals: {
      'passkey-cancelled':
        'The device did not confirm: cancelled or out of time. Please try again, or use the passphrase.',
      'passkey-exists': 'This device already has a passkey of yours; unlock with it.',
      'passkey-unable':
        'This device or browser cannot open keys by passkey. Please use the passphrase or another device.',
      'passkey-refused':
        'The confirmation was not accepted: later than five minutes, or the passkey was removed. Please try again, or use the passphrase.',
      'passkey-wrong': 'This passkey does not open the stored keys. Please use the passphrase and add a new passkey.',
      'no-passkeys': 'You have no passkey any more. Please use the passphrase.',
      'no-passkey-host': 'Passkeys do not work under this address. Please use the passphrase.',
      'too-many-passkeys': 'There are eight passkeys already. Please remove one you do not use.',
    },
  },
});

/** The sentence for whatever refuses around passkeys. */
export const passkeySentence = (lang: Lang, code: string): string => {
  const refusals: Record<string, string> = passkeyTexts[lang].refusals;
  return refusals[code] ?? keySentence(lang, code);
};
