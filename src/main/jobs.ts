import { userInfo } from 'node:os';
import type { Db } from '#db/database.ts';
import { retentionTasks } from '#features/admissions/server/retention/jobs.ts';
import { draftTasks } from '#features/drafts/server/jobs.ts';
import { exportTasks } from '#features/exports/server/jobs.ts';
import { forecastTasks } from '#features/forecast/server/jobs.ts';
import { importTasks } from '#features/imports/server/jobs.ts';
import { introductionTasks } from '#features/introductions/server/jobs.ts';
import { jobTasks } from '#features/jobs/server/jobs.ts';
import { monitoringTasks } from '#features/monitoring/server/jobs.ts';
import { notificationTasks } from '#features/notifications/server/jobs.ts';
import { NO_OUTBOUND, type Outbound } from '#features/notifications/server/outbound.ts';
import { paperTasks } from '#features/papers/server/jobs.ts';
import { tasksTasks } from '#features/tasks/server/jobs.ts';
import type { Clock } from '#kernel/day.ts';
import type { Task } from '#server/jobs/task.ts';
import type { Actor, AnyOperation, Perform } from '#server/perform.ts';

export type JobHouse = {
  db: Db;
  clock: Clock;
  perform: Perform;
  operations: readonly AnyOperation[];
  outbound?: Outbound;
};

/** Everything that is done outside a request, by feature: what commands add to the queue, and what the clock adds. */
export const allTasks = (house: JobHouse): Task[] => {
  const machine: Actor = { kind: 'machine', osUser: userInfo().username };
  return [
    ...monitoringTasks(house.perform, machine),
    ...forecastTasks(house),
    ...retentionTasks(house.perform, machine),
    ...exportTasks(house),
    ...importTasks(house.db),
    ...draftTasks(house),
    ...introductionTasks(house),
    ...paperTasks(house),
    ...jobTasks(house.db),
    ...tasksTasks(house.db, house.clock),
    ...notificationTasks(house.db, house.clock, house.outbound ?? NO_OUTBOUND),
  ];
};
