import type { Account } from './AccountsPage.tsx';
import { sayAccounts } from './sayAccounts.ts';

type Grant = Account['grants'][number];

/** `Cán bộ đảng ủy cơ sở – Đảng ủy phường A`. */
export const grantInWords = ({ role, introducerName, unitName, unitCode }: Grant): string =>
  `${introducerName ?? sayAccounts(`role.${role}`)} – ${unitName ?? unitCode ?? sayAccounts('role.whole')}`;
