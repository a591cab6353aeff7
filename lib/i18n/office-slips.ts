/** Making slips with codes issued in advance, for people who write on paper. Nothing on the slips says whose they are. */
import { defineTexts } from './text';

export const slipTexts = defineTexts({
  th: {
    pageTitle: 'แผ่นพิมพ์',
    title: 'พิมพ์ใบรหัส',
    lead: 'ใบรหัสให้คนที่แจ้งเรื่องด้วยกระดาษติดตามเรื่องของตนได้ รหัสสร้างในเครื่องของท่าน พิมพ์แล้วหายไปกับหน้านี้ ไม่ส่งออกและไม่เก็บไว้ที่ใด',
    back: 'กลับไปหน้าเรื่องร้องเรียน',
    honestWord: 'ผู้พิมพ์เห็นรหัสได้',
    honest:
      'ใครเห็นรหัส คนนั้นอ่านคำตอบและเขียนแทนผู้แจ้งได้ รหัสจึงไม่ขึ้นบนจอ ขึ้นเฉพาะบนกระดาษ ให้ผู้อ่านจากภายนอกเป็นผู้พิมพ์ถ้าทำได้ พับและปิดผนึกทันทีต่อหน้าอีกคน ใช้เครื่องพิมพ์ที่ต่อกับเครื่องนี้โดยตรง เพราะเครื่องพิมพ์ในเครือข่ายบางรุ่นเก็บสำเนาไว้ และอย่าบันทึกเป็นไฟล์',
    steps: {
      title: 'วิธีใช้',
      print: 'พิมพ์บนกระดาษหนา หน้าเดียว A4 แผ่นละ 8 ใบ ขนาด 100% แล้วตัดตามเส้นทึบ',
      fold: 'พับส่วนล่างขึ้นปิดรหัสตามเส้นประ เหลือเห็นแต่เลขที่ใบ แล้วเย็บหรือติดกาว',
      place: 'วางคู่กับแบบกระดาษในที่ที่หยิบได้เองโดยไม่มีใครเห็น อย่าแจกทีละคน และอย่าจดว่าใครหยิบเลขใด',
      reporter: 'ผู้แจ้งฉีกครึ่งหนึ่งเก็บไว้ อีกครึ่งใส่ซองมากับแบบ',
      clerk: 'ผู้เปิดกล่องสองคนพิมพ์รหัสจากครึ่งใบที่หน้าบันทึกเรื่อง แล้วทำลายครึ่งใบนั้น เลขที่ใบใช้นับว่าใบหายหรือไม่เท่านั้น',
    },
    batch: 'ชุดที่',
    batchHint: 'ตัวเลข 1 ถึง 9999 จดในทะเบียนใบรหัสว่าชุดนี้พิมพ์กี่ใบ',
    batchWrong: 'พิมพ์เลขชุด 1 ถึง 9999',
    sheets: 'จำนวนแผ่น',
    sheetsOf: (sheets: string, slips: string) => `${sheets} แผ่น (${slips} ใบ)`,
    make: 'สร้างใบรหัส',
    madeWord: (from: string, to: string) => `สร้างแล้ว เลขที่ ${from} ถึง ${to}`,
    made: 'รหัสอยู่ในหน้านี้เท่านั้น กดพิมพ์ แล้วกดล้างเมื่อพิมพ์ครบ พิมพ์เสียให้ทำลายแล้วสร้างชุดใหม่',
    print: 'พิมพ์',
    clear: 'พิมพ์ครบแล้ว ล้าง',
    leave: 'ออกจากหน้านี้แล้วพิมพ์รหัสชุดนี้อีกไม่ได้ พิมพ์ครบแล้วใช่หรือไม่',
    noScript: 'หน้านี้สร้างรหัสในเครื่องของท่าน จึงต้องเปิดใช้ JavaScript',
    slip: {
      serial: (serial: string) => `เลขที่ ${serial}`,
      keep: 'เก็บไว้กับตัว',
      enclose: 'ฉีกใส่ซอง',
      label: (serial: string) => `ใบเลขที่ ${serial}`,
    },
  },
  en: {
    pageTitle: 'Sheets to print',
    title: 'Print code slips',
    lead: 'Slips let people who write on paper follow what they told. The codes are drawn on your machine and go with this page once printed; they are sent and kept nowhere.',
    back: 'Back to the complaints',
    honestWord: 'Whoever prints can see the codes',
    honest:
      'Whoever sees a code can read the answers and write as the reporter. So the codes are never on the screen, only on paper. If possible let a reader from outside print. Fold and seal at once in front of another. Use a printer connected to this machine, because some network printers keep copies, and do not save to a file.',
    steps: {
      title: 'How they are used',
      print: 'Print on thick paper, one side, A4, eight on a sheet, at 100%, and cut along the solid lines.',
      fold: 'Fold the lower part up over the code along the dashed line, so that only the serial number shows, and staple or glue it.',
      place:
        'Put them beside the paper forms where people can take one unseen. Do not hand them out, and do not note who took which.',
      reporter: 'The reporter tears off one half to keep and puts the other into the envelope with the form.',
      clerk:
        'The two who open the box type the code from the half slip on the page for entering and destroy it. The serial number only serves to count what is missing.',
    },
    batch: 'Batch',
    batchHint: 'A number from 1 to 9999. Note in the register of slips how many this batch has.',
    batchWrong: 'Type a batch number from 1 to 9999.',
    sheets: 'Sheets',
    sheetsOf: (sheets: string, slips: string) => `${sheets} (${slips} slips)`,
    make: 'Make slips',
    madeWord: (from: string, to: string) => `Made, numbers ${from} to ${to}`,
    made: 'The codes are in this page alone. Print, then clear when all are printed. If printing fails, destroy the sheets and make a new batch.',
    print: 'Print',
    clear: 'All printed, clear',
    leave: 'These codes cannot be printed again after you leave. Are all printed?',
    noScript: 'This page draws the codes on your own machine and needs JavaScript.',
    slip: {
      serial: (serial: string) => `No. ${serial}`,
      keep: 'Keep',
      enclose: 'Put in the envelope',
      label: (serial: string) => `Slip ${serial}`,
    },
  },
});
