import { type Confidence, isUnverified } from '#kernel/confidence.ts';
import { dayOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { type Act, operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { calendarDayBlockers } from '../rules.ts';

/** The calendar binds everybody, so only who works with the whole installation changes it. */
const requireInstallation = ({ scope }: Act): void => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'calendar-is-of-the-whole-installation' });
};

const ofYear = async ({ db }: Act, { year }: { year: number }) => {
  const confirmed = await db
    .selectFrom('calendar_year')
    .select('source')
    .where('year', '=', year)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('calendar_day')
    .selectAll()
    .where('day', '>=', dayOf(year, 1, 1))
    .where('day', '<=', dayOf(year, 12, 31))
    .orderBy('day')
    .execute();
  const days = rows.map(({ is_working, is_edited, confidence, ...day }) => ({
    ...day,
    confidence,
    isWorking: is_working,
    isEdited: is_edited,
    isUnverified: isUnverified(confidence as Confidence),
  }));
  return { year, isConfirmed: confirmed !== undefined, source: confirmed?.source ?? null, days };
};

/** An entered day is known from its announcement; upgrades leave it alone. */
const setDay = async (act: Act, input: InputOf<typeof contract.setCalendarDay>) => {
  requireInstallation(act);
  refuseIf(calendarDayBlockers(input).map((code) => ({ code, field: 'kind' })));
  const { day, isWorking, ...rest } = input;
  const before = await act.db
    .selectFrom('calendar_day')
    .select(['is_working', 'kind', 'name', 'source'])
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();
  const values = { ...rest, is_working: isWorking, confidence: 'official-text', is_edited: true };
  await act.db
    .insertInto('calendar_day')
    .values({ day, ...values })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(values))
    .execute();
  act.note({ object: `calendar:${day}`, detail: { old: before ?? null, new: { ...input } } });
  return { day };
};

const confirmYear = async (act: Act, { year, source }: InputOf<typeof contract.confirmCalendarYear>) => {
  requireInstallation(act);
  const values = { source, confidence: 'official-text', is_edited: true };
  await act.db
    .insertInto('calendar_year')
    .values({ year, ...values })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(values))
    .execute();
  act.note({ object: `calendar:${year}`, detail: { source } });
  return { year };
};

export const calendarOperations = [
  operation(contract.readCalendar, ofYear),
  operation(contract.setCalendarDay, setDay),
  operation(contract.confirmCalendarYear, confirmYear),
];
