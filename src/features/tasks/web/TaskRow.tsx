import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import type { Refused } from '#web/refused.ts';
import { useMay } from '#web/useMay.ts';
import { stepInWords } from '../step.ts';
import { sayToday } from './sayToday.ts';
import { dueInWords, formOf, nameOf, type Task } from './task.ts';

type Props = {
  task: Task;
  on: string;
  isMine: boolean;
  remind: (caseCode: string) => Promise<unknown>;
};

/** One person, what is to be done, by when, and the button that leads to it. */
export function TaskRow({ task, on, isMine, remind }: Props) {
  const mayDo = useMay('case-writer');
  const step = stepInWords(task);
  const name = nameOf(task);
  const words = sayToday(task.group === 'returned' ? 'task.see-returned' : 'task.do');
  return (
    <li className="today-task">
      <div className="today-task-words">
        <strong className="today-task-name">{name}</strong>
        <span className="today-task-step">{step}</span>
        <span className={`today-task-due today-task-due-${task.group}`}>{dueInWords(task, on)}</span>
        <span className="today-task-where">
          {isMine
            ? task.branchName
            : sayToday('task.waits', { unit: task.unitName, day: printDay(task.since) })}
        </span>
      </div>
      <div className="today-task-acts">
        {isMine && mayDo ? (
          <Link
            className="today-task-do"
            {...formOf(task)}
            aria-label={sayToday('task.do-label', { words, step, name })}
          >
            {words}
          </Link>
        ) : (
          <>
            {mayDo && <Remind task={task} name={name} remind={remind} />}
            <Link
              className="today-task-open"
              to={formOf(task).to}
              params={{ caseCode: task.caseCode }}
              aria-label={sayToday('task.open-label', { name })}
            >
              {sayToday('task.open')}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

function Remind({ task, name, remind }: { task: Task; name: string; remind: Props['remind'] }) {
  const act = useMutation<unknown, Refused>({ mutationFn: () => remind(task.caseCode) });
  if (act.isSuccess) return <span role="status">{sayToday('task.reminded')}</span>;
  return (
    <>
      <Button
        loading={act.isPending}
        onClick={() => act.mutate()}
        aria-label={sayToday('task.remind-label', { unit: task.unitName, name })}
      >
        {sayToday('task.remind')}
      </Button>
      {act.error && (
        <Notice
          kind="error"
          title={act.error.title}
          lines={act.error.reasons.map(({ message }) => message)}
        />
      )}
    </>
  );
}
