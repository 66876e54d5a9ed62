import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { printInstant } from '#web/printDay.ts';
import { JOB_STATES, type listJobs } from '../contract.ts';
import { sayJobs, sayTask } from './sayJobs.ts';

type Job = OutputOf<typeof listJobs>['jobs'][number];

const progressOf = ({ export: written }: Job): string => {
  if (!written) return '';
  const done = printCount(written.rowsDone);
  return written.rowsTotal === null
    ? sayJobs('jobs.rows', { done })
    : sayJobs('jobs.rows-of', { done, total: printCount(written.rowsTotal) });
};

/** What is told of each work, and the way to try it again. */
export const jobColumns = (onRetry: (id: number) => void): Column<Job>[] => [
  { id: 'task', title: sayJobs('jobs.task'), kind: 'head', show: ({ task }) => sayTask(task) },
  {
    id: 'export.title',
    title: sayJobs('jobs.about'),
    show: ({ export: written }) =>
      written && sayJobs('jobs.about-export', { title: written.title, by: written.by }),
  },
  {
    id: 'state',
    title: sayJobs('jobs.state'),
    sheet: { words: Object.fromEntries(JOB_STATES.map((state) => [state, sayJobs(`state.${state}`)])) },
    show: ({ state }) => sayJobs(`state.${state}`),
  },
  { id: 'export.rowsDone', title: sayJobs('jobs.progress'), show: progressOf },
  {
    id: 'attempts',
    title: sayJobs('jobs.attempts'),
    show: ({ attempts, maxAttempts }) => sayJobs('jobs.attempts-of', { n: attempts, most: maxAttempts }),
  },
  {
    id: 'at',
    title: sayJobs('jobs.at'),
    sheet: { kind: 'instant' },
    show: ({ at }) => printInstant(at),
  },
  {
    id: 'addedAt',
    title: sayJobs('jobs.added'),
    isExtra: true,
    sheet: { kind: 'instant' },
    show: ({ addedAt }) => printInstant(addedAt),
  },
  { id: 'fault', title: sayJobs('jobs.fault'), show: ({ fault }) => fault },
  {
    id: 'acts',
    title: sayJobs('jobs.acts'),
    isAct: true,
    show: ({ id, task, state }) =>
      state === 'failed' && (
        <Button
          aria-label={sayJobs('jobs.retry-which', { task: sayTask(task), id })}
          onClick={() => onRetry(id)}
        >
          {sayJobs('jobs.retry')}
        </Button>
      ),
  },
];
