import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { type Moved, movedBetween } from '../changes.ts';
import type * as contract from '../differencesContract.ts';
import { COUNTED_SORTS, type CountedGroup, rowsOf } from '../model.ts';
import { factsBehind, factsNow, rowKey } from './counted.ts';
import { type FrozenCount, frozenCounts, frozenSentences } from './frozen.ts';
import { readRows } from './gather.ts';
import { reportNamed, type StoredReport } from './rows.ts';

type CountNow = OutputOf<typeof contract.readDifferences>['counts'][number];
type Signed = StoredReport & { countedBy: 'decision' | 'ceremony'; signedOn: Day; lastFact: number };

const signedNamed = async (db: Tx, id: number): Promise<Signed> => {
  const report = await reportNamed(db, id);
  if (report.state === 'draft') throw new Refusal('blocked', { code: 'report-is-not-signed', field: 'id' });
  return report as Signed;
};

type Compared = { row: FrozenCount; frozen: number[]; now: number[]; moved: Moved };

/** What of the report's days counts today, beside what counted when it was signed. */
const compared = async (
  { db, today }: Act,
  report: Signed,
  which: { group?: CountedGroup | undefined; only?: string },
): Promise<Compared[]> => {
  const { unitCode, tree, countedBy, asOf, lastFact } = report;
  const counts = (await frozenCounts(db, report.id, which.group)).filter(
    (row) => row.facts !== null && (which.only === undefined || rowKey(row) === which.only),
  );
  const asked = counts.map(({ sort, key, detail }) => ({ sort, key, query: detail.query }));
  const facts = await factsBehind(db, { unitCode, asOf: today, tree, countedBy }, asked);
  const both = counts.map((row) => ({
    row,
    frozen: row.facts ?? [],
    now: facts.get(rowKey(row)) ?? [],
  }));
  const ids = [...new Set(both.flatMap(({ frozen, now }) => [...frozen, ...now]))];
  const known = await asInstallation(db, () => factsNow(db, ids, { asOf: today, countedBy }));
  // The window ends on the report's day: nothing can be of a later one.
  const from = { asOf, lastFact };
  return both.map((one) => ({ ...one, moved: movedBetween(one.frozen, one.now, known, from) }));
};

const countNow = ({ row, frozen, now, moved }: Compared): CountNow => ({
  key: rowKey(row),
  label: 'dimension' in row.detail ? `${row.detail.dimension}: ${row.label}` : row.label,
  goal: row.goal,
  frozen: frozen.length,
  now: now.length,
  late: moved.late.length + moved.since.length,
  entered: moved.entered.length,
  annulled: moved.annulled.length,
  left: moved.left.length,
});

/** The counts of one group of a signed report beside those of now. */
export const countsNow = async (
  act: Act,
  id: number,
  which: { group?: CountedGroup; only?: string },
): Promise<CountNow[]> => (await compared(act, await signedNamed(act.db, id), which)).map(countNow);

/** A later change of the data stands beside the frozen number and never changes it. */
export const differences = async (
  act: Act,
  { id, group = 'main' }: InputOf<typeof contract.readDifferences>,
): Promise<OutputOf<typeof contract.readDifferences>> => {
  const report = await signedNamed(act.db, id);
  const { signedOn, asOf } = report;
  const counts = (await compared(act, report, { group })).map(countNow);
  if (group !== 'main') return { signedOn, asOf, counts, sentences: [] };
  const rows = await readRows(act, report);
  const said = [...rowsOf(rows, 'figure'), ...rowsOf(rows, 'gap')];
  const now = new Map(said.map(({ key, label, printed }) => [key, { label, printed }]));
  const frozen = await frozenSentences(act.db, id);
  const kept = new Set(frozen.map(({ key }) => key));
  return {
    ...{ signedOn, asOf, counts },
    sentences: [
      ...frozen
        .filter(({ key, printed }) => now.get(key)?.printed !== printed)
        .map(({ key, label, printed }) => ({ label, frozen: printed, now: now.get(key)?.printed ?? null })),
      ...said
        .filter(({ key }) => !kept.has(key))
        .map(({ label, printed }) => ({ label, frozen: null, now: printed })),
    ],
  };
};

type Row = OutputOf<typeof contract.listReportRows>['rows'][number];

/** In which group a row stands whose key is `child:X1`. */
const groupOf = (key: string): CountedGroup => {
  const sort = key.slice(0, key.indexOf(':'));
  const groups = Object.entries(COUNTED_SORTS) as [CountedGroup, readonly string[]][];
  return groups.find(([, sorts]) => sorts.includes(sort))?.[0] ?? 'main';
};

/** The facts of one count, as many as its number says; a record that is no more keeps its line. */
export const rows = async (
  act: Act,
  { id, key, which, after = 0, limit = 100 }: InputOf<typeof contract.listReportRows>,
): Promise<OutputOf<typeof contract.listReportRows>> => {
  const { db, today, note } = act;
  const report = await signedNamed(db, id);
  const group = groupOf(key);
  const [one] = await compared(act, report, { group, only: key });
  if (!one) throw new Refusal('not-found', { code: 'report-row-not-found', field: 'key' });
  const { frozen, now, moved } = one;
  const sets = { frozen, now, ...moved, late: [...moved.late, ...moved.since] };
  const ids = sets[which].toSorted((a, b) => a - b);
  const page = ids.filter((fact) => fact > after).slice(0, limit);
  const { rows: found } = await asInstallation(db, () =>
    sql<Row>`
      select g.id::float8 as id, f.on_day::text as "on", u.code as "unitCode",
        (select n.name from unit_name n where n.unit_id = u.id and n.during @> ${today}::date) as "unitName",
        f.decision_number as number, case when f.annulled_on <= ${today}::date then f.annulled_on::text end as "annulledOn"
      from unnest(${page}::bigint[]) g(id) left join fact f on f.id = g.id left join unit u on u.id = f.unit_id
      order by g.id`.execute(db),
  );
  note({ object: `report:${id}`, unitId: report.unitId, detail: { key, which, rows: found.length } });
  return {
    count: ids.length,
    rows: found,
    next: page.length < ids.filter((fact) => fact > after).length ? (page.at(-1) ?? null) : null,
  };
};
