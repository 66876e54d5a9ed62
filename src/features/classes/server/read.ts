import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { inVietnamese, nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath, isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/reading.ts';
import { type ClassKind, standingOn } from '../model.ts';
import { isAbsentTooOften } from '../rules.ts';
import { absenceRule, missedSittings } from './attend.ts';
import { checkCodeOf, keyIfAny } from './certificates.ts';
import { type ClassRow, classNamed, isHeldHere } from './rows.ts';
import { waitingOf } from './seat.ts';

type View = OutputOf<typeof contract.readClass>;

export const headOf = ({ id: _, path: __, unitId: ___, state, ...row }: ClassRow, today: Day) => ({
  ...row,
  standing: standingOn({ state, beginsOn: row.beginsOn, endsOn: row.endsOn }, today),
});

/** Whom a nomination `n` names, as columns. */
export const named = sql`n.id as "nominationId", c.code as "caseCode", p.full_name as "fullName", p.birth_year as "birthYear",
  u.code as "unitCode", coalesce(un.name, u.code) as "unitName", n.state`;
/** The tables that `named` reads, to a nomination `n`. */
export const namedFrom = (
  today: Day,
) => sql`join admission_case c on c.id = n.case_id join person p on p.id = n.person_id
  join unit u on u.id = n.unit_id left join lateral (select n.name from (select 1) one ${nameOn('u', today)}) un on true`;

type RosterRow = Omit<View['roster'][number], 'isAbsentTooOften' | 'checkCode'> & {
  certificateOn: Day | null;
};

const rosterOf = async (db: Tx, one: ClassRow, today: Day): Promise<RosterRow[]> => {
  const { rows } = await sql<RosterRow>`
    select ${named}, n.seated_on as "seatedOn", n.grade, n.grade_note as note, ${missedSittings}::int as missed,
      t.number as "certificateNumber", t.issued_on as "certificateOn",
      coalesce((select jsonb_agg(jsonb_build_object('sitting', k.sitting, 'mark', k.mark) order by k.sitting)
        from class_mark k where k.nomination_id = n.id), '[]') as marks
    from class_nomination n ${namedFrom(today)}
      left join class_certificate t on t.nomination_id = n.id and t.voided_on is null
    where n.class_id = ${one.id} and n.state in ('seated', 'finished')
    order by ${inVietnamese(sql`coalesce(p.full_name, '')`)}, n.id`.execute(db);
  return rows;
};

const checkCodes = async (db: Tx, one: ClassRow) => {
  const key = await keyIfAny(db, one.unitId);
  return (number: string | null, issuedOn: Day | null, kind: ClassKind = one.kind): string | null =>
    key && number && issuedOn ? checkCodeOf(key, { unitId: one.unitId, kind, number, issuedOn }) : null;
};

/** Who waits in its order; of people of another side there is a place and no name. */
const waitingIn = async (act: Act, one: ClassRow): Promise<View['waiting']> => {
  const placed = await waitingOf(act, one);
  const { rows } = await sql<Pick<View['waiting'][number], 'nominationId'>>`
    select ${named} from class_nomination n ${namedFrom(act.today)}
    where n.id = any(${placed.map(({ id }) => id)}::int[])`.execute(act.db);
  const nameOf = new Map(rows.map((row) => [row.nominationId, row as View['waiting'][number]]));
  return placed.flatMap(({ id, ...place }) => {
    const row = nameOf.get(id);
    return row ? [{ ...row, ...place }] : [];
  });
};

export const read = async (act: Act, { classCode }: InputOf<typeof contract.readClass>): Promise<View> => {
  const { db, today } = act;
  const one = await classNamed(act, classCode);
  const absence = await absenceRule(db, one);
  const { rows: sittings } = await sql<View['sittings'][number]>`
    select n, on_day as "on", part from class_sitting where class_id = ${one.id} order by n`.execute(db);
  const { rows: closings } = await sql<View['closings'][number]>`
    select n, seated, attended, passed, certified, closed_on as "on", reason from class_closing where class_id = ${one.id} order by n`.execute(
    db,
  );
  const { rows: pending } = await asInstallation(db, () =>
    sql<{ n: number }>`
      select count(*)::int as n from class_nomination where class_id = ${one.id} and state = 'nominated'`.execute(
      db,
    ),
  );
  const codeOf = await checkCodes(db, one);
  const roster = await rosterOf(db, one, today);
  act.note({ object: `class:${one.id}`, unitId: one.unitId, detail: { rows: roster.length } });
  return {
    ...headOf(one, today),
    sittings,
    roster: roster.map(({ certificateOn, ...row }) => ({
      ...row,
      isAbsentTooOften: isAbsentTooOften(row.missed, sittings.length, absence.maxPercent),
      checkCode: codeOf(row.certificateNumber, certificateOn),
    })),
    waiting: one.state === 'planned' ? await waitingIn(act, one) : [],
    toApprove: pending[0]?.n ?? 0,
    absence,
    closings,
    isMine: isHeldHere(act, one),
  };
};

type Nominated = OutputOf<typeof contract.listNominations>['nominations'][number];

/** People below a unit who are named for classes, the first named first. */
export const nominations = async (act: Act, input: InputOf<typeof contract.listNominations>) => {
  const { db, today, note, scope } = act;
  const { unitCode, state = null, kind = null, after = 0, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<Nominated & { approverId: number }>`
    select ${named}, n.kind, l.code as "classCode", l.name as "className", n.nominated_on as "nominatedOn",
      n.enlists_on as "enlistsOn", n.shift, n.end_reason as "endReason", n.approver_id as "approverId"
    from (
      select n.* from class_nomination n join unit u on u.id = n.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      where n.id > ${after} and (${state}::text is null or n.state = ${state}) and (${kind}::text is null or n.kind = ${kind})
      order by n.id limit ${limit}) n
    ${namedFrom(today)} left join class l on l.id = n.class_id order by n.id`.execute(db);
  const { rows: approvers } = await asInstallation(db, () =>
    sql<{ id: number; path: string }>`
      select id, path from unit where id = any(${[...new Set(rows.map(({ approverId }) => approverId))]}::int[])`.execute(
      db,
    ),
  );
  const pathOf = new Map(approvers.map(({ id, path }) => [id, path]));
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return {
    nominations: rows.map(({ approverId, ...row }) => ({
      ...row,
      isMineToApprove: isWithin(pathOf.get(approverId) ?? '', scope),
    })),
    next: rows.length === limit ? (rows.at(-1)?.nominationId ?? null) : null,
  };
};
