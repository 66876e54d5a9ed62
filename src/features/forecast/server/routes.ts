import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { askFor } from './jobs.ts';
import { decisivePeople } from './people.ts';
import { forecastOf } from './read.ts';

export const forecastOperations = [
  operation(contract.readForecast, forecastOf),
  operation(contract.listDecisive, decisivePeople),
  operation(contract.makeForecastNow, askFor),
];
