import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { machine } from '#main/testing.ts';

/** A house with one dossier of branch B1 underway, whose next paper is due on a day, and its secretary and clerk. */
export const noticeHouse = async () => {
  const house = await casesHouse();
  const { call, act, person } = house;
  const opened = async (caseCode: string, personCode: string, allowedOn: string): Promise<Day> => {
    await person(personCode, '1995-06-01');
    await call('case.open', machine, { code: caseCode, personCode, unitCode: 'B1', on: '2026-01-05' });
    await act(caseCode, 'enlist', '2026-01-06');
    await act(caseCode, 'certify', '2026-01-20', { number: '1/GCN' });
    await act(caseCode, 'open-dossier', allowedOn);
    const { tasks } = await call('task.list', machine, { unitCode: 'B1' });
    return tasks.find((task: { caseCode: string }) => task.caseCode === caseCode).dueOn;
  };
  let now = 0;
  const at = (on: Day, hour: string): void => {
    now = Date.parse(`${on}T${hour}:00+07:00`);
    house.setNow(new Date(now).toISOString());
  };
  const secretary = await house.account('branch-secretary', 'B1');
  return {
    ...house,
    opened,
    at,
    clock: () => now,
    secretary,
    daysBefore: (dueOn: Day, days: number) => addDays(dueOn, -days),
    /** The secretary's inbox, the oldest first: what was told on which day. */
    inbox: async (who = secretary): Promise<{ on: string; kind: string; counts: object }[]> =>
      (await call('notice.list', who, {})).notices
        .map(({ on, kind, counts }: { on: string; kind: string; counts: object }) => ({ on, kind, counts }))
        .reverse(),
  };
};
