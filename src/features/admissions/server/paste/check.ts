import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { isAliveOn } from '#features/organisations/rules.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { mayBeSame } from '#features/people/rules.ts';
import { type Day, readDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { folded } from '#kernel/folded.ts';
import { columnDate } from '#kernel/number.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { beginMany, checkPasted } from '../../contract/paste.ts';
import { ENDED } from '../../model.ts';
import {
  type CellFault,
  type ListedNames,
  PASTED_LISTS,
  type PastedPerson,
  readCells,
} from '../../pasting/cells.ts';

type Input = InputOf<typeof beginMany>;
type Alike = OutputOf<typeof checkPasted>['rows'][number]['alike'][number];
export type CheckedRow = {
  person: PastedPerson;
  unit: Unit | null;
  isAnother: boolean;
  faults: CellFault[];
  alike: Alike[];
};

/** Of each row as many as help to decide. */
const mostAlike = 3;

/** Names of the catalogues as people write them; a name that two items share stands for neither. */
const namesIn = async (db: Tx): Promise<ListedNames> => {
  const { rows: items } = await sql<{ catalogue: string; code: string; name: string }>`
    select catalogue, code, said.name from catalogue_item i, lateral (
      select i.name union select jsonb_array_elements_text(coalesce(i.detail -> 'aliases', '[]'))) said(name)
    where catalogue = any(${Object.values(PASTED_LISTS)}::text[])`.execute(db);
  const of = (catalogue: string): Map<string, string> => {
    const named = Map.groupBy(
      items.filter((item) => item.catalogue === catalogue),
      ({ name }) => folded(name),
    );
    return new Map(
      [...named].flatMap(([name, same]) => {
        const [code, ...others] = new Set(same.map((item) => item.code));
        return code !== undefined && others.length === 0 ? [[name, code]] : [];
      }),
    );
  };
  return {
    education: of(PASTED_LISTS.education),
    ethnicGroup: of(PASTED_LISTS.ethnicGroup),
    religion: of(PASTED_LISTS.religion),
    occupation: of(PASTED_LISTS.occupation),
    introducer: of(PASTED_LISTS.introducer),
  };
};

type Below = Unit & { key: string; hasUnits: boolean };

/** The units below the chosen one that rows name by code or by name, and the chosen one itself. */
const unitsFor = async (db: Tx, chosen: Unit, said: readonly string[]): Promise<Below[]> => {
  const { rows } = await sql<Below>`
    select u.id, u.code, u.path, u.founded_on as "foundedOn", u.dissolved_on as "dissolvedOn", n.folded as key,
      exists (select from unit_parent x where x.parent_id = u.id and upper_inf(x.during)) as "hasUnits"
    from unit u join unit_name n on n.unit_id = u.id and upper_inf(n.during)
    where u.path >= ${chosen.path} and u.path < ${endOfPath(chosen.path)}
      and (u.id = ${chosen.id} or u.code = any(${said}::text[]) or n.folded = any(${said.map(folded)}::text[]))`.execute(
    db,
  );
  return rows;
};

/** The unit of a row: the one it names, or the chosen one where no unit stands below that. */
const unitOf = (
  said: string,
  { on, chosen, units }: { on: Day; chosen: Unit; units: readonly Below[] },
): { unit: Unit | null; fault: Omit<CellFault, 'field'> | null } => {
  const wrong = (code: string, more: Record<string, string> = {}) => ({
    unit: null,
    fault: { code: `paste-unit-${code}`, values: { value: said, ...more } },
  });
  const named = said === '' ? units.filter(({ id, hasUnits }) => id === chosen.id && !hasUnits) : [];
  const byCode = units.filter(({ code }) => said !== '' && code === said);
  const found =
    byCode.length > 0 ? byCode : named.length > 0 ? named : units.filter(({ key }) => key === folded(said));
  const [unit, ...others] = found.filter((one) => isAliveOn(one, on));
  if (unit && others.length === 0) return { unit, fault: null };
  if (unit) return wrong('ambiguous');
  if (said === '') return wrong('missing');
  return found.length > 0 ? wrong('not-alive', { day: columnDate(on) }) : wrong('unknown');
};

type Known = Alike & { n: number; home: string | null };

/** Who is known by the name of a row, in one question. */
const knownBy = async (db: Tx, people: readonly PastedPerson[]): Promise<Known[]> => {
  const asked = people.map(({ fullName }, n) => ({ n, name: fullName }));
  const { rows } = await sql<Known>`
    select r.n, null as row, p.code as "personCode", p.full_name as "fullName", p.born_on as "bornOn", p.birth_year as "birthYear",
      p.home_place as "homePlace", folded(p.home_place) as home, n.name as "unitName", c.code as "caseCode", c.status
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) r(n int, name text)
      join person p on p.name_key = folded(r.name) and p.merged_into_id is null
      left join lateral (
        select name from unit_name where unit_id = p.unit_id order by lower(during) desc nulls last limit 1) n on true
      left join lateral (
        select code, status from admission_case where person_id = p.id
        order by status = any(${[...ENDED]}::text[]), opened_on desc, id desc limit 1) c on true
    where r.name <> '' order by r.n, p.id`.execute(db);
  return rows;
};

const homeOf = ({ homePlace }: PastedPerson): string | null =>
  homePlace === null ? null : folded(homePlace);
const ofRow = ({ fullName, bornOn, birthYear, homePlace }: PastedPerson, row: number): Alike => ({
  ...{
    row,
    personCode: null,
    fullName,
    bornOn,
    birthYear,
    homePlace,
    unitName: null,
    caseCode: null,
    status: null,
  },
});

/** Whom each row may be already: people who are known, and rows above it. */
const alikeOf = async (db: Tx, people: readonly PastedPerson[]): Promise<Alike[][]> => {
  const known = Map.groupBy(await knownBy(db, people), ({ n }) => n);
  const above = new Map<string, number[]>();
  return people.map((person, n) => {
    const asked = { ...person, home: homeOf(person) };
    const key = folded(person.fullName);
    if (key === '') return [];
    const rows = above.get(key) ?? [];
    const others = rows.filter((row) => {
      const other = people[row] as PastedPerson;
      return mayBeSame({ ...other, home: homeOf(other) }, asked);
    });
    above.set(key, [...rows, n]);
    return [
      ...(known.get(n) ?? [])
        .filter((one) =>
          mayBeSame({ bornOn: readDay(one.bornOn ?? ''), birthYear: one.birthYear, home: one.home }, asked),
        )
        .map(({ n: _, home: __, ...one }) => one),
      ...others.map((row) => ofRow(people[row] as PastedPerson, row)),
    ].slice(0, mostAlike);
  });
};

/** Every row typed and looked up; nothing is written. */
export const checkRows = async ({ db, today }: Act, { unitCode, on, rows }: Input) => {
  const chosen = await unitNamed(db, unitCode, 'unitCode');
  const names = await namesIn(db);
  const units = await unitsFor(db, chosen, [
    ...new Set(rows.flatMap(({ cells }) => cells.unit?.trim() ?? [])),
  ]);
  const read = rows.map(({ cells, isAnother = false }) => {
    const { person, faults } = readCells(cells, { names, today });
    const { unit, fault } = unitOf(cells.unit?.trim() ?? '', { on, chosen, units });
    return {
      ...{ person, unit, isAnother },
      faults: fault ? [...faults, { field: 'unit' as const, ...fault }] : faults,
    };
  });
  const alike = await alikeOf(
    db,
    read.map(({ person }) => person),
  );
  return { chosen, rows: read.map((row, n): CheckedRow => ({ ...row, alike: alike[n] ?? [] })) };
};

/** What a pasted list would be refused for, cell by cell. */
export const checkMany = async (act: Act, input: InputOf<typeof checkPasted>) => {
  const { chosen, rows } = await checkRows(act, input);
  act.note({ object: `unit:${chosen.id}`, unitId: chosen.id, detail: { rows: rows.length } });
  return {
    rows: rows
      .map(({ faults, alike }, row) => ({ row, faults, alike }))
      .filter(({ faults, alike }) => faults.length > 0 || alike.length > 0),
  };
};
