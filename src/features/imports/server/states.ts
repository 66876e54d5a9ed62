import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Fault, ReadTable } from '../model.ts';
import { reasonsOf } from '../reasons.ts';
import type { Landed } from './landing.ts';
import { isAfterEnd, isSameValue, keptSteps, periodsOf, type Step, writeSteps } from './steps.ts';

type Stepped = {
  into: 'site_state' | 'member_state';
  owner: 'site_id' | 'member_id';
  code: 'site_code' | 'person_code';
  owners: string;
};

const stepped: Record<string, Stepped> = {
  site_states: {
    into: 'site_state',
    owner: 'site_id',
    code: 'site_code',
    owners: 'select code, id, closed_on as ends from site',
  },
  member_states: {
    into: 'member_state',
    owner: 'member_id',
    code: 'person_code',
    owners: `select distinct on (p.id) p.code, m.id, upper(m.during) as ends
      from member m join person p on p.id = m.person_id order by p.id, lower(m.during) desc`,
  },
};

/** Dated states of sites and of members: each holds until the next one of the same owner. */
export const landStates = async (db: Tx, { table, sheet, rows }: ReadTable): Promise<Landed> => {
  const spec = stepped[table.name];
  if (!spec) throw new Error(`no states in ${table.name}`);
  const { into, owner, code, owners } = spec;
  const codes = [...new Set(rows.map(({ values }) => String(values[code])))];
  const found = await sql<{ code: string; id: number; ends: string | null }>`
    select * from (${sql.raw(owners)}) o where o.code = any(${codes}::text[])`.execute(db);
  const ownerOf = new Map(found.rows.map((row) => [row.code, row]));
  const steps = { into, owner, value: { state: 'text' } } as const;
  const kept = await keptSteps(
    db,
    steps,
    found.rows.map(({ id }) => id),
  );
  const landed: Landed = { added: 0, changed: new Set() };
  const faults: Fault[] = [];
  const come = new Map<number, Step[]>();
  for (const { line, values } of rows) {
    const of = ownerOf.get(String(values[code]));
    const step = { since: String(values.since), value: { state: String(values.state) } };
    const unit = String(values[code]);
    if (!of || isAfterEnd(step, of.ends)) {
      const at = { sheet, line, column: 'since' };
      faults.push({ code: 'import-outside-unit-life', ...at, values: { value: step.since, unit } });
      continue;
    }
    const old = kept.get(of.id)?.find(({ since }) => since === step.since);
    if (!old) landed.added += 1;
    else if (!isSameValue(step.value, old.value)) landed.changed.add(line);
    come.set(of.id, [...(come.get(of.id) ?? []), step]);
  }
  if (faults.length > 0) throw new Refusal('blocked', reasonsOf(faults));
  const endOf = new Map(found.rows.map(({ id, ends }) => [id, ends]));
  const wanted = new Map(
    [...come].map(([id, set]) => [id, periodsOf([...(kept.get(id) ?? []), ...set], endOf.get(id) ?? null)]),
  );
  await writeSteps(db, steps, kept, wanted);
  return landed;
};
