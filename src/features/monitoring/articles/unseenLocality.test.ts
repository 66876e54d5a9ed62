import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ask,
  child,
  document,
  figures,
  members,
  on,
  period,
  printed,
  target,
  unit,
  window,
} from '../testing/build.ts';
import { facts } from '../testing/store.ts';

/** Written apart from the kernel on purpose: whole numbers only, by hand. */
const thousands = (n: number): string => {
  const groups: string[] = [];
  let rest = n;
  while (rest >= 1000) {
    groups.unshift(String(1000 + (rest % 1000)).slice(1));
    rest = Math.trunc(rest / 1000);
  }
  return [String(rest), ...groups].join('.');
};
const percent = (a: number, b: number): string => {
  const hundredths = Math.trunc((20_000 * a + b) / (2 * b));
  const fraction = String(100 + (hundredths % 100)).slice(1);
  const tail = fraction === '00' ? '' : `,${fraction.endsWith('0') ? fraction[0] : fraction}`;
  return `${thousands(Math.trunc(hundredths / 100))}${tail}%`;
};

const aName = fc.constantFrom('Sông Lam', 'Đồng Tháp Mười', 'Hòn Chồng', 'Ea Súp', 'Ý Yên');
const aNumber = fc.integer({ min: 1, max: 90_000 });

describe('a locality that nobody has seen prints through the same patterns', () => {
  test('comparison, two targets, what is left, the rest of the term', () => {
    const locality = fc.record({
      name: aName,
      counts: fc.tuple(aNumber, aNumber, aNumber),
      goals: fc.tuple(aNumber, aNumber).filter(([a, b]) => a !== b),
      number: fc.integer({ min: 1, max: 400 }),
      term: fc.integer({ min: 1990, max: 2060 }),
    });
    fc.assert(
      fc.property(
        locality,
        ({ name, counts: [first, second, third], goals: [a, b], number, term: start }) => {
          const province = unit(`Tỉnh ủy ${name}`, name);
          const term = period(`term:${start}-${start + 5}`, window(`${start}-01-01`, `${start + 5}-12-31`));
          const plan = document({ kind: 'plan', number: `${number}-KH/TU`, issuedOn: on(`${start}-02-07`) });
          const congress = document({ kind: 'congress-resolution', citedAs: `Nghị quyết Đại hội ${name}` });
          const [high, low] = a > b ? [a, b] : [b, a];
          const year = start + 2;
          const done = first + second + third;
          const lines = printed(
            figures(
              ask(province, `${year}`, `${year}-12-31`, {
                term,
                compare: { kind: 'period', period: period(`${year - 1}`) },
                targets: [
                  target(province, term, { minimum: `${low}`, documents: [congress], noun: 'goal' }),
                  target(province, term, { minimum: `${high}`, documents: [plan] }),
                ],
                headCounts: [members(done, `${year}-12-31`)],
                children: [child(unit(`Huyện ủy ${name} Thượng`, `${name} Thượng`), first)],
              }),
              [
                facts('admission', `${start}-03-03`, first),
                facts('admission', `${year - 1}-03-03`, second),
                facts('admission', `${year}-12-31`, third),
              ],
            ),
          );
          const expected = [
            `Năm ${year}: ${thousands(third)} đảng viên, bằng ${percent(third, second)} so với năm ${year - 1} (${thousands(second)})`,
            `Các năm khác trong nhiệm kỳ: ${thousands(first)}`,
            `${thousands(done)}/${thousands(high)}, đạt ${percent(done, high)} chỉ tiêu Kế hoạch số ${number}-KH/TU ngày 07/02/${start}`,
            `${thousands(done)}/${thousands(low)}, đạt ${percent(done, low)} mục tiêu Nghị quyết Đại hội ${name}`,
            `Kế hoạch cao hơn mục tiêu Đại hội ${thousands(high - low)} đảng viên (${percent(high - low, low)})`,
            `${name} Thượng: ${thousands(first)}`,
            `${thousands(third)} kết nạp trong năm ${year}, bằng ${percent(third, done)} số đảng viên hiện có`,
          ];
          const left = [
            ...(done < high ? [`${thousands(high - done)} so với kế hoạch`] : []),
            ...(done < low ? [`${thousands(low - done)} so với mục tiêu Đại hội`] : []),
          ];
          if (left.length > 0) expected.push(`Còn ${left.join('; ')}`);
          expect(lines).toEqual(expect.arrayContaining(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
