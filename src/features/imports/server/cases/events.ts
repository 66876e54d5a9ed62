import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Act as CaseAct } from '#features/admissions/acts/act.ts';
import { actNamed } from '#features/admissions/acts.ts';
import { standing } from '#features/admissions/history.ts';
import type { Coming } from '#features/admissions/server/appendMany.ts';
import type { CaseRow, StoredEvent } from '#features/admissions/server/rows.ts';
import { type Day, todayIn } from '#kernel/day.ts';
import type { Fault, ReadTable, Row } from '../../model.ts';
import { detailsOf, isVote, type Member, resultOf } from './details.ts';
import type { meetingsOfImport } from './votes.ts';

/** What tells one event of a case from another, besides its act and day. */
const TELLING = ['matter', 'memberId', 'relation', 'kind', 'side', 'waiver', 'paper', 'month'] as const;
const ofRelation = (details: Record<string, unknown>) =>
  'relation' in details ? (details.number ?? null) : null;

const keyOf = (act: string, on: string, details: Record<string, unknown>): string =>
  JSON.stringify([act, on, ...TELLING.map((field) => details[field] ?? null), ofRelation(details)]);

/** What a meeting and its count say follows from the rest. */
const COUNTED = ['meetingCode', 'passed', 'isFullMember'];
const contentOf = (details: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(details)
      .filter(([field]) => !COUNTED.includes(field))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The members that rows name, with their standing on the roll of each row's day: in one question. */
export const membersOf = async (db: Tx, rows: readonly Row[]): Promise<(row: Row) => Member | undefined> => {
  const asked = rows
    .filter(({ values }) => values.member_code !== null)
    .map(({ line, values }) => ({ line, code: values.member_code, on: values.on_day }));
  const { rows: found } = await sql<Member & { line: number }>`
    select r.line, p.id as "memberId", coalesce(bool_or(m.official_on <= r."on"), false) as "isFullMember"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) r(line int, code text, "on" date)
      join person p on p.code = r.code left join member m on m.person_id = p.id and m.during @> r."on"
    group by 1, 2`.execute(db);
  const byLine = new Map(found.map(({ line, ...member }) => [line, member]));
  return ({ line }) => byLine.get(line);
};

type Reading = {
  sheet: string;
  row: CaseRow;
  stored: readonly StoredEvent[];
  memberOf: (row: Row) => Member | undefined;
  meetings: ReturnType<typeof meetingsOfImport>;
  today: Day;
};
export type ReadEvents = { coming: Coming[]; faults: Fault[]; unchanged: number; corrected: number[] };

/** The day on which a case came here: what happened before may be told as its papers tell it. */
const arrivalOf = (stored: readonly StoredEvent[], today: Day): Day => {
  const [first] = stored;
  return first ? todayIn(() => first.recordedAt) : today;
};

const comingOf = (
  act: CaseAct,
  { values, line }: Row,
  details: Record<string, unknown>,
  { meetings }: Pick<Reading, 'meetings'>,
): Coming => {
  const on = values.on_day as Day;
  const { name } = act;
  return {
    line,
    act: name,
    on,
    history: values.on_paper === null ? null : String(values.on_paper),
    details: isVote(name)
      ? (judged) => ({
          ...details,
          meetingCode: meetings.of(name, details, on, judged) ?? '-',
          passed: resultOf(name, details, judged),
        })
      : () => details,
  };
};

const historyFaults = ({ values, line }: Row, { sheet, stored, today }: Reading): Fault[] => {
  const arrivedOn = arrivalOf(stored, today);
  if (values.on_paper === null || String(values.on_day) < arrivedOn) return [];
  return [
    {
      code: 'import-not-of-history',
      sheet,
      line,
      column: 'on_paper',
      values: { value: String(values.on_day), arrivedOn },
    },
  ];
};

const readOne = (line: Row, reading: Reading, into: ReadEvents): void => {
  const { sheet, row, stored, memberOf } = reading;
  const act = actNamed(String(line.values.act));
  const on = line.values.on_day as Day;
  const read = detailsOf(act, { sheet, row: line, member: memberOf(line) });
  if ('faults' in read) {
    into.faults.push(...read.faults);
    return;
  }
  const { details } = read;
  if (on < row.openedOn) {
    const values = { value: on, other: 'opened_on', otherValue: row.openedOn };
    into.faults.push({ code: 'import-days-out-of-order', sheet, line: line.line, column: 'on_day', values });
  }
  const key = keyOf(act.name, on, details);
  const kept = (standing(stored) as StoredEvent[]).find((one) => keyOf(one.act, one.on, one.details) === key);
  if (kept && contentOf(kept.details) === contentOf(details)) {
    into.unchanged += 1;
    return;
  }
  into.faults.push(...historyFaults(line, reading));
  if (kept && isVote(act.name)) {
    into.faults.push({
      code: 'import-vote-kept',
      sheet,
      line: line.line,
      column: 'act',
      values: { value: act.name },
    });
    return;
  }
  const coming = comingOf(act, line, details, reading);
  if (kept) into.corrected.push(line.line);
  into.coming.push(kept ? { ...coming, correction: { of: kept, reason: 'Sửa theo tệp nhập' } } : coming);
};

/** The rows of one case as events, in the order of their days; what is kept already is passed over. */
export const readEvents = (lines: readonly Row[], reading: Reading): ReadEvents => {
  const into: ReadEvents = { coming: [], faults: [], unchanged: 0, corrected: [] };
  const inOrder = [...lines].sort((a, b) =>
    a.values.on_day === b.values.on_day
      ? a.line - b.line
      : String(a.values.on_day) < String(b.values.on_day)
        ? -1
        : 1,
  );
  for (const line of inOrder) readOne(line, reading, into);
  return into;
};

export const rowsByCase = ({ rows }: ReadTable): Map<string, Row[]> =>
  Map.groupBy([...rows], ({ values }) => String(values.case_code));
