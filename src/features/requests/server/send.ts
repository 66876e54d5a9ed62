import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { recordOpinion } from '#features/admissions/acts/support.ts';
import type { Party } from '#features/admissions/model.ts';
import { placeIn, unitOfParty } from '#features/admissions/place.ts';
import { append } from '#features/admissions/server/append.ts';
import { factsOfDays } from '#features/admissions/server/facts.ts';
import { refuseForgotten } from '#features/admissions/server/forget.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import { type CaseRow, caseNamed } from '#features/admissions/server/rows.ts';
import { refuseStale } from '#features/admissions/server/stale.ts';
import { aliveOn, nameOn } from '#features/organisations/server/queries/called.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { sendRequest } from '../contract.ts';

type Sent = InputOf<typeof sendRequest>;
type Asked = Sent['questions'][number];
type Receiver = { id: number | null; name: string };

/** Who is asked. A unit may lie anywhere in the installation: of it only its name is read. */
const receiverOf = async ({ db, today }: Act, { toUnitCode, toName }: Sent): Promise<Receiver> => {
  if (toUnitCode === undefined) return { id: null, name: toName as string };
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; name: string }>`
      select u.id, coalesce(n.name, u.code) as name from unit u ${nameOn('u', today)}
      where u.code = ${toUnitCode} and ${aliveOn('u', today)}`.execute(db),
  );
  if (rows[0]) return rows[0];
  const values = { code: toUnitCode };
  throw new Refusal('not-found', { code: 'unit-not-found', field: 'toUnitCode', values });
};

/** The unit that asks: the one to whose level the act in the case belongs. */
const askingUnit = async ({ db, today }: Act, row: CaseRow, { on, by }: { on: Day; by: Party }) => {
  const law = await lawFor(db, row.unitId);
  const one = { unitId: row.unitId, on };
  const { chain, facts } = (await factsOfDays(db, row, { law, today }, [one]))(one);
  return unitOfParty(placeIn(chain), facts.path, by);
};

const faultsOf = ({ toUnitCode, toName, toAddress, questions, dueOn, on }: Sent): Reason[] => [
  ...((toUnitCode === undefined) === (toName === undefined)
    ? [{ code: 'request-names-one-receiver', field: 'toUnitCode' }]
    : []),
  ...(toAddress !== undefined && toName === undefined
    ? [{ code: 'request-names-one-receiver', field: 'toAddress' }]
    : []),
  ...questions.flatMap(({ kind, relation }, index) =>
    (kind === 'verification') === (relation !== undefined)
      ? []
      : [{ code: 'verification-names-the-relative', field: `questions/${index}/relation` }],
  ),
  ...(dueOn !== undefined && dueOn < on
    ? [{ code: 'request-is-due-after-it-was-sent', field: 'dueOn' }]
    : []),
];

/** An opinion is asked for by a letter alone; only where it could be recorded too. */
const refuseOpinion = (act: Act, row: CaseRow, { on, path }: { on: Day; path: string }): void => {
  const values = { day: on, act: recordOpinion.name, status: row.status, unit: row.unitCode };
  refuseIf(on > act.today ? [{ code: 'act-in-the-future', field: 'on', values }] : []);
  refuseIf(
    (recordOpinion.from as readonly string[]).includes(row.status)
      ? []
      : [{ code: 'act-not-offered-in-status', values }],
  );
  if (!isWithin(path, act.scope)) throw new Refusal('forbidden', { code: 'act-of-another-level', values });
};

const askVerification = async (
  act: Act,
  row: CaseRow,
  asked: Asked,
  { sent, to }: { sent: Sent; to: Receiver },
) => {
  const { relation, number = 1 } = asked;
  const { id } = await append(act, row, {
    act: 'ask-verification',
    on: sent.on,
    details: { relation, number, to: to.name, ...(sent.isAbroad ? { isAbroad: true } : {}) },
  });
  return id;
};

/** One letter to one place: each question a request of its own, a verification with its event in the case. */
export const send = async (act: Act, input: Sent) => {
  const { db } = act;
  refuseIf(faultsOf(input), 'invalid-input');
  const row = await caseNamed(db, input.caseCode, true);
  await refuseStale(db, row, input.version);
  refuseForgotten(row);
  const to = await receiverOf(act, input);
  const requests: { id: number; dueOn: string | null }[] = [];
  for (const asked of input.questions) {
    const isVerification = asked.kind === 'verification';
    const from = await askingUnit(act, row, {
      on: input.on,
      by: isVerification ? 'base-committee' : recordOpinion.by,
    });
    if (!isVerification) refuseOpinion(act, row, { on: input.on, path: from.path });
    const eventId = isVerification ? await askVerification(act, row, asked, { sent: input, to }) : null;
    const number = asked.number ?? 1;
    const { rows } = await asInstallation(db, () =>
      sql<{ id: number; dueOn: string | null }>`
      insert into request (case_id, kind, relation, number, from_unit_id, to_unit_id, to_name, to_address, letter_number,
        is_abroad, sent_on, due_on, due_rule, is_due_unsure, asked_event_id)
      select ${row.id}, ${asked.kind}, ${asked.relation ?? null}, ${number}, ${from.unitId}, ${to.id},
        ${to.id === null ? to.name : null}, ${input.toAddress ?? null}, ${input.letterNumber ?? null},
        ${input.isAbroad ?? false}, ${input.on}::date, coalesce(k.due_on, ${isVerification ? null : (input.dueOn ?? null)}::date),
        k.rule_row, coalesce(k.is_unsure, false), ${eventId}
      from (select 1) one left join case_clock k on ${isVerification} and k.case_id = ${row.id}
        and k.kind = 'verification-reply' and k.of_whom = ${`${asked.relation}-${number}`} and k.starts_on = ${input.on}::date
      returning id, due_on::text as "dueOn"`.execute(db),
    );
    requests.push(rows[0] as (typeof requests)[number]);
    act.note({ object: `case:${row.id}`, unitId: row.unitId });
  }
  act.note({
    detail: {
      requests: requests.map(({ id }) => id),
      kinds: input.questions.map(({ kind }) => kind),
      on: input.on,
    },
  });
  return { requests };
};
