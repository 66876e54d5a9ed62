import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import { lint } from '../ahead/linter.ts';
import type * as contract from '../contract/reading.ts';
import { judged, standing } from '../history.ts';
import { reasonViewOf } from '../judge.ts';
import { PATH_STEPS } from '../paths.ts';
import { before } from '../profile.ts';
import { datesOf } from '../projected/dates.ts';
import { daysOf, factsOfDays, lawOf } from './facts.ts';
import { refuseForgotten } from './forget.ts';
import { lawFor } from './law.ts';
import { membersIn, peopleOf, profileOf } from './people.ts';
import { formerProfiles, namesIn } from './profile.ts';
import { caseNamed, clocksOfCase, eventsOf, type StoredEvent, sharedNumbersIn, startOf } from './rows.ts';
import { namesTold, sourcingOf } from './sourced.ts';
import { standOf } from './stand.ts';
import { eventView, moveView, stepView } from './views.ts';

/** One case on a day, as it was known at an instant: everything a screen or a clerk asks of it at once. */
export const read = async (act: Act, input: InputOf<typeof contract.readCase>) => {
  const { db, today, note } = act;
  const { caseCode, on = today, knownAt } = input;
  const kept = await caseNamed(db, caseCode);
  refuseForgotten(kept);
  const former = await formerProfiles(db, kept.id);
  const law = await lawFor(db, kept.unitId);
  const stored = await eventsOf(db, kept.id);
  const known = knownAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(knownAt);
  const later = former.filter(({ until }) => until.getTime() > known).map(({ profile }) => profile);
  const row = before(kept, later);
  const holding = standing(stored, known);
  const events = holding.filter((event) => event.on <= on);
  const factsAt = await factsOfDays(db, row, { law, today }, [...daysOf(stored), { unitId: row.unitId, on }]);
  const start = startOf(row);
  const now = factsAt({ unitId: row.unitId, on });
  const { facts } = now;
  const { state, status, group, missing, tasks, moves, next } = standOf(row, events, on, now);
  const clocks = await clocksOfCase(db, row.id);
  const dueOn = new Map(
    clocks.filter(({ endedOn }) => endedOn === null).map((clock) => [clock.kind, clock.dueOn]),
  );
  const judgements = judged(start, events, (event) => factsAt(event as StoredEvent).facts);
  const standingIds = new Set(holding.map(({ id }) => id));
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { events: events.length } });
  return {
    code: row.code,
    personCode: row.personCode,
    fullName: row.fullName,
    bornOn: row.bornOn,
    birthYear: row.birthYear,
    unitCode: row.unitCode,
    unitName: row.unitName,
    kind: row.kind,
    openedOn: row.openedOn,
    on,
    status,
    group,
    version: row.version,
    path: facts.path,
    isPathConfirmed: PATH_STEPS[facts.path].isConfirmed,
    isChecked: facts.isChecked,
    dates: datesOf(state, facts.rules.probationMonths),
    steps: tasks.map(stepView(dueOn)),
    missing: missing.map((code) => reasonViewOf(code, lawOf(now))),
    next: next?.act ?? null,
    clocks: clocks.map((clock) => ({ ...clock, isOverdue: clock.endedOn === null && clock.dueOn < on })),
    moves: moves.map(moveView(act, state, now)),
    people: peopleOf(state, events),
    members: await membersIn(db, stored),
    profile: profileOf(row),
    sourcing: sourcingOf(state),
    profileNames: {
      ...(await namesIn(db, [row, ...former.map(({ profile }) => profile)])),
      ...(await namesTold(db, stored)),
    },
    formerProfiles: former
      .filter(({ until }) => until.getTime() <= known)
      .map(({ until, profile, reason }) => ({ until: until.toISOString(), profile, reason })),
    findings: lint(state, judgements, {
      lawOf: (event) => lawOf(factsAt(event as StoredEvent)),
      sharedNumbers: await sharedNumbersIn(db, row.id),
    }),
    events: stored.filter(({ recordedAt }) => recordedAt <= known).map(eventView(standingIds)),
  };
};
