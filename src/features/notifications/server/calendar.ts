import { createHash, randomBytes } from 'node:crypto';
import { createEvents, type EventAttributes } from 'ics';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { TaskKind } from '#features/tasks/model.ts';
import { stepInWords } from '#features/tasks/step.ts';
import { addDays, type Day, partsOf } from '#kernel/day.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { Refusal } from '#kernel/refusal.ts';
import { policies } from '#kernel/roles.ts';
import { fill } from '#kernel/sentence.ts';
import type { Act } from '#server/perform.ts';
import { notificationMessages as words } from '../messages.vi.ts';

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
const mostEvents = 1_000;

type Due = {
  kind: TaskKind;
  id: number;
  code: string | null;
  act: string;
  matter: string | null;
  dueOn: Day;
};

const dateOf = (on: Day): [number, number, number] => {
  const { year, month, day } = partsOf(on);
  return [year, month, day];
};

/** A whole day of the calendar, which is the same day in every zone. */
const eventOf = ({ kind, id, code, act, matter, dueOn }: Due): EventAttributes => ({
  uid: `${kind}-${id}-${act}@tao-nguon`,
  title: fill(words[`calendar.${kind}`], { code: code ?? id, step: stepInWords({ act, matter }) }),
  start: dateOf(dueOn),
  end: dateOf(addDays(dueOn, 1)),
  busyStatus: 'FREE',
  transp: 'TRANSPARENT',
});

const empty = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:tao-nguon',
  'METHOD:PUBLISH',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** The due days of what waits for a unit, as a calendar of codes and steps. */
const calendarOf = async (db: Tx, unitId: number): Promise<FileAnswer> => {
  const { rows } = await sql<Due>`
    select n.kind, n.id, c.code, n.act, n.matter, n.due_on as "dueOn"
    from unit_task n left join admission_case c on c.id = n.id and n.kind = 'case'
    where n.unit_id = ${unitId} and n.due_on is not null order by n.due_on, n.kind, n.id limit ${mostEvents}`.execute(
    db,
  );
  const { error, value } = createEvents(rows.map(eventOf), {
    productId: 'tao-nguon',
    calName: words['calendar.name'],
    method: 'PUBLISH',
  });
  if (error) throw error;
  const bytes = Buffer.from(rows.length === 0 ? empty : (value ?? ''));
  return {
    name: words['calendar.file'],
    mediaType: 'text/calendar; charset=utf-8',
    size: bytes.length,
    bytes: (async function* () {
      yield bytes;
    })(),
  };
};

export const download = async ({ db, note }: Act, { unitCode }: { unitCode: string }) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  note({ object: `unit:${unit.id}`, unitId: unit.id });
  return asInstallation(db, () => calendarOf(db, unit.id));
};

/** Under a secret address: the token is the right, for as long as the account and its role last. */
export const feed = ({ db, today }: Act, { token }: { token: string }) =>
  asInstallation(db, async () => {
    const { rows } = await sql<{ unitId: number }>`
      select g.unit_id as "unitId" from calendar_feed f join role_grant g on g.id = f.grant_id and g.during @> ${today}::date
        join account a on a.id = f.account_id and a.disabled_at is null
      where f.token_hash = ${digest(token)} and g.unit_id is not null
        and g.role = any(${[...policies['case-reader']]}::text[])`.execute(db);
    if (!rows[0]) throw new Refusal('not-found', { code: 'calendar-not-found' });
    return calendarOf(db, rows[0].unitId);
  });

/** The role I work with; a machine has none. */
const grantOf = (act: Act): { account_id: number; grant_id: number } => {
  const { accountId, grantId } = accountOf(act);
  if (grantId === null || act.scope.unitId === null)
    throw new Refusal('blocked', { code: 'calendar-needs-a-unit' });
  return { account_id: accountId, grant_id: grantId };
};

export const subscription = (act: Act) =>
  asInstallation(act.db, async () => {
    const row = await act.db
      .selectFrom('calendar_feed')
      .select('made_at')
      .where('grant_id', '=', accountOf(act).grantId)
      .executeTakeFirst();
    return { madeOn: row ? row.made_at.toISOString().slice(0, 10) : null };
  });

export const subscribe = async (act: Act) => {
  const mine = grantOf(act);
  const token = randomBytes(32).toString('base64url');
  const made = { token_hash: digest(token), made_at: act.now };
  await asInstallation(act.db, () =>
    act.db
      .insertInto('calendar_feed')
      .values({ ...mine, ...made })
      .onConflict((found) => found.column('grant_id').doUpdateSet(made))
      .execute(),
  );
  act.note({ detail: { grantId: mine.grant_id } });
  return { token };
};

export const unsubscribe = async (act: Act) => {
  const { grantId } = accountOf(act);
  await asInstallation(act.db, () =>
    act.db.deleteFrom('calendar_feed').where('grant_id', '=', grantId).execute(),
  );
  act.note({ detail: { grantId } });
  return {};
};
