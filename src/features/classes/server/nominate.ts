import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { fold } from '#features/admissions/history.ts';
import type { Status } from '#features/admissions/model.ts';
import { pathOf } from '#features/admissions/paths.ts';
import { pathFactsOf, placeIn, unitOfParty } from '#features/admissions/place.ts';
import { refuseForgotten } from '#features/admissions/server/forget.ts';
import { type Law, lawsFor } from '#features/admissions/server/law.ts';
import { chainsOn } from '#features/admissions/server/place.ts';
import { type CaseRow, casesWithEvents, startOf } from '#features/admissions/server/rows.ts';
import { statusOn } from '#features/admissions/status.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import { isAllowed, type Role } from '#kernel/roles.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/people.ts';
import { nominationBlockers, registrationBlockers } from '../rules.ts';
import { nameInDemands } from './demand.ts';
import { syncNominations } from './projectedFacts.ts';
import { type ClassRow, classNamed } from './rows.ts';

type Input = InputOf<typeof contract.nominate>;

/** The cases by their codes, held until the act is done. */
const casesNamed = async (db: Tx, codes: readonly string[]) => {
  const { rows } = await sql<{ id: number; code: string }>`
    select id, code from admission_case where code = any(${[...codes]}::text[]) order by id for update`.execute(
    db,
  );
  const known = new Set(rows.map(({ code }) => code));
  const lost = codes.filter((code) => !known.has(code));
  if (lost.length > 0)
    throw new Refusal(
      'not-found',
      lost.map((code) => ({ code: 'case-not-found', field: 'caseCodes', values: { code } })),
    );
  return casesWithEvents(
    db,
    rows.map(({ id }) => id),
  );
};

type Found = Awaited<ReturnType<typeof casesNamed>>[number];

const faultsOf = (
  { row, events }: Found,
  kind: Input['kind'],
  { law, today }: { law: Law; today: Day },
): Reason[] => {
  refuseForgotten(row);
  const state = fold(startOf(row), events);
  const rules = law.on(today).rules.value;
  const status: Status = statusOn(state, today, rules);
  return nominationBlockers(
    {
      kind,
      status,
      certificateUntil:
        state.certifiedOn === null
          ? null
          : addMonths(state.certifiedOn, rules.awarenessCertificateValidMonths),
      hasNewMemberCertificate: state.newMemberClassOn !== null,
    },
    today,
  ).map((code) => ({ code, field: `cases/${row.code}`, values: { caseCode: row.code, status } }));
};

const classFaults = (one: ClassRow, { kind }: Input, today: Day): Reason[] =>
  registrationBlockers(one, kind, today).map((code) => ({
    code,
    field: 'classCode',
    values: { code: one.code },
  }));

/** The committee that approves of each: the one that gives leave to open dossiers. */
const approversOf = async (act: Act, rows: readonly CaseRow[], laws: ReadonlyMap<number, Law>) => {
  const chainOf = await chainsOn(
    act.db,
    rows.map(({ unitId }) => ({ unitId, on: act.today })),
  );
  return new Map(
    rows.map(({ id, unitId }) => {
      const chain = chainOf({ unitId, on: act.today });
      const rules = (laws.get(unitId) as Law).on(act.today).rules.value;
      const path = pathOf(pathFactsOf(chain), rules);
      return [
        id,
        { approver: unitOfParty(placeIn(chain), path, 'base-committee'), branch: placeIn(chain).branch },
      ];
    }),
  );
};

/** Whether who acts works for the committee that approves, in a role that may. */
const mayApprove = ({ scope }: Act, approver: { path: string }): boolean =>
  isWithin(approver.path, scope) &&
  (scope.role === 'machine' || isAllowed(scope.role as Role, 'class-approver'));

export const nominate = async (act: Act, input: Input) => {
  const { db, today } = act;
  const { kind, classCode, caseCodes, on = today, enlistsOn = null, shift = null } = input;
  refuseIf(on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []);
  const one = classCode === undefined ? null : await classNamed(act, classCode);
  const cases = await casesNamed(db, caseCodes);
  const laws = await lawsFor(
    db,
    cases.map(({ row }) => row.unitId),
  );
  refuseIf([
    ...(one ? classFaults(one, input, today) : []),
    ...cases.flatMap((found) => faultsOf(found, kind, { law: laws.get(found.row.unitId) as Law, today })),
  ]);
  const places = await approversOf(
    act,
    cases.map(({ row }) => row),
    laws,
  );
  const values = cases.map(({ row }) => {
    const { approver, branch } = places.get(row.id) as NonNullable<ReturnType<typeof places.get>>;
    refuseIf(
      one && !branch.path.startsWith(one.path)
        ? [{ code: 'class-of-another-place', field: 'classCode', values: { code: one.code } }]
        : [],
    );
    const isApproved = mayApprove(act, approver);
    return {
      kind,
      case_id: row.id,
      person_id: row.personId,
      unit_id: row.unitId,
      approver_id: approver.unitId,
      class_id: one?.id ?? null,
      state: isApproved ? 'approved' : 'nominated',
      nominated_on: on,
      enlists_on: enlistsOn,
      shift,
      approved_on: isApproved ? today : null,
    };
  });
  const rows = await db
    .insertInto('class_nomination')
    .values(values)
    .returning(['id', 'case_id', 'state'])
    .execute();
  const ids = rows.map(({ id }) => id);
  await nameInDemands(db, kind, ids);
  await syncNominations(db, ids);
  const unitOf = new Map(cases.map(({ row }) => [row.id, row.unitId]));
  for (const { id, case_id: caseId } of rows)
    act.note({
      object: `case:${caseId}`,
      unitId: unitOf.get(caseId) as number,
      detail: { nomination: id, kind },
    });
  act.note({ detail: { nominated: ids.length, ...(one ? { class: one.id } : {}) } });
  return { nominated: ids.length, approved: rows.filter(({ state }) => state === 'approved').length };
};
