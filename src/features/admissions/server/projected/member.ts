import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { CaseState } from '../../state.ts';
import type { CaseRow } from '../rows.ts';

const OUT = ['struck-off', 'annulled', 'left', 'died'];

type Span = { ceremonyOn: Day; endedOn: Day | null; officialOn: Day | null };

/** The times this case has put the person on a roll: annulled ones end, the last one stands. */
const spansOf = (state: CaseState, officialOn: Day | null): Span[] => {
  const { aside, ceremonyOn, matters } = state;
  const isOfficial = matters.recognition.decision?.isAccepted === true;
  const past = state.annulled.flatMap((one) =>
    one.ceremonyOn && one.ceremonyOn !== ceremonyOn
      ? [{ ceremonyOn: one.ceremonyOn, endedOn: one.on, officialOn: null }]
      : [],
  );
  const endedOn = aside && OUT.includes(aside.status) ? aside.since : null;
  return [
    ...past,
    ...(ceremonyOn ? [{ ceremonyOn, endedOn, officialOn: isOfficial ? officialOn : null }] : []),
  ];
};

/**
 * From the ceremony on the person stands on the branch's roll, as a full member from the official day once recognised.
 * @param ceremonyWas the ceremony that the case had before this event; a correction may take it back
 */
export const syncMember = async (
  db: Tx,
  row: CaseRow,
  state: CaseState,
  { officialOn, ceremonyWas }: { officialOn: Day | null; ceremonyWas: Day | null },
): Promise<void> => {
  const spans = spansOf(state, officialOn);
  if (ceremonyWas !== null && !spans.some(({ ceremonyOn }) => ceremonyOn === ceremonyWas)) {
    await sql`delete from member where person_id = ${row.personId} and ceremony_on = ${ceremonyWas}::date`.execute(
      db,
    );
  }
  for (const { ceremonyOn, endedOn, officialOn: fullOn } of spans) {
    const person = sql`person_id = ${row.personId} and ceremony_on = ${ceremonyOn}::date`;
    await sql`
      with enrolled as (
        insert into member (person_id, unit_id, ceremony_on, during)
        select ${row.personId}, ${row.unitId}, ${ceremonyOn}::date, daterange(${ceremonyOn}::date, null)
        where not exists (select from member where ${person}) returning id, during)
      insert into member_state (member_id, state, during) select id, 'active', during from enrolled`.execute(
      db,
    );
    await sql`update member set official_on = ${fullOn}::date where ${person} and official_on is distinct from ${fullOn}::date`.execute(
      db,
    );
    if (endedOn === null) continue;
    await sql`
      update member_state s set during = s.during * daterange(null, greatest(${endedOn}::date, lower(s.during) + 1))
      from member m where m.id = s.member_id and m.person_id = ${row.personId} and m.ceremony_on = ${ceremonyOn}::date
        and upper(s.during) is null`.execute(db);
    await sql`
      update member set during = daterange(lower(during), greatest(${endedOn}::date, lower(during) + 1))
      where ${person} and upper(during) is null`.execute(db);
  }
};
