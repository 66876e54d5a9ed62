import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { forgetCase } from '../contract.ts';
import { ENDED, type Status } from '../model.ts';
import { type Erased, eraseCases } from './retention/erase.ts';
import { caseNamed } from './rows.ts';

/** Whose case ended without membership; a member's file is the official one and goes on. */
const FORGETTABLE: readonly Status[] = ENDED.filter((status) => status !== 'official');

/** @throws Refusal when the case has no person any more */
export const refuseForgotten = ({
  forgottenOn,
  code,
}: {
  forgottenOn: string | null;
  code: string;
}): void => {
  if (forgottenOn !== null) {
    throw new Refusal('blocked', { code: 'case-is-forgotten', values: { code, day: forgottenOn } });
  }
};

/** The person of an ended case is erased by hand, before or after the retention period; what is erased and what stays is the same. */
export const forget = async (act: Act, { caseCode, reason }: InputOf<typeof forgetCase>) => {
  const { db, note } = act;
  const row = await caseNamed(db, caseCode, true);
  refuseForgotten(row);
  refuseIf(
    FORGETTABLE.includes(row.status as Status) ? [] : [{ code: 'case-goes-on', values: { code: caseCode } }],
  );
  const { erased } = await eraseCases(act, [row.id], { rule: 'by-hand', months: null });
  const { events, digest } = erased[0] as Erased;
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { reason, events, digest } });
  return { code: caseCode, events, digest };
};
