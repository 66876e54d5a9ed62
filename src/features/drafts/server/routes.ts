import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { discard, draftsOf, read, save } from './drafts.ts';

export const draftsOperations = [
  operation(contract.listDrafts, (act) => draftsOf(act)),
  operation(contract.readDraft, read),
  operation(contract.saveDraft, save),
  operation(contract.discardDraft, discard),
];
