import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { jobsIn, retry } from './queries.ts';

export const jobsOperations = [operation(contract.listJobs, jobsIn), operation(contract.retryJob, retry)];
