/**
 * What a complaint can be about: the ten kinds Thai anti-corruption bodies sort by, the use of state
 * property, which subdistrict offices are asked about most, and a way out for what fits none. The key is
 * all that is stored.
 */
import type { Text } from '@/lib/i18n/text';

export const complaintCategories = [
  { key: 'bribery', name: { th: 'เรียกรับสินบนหรือผลประโยชน์', en: 'Asking for or taking bribes' } },
  { key: 'procurement', name: { th: 'การจัดซื้อจัดจ้าง', en: 'Procurement' } },
  { key: 'embezzlement', name: { th: 'ยักยอกหรือเบียดบังทรัพย์สิน', en: 'Embezzlement' } },
  { key: 'false-spending', name: { th: 'งบประมาณ โครงการ หรือการเบิกจ่ายเท็จ', en: 'Budgets, projects, false claims' } },
  { key: 'state-property', name: { th: 'ใช้ทรัพย์สินของราชการโดยมิชอบ', en: 'Misuse of state property' } },
  { key: 'land-documents', name: { th: 'การออกเอกสารสิทธิ', en: 'Issuing of land documents' } },
  { key: 'personnel', name: { th: 'การบริหารงานบุคคล', en: 'Personnel matters' } },
  { key: 'duty', name: { th: 'ปฏิบัติหรือละเว้นหน้าที่โดยมิชอบ', en: 'Abuse or neglect of duty' } },
  { key: 'conflict-of-interest', name: { th: 'ขัดกันแห่งผลประโยชน์', en: 'Conflict of interest' } },
  { key: 'unusual-wealth', name: { th: 'ร่ำรวยผิดปกติ', en: 'Unusual wealth' } },
  {
    key: 'ethics',
    name: { th: 'ฝ่าฝืนมาตรฐานทางจริยธรรมอย่างร้ายแรง', en: 'Serious breach of ethical standards' },
  },
  { key: 'other', name: { th: 'เรื่องอื่นเกี่ยวกับการทุจริต', en: 'Another matter of corruption' } },
] as const satisfies readonly { key: string; name: Text }[];

export type ComplaintCategory = (typeof complaintCategories)[number]['key'];

export const findCategory = (key: string): { key: ComplaintCategory; name: Text } | null =>
  complaintCategories.find((category) => category.key === key) ?? null;
