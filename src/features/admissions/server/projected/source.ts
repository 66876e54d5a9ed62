import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { CaseState } from '../../state.ts';
import { isSource, statusOf } from '../../status.ts';

/** A case of a branch as its events leave it. */
type Standing = { caseId: number; unitId: number; state: CaseState };

const rowOf = ({ caseId, unitId, state }: Standing) => {
  const {
    origin,
    basis,
    position: _,
    pool,
    tags,
    mobility,
    months,
    reviewedOn,
    assessment,
    contactOn,
  } = state.sourcing;
  return {
    ...{ case_id: caseId, unit_id: unitId, status: statusOf(state), listed_on: state.listedOn },
    ...{ origin: origin?.code ?? null, pool, tags, has_basis: basis !== null },
    ...{ mobility: mobility?.kind ?? null, back_in: mobility?.backIn ?? null },
    ...{ reviewed_on: reviewedOn, reviewed_month: months.toSorted().at(-1) ?? null },
    ...{ contact_on: contactOn, assessed_on: assessment?.on ?? null },
    ...{ helper_id: state.helper?.memberId ?? null, helper_until: state.helper?.until ?? null },
  };
};

/**
 * Writes which of these cases are sources and what their list filters and sorts by, in one statement; their clocks and
 * next steps are written before. Needs the scope of the installation.
 */
export const syncSources = async (db: Tx, cases: readonly Standing[]): Promise<void> => {
  const ids = cases.map(({ caseId }) => caseId);
  const rows = cases.filter(({ state }) => isSource(state)).map(rowOf);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(case_id int, unit_id int, status text, listed_on date,
        origin text, pool text, tags jsonb, has_basis boolean, mobility text, back_in text, reviewed_on date,
        reviewed_month text, contact_on date, assessed_on date, helper_id int, helper_until date)),
    gone as (delete from source where case_id = any(${ids}::int[]) and case_id not in (select case_id from given))
    insert into source (case_id, unit_id, path, status, name_order, name_text, birth_year, introducer, opened_on, origin, pool,
      tags, has_basis, mobility, back_in, listed_on, reviewed_on, reviewed_month, contact_on, assessed_on, helper_id,
      helper_until, certificate_until, due_on)
    select g.case_id, g.unit_id, u.path, g.status, coalesce(name_order(p.full_name), ''), coalesce(' ' || folded(p.full_name), ''), p.birth_year,
      c.introducer, c.opened_on, g.origin, g.pool, array(select jsonb_array_elements_text(g.tags)), g.has_basis, g.mobility,
      g.back_in, g.listed_on, g.reviewed_on, g.reviewed_month, g.contact_on, g.assessed_on, g.helper_id, g.helper_until,
      k.due_on, least(n.due_on, g.helper_until)
    from given g
      join admission_case c on c.id = g.case_id join person p on p.id = c.person_id join unit u on u.id = g.unit_id
      left join next_step n on n.case_id = g.case_id
      left join lateral (
        select due_on from case_clock where case_id = g.case_id and kind = 'certificate-validity' and ended_on is null
        order by id desc limit 1) k on true
    where c.forgotten_on is null
    on conflict (case_id) do update set unit_id = excluded.unit_id, path = excluded.path, status = excluded.status,
      name_order = excluded.name_order, name_text = excluded.name_text, birth_year = excluded.birth_year,
      introducer = excluded.introducer, origin = excluded.origin, pool = excluded.pool, tags = excluded.tags,
      has_basis = excluded.has_basis, mobility = excluded.mobility, back_in = excluded.back_in,
      listed_on = excluded.listed_on, reviewed_on = excluded.reviewed_on, reviewed_month = excluded.reviewed_month,
      contact_on = excluded.contact_on, assessed_on = excluded.assessed_on, helper_id = excluded.helper_id,
      helper_until = excluded.helper_until, certificate_until = excluded.certificate_until, due_on = excluded.due_on`.execute(
    db,
  );
};

/** The introducing organisation that this transaction's events tell goes into the profile, which keeps what was there. */
export const followIntroducer = async (
  db: Tx,
  caseId: number,
  { introducer, now }: { introducer: string; now: Date },
): Promise<void> => {
  await sql`
    with was as (
      select introducer from admission_case where id = ${caseId} and introducer is distinct from ${introducer}),
    kept as (
      insert into former_profile (case_id, until, profile)
      select ${caseId}, ${now}, jsonb_build_object('introducer', introducer) from was)
    update admission_case set introducer = ${introducer} where id = ${caseId} and exists (select from was)`.execute(
    db,
  );
};
