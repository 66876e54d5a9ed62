import { operation } from '#server/perform.ts';
import { listAudit, verifyAudit } from '../contract.ts';
import { entriesIn, verification } from './queries.ts';

export const auditOperations = [
  operation(listAudit, ({ db, scope }, filter) => entriesIn(db, scope, filter)),
  operation(verifyAudit, ({ db }) => verification(db)),
];
