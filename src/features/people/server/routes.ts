import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { correct, read, record } from './people.ts';

export const peopleOperations = [
  operation(contract.recordPerson, record),
  operation(contract.correctPerson, correct),
  operation(contract.readPerson, read),
];
