import { operation } from '#server/perform.ts';
import { compareModel, listCompared } from '../compareContract.ts';
import * as contract from '../contract.ts';
import * as registerContract from '../registerContract.ts';
import { correct, join, leave, link, record, unlink } from './commands.ts';
import { compare, comparedUnits } from './compare.ts';
import { found, list, parts } from './queries.ts';
import {
  activities,
  recordActivity,
  recordReward,
  removeActivity,
  removeReward,
  rewards,
} from './registers.ts';

export const campaignsOperations = [
  operation(contract.recordCampaign, record),
  operation(contract.correctCampaign, correct),
  operation(contract.joinCampaign, join),
  operation(contract.leaveCampaign, leave),
  operation(contract.linkCase, link),
  operation(contract.unlinkCase, unlink),
  operation(contract.listCampaigns, list),
  operation(contract.listParts, parts),
  operation(contract.listFound, found),
  operation(compareModel, compare),
  operation(listCompared, comparedUnits),
  operation(registerContract.recordActivity, recordActivity),
  operation(registerContract.removeActivity, removeActivity),
  operation(registerContract.listActivities, activities),
  operation(registerContract.recordReward, recordReward),
  operation(registerContract.removeReward, removeReward),
  operation(registerContract.listRewards, rewards),
];
