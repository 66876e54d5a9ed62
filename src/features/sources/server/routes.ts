import { operation } from '#server/perform.ts';
import * as assignmentContract from '../assignmentContract.ts';
import * as contract from '../contract.ts';
import * as assignments from './assignments.ts';
import { count, list } from './list.ts';
import { review } from './review.ts';

export const sourcesOperations = [
  operation(contract.listSources, list),
  operation(contract.countSources, count),
  operation(contract.reviewSources, review),
  operation(assignmentContract.giveAssignment, assignments.give),
  operation(assignmentContract.finishAssignment, assignments.finish),
  operation(assignmentContract.withdrawAssignment, assignments.withdraw),
  operation(assignmentContract.listAssignments, assignments.list),
];
