/** The invented staff of the demonstration, one for each role and each division. */
import type { Role } from '@/lib/staff/policy';

export type DemoAccount = {
  role: Role;
  userName: string;
  displayName: string;
  divisionKey: string | null;
  hasSecondFactor: boolean;
  posts: string[];
  isOutside: boolean;
};

export const demoAccounts: DemoAccount[] = [
  {
    role: 'legal-officer',
    userName: 'nitikorn',
    displayName: 'นิติกร (สาธิต)',
    divisionKey: 'clerk-office',
    hasSecondFactor: true,
    posts: ['legal-office'],
    isOutside: false,
  },
  {
    role: 'reviewer',
    userName: 'reviewer',
    displayName: 'ผู้สอบทานภายนอก (สาธิต)',
    divisionKey: null,
    hasSecondFactor: true,
    posts: [],
    isOutside: true,
  },
  {
    role: 'division-officer',
    userName: 'kongkhlang',
    displayName: 'เจ้าหน้าที่กองคลัง (สาธิต)',
    divisionKey: 'finance',
    hasSecondFactor: false,
    posts: ['division:finance'],
    isOutside: false,
  },
  {
    role: 'executive',
    userName: 'nayok',
    displayName: 'นายก อบต. (สาธิต)',
    divisionKey: null,
    hasSecondFactor: false,
    posts: ['executive'],
    isOutside: false,
  },
  {
    role: 'administrator',
    userName: 'admin',
    displayName: 'ผู้ดูแลระบบ (สาธิต)',
    divisionKey: null,
    hasSecondFactor: true,
    posts: ['division:clerk-office'],
    isOutside: false,
  },
];
