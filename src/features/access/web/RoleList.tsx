import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { endRole } from '../contract.ts';
import type { Account } from './AccountsPage.tsx';
import { grantInWords } from './grantInWords.ts';
import { sayAccounts } from './sayAccounts.ts';

const whenOf = ({ from, to }: { from: string; to: string | null }): string =>
  to === null
    ? sayAccounts('role.since', { from: columnDate(from as Day) })
    : sayAccounts('role.until', { from: columnDate(from as Day), to: columnDate(to as Day) });

/** The roles an account holds today, each with a way to end it. */
export function RoleList({ grants }: { grants: Account['grants'] }) {
  const end = useChange(endRole);
  return (
    <section>
      <h2>{sayAccounts('role.heading')}</h2>
      <RefusedLines refused={end.error} />
      {grants.length === 0 && <p>{sayAccounts('accounts.none')}</p>}
      <ul className="lines">
        {grants.map((grant) => (
          <li key={grant.id}>
            <span>
              {grantInWords(grant)}, {whenOf(grant)}
            </span>
            <ConfirmButton
              words={sayAccounts('role.end')}
              label={sayAccounts('role.end-which', { role: grantInWords(grant) })}
              what={sayAccounts('role.end-what')}
              onConfirm={() => end.mutate({ grantId: grant.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
