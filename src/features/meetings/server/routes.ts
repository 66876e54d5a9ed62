import { operation } from '#server/perform.ts';
import * as holding from '../contract/holding.ts';
import * as overview from '../contract/overview.ts';
import * as planning from '../contract/planning.ts';
import * as reading from '../contract/reading.ts';
import { call, close, open, remark, seat } from './hold.ts';
import { count, unmet } from './overview.ts';
import { cancel, change, plan, list as setAgenda } from './plan.ts';
import { list, read } from './read.ts';
import { vote } from './vote.ts';

export const meetingsOperations = [
  operation(planning.planMeeting, plan),
  operation(planning.changeMeeting, change),
  operation(planning.cancelMeeting, cancel),
  operation(planning.setAgenda, setAgenda),
  operation(holding.callMeeting, call),
  operation(holding.openMeeting, open),
  operation(holding.seatMember, seat),
  operation(holding.voteInMeeting, vote),
  operation(holding.closeMeeting, close),
  operation(holding.remarkMeeting, remark),
  operation(reading.readMeeting, read),
  operation(reading.listMeetings, list),
  operation(overview.countMeetings, count),
  operation(overview.listUnmet, unmet),
];
