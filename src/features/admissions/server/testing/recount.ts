import { sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import { foldSince } from '../../history.ts';
import { STATUSES } from '../../model.ts';
import { statusOn, turnOf } from '../../status.ts';
import { lawFor } from '../law.ts';
import { casesWithEvents, startOf } from '../rows.ts';

type Below = { id: number; clock: string | null; dueOn: Day | null; certificateEnds: Day | null };

/** Every case below a unit, found by walking the parents of today. */
const below = async (tx: Tx, unitCode: string): Promise<Below[]> => {
  const { rows } = await sql<Below>`
    with recursive here as (
      select id from unit where code = ${unitCode}
      union select p.unit_id from here join unit_parent p on p.parent_id = here.id and upper_inf(p.during))
    select c.id, s.clock, s.due_on as "dueOn", k.due_on as "certificateEnds"
    from admission_case c join here on here.id = c.unit_id left join next_step s on s.case_id = c.id
      left join case_clock k on k.case_id = c.id and k.kind = 'certificate-validity' and k.ended_on is null
    where c.forgotten_on is null`.execute(tx);
  return rows;
};

/** The funnel counted plainly: each case folded from its events and looked at by itself. */
export const recountFunnel = (db: Db, unitCode: string, today: Day) =>
  inTransaction(db, '/', async (tx) => {
    const found = await below(tx, unitCode);
    const cases = await casesWithEvents(
      tx,
      found.map(({ id }) => id),
    );
    const stands = new Map<string, { days: number; late: string | null }[]>();
    for (const { row, events } of cases) {
      const rules = (await lawFor(tx, row.unitId)).on(today).rules.value;
      const { state, since } = foldSince(startOf(row), events, row.openedOn);
      const turn = turnOf(state, rules);
      const status = statusOn(state, today, rules);
      const due = found.find(({ id }) => id === row.id);
      const days = daysBetween(turn && turn.on <= today ? turn.on : since, today);
      const late = due?.dueOn && due.dueOn < today ? due.clock : null;
      stands.set(status, [...(stands.get(status) ?? []), { days, late }]);
    }
    const until = addDays(today, 90);
    return {
      stages: STATUSES.flatMap((status) => {
        const here = (stands.get(status) ?? []).toSorted((a, b) => a.days - b.days);
        const median = here[Math.ceil(here.length / 2) - 1];
        return median
          ? [
              {
                ...{ status, people: here.length, medianDays: median.days },
                overdue: here.filter(({ late }) => late !== null).length,
              },
            ]
          : [];
      }),
      certificates: found.filter(({ certificateEnds: on }) => on !== null && on >= today && on <= until)
        .length,
    };
  });
