import type { Endpoint } from '#kernel/endpoint.ts';
import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { createSave, remove, rename, viewsFor } from './views.ts';

/** Saved views of the lists among these operations. */
export const viewsOperations = (contracts: readonly Endpoint[]) => [
  operation(contract.listViews, async (act, input) => ({ views: await viewsFor(act, input) })),
  operation(contract.saveView, createSave(contracts)),
  operation(contract.renameView, rename),
  operation(contract.removeView, remove),
];
