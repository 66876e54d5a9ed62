import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import * as commands from './commands.ts';
import { rollOn } from './queries.ts';

export const membersOperations = [
  operation(contract.enrolMember, commands.enrol),
  operation(contract.makeOfficial, commands.makeFull),
  operation(contract.changeMemberState, commands.changeState),
  operation(contract.transferMember, commands.transfer),
  operation(contract.endMember, commands.end),
  operation(contract.listMembers, rollOn),
];
