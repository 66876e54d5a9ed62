import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { assign } from './assign.ts';
import { listed } from './list.ts';
import { plansOf, record } from './plans.ts';
import { revise, withdraw } from './revise.ts';

export const plansOperations = [
  operation(contract.recordPlan, record),
  operation(contract.listPlans, ({ db }, { unitCode }) => plansOf(db, unitCode)),
  operation(contract.assignTarget, assign),
  operation(contract.reviseTarget, revise),
  operation(contract.withdrawTarget, withdraw),
  operation(contract.listTargets, listed),
];
