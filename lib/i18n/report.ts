/** The words around the yearly report: its page, its state, the list of years. The report's own text is data. */
import { defineTexts } from './text';

export const reportTexts = defineTexts({
  th: {
    listTitle: 'ข้อมูลเพื่อความโปร่งใส',
    listLead: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสของแต่ละปีงบประมาณ',
    listEmpty: 'ยังไม่มีรายงานที่เผยแพร่',
    yearOf: (year: string) => `ปีงบประมาณ พ.ศ. ${year}`,
    open: (year: string) => `รายงานตามมาตรการ ปีงบประมาณ พ.ศ. ${year}`,
    states: {
      imported: 'รายงานที่เผยแพร่แล้ว คัดตามเอกสารเดิม',
      draft: 'ร่างระหว่างปี ตัวเลขยังเปลี่ยนแปลงได้',
      frozen: 'รายงานฉบับสมบูรณ์',
    },
    importedNote: 'หน้านี้แสดงรายงานที่เผยแพร่แล้วตามตัวอักษร ระบบไม่ได้คำนวณใหม่ จุดที่เอกสารเดิมอ่านไม่ชัดหรือขาดข้อมูลระบุไว้ท้ายหน้า',
    draftNote: (day: string) =>
      `ร่างระหว่างปี ข้อมูล ณ วันที่ ${day} ตัวเลขจากแบบสอบถามปรับปรุงไม่เกินสัปดาห์ละครั้งเพื่อไม่ให้ทราบว่าใครตอบเมื่อใด`,
    officeDraftNote: (day: string) => `ร่างสำหรับใช้ภายใน ข้อมูล ณ วันที่ ${day} ตัวเลขเปลี่ยนตามคำตอบที่เข้ามาทันที`,
    draftWord: 'ร่าง',
    importedWord: 'คัดตามต้นฉบับ',
    tableCaption: 'ตารางรายงานผลตามมาตรการ',
    ticked: 'ทำเครื่องหมายไว้',
    empty: 'ไม่ได้ทำเครื่องหมาย',
    toConfirm: 'รอยืนยันสถานะ เอกสารต้นฉบับอ่านได้ไม่ชัด',
    nothingYet: 'ยังไม่มีข้อมูล',
    summary: (measures: string, completed: string, confirm: string) =>
      `${measures} มาตรการ แล้วเสร็จ ${completed} รอยืนยันสถานะ ${confirm}`,
    doubtsTitle: 'ข้อสังเกตเกี่ยวกับเอกสาร',
    doubtsLead: 'สิ่งที่เอกสารต้นฉบับไม่ชัดเจนหรือไม่ได้ระบุ ระบบไม่ได้คาดเดาหรือเติมให้',
    measureNo: (no: string) => `มาตรการที่ ${no}`,
    wholeReport: 'ทั้งฉบับ',
    download: 'ข้อมูลเปิด (JSON)',
    print: 'พิมพ์หน้านี้ลงกระดาษ A4 แนวนอนได้ทันที',
    back: 'กลับหน้ารายการปี',
    translation: '',
  },
  en: {
    listTitle: 'Transparency',
    listLead: 'The yearly reports on measures for integrity and transparency.',
    listEmpty: 'No report has been published yet.',
    yearOf: (year: string) => `Fiscal year ${year}`,
    open: (year: string) => `Report on measures, fiscal year ${year}`,
    states: {
      imported: 'A published report, copied word for word',
      draft: 'A draft during the year; figures may still change',
      frozen: 'The final report',
    },
    importedNote:
      'This page shows a published report as it was written; nothing has been computed anew. What the original leaves unclear or missing is listed below.',
    draftNote: (day: string) =>
      `A draft during the year, as of ${day}. Survey figures move at most once a week, so that nobody can tell who answered when.`,
    officeDraftNote: (day: string) =>
      `A draft for use inside the office, as of ${day}. Figures follow the answers at once.`,
    draftWord: 'Draft',
    importedWord: 'As in the original',
    tableCaption: 'The report as a table',
    ticked: 'ticked',
    empty: 'not ticked',
    toConfirm: 'Status to be confirmed: the original cannot be read with certainty',
    nothingYet: 'No data yet',
    summary: (measures: string, completed: string, confirm: string) =>
      `${measures} measures, ${completed} completed, ${confirm} to be confirmed`,
    doubtsTitle: 'Notes on the document',
    doubtsLead: 'What the original leaves unclear or does not state. Nothing has been guessed or filled in.',
    measureNo: (no: string) => `Measure ${no}`,
    wholeReport: 'The whole report',
    download: 'Open data (JSON)',
    print: 'Prints on A4 landscape as it is',
    back: 'Back to the list of years',
    translation: 'The Thai text is the original; this English text is a translation.',
  },
});
