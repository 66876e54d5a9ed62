import type { Act as CaseAct } from '#features/admissions/acts/act.ts';
import { passes, thresholdOf, VOTE_ACTS, type VoteAct } from '#features/admissions/acts/votes.ts';
import type { Judged } from '#features/admissions/server/facts.ts';
import { Refusal } from '#kernel/refusal.ts';
import { parse } from '#server/parse.ts';
import { columnOf, columnsOfAct } from '../../caseActs.ts';
import type { Fault, Row, Value } from '../../model.ts';

/** Columns that every row may fill in. */
const OF_EVERY_ROW = ['case_code', 'act', 'on_day', 'on_paper'];

export type Member = { memberId: number; isFullMember: boolean };
type Details = Record<string, unknown>;

const votes: readonly string[] = Object.values(VOTE_ACTS);
export const isVote = (name: string): name is VoteAct => votes.includes(name);

/** What the program finds out itself, stood in for while the rest is read. */
const standIns = (name: string): Details =>
  isVote(name) ? { method: 'secret-ballot', meetingCode: '-', passed: true } : {};

const shown = (value: Value | undefined): string => String(value ?? '');

const faultOf = (
  act: CaseAct,
  { code, field = '' }: { code: string; field?: string },
  { sheet, row }: { sheet: string; row: Row },
): Fault => {
  const [name = ''] = field.split('/');
  const column = columnOf(name, Object.keys(act.details.properties)) ?? name;
  return {
    code: code === 'field-missing' ? 'import-cell-missing-here' : 'import-cell-wrong-here',
    sheet,
    line: row.line,
    column,
    values: { value: shown(row.values[column]), act: act.name },
  };
};

/** Cells that the act of the row does not read: what stands there would be lost unseen. */
const strayFaults = (act: CaseAct, sheet: string, { line, values }: Row): Fault[] => {
  const read = new Set([...OF_EVERY_ROW, ...columnsOfAct(act.name).map(({ column }) => column)]);
  return Object.entries(values)
    .filter(([column, value]) => value !== null && !read.has(column))
    .map(([column, value]) => ({
      code: 'import-cell-not-for-act',
      sheet,
      line,
      column,
      values: { value: shown(value), act: act.name },
    }));
};

/** What a row says of its act, in the shape the act itself takes; or what is wrong with its cells. */
export const detailsOf = (
  act: CaseAct,
  { sheet, row, member }: { sheet: string; row: Row; member: Member | undefined },
): { details: Details } | { faults: Fault[] } => {
  const stray = strayFaults(act, sheet, row);
  const said = Object.fromEntries(
    columnsOfAct(act.name)
      .filter(({ field, column }) => field !== 'memberId' && row.values[column] !== null)
      .map(({ field, column }) => [field, row.values[column]]),
  );
  const { isFullMember, memberId } = act.details.properties;
  const details = {
    ...standIns(act.name),
    ...said,
    ...(member && memberId ? { memberId: member.memberId } : {}),
    ...(member && isFullMember ? { isFullMember: member.isFullMember } : {}),
  };
  try {
    const read = parse(act.details, details, false, {}) as Details;
    return stray.length > 0 ? { faults: stray } : { details: read };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const told = error.reasons.filter(({ field }) => field !== 'isFullMember');
    return { faults: [...stray, ...told.map((reason) => faultOf(act, reason, { sheet, row }))] };
  }
};

/** Whether a vote carried it, by the share that the rules of its day ask. */
export const resultOf = (name: VoteAct, details: Details, { facts }: Judged): boolean =>
  passes(thresholdOf(name, facts), { yes: Number(details.yes), convened: Number(details.convened) });
