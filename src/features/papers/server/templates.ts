import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { KINDS, kindNamed, type PaperKind } from '../kinds.ts';
import { mostTemplateBytes } from '../model.ts';
import { GROUPS, LISTS } from '../placeholders.ts';
import type * as contract from '../templateContract.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { fileOf, WORD } from './file.ts';
import { checkTemplate } from './word/check.ts';
import type { Fault } from './word/fault.ts';

const shipped = new Map<string, Promise<Buffer>>();
const shippedFile = (kind: string): Promise<Buffer> => {
  const found = shipped.get(kind) ?? readFile(new URL(`../templates/${kind}.docx`, import.meta.url));
  shipped.set(kind, found);
  return found;
};

export const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

export type Template = { id: number | null; bytes: Buffer; digest: Buffer; of: string | null };

/** The template that binds a unit on a day: its own, else the nearest above it, else the shipped one. */
export const templateFor = async (
  db: Tx,
  { kind, path, on }: { kind: string; path: string; on: Day },
): Promise<Template> => {
  const { rows } = await sql<{ id: number; bytes: Buffer; digest: Buffer; of: string | null }>`
    select t.id, t.bytes, t.digest, u.code as "of" from paper_template t left join unit u on u.id = t.unit_id
    where t.kind = ${kind} and t.during @> ${on}::date and t.unit_id = any(path_ids(${path}))
    order by array_position(path_ids(${path}), t.unit_id) desc limit 1`.execute(db);
  if (rows[0]) return rows[0];
  const bytes = await shippedFile(kind);
  return { id: null, bytes, digest: digestOf(bytes), of: null };
};

const placeholdersOf = ({ reads }: PaperKind) =>
  reads.flatMap((group) => {
    const all = Object.entries(GROUPS[group]);
    const list = LISTS.includes(group) ? (all[0]?.[1].name ?? null) : null;
    return all.map(([code, { name, example }]) => ({
      code,
      name,
      example,
      list: name === list ? null : list,
    }));
  });

/** What binds a unit today, kind by kind; without a unit, what binds where nobody has a template of their own. */
export const list = async (
  { db, today }: Act,
  { unitCode }: InputOf<typeof contract.listTemplates>,
): Promise<OutputOf<typeof contract.listTemplates>> => {
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{
    kind: string;
    unitId: number;
    of: string | null;
    name: string;
    since: string;
  }>`
    select distinct on (t.kind) t.kind, t.unit_id as "unitId",
      coalesce((select n.name from unit_name n where n.unit_id = t.unit_id and n.during @> ${today}::date), '…') as "of",
      t.name, lower(t.during)::text as since
    from paper_template t
    where t.during @> ${today}::date and t.unit_id = any(path_ids(${unit?.path ?? '/'}))
    order by t.kind, array_position(path_ids(${unit?.path ?? '/'}), t.unit_id) desc`.execute(db);
  const { rows: names } = await sql<{ name: string }>`
    select name from unit_name where unit_id = ${unit?.id ?? 0} and during @> ${today}::date`.execute(db);
  const [name] = names;
  return {
    unitCode: unit?.code ?? null,
    unitName: name?.name ?? null,
    templates: KINDS.map((kind) => {
      const found = rows.find((row) => row.kind === kind.code);
      return {
        kind: kind.code,
        form: kind.form,
        of: found?.of ?? null,
        isOwn: found !== undefined && found.unitId === unit?.id,
        name: found?.name ?? null,
        since: found?.since ?? null,
        placeholders: placeholdersOf(kind),
      };
    }),
  };
};

const reasonOf = ({ code, tag = '', near = '', meant = '' }: Fault) => ({
  code,
  field: 'file',
  values: { tag, near, meant },
});

/** The open template of a unit ends today; one taken today goes as if it had never been. */
const endOwn = async (db: Tx, { unitId, kind, today }: { unitId: number; kind: string; today: Day }) => {
  const { rows } = await sql<{ id: number }>`
    select id from paper_template where unit_id = ${unitId} and kind = ${kind} and during @> ${today}::date for update`.execute(
    db,
  );
  await sql`delete from paper_template where id = ${rows[0]?.id ?? 0} and lower(during) = ${today}::date`.execute(
    db,
  );
  await sql`update paper_template set during = during * daterange(null, ${today}::date)
    where id = ${rows[0]?.id ?? 0}`.execute(db);
  return rows[0]?.id ?? null;
};

/** Takes a template when nothing is wrong with it, else names everything that is. */
export const keep = async ({ db, today, now, note }: Act, input: InputOf<typeof contract.keepTemplate>) => {
  const { kind, name, unitCode } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const bytes = Buffer.from(input.file, 'base64');
  refuseIf(bytes.length > mostTemplateBytes ? [{ code: 'template-too-large', field: 'file' }] : []);
  const checked = checkTemplate(bytes, vocabularyOf(kindNamed(kind)));
  if ('faults' in checked) throw new Refusal('blocked', checked.faults.slice(0, 100).map(reasonOf));
  await endOwn(db, { unitId: unit.id, kind, today });
  const digest = digestOf(bytes);
  await db
    .insertInto('paper_template')
    .values({
      unit_id: unit.id,
      kind,
      name,
      bytes,
      digest,
      during: sql`daterange(${today}::date, null)`,
      uploaded_at: now,
    })
    .execute();
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { kind, digest: digest.toString('hex') } });
  return { kind, names: checked.names };
};

export const revert = async (
  { db, today, note }: Act,
  { kind, unitCode }: InputOf<typeof contract.revertTemplate>,
) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const ended = await endOwn(db, { unitId: unit.id, kind, today });
  refuseIf(ended === null ? [{ code: 'template-is-not-own', values: { code: unitCode } }] : []);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { kind, ended } });
  return { kind };
};

export const file = async (
  { db, today }: Act,
  { kind, unitCode, isShipped = false }: InputOf<typeof contract.readTemplateFile>,
): Promise<FileAnswer> => {
  const path = unitCode === undefined ? '/' : (await unitNamed(db, unitCode, 'unitCode')).path;
  const { bytes } = await templateFor(db, { kind, path: isShipped ? '/' : path, on: today });
  return fileOf(`mau-${kind}.docx`, WORD, bytes);
};
