import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { answer, receive, withdraw } from './answer.ts';
import { count, list, read, recipients } from './queries.ts';
import { acknowledge, remind, remindAll } from './remind.ts';
import { send } from './send.ts';
import { questions } from './toAsk.ts';

export const requestsOperations = [
  operation(contract.sendRequest, send),
  operation(contract.receiveRequest, receive),
  operation(contract.answerRequest, answer),
  operation(contract.withdrawRequest, withdraw),
  operation(contract.acknowledgeAnswer, acknowledge),
  operation(contract.remindRequest, remind),
  operation(contract.remindOverdue, remindAll),
  operation(contract.readRequest, read),
  operation(contract.listRequests, list),
  operation(contract.countRequests, count),
  operation(contract.listQuestions, questions),
  operation(contract.findRecipients, recipients),
];
