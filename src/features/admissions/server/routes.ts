import { operation } from '#server/perform.ts';
import * as deadlineContract from '../contract/deadlines.ts';
import { readFunnel } from '../contract/funnel.ts';
import { listHelped, listHelpers } from '../contract/helpers.ts';
import * as meetingDayContract from '../contract/meetingDays.ts';
import * as mergeContract from '../contract/merge.ts';
import * as openingContract from '../contract/opening.ts';
import * as pasteContract from '../contract/paste.ts';
import * as planContract from '../contract/plan.ts';
import { grantPower } from '../contract/powers.ts';
import { previewRule } from '../contract/preview.ts';
import { countProbation, listProbation } from '../contract/probation.ts';
import * as readingContract from '../contract/reading.ts';
import * as retentionContract from '../contract/retention.ts';
import * as contract from '../contract.ts';
import { check } from './check.ts';
import { correct, record } from './commands.ts';
import { changeEscalation, count, list as listDue } from './deadlines.ts';
import { find } from './find.ts';
import { forget } from './forget.ts';
import { funnel } from './funnel.ts';
import { helped, helpers } from './helpers.ts';
import { list } from './list.ts';
import * as meetingDays from './meetingDays.ts';
import { doubles, merges } from './one/doubles.ts';
import { apart, merge, unmerge } from './one/merge.ts';
import { alike, begin, open } from './opening.ts';
import { begin as beginMany } from './paste/begin.ts';
import { checkMany } from './paste/check.ts';
import { batches, undo as undoMany } from './paste/undo.ts';
import { plan, planBelow } from './plan.ts';
import { grant } from './powers.ts';
import { preview } from './preview.ts';
import { count as countProbationers, list as listProbationers } from './probation.ts';
import { describe } from './profile.ts';
import { read } from './queries.ts';
import { change as changeRetention, erase, hold, release } from './retention/commands.ts';
import { read as readRetention } from './retention/due.ts';

export const admissionsOperations = [
  operation(openingContract.openCase, open),
  operation(openingContract.beginCase, begin),
  operation(openingContract.alikePeople, alike),
  operation(openingContract.describeCase, describe),
  operation(pasteContract.checkPasted, checkMany),
  operation(pasteContract.beginMany, beginMany),
  operation(pasteContract.undoMany, undoMany),
  operation(pasteContract.listBatches, batches),
  operation(mergeContract.listDoubles, doubles),
  operation(mergeContract.listMerges, merges),
  operation(mergeContract.mergePeople, merge),
  operation(mergeContract.unmergePeople, unmerge),
  operation(mergeContract.keepApart, apart),
  ...contract.actContracts.map(({ act, contract: one }) => operation(one, record(act) as never)),
  operation(contract.checkCase, check),
  operation(contract.correctCase, correct),
  operation(contract.forgetCase, forget),
  operation(retentionContract.readRetention, readRetention),
  operation(retentionContract.changeRetention, changeRetention),
  operation(retentionContract.holdCase, hold),
  operation(retentionContract.releaseCase, release),
  operation(retentionContract.eraseDue, (act) => erase(act)),
  operation(readingContract.readCase, read),
  operation(readingContract.listCases, list),
  operation(readingContract.findCases, find),
  operation(grantPower, grant),
  operation(planContract.planCase, plan),
  operation(planContract.planUnit, planBelow),
  operation(meetingDayContract.setMeetingDay, meetingDays.set),
  operation(meetingDayContract.exceptMeetingDay, meetingDays.except),
  operation(meetingDayContract.restoreMeetingDay, meetingDays.restore),
  operation(meetingDayContract.listMeetingDays, meetingDays.list),
  operation(deadlineContract.summariseDeadlines, count),
  operation(deadlineContract.listDeadlines, listDue),
  operation(deadlineContract.changeEscalation, changeEscalation),
  operation(readFunnel, funnel),
  operation(listHelpers, helpers),
  operation(listHelped, helped),
  operation(listProbation, listProbationers),
  operation(countProbation, countProbationers),
  operation(previewRule, preview),
];
