import type { QueryClient } from '@tanstack/react-query';
import { readDashboard } from '#features/monitoring/contract/dashboard.ts';
import { dashboardAsked } from '#features/monitoring/web/question.ts';
import { readUnit } from '#features/organisations/contract/reading.ts';
import { countTasks, listTasks } from '#features/tasks/contract.ts';
import type { Day } from '#kernel/day.ts';
import type { Endpoint, InputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import type { Session } from '#web/session.ts';
import { landsOnTasks, ownPageOf, queueAskedBy } from './landing.ts';

type Address = { pathname: string; search: string };

const dashboardOf = ({ pathname }: Address, { grant }: Session): string | null => {
  if (pathname === '/') return ownPageOf(grant) ? null : (grant?.unitCode ?? null);
  const named = /^\/bang-dieu-hanh\/([^/]+)$/.exec(pathname)?.[1];
  return named ? decodeURIComponent(named) : null;
};

const tasksOf = ({ pathname }: Address, { grant }: Session): string | null => {
  if (!grant?.unitCode || !landsOnTasks(grant)) return null;
  return ['/', '/viec-hom-nay'].includes(pathname) ? grant.unitCode : null;
};

/** Asks now and keeps the answer, or the refusal, for the screen. */
const read = <E extends Endpoint>(client: QueryClient, endpoint: E, input: InputOf<E>): void =>
  void client.prefetchQuery({
    queryKey: [endpoint.action, input],
    queryFn: () => call(endpoint, input) as Promise<unknown>,
  });

/** Begins what the first screen reads first, while its files are still on their way. */
export const beginFirstReads = (client: QueryClient, address: Address, session: Session): void => {
  const worksFor = tasksOf(address, session);
  const asked = address.pathname === '/' && session.grant ? queueAskedBy(session.grant) : null;
  const dashboard = dashboardOf(address, session);
  if (worksFor !== null) {
    read(client, countTasks, { unitCode: worksFor });
    read(client, listTasks, { unitCode: worksFor, whose: 'mine' });
  } else if (asked !== null) read(client, asked.endpoint, asked.input);
  else if (dashboard !== null) {
    const filter = Object.fromEntries(new URLSearchParams(address.search));
    read(client, readUnit, { code: dashboard });
    read(client, readDashboard, dashboardAsked(dashboard, filter, session.today as Day));
  }
};
