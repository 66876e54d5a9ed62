import { Link } from '@tanstack/react-router';
import { sayAudit } from './sayAudit.ts';

const tabs = [
  ['/nhat-ky', 'audit.entries'],
  ['/nhat-ky/theo-tuan', 'audit.weeks'],
] as const;

/** The log entry by entry, and counted. */
export function AuditTabs() {
  return (
    <nav className="views" aria-label={sayAudit('audit.tabs')}>
      {tabs.map(([to, words]) => (
        <Link key={to} to={to} search={{}} activeOptions={{ exact: true, includeSearch: false }}>
          {sayAudit(words)}
        </Link>
      ))}
    </nav>
  );
}
