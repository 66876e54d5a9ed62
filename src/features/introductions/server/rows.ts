import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { organisationOf } from '#features/access/server/grants.ts';
import { branchKinds } from '#features/monitoring/server/rows/unitRows.ts';
import { kindOn, nameOn } from '#features/organisations/server/queries/called.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isAllowed } from '#kernel/roles.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { stateOf } from '../model.ts';
import { mayAttach, mayWithdraw } from '../rules.ts';

export type IntroductionRow = {
  id: number;
  unitId: number;
  /** Null where a member found the person. */
  introducer: string | null;
  foundById: number | null;
  personId: number;
  introducedOn: Day;
  acceptedOn: Day | null;
  returnedOn: Day | null;
  withdrawnOn: Day | null;
};

/** Which introductions one may see: those to the units of the scope, and of these an organisation its own. */
export const seenBy = async ({ db, scope, actor }: Act): Promise<RawBuilder<boolean>> => {
  const within = sql<boolean>`u.path >= ${scope.path} and u.path < ${endOfPath(scope.path)}`;
  if (scope.role !== 'introducer') return within;
  const own = await organisationOf(db, actor);
  return sql<boolean>`${within} and i.introducer = ${own?.code ?? ''}`;
};

/**
 * The introduction of this key that one may see, held until the act ends.
 * @throws Refusal not-found
 */
export const introductionNamed = async (act: Act, id: number): Promise<IntroductionRow> => {
  const { rows } = await sql<IntroductionRow>`
    select i.id, i.unit_id as "unitId", i.introducer, i.found_by_id as "foundById", i.person_id as "personId", i.introduced_on as "introducedOn",
      i.accepted_on as "acceptedOn", i.returned_on as "returnedOn", i.withdrawn_on as "withdrawnOn"
    from introduction i join unit u on u.id = i.unit_id
    where i.id = ${id} and ${await seenBy(act)} for update of i`.execute(act.db);
  const [row] = rows;
  if (!row) throw new Refusal('not-found', { code: 'introduction-not-found', values: { id } });
  return row;
};

type Shown = {
  id: number;
  introducer: string | null;
  introducerName: string;
  personCode: string | null;
  fullName: string | null;
  bornOn: Day | null;
  birthYear: number | null;
  homePlace: string | null;
  unitCode: string;
  unitName: string;
  isWithBranch: boolean;
  introducedOn: Day;
  acceptedOn: Day | null;
  returnedOn: Day | null;
  withdrawnOn: Day | null;
  returnReason: string | null;
  resolutionNumber: string | null;
  resolvedOn: Day | null;
  caseCode: string | null;
  status: string | null;
  statusSince: Day | null;
};

/**
 * Introductions by their keys, newest first. How far a person has come is read wherever the case is now; which case it is
 * stands beside it only for who works on cases.
 */
export const shownOf = async (db: Tx, ids: readonly number[], today: Day): Promise<Shown[]> =>
  asInstallation(db, async () => {
    const hasTurned = sql`c.turns_on <= ${today}::date`;
    const { rows } = await sql<Shown>`
      select i.id, i.introducer, coalesce(o.name, i.introducer, m.full_name, m.code) as "introducerName", p.code as "personCode",
        p.full_name as "fullName", p.born_on as "bornOn", p.birth_year as "birthYear", p.home_place as "homePlace",
        u.code as "unitCode", coalesce(n.name, u.code) as "unitName",
        coalesce(k.kind = any(${branchKinds}), false) as "isWithBranch", i.introduced_on as "introducedOn",
        i.accepted_on as "acceptedOn", i.returned_on as "returnedOn", i.withdrawn_on as "withdrawnOn",
        i.return_reason as "returnReason", d.number as "resolutionNumber", d.issued_on as "resolvedOn", c.code as "caseCode",
        case when ${hasTurned} then c.turns_to else c.shown_status end as status,
        case when ${hasTurned} then c.turns_on else c.shown_since end as "statusSince"
      from introduction i join unit u on u.id = i.unit_id ${nameOn('u', today)} ${kindOn('u', today)}
        join person p on p.id = i.person_id left join person m on m.id = i.found_by_id
        left join document d on d.id = i.resolution_id
        left join admission_case c on c.id = i.case_id
        left join catalogue_item o on o.catalogue = 'introducer' and o.code = i.introducer
      where i.id = any(${[...ids]}::int[]) order by i.id desc`.execute(db);
    return rows;
  });

/** An introduction as its reader sees it. */
export const viewOf = ({ scope }: Act, row: Shown, seesCase: boolean) => {
  const { acceptedOn, returnedOn, withdrawnOn, ...shown } = row;
  const state = stateOf({ acceptedOn, returnedOn, withdrawnOn });
  const { role } = scope;
  const may = (policy: 'case-writer' | 'introduction-writer'): boolean =>
    role === 'machine' || (role !== 'visitor' && isAllowed(role, policy));
  return {
    ...shown,
    state,
    answeredOn: acceptedOn ?? returnedOn ?? withdrawnOn,
    personCode: role === 'introducer' ? null : shown.personCode,
    caseCode: seesCase ? shown.caseCode : null,
    mayAnswer: state === 'waiting' && may('case-writer'),
    mayWithdraw: mayWithdraw(state) && may('introduction-writer'),
    mayAttach: shown.introducer !== null && mayAttach(state) && may('introduction-writer'),
  };
};
