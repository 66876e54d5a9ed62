import { auditActs } from '#features/audit/web/acts.vi.ts';
import { listDrafts } from '#features/drafts/contract.ts';
import { printInstant } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { sayToday } from './sayToday.ts';

const words: Readonly<Record<string, string>> = auditActs;

/** What was begun and not sent: a link to each form, which brings back what stood in it. */
export function Drafts() {
  const { data } = useRead(listDrafts, {});
  if (!data || data.drafts.length === 0) return null;
  return (
    <section>
      <h2>{sayToday('drafts.title')}</h2>
      <ul className="lines">
        {data.drafts.map(({ action, address, savedAt }) => (
          <li key={`${action} ${address}`}>
            <a href={address}>{words[action] ?? action}</a>
            <span>{sayToday('drafts.saved', { at: printInstant(savedAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
