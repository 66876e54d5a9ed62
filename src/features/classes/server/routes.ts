import { operation } from '#server/perform.ts';
import * as counting from '../contract/counting.ts';
import * as holding from '../contract/holding.ts';
import * as people from '../contract/people.ts';
import * as planning from '../contract/planning.ts';
import * as reading from '../contract/reading.ts';
import { mark, record } from './attend.ts';
import { check } from './certificates.ts';
import * as certified from './certified.ts';
import { close } from './close.ts';
import { correct } from './correct.ts';
import { decide, withdraw } from './decide.ts';
import { register, withdraw as withdrawDemand } from './demand.ts';
import * as lists from './list.ts';
import { nominate } from './nominate.ts';
import { cancel, change, plan } from './plan.ts';
import { nominations, read } from './read.ts';
import { giveSeats } from './seat.ts';

export const classesOperations = [
  operation(planning.planClass, plan),
  operation(planning.changeClass, change),
  operation(planning.cancelClass, cancel),
  operation(planning.registerDemand, register),
  operation(planning.withdrawDemand, withdrawDemand),
  operation(people.nominate, nominate),
  operation(people.decideNominations, decide),
  operation(people.withdrawNomination, withdraw),
  operation(people.giveSeats, giveSeats),
  operation(holding.markAttendance, mark),
  operation(holding.recordResults, record),
  operation(holding.closeClass, close),
  operation(holding.correctClassResult, correct),
  operation(holding.checkCertificate, check),
  operation(reading.readClass, read),
  operation(reading.listClasses, lists.classes),
  operation(reading.listNominations, nominations),
  operation(reading.listCandidates, lists.candidates),
  operation(counting.listDemands, lists.demands),
  operation(counting.countDemand, lists.countDemand),
  operation(counting.listCertified, certified.list),
  operation(counting.countCertified, certified.count),
];
