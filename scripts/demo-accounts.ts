/** The invented staff of the demonstration, one for each role and each division. */
import type { Role } from '@/lib/staff/policy';

export type DemoAccount = {
  role: Role;
  userName: string;
  displayName: string;
  divisionKey: string | null;
  hasSecondFactor: boolean;
};

export const demoAccounts: DemoAccount[] = [
  {
    role: 'legal-officer',
    userName: 'nitikorn',
    displayName: 'นิติกร (สาธิต)',
    divisionKey: 'office-of-the-clerk',
    hasSecondFactor: true,
  },
  { role: 'reviewer', userName: 'reviewer', displayName: 'ผู้สอบทานภายนอก (สาธิต)', divisionKey: null, hasSecondFactor: true },
  {
    role: 'division-officer',
    userName: 'kongkhlang',
    displayName: 'เจ้าหน้าที่กองคลัง (สาธิต)',
    divisionKey: 'finance',
    hasSecondFactor: false,
  },
  { role: 'executive', userName: 'nayok', displayName: 'นายก อบต. (สาธิต)', divisionKey: null, hasSecondFactor: false },
  { role: 'administrator', userName: 'admin', displayName: 'ผู้ดูแลระบบ (สาธิต)', divisionKey: null, hasSecondFactor: true },
];
