import { beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '#features/imports/server/readSource.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
const demo = new URL('../../../../demo/dien-bien-2016', import.meta.url).pathname;

type Answer = Awaited<ReturnType<typeof call>>;
const review = (unitCode: string, asOf: string, more: object = {}, who = machine): Promise<Answer> =>
  call('place.review', who, { unitCode, asOf, ...more });
const group = (answer: Answer, key: string) => answer.groups.find((one: { key: string }) => one.key === key);

/** The list behind a number has as many rows. */
const rowsOf = async (unitCode: string, asOf: string, query: object, more: object = {}) => {
  const input = { unitCode, asOf, query: JSON.stringify(query), limit: 500, ...more };
  const { count, places } = await call('place.list', machine, input);
  expect(places.length).toBe(count);
  return places;
};

beforeAll(async () => {
  await call('import.run', machine, { sheets: await readSource(demo) });
});

describe('villages of the Điện Biên 2016 article', () => {
  test('both halves stand side by side, the one the article omits too, with a pace and no verdict', async () => {
    const { groups } = await review('DB', '2016-11-17');
    expect(groups.map(({ key }: { key: string }) => key)).toEqual(['place', 'base-unit']);
    const [goal] = groups[0].goals;
    expect(goal).toMatchObject({ words: 'giảm 15–20%/năm', since: { on: '2016-05-23', isFirst: false } });
    expect(goal.falls).toMatchObject([
      {
        ...{ half: 'places-without-member', isAsked: true, before: 95, now: 71, verdict: null },
        ...{ gone: 25.26, atLeast: 15, atMost: 19 },
      },
      {
        ...{ half: 'places-without-organisation', isAsked: true, before: 411, now: 396, verdict: null },
        ...{ gone: 3.65, pace: 7.5, atLeast: 62, atMost: 82 },
        printed:
          'chưa có tổ chức đảng: 411 → 396 (giảm 3,65% trong 178 ngày; giữ nhịp này ≈ 7,5%/năm, thấp hơn 15–20%/năm; thiếu số đầu năm)',
      },
    ]);
    expect(groups[0].halves).toMatchObject([{ n: 71 }, { n: 396 }]);
  });

  test('the moves are counted by step, and each opens as many villages', async () => {
    const { groups } = await review('DB', '2016-11-17');
    expect(groups[0].moves).toMatchObject([
      { from: 'no-member', to: 'members-no-branch', direction: 'forward', n: 24 },
      { from: 'members-no-branch', to: 'own-organisation', direction: 'forward', n: 15 },
    ]);
    for (const { n, query } of [...groups[0].moves, ...groups[0].halves])
      expect(await rowsOf('DB', '2016-11-17', query)).toHaveLength(n);
  });

  test('where the rest is: the children make up the whole, and each opens as many villages', async () => {
    const { groups } = await review('DB', '2016-11-17');
    for (const one of groups)
      for (const index of [0, 1]) {
        const parts = one.children.map((child: Answer) => child.halves[index].n);
        expect(parts.reduce((sum: number, n: number) => sum + n, 0)).toBe(one.halves[index].n);
      }
    const district = groups[0].children.find(({ code }: { code: string }) => code === 'DB-MN');
    expect(district.halves[0].n).toBe(18);
    const rows = await rowsOf('DB-MN', '2016-11-17', district.halves[0].query);
    expect(rows).toHaveLength(18);
    expect(rows[0]).toMatchObject({
      kind: 'ban',
      state: 'no-member',
      lastAdmissionOn: null,
      idleYears: null,
    });
  });

  test('a district measured from 1 January and a province from 23 May are each said with their own day', async () => {
    const district = await review('DB-MN', '2016-11-17');
    expect(district.groups[0].since).toEqual({ on: '2016-01-01', isFirst: true });
    expect(district.groups[0].moves).toContainEqual(
      expect.objectContaining({ from: 'no-member', to: 'members-no-branch', n: 20 }),
    );
    const same = await review('DB-MN', '2016-11-17', { since: '2016-05-23' });
    expect(same.groups[0].since).toEqual({ on: '2016-05-23', isFirst: false });
    expect(same.groups[0].moves).toContainEqual(
      expect.objectContaining({ from: 'no-member', to: 'members-no-branch', n: 15 }),
    );
  });

  test('a coverage names its kinds alone and has both halves; none is judged before its year is over', async () => {
    const { groups } = await review('DB-MN', '2016-11-17');
    const goal = group({ groups }, 'place ban thon').goals[0];
    expect(goal).toMatchObject({ bound: 'coverage', deadlineYear: 2020, falls: null });
    const [member, organisation] = goal.covered;
    expect(member).toMatchObject({ half: 'places-without-member', isAsked: true, verdict: null });
    expect(member.left).toBe(member.whole - member.done);
    expect(organisation).toMatchObject({ isAsked: false, left: null, verdict: null });
    expect(organisation.done).toBeLessThan(member.done);
  });

  test('agencies and units stand beside the villages', async () => {
    const { groups } = await review('DB', '2016-11-17');
    expect(groups[1]).toMatchObject({ sort: 'base-unit', whole: 821, goals: [] });
    expect(groups[1].halves[1]).toMatchObject({ words: 'đơn vị cơ sở chưa có tổ chức đảng', n: 183 });
  });

  test('a day that has not come is refused, and another list than one of sites', async () => {
    await expect(review('DB', '2100-01-01')).rejects.toThrow();
    const query = { kind: 'facts', measure: 'admission', windows: [], where: {} };
    await expect(rowsOf('DB', '2016-11-17', query)).rejects.toThrow();
  });
});

describe('enterprises of a block', () => {
  beforeAll(async () => {
    await call('unit.found', machine, { code: 'K', name: 'Đảng ủy Khối', kind: 'block-committee' });
    for (const code of ['K1', 'K2'])
      await call('unit.found', machine, { code, name: `Đảng bộ ${code}`, kind: 'base-org', parentCode: 'K' });
    const site = (n: number, unitCode: string, state: string, kind = 'enterprise') =>
      call('site.register', machine, {
        ...{ code: `DN-${n}`, unitCode, kind, name: `Công ty ${n}`, state, stateSince: '2017-01-01' },
        ...{ openedOn: '2010-01-01', workers: 100 + n, ownerKind: 'private' },
      });
    for (let n = 1; n <= 10; n++)
      await site(n, n < 7 ? 'K1' : 'K2', n < 5 ? 'no-member' : 'members-no-branch');
    await site(11, 'K2', 'own-branch');
    await site(12, 'K', 'no-member', 'school');
    const change = (n: number, state: string, effectiveOn: string) =>
      call('site.change-state', machine, { code: `DN-${n}`, state, effectiveOn });
    await change(1, 'members-no-branch', '2017-03-01');
    await change(5, 'own-branch', '2017-05-01');
    await change(6, 'own-branch-committee', '2017-06-01');
    // A firm loses its last member; another is wound up.
    await change(7, 'no-member', '2017-07-01');
    await call('site.close', machine, { code: 'DN-8', on: '2017-08-01' });
    await call('plan.record', machine, { code: 'KH', unitCode: 'K', period: '2017' });
    await call('target.assign', machine, {
      ...{ code: 'CT', planCode: 'KH', unitCode: 'K', measure: 'places-without-organisation' },
      ...{ bound: 'reduction-rate-range', minimum: 0.3, maximum: 0.4, recurrence: 'each-year' },
      placeKinds: ['enterprise'],
    });
  });

  test('the goal is for its kind alone, and the half it does not speak of stands beside it', async () => {
    const { groups } = await review('K', '2017-09-30');
    expect(groups.map(({ key }: { key: string }) => key)).toEqual(['base-unit', 'base-unit enterprise']);
    const { goals, names } = groups[1];
    expect(names).toEqual(['doanh nghiệp']);
    expect(goals[0].falls).toMatchObject([
      {
        isAsked: false,
        before: 4,
        now: 4,
        atLeast: null,
        printed: 'doanh nghiệp chưa có đảng viên: 4 → 4 (không đổi)',
      },
      { isAsked: true, before: 10, now: 7, atLeast: 3, atMost: 4, verdict: null },
    ]);
    expect(goals[0].falls[1].printed).toBe(
      'doanh nghiệp chưa có tổ chức đảng: 10 → 7 (giảm 30% trong 272 ngày; giữ nhịp này ≈ 40,26%/năm, cao hơn 30–40%/năm)',
    );
  });

  test('figures print the same sentence, and its list is that of the kind', async () => {
    const { figures } = await call('figure.list', machine, {
      unitCode: 'K',
      period: '2017',
      asOf: '2017-12-31',
    });
    const printed = figures.map((one: { printed: string }) => one.printed);
    expect(printed).toContain(
      'doanh nghiệp chưa có tổ chức đảng: 10 → 7 (giảm 30%; mục tiêu giảm 30–40%: đạt)',
    );
  });

  test('back moves and those that went are counted apart', async () => {
    const { groups } = await review('K', '2017-09-30');
    expect(groups[1].moves).toMatchObject([
      { from: 'no-member', to: 'members-no-branch', direction: 'forward', n: 1 },
      { from: 'members-no-branch', to: 'no-member', direction: 'back', n: 1 },
      { from: 'members-no-branch', to: 'own-organisation', direction: 'forward', n: 2 },
      { from: 'members-no-branch', to: 'absent', direction: 'other', n: 1 },
    ]);
    for (const { n, query } of groups[1].moves)
      expect(await rowsOf('K', '2017-09-30', query)).toHaveLength(n);
  });

  test('the verdict comes with the last day of the year, for the year that is over alone', async () => {
    const before = group(await review('K', '2017-12-30'), 'base-unit enterprise').goals[0];
    expect(before.falls[1].verdict).toBeNull();
    expect(before.years).toMatchObject([{ year: 2017, isOver: false }]);
    const over = group(await review('K', '2017-12-31'), 'base-unit enterprise').goals[0];
    expect(over.falls[1]).toMatchObject({ verdict: 'met', pace: null });
    expect(over.years).toMatchObject([
      { year: 2017, isOver: true, falls: [{ verdict: null }, { verdict: 'met' }] },
    ]);
  });

  test('an enterprise shows its workers, owner and last admission; one of the unit itself is listed apart', async () => {
    await call('fact.record', machine, {
      ...{ kind: 'admission', code: 'KN', unitCode: 'K1', onDay: '2015-06-30', siteCode: 'DN-2' },
    });
    const { groups } = await review('K', '2017-09-30');
    const rows = await rowsOf('K', '2017-09-30', groups[1].halves[0].query);
    expect(rows.find(({ code }: { code: string }) => code === 'DN-2')).toMatchObject({
      ...{ workers: 102, ownerKind: 'private', lastAdmissionOn: '2015-06-30', idleYears: 2 },
      ...{ unitName: 'Đảng bộ K1', parentName: 'Đảng ủy Khối', stateSince: '2017-01-01' },
    });
    const itself = groups[0].children.find(({ isItself }: { isItself: boolean }) => isItself);
    expect(itself).toMatchObject({ code: 'K', whole: 1 });
    const own = await rowsOf('K', '2017-09-30', itself.halves[0].query, { isOwn: true });
    expect(own.map(({ code }: { code: string }) => code)).toEqual(['DN-12']);
  });

  test('a subordinate sees its own, and of others nothing', async () => {
    const clerk = await house.account('base-clerk', 'K1');
    const { groups } = await review('K1', '2017-09-30', {}, clerk);
    expect(groups[0].whole).toBe(6);
    await expect(review('K2', '2017-09-30', {}, clerk)).rejects.toThrow();
  });
});
