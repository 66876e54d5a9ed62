import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { listDecisive } from '../peopleContract.ts';
import { askFor } from './jobs.ts';
import { decisivePeople } from './people.ts';
import { forecastOf } from './read.ts';

export const forecastOperations = [
  operation(contract.readForecast, forecastOf),
  operation(listDecisive, decisivePeople),
  operation(contract.makeForecastNow, askFor),
];
