import type { Tx } from '#db/database.ts';
import { until } from '#kernel/period.ts';
import type { Ask, ChildUnit } from '../../input.ts';
import { facts } from '../../query.ts';
import { stockDays } from '../../windows.ts';
import { answerCounts } from '../counts.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';
import { ceremoniesIn, certifiedIn, introducersOf, placeKindsOf, withoutSourceIn } from './events.ts';
import { headCountsOf, ownMembers } from './headCounts.ts';
import { publishedOf } from './published.ts';
import type { Question } from './question.ts';
import { movesSince, stocksOn } from './sites.ts';
import { conversionsOf, documentsFor, goalsOf, rulesOf, targetsFor } from './targets.ts';
import { childrenOf, compositionOf, unitRefOf } from './units.ts';

export type Asked = Question & {
  unit: { id: number; path: string };
  subtree: Subtree;
  countedBy: CountedBy;
};

const childUnits = async (db: Tx, { unit, subtree, period, countedBy }: Asked): Promise<ChildUnit[]> => {
  const { asOf } = subtree;
  const units = await childrenOf(db, unit.id, asOf);
  const ids = units.map(({ id }) => id);
  if (ids.length === 0) return [];
  const window = until(period, asOf);
  const query = facts('admission', window ? [window] : []);
  const [answer] = await answerCounts(db, [{ query, by: { units: ids } }], subtree, countedBy);
  const admissions = new Map(answer?.parts?.map(({ key, n }) => [Number(key), n]));
  const goals = await goalsOf(db, ids, period, asOf);
  const members = await ownMembers(db, ids, asOf);
  return units.map((child) => ({
    unit: child,
    admissions: admissions.get(child.id) ?? 0,
    goal: goals.get(child.id) ?? null,
    members: members.get(child.id) ?? null,
  }));
};

/** Every record about the unit that its figures read, except counts of facts. A fixed number of statements. */
export const gather = async (db: Tx, asked: Asked): Promise<Ask> => {
  const { unit, subtree, period, compare, term, nextTerm, countedBy } = asked;
  const { asOf, tree } = subtree;
  const question = { period, compare, term, nextTerm, asOf, tree, countedBy };
  const children = await childUnits(db, asked);
  const targets = await targetsFor(db, unit.id, period, asOf);
  const published = await publishedOf(db, [unit.id, ...children.map((child) => child.unit.id)]);
  const cited = published.map(({ documentCode }) => documentCode).filter((code) => code !== null);
  const plain: Ask = {
    ...question,
    unit: await unitRefOf(db, unit.id, asOf),
    targets,
    documents: await documentsFor(db, unit.id, period, { targets, cited }),
    rules: await rulesOf(db, unit.id, period),
    conversions: await conversionsOf(db, unit),
    placeKinds: await placeKindsOf(db),
    introducers: await introducersOf(db),
    headCounts: await headCountsOf(db, subtree),
    composition: await compositionOf(db, subtree),
    stocks: [],
    moves: [],
    children,
    ceremonies: await ceremoniesIn(db, subtree, until(period, asOf)),
    withoutSource: await withoutSourceIn(db, subtree),
    certified: await certifiedIn(db, subtree),
    published,
  };
  const days = stockDays(plain);
  const stocks = await stocksOn(db, subtree, days);
  return { ...plain, stocks, moves: stocks.length > 0 ? await movesSince(db, subtree, days) : [] };
};
