import { describe, expect, test } from 'vitest';
import type { MeetingCalendar } from '#features/calendar/monthly.ts';
import { day } from '#kernel/day.ts';
import type { Body } from '../model.ts';
import type { Link } from '../place.ts';
import { type BodyOf, branchDays, meetingDaysOf } from './meetingDays.ts';

const onThe = (dayOfMonth: number): MeetingCalendar['rules'][number] => ({
  dayOfMonth,
  weekday: null,
  week: null,
  from: day('2010-01-01'),
  until: null,
});
const meets = (...rules: MeetingCalendar['rules']): MeetingCalendar => ({ rules, exceptions: [] });

describe('whose days hold for a case', () => {
  const link = (unitId: number, kind: string): Link => ({
    unitId,
    code: `U${unitId}`,
    path: `/${unitId}/`,
    kind,
    type: null,
    powers: [],
  });
  const chain = [link(1, 'district'), link(2, 'base-org'), link(3, 'branch')];
  const given = (days: Record<string, MeetingCalendar>): BodyOf => {
    return ({ unitId }, body: Body) => days[`${unitId} ${body}`] ?? null;
  };

  test('each body has its own; a branch without one meets as the nearest unit above it says', () => {
    const of = given({
      '1 branch': meets(onThe(1)),
      '2 branch': meets(onThe(2)),
      '2 base-committee': meets(onThe(10)),
      '1 standing-board': meets(onThe(20)),
    });
    expect(meetingDaysOf(chain, 'A', of)).toMatchObject({
      branch: meets(onThe(2)),
      base: meets(onThe(10)),
      deciding: meets(onThe(20)),
    });
    const own = given({ '2 branch': meets(onThe(2)), '3 branch': meets(onThe(3)) });
    expect(branchDays(chain, own)).toMatchObject(meets(onThe(3)));
  });

  test('a branch keeps a usual day from above and moves one meeting of its own', () => {
    const moved = { insteadOf: day('2027-02-03'), heldOn: day('2027-01-30') };
    const of = given({ '1 branch': meets(onThe(3)), '3 branch': { rules: [], exceptions: [moved] } });
    expect(branchDays(chain, of)).toMatchObject({ holder: { unitId: 1 }, exceptions: [moved] });
  });

  test("a committee's day is nobody else's, and a path without a body waits for none", () => {
    const of = given({ '1 base-committee': meets(onThe(10)) });
    expect(meetingDaysOf(chain, 'A', of)).toEqual({ branch: null, base: null, deciding: null });
    const base = given({ '2 base-committee': meets(onThe(10)) });
    expect(meetingDaysOf(chain, 'B', base).base).toBeNull();
    expect(meetingDaysOf(chain, 'D', base)).toEqual({ branch: null, base: null, deciding: meets(onThe(10)) });
  });
});
