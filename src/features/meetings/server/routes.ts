import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { call, seat } from './call.ts';
import { close, read } from './end.ts';
import { vote } from './vote.ts';

export const meetingsOperations = [
  operation(contract.callMeeting, call),
  operation(contract.seatMember, seat),
  operation(contract.voteInMeeting, vote),
  operation(contract.closeMeeting, close),
  operation(contract.readMeeting, read),
];
