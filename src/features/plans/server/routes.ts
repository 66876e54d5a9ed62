import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { endGoal, listGoals, reviseGoal, setGoal } from '../goalContract.ts';
import { inheritTargets, listInherited } from '../successionContract.ts';
import { assign } from './assign.ts';
import { listed as listedGoals } from './goals.ts';
import { inherit, listed as listedInherited } from './inherit.ts';
import { listed } from './list.ts';
import { plansOf, record } from './plans.ts';
import { revise, withdraw } from './revise.ts';
import * as goals from './setGoals.ts';

export const plansOperations = [
  operation(contract.recordPlan, record),
  operation(contract.listPlans, ({ db }, { unitCode }) => plansOf(db, unitCode)),
  operation(contract.assignTarget, assign),
  operation(contract.reviseTarget, revise),
  operation(contract.withdrawTarget, withdraw),
  operation(contract.listTargets, listed),
  operation(listInherited, listedInherited),
  operation(inheritTargets, inherit),
  operation(setGoal, goals.set),
  operation(reviseGoal, goals.revise),
  operation(endGoal, goals.end),
  operation(listGoals, listedGoals),
];
