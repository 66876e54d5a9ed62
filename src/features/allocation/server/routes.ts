import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import * as moving from '../movesContract.ts';
import { readRound } from '../readContract.ts';
import { adopt, revise } from './adopt.ts';
import { choose, drop, save } from './drafts.ts';
import * as duties from './duties.ts';
import { answer, cancel, propose } from './moves.ts';
import { read } from './read.ts';
import { change, list, open } from './rounds.ts';
import { run } from './run.ts';

export const allocationOperations = [
  operation(contract.openRound, open),
  operation(contract.changeRound, change),
  operation(contract.listRounds, list),
  operation(readRound, read),
  operation(contract.saveDraft, save),
  operation(contract.chooseDraft, choose),
  operation(contract.dropDraft, drop),
  operation(contract.runAllocation, run),
  operation(moving.proposeRound, propose),
  operation(moving.answerRound, answer),
  operation(moving.adoptRound, adopt),
  operation(moving.reviseRound, revise),
  operation(moving.cancelRound, cancel),
  operation(moving.listDuties, duties.list),
  operation(moving.tickDuty, duties.tick),
];
