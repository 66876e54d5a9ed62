import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { thresholdOf, VOTE_ACTS, type VoteAct } from '#features/admissions/acts/votes.ts';
import type { Body } from '#features/admissions/model.ts';
import { PATH_STEPS } from '#features/admissions/paths.ts';
import { placeIn, unitOfBody } from '#features/admissions/place.ts';
import type { Judged } from '#features/admissions/server/facts.ts';
import type { StoredEvent } from '#features/admissions/server/rows.ts';
import { votesNeeded } from '#features/rules/share.ts';
import type { Day } from '#kernel/day.ts';

type Meeting = {
  code: string;
  unitId: number;
  body: Body;
  on: Day;
  method: string;
  convened: number;
  present: number;
};
type Vote = { meeting: Meeting; details: Record<string, unknown>; needed: number };

/** The body whose vote an act is, on the path of its day. */
const bodyOf = (name: VoteAct, { facts }: Judged): Body => {
  if (name === VOTE_ACTS.branch) return 'branch';
  return name === VOTE_ACTS.base ? 'base-committee' : PATH_STEPS[facts.path].decidedBy;
};

/** The meetings in which imported votes were taken: one for each body, day, method and attendance, closed when written. */
export const meetingsOfImport = () => {
  const meetings = new Map<string, Meeting>();
  const votes: Vote[] = [];
  return {
    /** The meeting of a vote; null where the path of its day knows no such body. */
    of: (name: VoteAct, details: Record<string, unknown>, on: Day, judged: Judged): string | null => {
      const body = bodyOf(name, judged);
      const unit = unitOfBody(placeIn(judged.chain), judged.facts.path, body);
      if (!unit) return null;
      const [method, convened, present] = [
        String(details.method),
        Number(details.convened),
        Number(details.present),
      ];
      const key = JSON.stringify([unit.unitId, body, on, method, convened, present]);
      const meeting = meetings.get(key) ?? {
        code: randomUUID(),
        unitId: unit.unitId,
        body,
        on,
        method,
        convened,
        present,
      };
      meetings.set(key, meeting);
      const needed = votesNeeded(thresholdOf(name, judged.facts), convened);
      votes.push({ meeting, details, needed });
      return meeting.code;
    },
    write: async (
      db: Tx,
      now: Date,
      added: readonly { caseId: number; event: StoredEvent }[],
    ): Promise<void> => {
      if (meetings.size === 0) return;
      await sql`
        insert into meeting (code, unit_id, body, held_on, method, convened, present)
        select code, "unitId", body, "on", method, convened, present
        from jsonb_to_recordset(${JSON.stringify([...meetings.values()])}::jsonb) m(code text, "unitId" int, body text,
          "on" date, method text, convened int, present int)`.execute(db);
      const neededIn = new Map(votes.map(({ meeting, needed }) => [meeting.code, needed]));
      const rows = added
        .filter(({ event }) => neededIn.has(String(event.details.meetingCode)))
        .map(({ caseId, event }) => ({
          ...event.details,
          caseId,
          eventId: event.id,
          needed: neededIn.get(String(event.details.meetingCode)),
        }));
      await sql`
        insert into meeting_vote (meeting_id, case_id, matter, convened, present, yes, no, needed, passed, event_id)
        select m.id, v."caseId", v.matter, v.convened, v.present, v.yes, v.no, v.needed, v.passed, v."eventId"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) v("meetingCode" text, "caseId" int, matter text,
          convened int, present int, yes int, no int, needed int, passed boolean, "eventId" bigint)
          join meeting m on m.code = v."meetingCode"`.execute(db);
      const codes = [...meetings.values()].map(({ code }) => code);
      await sql`update meeting set closed_at = ${now} where code = any(${codes}::text[])`.execute(db);
    },
  };
};
