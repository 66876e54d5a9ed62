import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { record, replace } from './commands.ts';
import { documentOf, documentsIn } from './queries.ts';

export const documentsOperations = [
  operation(contract.recordDocument, record),
  operation(contract.replaceDocument, replace),
  operation(contract.listDocuments, ({ db }, filter) => documentsIn(db, filter)),
  operation(contract.readDocument, ({ db }, { code }) => documentOf(db, code)),
];
