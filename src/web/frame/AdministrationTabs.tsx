import { Link } from '@tanstack/react-router';
import { isAllowed, type Policy } from '#kernel/roles.ts';
import { say } from '../say.ts';
import { useSession } from '../session.ts';

type Tab = {
  to: string;
  words:
    | 'frame.accounts'
    | 'frame.imports'
    | 'frame.templates'
    | 'frame.jobs'
    | 'frame.retention'
    | 'frame.audit';
  policy: Policy;
  /** Of the whole installation only. */
  isWhole?: boolean;
};

const tabs: readonly Tab[] = [
  { to: '/accounts', words: 'frame.accounts', policy: 'administrator' },
  { to: '/nhap-du-lieu', words: 'frame.imports', policy: 'importer' },
  { to: '/viec-nen', words: 'frame.jobs', policy: 'administrator', isWhole: true },
  { to: '/mau-giay', words: 'frame.templates', policy: 'administrator' },
  { to: '/luu-giu', words: 'frame.retention', policy: 'administrator' },
  { to: '/nhat-ky', words: 'frame.audit', policy: 'audit-reader' },
];

/** The screens of who looks after the installation, above each of them; nothing for who has one of them only. */
export function AdministrationTabs() {
  const { grant } = useSession();
  const mine = tabs.filter(
    ({ policy, isWhole }) => grant !== null && isAllowed(grant.role, policy) && !(isWhole && grant.unitCode),
  );
  if (mine.length < 2) return null;
  return (
    <nav className="views" aria-label={say('frame.administration')}>
      {mine.map(({ to, words }) => (
        <Link key={to} to={to} search={{}} activeOptions={{ includeSearch: false }}>
          {say(words)}
        </Link>
      ))}
    </nav>
  );
}
