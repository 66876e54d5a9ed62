import type { Tx } from '#db/database.ts';
import type { RuleKey, RuleValues } from '#features/rules/ruleset.ts';
import type { RulesOfDay } from '#features/rules/table.ts';
import type { Day } from '#kernel/day.ts';
import { dueAfter } from '#kernel/deadline.ts';
import type { CaseFacts } from '../acts/act.ts';
import { pathOf } from '../paths.ts';
import { type Link, pathFactsOf } from '../place.ts';
import type { Law } from './law.ts';
import { chainsOn } from './place.ts';
import type { CaseRow, StoredEvent } from './rows.ts';

/** The rule values, remembering which of them were looked at: those are the rows a judgement names. */
const watched = (rules: RulesOfDay, seen: Set<RuleKey>): RuleValues =>
  new Proxy(rules.value, {
    get: (values, key) => {
      if (Object.hasOwn(values, key)) seen.add(key as RuleKey);
      return values[key as RuleKey];
    },
  });

/** What one day's step of this case is judged with, and by which rows. */
export type Judged = { facts: CaseFacts; chain: readonly Link[]; rules: RulesOfDay; seen: Set<RuleKey> };

/** What a blocker's clause and confidence are read from. */
export const lawOf = ({ rules, facts }: Pick<Judged, 'rules' | 'facts'>) => ({ rules, path: facts.path });

const candidateOf = (row: CaseRow): CaseFacts['candidate'] => ({
  bornOn: row.bornOn,
  education: row.education,
  schoolingException: row.schoolingException,
  isYouthUnionMember: row.isYouthUnionMember,
  isTradeUnionMember: row.isTradeUnionMember,
  hasReligion: row.religion !== null && row.religion !== 'none',
});

type Context = { law: Law; today: Day };

/** What each day's step of a case is judged with, when the chains of its days are known. */
export const factsWith = (
  chainOf: (one: { unitId: number; on: Day }) => Link[],
  row: CaseRow,
  { law, today }: Context,
): ((one: { unitId: number; on: Day }) => Judged) => {
  const known = new Map<string, Judged>();
  return ({ unitId, on }) => {
    const key = `${unitId}@${on}`;
    const found = known.get(key);
    if (found) return found;
    const chain = chainOf({ unitId, on });
    const { rules, isHeld } = law.on(on);
    const seen = new Set<RuleKey>();
    const pathFacts = pathFactsOf(chain);
    const path = pathOf(pathFacts, rules.value);
    const facts: CaseFacts = {
      today,
      rules: watched(rules, seen),
      rulesOn: (day) => law.on(day).rules.value,
      isChecked: isHeld && path !== 'F',
      path,
      hasSection: pathFacts.hasSection,
      dueOn: (from, days) => dueAfter(law.calendar, from, days).dueOn,
      candidate: candidateOf(row),
    };
    const judged = { facts, chain, rules, seen };
    known.set(key, judged);
    return judged;
  };
};

/** Facts of every day asked, the place of each day read in one statement. */
export const factsOfDays = async (
  db: Tx,
  row: CaseRow,
  context: Context,
  asked: readonly { unitId: number; on: Day }[],
): Promise<(one: { unitId: number; on: Day }) => Judged> =>
  factsWith(await chainsOn(db, asked), row, context);

/** The branch in which each event happened: its own, for a new one that of the case. */
export const daysOf = (events: readonly StoredEvent[]) => events.map(({ unitId, on }) => ({ unitId, on }));
