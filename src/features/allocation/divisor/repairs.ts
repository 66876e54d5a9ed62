import type { Change, Entrant } from './model.ts';
import { type Runner, roomOf } from './runner.ts';

const AT_MOST = 3;

/** A constraint that could give way, and by how much at most. */
type Slack = { change: Omit<Change, 'to'>; room: number };

/** The fewest of these that give way by `gap` together, the widest first; none when all together do not. */
const fewest = (slacks: readonly Slack[], gap: number, towards: 1 | -1): Change[] => {
  const widest = [...slacks].sort((a, b) =>
    a.room !== b.room ? b.room - a.room : (a.change.code ?? '') < (b.change.code ?? '') ? -1 : 1,
  );
  const changes: Change[] = [];
  let left = gap;
  for (const { change, room } of widest) {
    if (left === 0) break;
    const by = Math.min(room, left);
    if (by <= 0) continue;
    changes.push({ ...change, to: change.from + towards * by });
    left -= by;
  }
  return left === 0 ? changes : [];
};

const changeOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);

const key = (changes: readonly Change[]): string =>
  changes.map(({ code, of, to }) => `${of} ${code} ${to}`).join(';');

/** Ways to make a run possible that cannot be done: at most three, the fewest constraints first, then the least change. */
export const repairsOf = (
  entrants: readonly Entrant[],
  runners: readonly Runner[],
  total: number,
): Change[][] => {
  const { least, most } = roomOf(runners);
  const isTooMuch = least > total;
  const gap = isTooMuch ? least - total : total - most;
  if (gap <= 0) return [];
  const towards = isTooMuch ? -1 : 1;
  const slacksOf = (of: 'lock' | 'lower' | 'upper'): Slack[] =>
    entrants.flatMap((entrant, at) => {
      const isLocked = entrant.lock !== null;
      const from = entrant[of];
      if (from === null || (of !== 'lock' && isLocked)) return [];
      // More is given only to whom the formula speaks for, or by a lock.
      if (of === 'upper' && runners[at]?.weight === 0n) return [];
      return [{ change: { code: entrant.code, of, from }, room: isTooMuch ? from : gap }];
    });
  const bounds = slacksOf(isTooMuch ? 'lower' : 'upper');
  const locks = slacksOf('lock');
  const byTotal: Change = { code: null, of: 'total', from: total, to: total - towards * gap };
  // A total is a whole number of people, too.
  const ways = [
    byTotal.to >= 0 ? [byTotal] : [],
    fewest(bounds, gap, towards),
    fewest(locks, gap, towards),
    fewest([...bounds, ...locks], gap, towards),
  ].filter((way) => way.length > 0);
  const unlike = ways.filter((way, at) => at === ways.findIndex((other) => key(other) === key(way)));
  return unlike.sort((a, b) => a.length - b.length || changeOf(a) - changeOf(b)).slice(0, AT_MOST);
};
