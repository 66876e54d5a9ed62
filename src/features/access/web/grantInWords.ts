import type { Account } from './AccountsPage.tsx';
import { sayAccounts } from './sayAccounts.ts';

type Grant = Account['grants'][number];

const whatOf = ({ role, introducerName, memberName }: Grant): string =>
  memberName === null
    ? (introducerName ?? sayAccounts(`role.${role}`))
    : sayAccounts('role.of-member', { name: memberName });

/** `Cán bộ đảng ủy cơ sở – Đảng ủy phường A`. */
export const grantInWords = (grant: Grant): string =>
  `${whatOf(grant)} – ${grant.unitName ?? grant.unitCode ?? sayAccounts('role.whole')}`;
