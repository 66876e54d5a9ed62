import type { Endpoint } from '#kernel/endpoint.ts';
import { operation } from '#server/perform.ts';
import { listAudit, readAuditWeeks, verifyAudit } from '../contract.ts';
import { entriesIn } from './entries.ts';
import { kindsOf } from './kinds.ts';
import { verification } from './verification.ts';
import { weeksIn } from './weeks.ts';

/** The log of what these operations did. */
export const auditOperations = (contracts: readonly Endpoint[]) => {
  const kinds = kindsOf(contracts);
  return [
    operation(listAudit, (act, filter) => entriesIn(act, kinds, filter)),
    operation(readAuditWeeks, (act, input) => weeksIn(act, kinds, input)),
    operation(verifyAudit, ({ db }) => verification(db)),
  ];
};
