import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { CaseState } from '../../state.ts';
import type { CaseRow } from '../rows.ts';

/** What a case adds to the counts: its certificate, and each admission by its decision, annulled ones with their trace. */
const factsOf = ({ code, kind }: CaseRow, state: CaseState) => {
  const { decision } = state.matters.admission;
  const standing =
    decision?.isAccepted && state.aside?.status !== 'annulled'
      ? [
          {
            decidedOn: decision.on,
            number: decision.number,
            receivedOn: state.receivedOn,
            ceremonyOn: state.ceremonyOn,
            on: null,
            ground: null,
          },
        ]
      : [];
  return [
    ...(state.certifiedOn
      ? [{ kind: 'certificate', code: `${code}:certificate`, onDay: state.certifiedOn }]
      : []),
    ...[...state.annulled, ...standing].map(
      ({ decidedOn, number, receivedOn, ceremonyOn, on, ground }, n) => ({
        kind: 'admission',
        code: `${code}:admission:${n + 1}`,
        onDay: decidedOn,
        decisionNumber: number,
        receivedOn,
        ceremonyOn,
        annulledOn: on,
        annulment: ground,
        isReadmission: kind === 'readmission',
      }),
    ),
  ];
};

/** The counted facts of a case are what its events say now: added, changed or taken back in the same transaction. */
export const syncFacts = async (db: Tx, row: CaseRow, state: CaseState): Promise<void> => {
  const facts = factsOf(row, state);
  await sql`delete from fact where case_id = ${row.id} and not code = any(${facts.map(({ code }) => code)}::text[])`.execute(
    db,
  );
  if (facts.length === 0) return;
  await sql`
    insert into fact (kind, code, unit_id, person_id, case_id, on_day, path_then, annulled_on, annulment, sex, birth_year,
      ethnic_group, religion, education, occupation, introducer, place_kind, is_readmission, decision_number, decided_by,
      received_on, ceremony_on)
    select f.kind, f.code, ${row.unitId}, ${row.personId}, ${row.id}, f."onDay", '', f."annulledOn", f.annulment, p.sex,
      p.birth_year, ${row.ethnicGroup}::text, ${row.religion}::text, ${row.education}::text, ${row.occupation}::text,
      ${row.introducer}::text, ${row.placeKind}::text, coalesce(f."isReadmission", false), f."decisionNumber",
      -- Two committees may give the same number on the same day.
      case when f.kind = 'admission' then (select u.code from case_event e join meeting m on m.code = e.details ->> 'meetingCode'
        join unit u on u.id = m.unit_id where e.case_id = ${row.id} and e.act = 'decide' and e.on_day = f."onDay"
        order by e.id desc limit 1) end,
      f."receivedOn", f."ceremonyOn"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) f(kind text, code text, "onDay" date, "annulledOn" date,
      annulment text, "isReadmission" boolean, "decisionNumber" text, "receivedOn" date, "ceremonyOn" date)
    join person p on p.id = ${row.personId}
    -- What was counted before the case came here stays counted, and counts once.
    where not exists (
      select from fact o where o.kind = f.kind and o.person_id = p.id and o.on_day = f."onDay" and o.case_id is null)
    on conflict on constraint fact_code_is_unique do update set on_day = excluded.on_day, annulled_on = excluded.annulled_on,
      annulment = excluded.annulment, decision_number = excluded.decision_number,
      decided_by = excluded.decided_by, received_on = excluded.received_on,
      ceremony_on = excluded.ceremony_on, education = excluded.education, ethnic_group = excluded.ethnic_group,
      religion = excluded.religion, occupation = excluded.occupation, introducer = excluded.introducer,
      place_kind = excluded.place_kind, sex = excluded.sex, birth_year = excluded.birth_year,
      -- An admission is counted where the ceremony was: a decision taken along to a new place goes with the person.
      unit_id = case when fact.ceremony_on is null and fact.kind = 'admission' then excluded.unit_id else fact.unit_id end
    where (fact.on_day, fact.annulled_on, fact.decision_number, fact.received_on, fact.ceremony_on, fact.education,
        fact.ethnic_group, fact.religion, fact.occupation, fact.introducer, fact.place_kind, fact.sex, fact.birth_year)
      is distinct from (excluded.on_day, excluded.annulled_on, excluded.decision_number, excluded.received_on,
        excluded.ceremony_on, excluded.education, excluded.ethnic_group, excluded.religion, excluded.occupation,
        excluded.introducer, excluded.place_kind, excluded.sex, excluded.birth_year)`.execute(db);
};
