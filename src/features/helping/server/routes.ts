import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import * as targetContract from '../targetContract.ts';
import * as contacts from './contacts.ts';
import * as give from './give.ts';
import { readOwn } from './own.ts';
import { peopleOf } from './people.ts';
import * as proposals from './proposals.ts';
import * as targets from './targets.ts';

export const helpingOperations = [
  operation(contract.readOwnPeople, readOwn),
  operation(contract.noteContact, contacts.note),
  operation(contract.correctContact, contacts.correct),
  operation(contract.proposeOwn, proposals.propose),
  operation(contract.withdrawOwn, proposals.withdraw),
  operation(contract.finishOwnTask, proposals.finishTask),
  operation(targetContract.listMemberTargets, targets.listed),
  operation(targetContract.countMemberTargets, targets.counted),
  operation(targetContract.listPeopleOfTarget, peopleOf),
  operation(targetContract.offerMemberTargets, give.offer),
  operation(targetContract.giveMemberTargets, give.give),
  operation(targetContract.withdrawMemberTargets, give.withdraw),
];
