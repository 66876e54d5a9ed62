import { describe, expect, test } from 'vitest';
import { imported } from './locality.testing.ts';
import { invented, sheetsOfInvented } from './unseen.testing.ts';

/** Written apart from the kernel on purpose. */
const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
/** 100 × a / b, half-up, with so many decimals and no trailing zeros. */
const percent = (a: number, b: number, decimals = 2): string => {
  const scale = 10 ** decimals;
  const units = Math.trunc((200 * scale * a + b) / (2 * b));
  const fraction = String(scale + (units % scale))
    .slice(1)
    .replace(/0+$/, '');
  return `${thousands(Math.trunc(units / scale))}${fraction && `,${fraction}`}%`;
};
const raw = (thousandths: number): string => {
  const fraction = String(1000 + (thousandths % 1000))
    .slice(1)
    .replace(/0+$/, '');
  return `${thousands(Math.trunc(thousandths / 1000))}${fraction && `,${fraction}`}`;
};
const inSentence = (day: string): string => {
  const [d, m] = day.split('/') as [string, string];
  return `${d}/${Number(m) <= 2 ? m : Number(m)}`;
};

describe.each([11, 20_230, 777_001])('an invented locality from the seed %i', async (seed) => {
  const of = invented(seed);
  const { name, year, districts, places, merged } = of;
  const { figures, house } = await imported(sheetsOfInvented(of));
  const lines = async (unitCode: string, more: { compare?: string; tree?: 'then' | 'now' } = {}) =>
    (await figures({ unitCode, period: `${year}`, asOf: `${year}-12-31`, ...more })).map(
      ({ printed }) => printed,
    );
  const total = (at: number) => districts.reduce((sum, { admitted }) => sum + (admitted[at] ?? 0), 0);

  test('prints results against the year before and against two documents; what was annulled is not counted', async () => {
    const [first, second, third] = [total(0), total(1), total(2)];
    const done = first + second + third;
    const [plan, congress] = [of.sum + of.congressAbove + 7, of.sum + 7];
    expect(await lines('P', { compare: `${year - 1}` })).toEqual(
      expect.arrayContaining([
        `Năm ${year}: ${thousands(third)} đảng viên, bằng ${percent(third, second)} so với năm ${year - 1} (${thousands(second)})`,
        `Các năm khác trong nhiệm kỳ: ${thousands(first)}`,
        `${thousands(done)}/${thousands(plan)}, đạt ${percent(done, plan)} chỉ tiêu Kế hoạch số ${of.planNumber}-KH/TU ngày ${inSentence(of.planDay)}/${year - 2}`,
        `${thousands(done)}/${thousands(congress)}, đạt ${percent(done, congress)} mục tiêu Nghị quyết Đại hội ${name}`,
        `Kế hoạch cao hơn mục tiêu Đại hội ${thousands(of.congressAbove)} đảng viên (${percent(of.congressAbove, congress)})`,
        `Còn ${thousands(plan - done)} so với kế hoạch; ${thousands(congress - done)} so với mục tiêu Đại hội`,
        `${thousands(third)} kết nạp trong năm ${year}, bằng ${percent(third, of.members)} số đảng viên hiện có`,
        `${thousands(of.militia)} thôn đội trưởng`,
      ]),
    );
  });

  test('ranks its districts by their own targets', async () => {
    const above = districts.filter(({ admitted, goal }) => admitted[2] > goal);
    const ranked = above
      .sort((a, b) => b.admitted[2] * a.goal - a.admitted[2] * b.goal)
      .map(({ short, admitted, goal }) => `${short} ${percent(admitted[2], goal, 1)}`);
    const found = await lines('P');
    if (ranked.length > 0) expect(found).toContain(ranked.join('; '));
    for (const { short, admitted } of districts)
      expect(found).toContain(`${short}: ${thousands(admitted[2])}`);
    for (const { code, admitted, goal } of districts) {
      const done = `${admitted[2]}/${goal}, đạt ${percent(admitted[2], goal)} chỉ tiêu giao`;
      expect(await lines(code)).toContain(done);
    }
  });

  test('prints the stock of its places and how it moved', async () => {
    const white = places.none + places.cleared;
    const all = white + places.joint + places.founded + places.own;
    const own = places.own + places.founded;
    expect(await lines('H2', { compare: `${year}-01-01..${year}-06-30` })).toEqual(
      expect.arrayContaining([
        `có đảng viên, chưa có chi bộ: ${thousands(places.joint + places.cleared)}`,
        `${thousands(all - own)} (${percent(all - own, all)})`,
        `${thousands(places.cleared)}/${thousands(white)} bản (${percent(places.cleared, white)} số bản đầu kỳ)`,
      ]),
    );
  });

  test('proposes a number from a rate, rounded up, beside the one given', async () => {
    const suggested = of.base * 25;
    const whole = Math.ceil(suggested / 1000);
    const proposed = suggested % 1000 === 0 ? raw(suggested) : `${raw(suggested)} → ${thousands(whole)}`;
    expect(await lines('X3')).toContainEqual(expect.stringContaining(`Gợi ý ${proposed}; giao `));
  });

  test('follows its learners by period and as a cohort', async () => {
    const sent = of.introduced + of.reached;
    const told = `Giới thiệu ${sent}, kết nạp ${of.reached} (${percent(of.reached, sent)}`;
    expect(await lines('X3')).toEqual(expect.arrayContaining([`${told}, theo kỳ)`, `${told}, theo lứa)`]));
  });

  test('counts a merged commune in the tree of then and in the tree of now', async () => {
    const then = merged.own + merged.after;
    expect(await lines('X1')).toContain(`Năm ${year}: ${then} đảng viên`);
    expect(await lines('X1', { tree: 'now' })).toContain(`Năm ${year}: ${then + merged.before} đảng viên`);
    expect(await lines('Q')).toContain(`Năm ${year}: ${then + merged.before + of.reached} đảng viên`);
  });

  test('keeps sums that a recount confirms', async () => {
    const { isExact } = await house.call('rollup.recount', { kind: 'machine', osUser: 'test' }, {});
    expect(isExact).toBe(true);
  });
});
