import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import * as moving from '../movesContract.ts';
import { listBases, readRound } from '../readContract.ts';
import { adopt, revise } from './adopt.ts';
import { list as listedBases } from './bases.ts';
import { choose, drop, save } from './drafts.ts';
import * as duties from './duties.ts';
import { list } from './list.ts';
import { answer, cancel, propose } from './moves.ts';
import { change, open } from './opening.ts';
import { keepWhole } from './parts.ts';
import { read } from './read.ts';
import { review } from './reviews.ts';
import { run } from './run.ts';

export const allocationOperations = [
  operation(contract.openRound, open),
  operation(contract.changeRound, change),
  operation(contract.listRounds, list),
  operation(readRound, read),
  operation(listBases, listedBases),
  operation(contract.saveDraft, save),
  operation(contract.chooseDraft, choose),
  operation(contract.dropDraft, drop),
  operation(contract.runAllocation, run),
  operation(moving.proposeRound, propose),
  operation(moving.answerRound, answer),
  operation(moving.adoptRound, adopt),
  operation(moving.reviseRound, revise),
  operation(moving.cancelRound, cancel),
  operation(moving.reviewRound, review),
  operation(moving.keepWhole, keepWhole),
  operation(moving.listDuties, duties.list),
  operation(moving.tickDuty, duties.tick),
];
