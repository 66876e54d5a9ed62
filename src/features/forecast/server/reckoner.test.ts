import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { monthNumber } from '../model.ts';
import { seeded } from '../random.ts';
import { shippedAssumptions } from '../ruleset.ts';
import type { CaseCells, UnitCells } from './history.ts';
import { openReckoner } from './reckoner.ts';

const now = monthNumber(2026, 11);
const task = {
  assumed: shippedAssumptions(day('2026-11-22')),
  standpoint: { month: now, left: 0.3, horizon: 14 },
  seed: 5,
  path: '/1/',
};

/** A province of many branches, in each of which people were listed for ten years. */
const province = (branches: number, people: number): UnitCells[] => {
  const random = seeded(9);
  const cases = (): string =>
    JSON.stringify(
      Array.from({ length: people }, (_, at): CaseCells => {
        const listed = now - Math.floor(random() * 120);
        const admitted = random() < 0.6 ? listed + 6 + Math.floor(random() * 12) : null;
        const isOver = admitted !== null && admitted <= now;
        return [
          at,
          isOver ? 'admitted' : 'source',
          false,
          listed,
          null,
          null,
          null,
          isOver ? admitted : null,
          null,
        ];
      }),
    );
  return [
    { id: 1, path: '/1/', peers: 'province', isAlive: true, cases: null, unlisted: null },
    ...Array.from({ length: branches }, (_, at) => ({
      ...{
        id: at + 2,
        path: `/1/${at + 2}/`,
        peers: 'branch',
        isAlive: at > 0,
        cases: cases(),
        unlisted: '[24300]',
      },
    })),
  ];
};

test('while a province is learned from, this process goes on with everything else', async () => {
  const reckoner = await openReckoner(task);
  await reckoner.add(province(4_000, 25));
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 5);
  const grounds = await reckoner.learn();
  clearInterval(others);
  expect(grounds?.admissions).toBeGreaterThan(40_000);
  // On this process learning would take a second in which nothing else has its turn.
  expect(turns).toBeGreaterThan(10);
  await reckoner.end();
});

test('every unit that stands is drawn once, in batches; the root is the sum of all', async () => {
  const reckoner = await openReckoner(task);
  await reckoner.add(province(450, 20));
  expect(await reckoner.learn()).toMatchObject({ units: 451, foretold: 451 });
  const rows: { id: number; expected: number[] }[] = [];
  const done: number[] = [];
  for (let isLast = false; !isLast; ) {
    const batch = await reckoner.next();
    rows.push(...JSON.parse(batch.rows));
    done.push(batch.done);
    expect(batch.ids).toEqual(JSON.parse(batch.rows).map(({ id }: { id: number }) => id));
    isLast = batch.isLast;
  }
  expect(done.at(-1)).toBe(451);
  // One branch stands no more; what it had counts for the root.
  expect(rows.length).toBe(450);
  const [root] = rows.filter(({ id }) => id === 1);
  const below = rows
    .filter(({ id }) => id !== 1)
    .reduce((sum, { expected }) => sum + (expected.at(-1) as number), 0);
  expect(root?.expected.at(-1)).toBeGreaterThan(below);
  expect(below).toBeGreaterThan(0.99 * (root?.expected.at(-1) as number));
  await reckoner.end();
});

test('when the program stops, the arithmetic stops at once', async () => {
  const stop = new AbortController();
  const reckoner = await openReckoner(task, stop.signal);
  await reckoner.add(province(2_000, 25));
  const learning = reckoner.learn();
  stop.abort();
  await expect(learning).rejects.toThrow('interrupted');
  await expect(reckoner.next()).rejects.toThrow('interrupted');
  await reckoner.end();
});
