import { sql } from 'kysely';
import type { InputOf } from '#kernel/endpoint.ts';
import { parse } from '#server/parse.ts';
import type { Act } from '#server/perform.ts';
import { actContracts, type checkCase } from '../contract.ts';
import { record } from './commands.ts';
import { caseNamed, clocksOfCase } from './rows.ts';

/** An act tried as it would be done, by the same code, and taken back: refused alike, or told what would come of it. */
export const check = async (act: Act, input: InputOf<typeof checkCase>) => {
  const { db, note } = act;
  const { caseCode, act: name, on, details } = input;
  const tried = actContracts.find((one) => one.act.name === name) as (typeof actContracts)[number];
  const given = parse(tried.contract.input, { ...details, caseCode, on }, false, {});
  const row = await caseNamed(db, caseCode);
  const before = new Set((await clocksOfCase(db, row.id)).map(keyOf));
  await sql`savepoint before_trying`.execute(db);
  await record(tried.act)({ ...act, note: () => undefined }, given as never);
  const after = await caseNamed(db, caseCode);
  const clocks = await clocksOfCase(db, row.id);
  await sql`rollback to savepoint before_trying`.execute(db);
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { tried: name, on } });
  return {
    status: after.status,
    clocks: clocks
      .filter((clock) => clock.endedOn === null && !before.has(keyOf(clock)))
      .map(({ kind, of, dueOn, isUnsure, isUnverified, owner }) => ({
        ...{ kind, of, dueOn, isUnsure, isUnverified, owner },
      })),
  };
};

const keyOf = ({ kind, of, dueOn }: { kind: string; of: string; dueOn: string }): string =>
  `${kind} ${of} ${dueOn}`;
