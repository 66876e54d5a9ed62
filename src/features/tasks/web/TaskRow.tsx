import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import type { Refused } from '#web/refused.ts';
import { useMay } from '#web/useMay.ts';
import type { Whose } from '../model.ts';
import { stepInWords } from '../step.ts';
import { sayToday } from './sayToday.ts';
import { dueInWords, formOf, mayRemindOf, nameOf, pageOf, type Remind, type Task } from './task.ts';

type Props = {
  task: Task;
  on: string;
  whose: Whose;
  remind: Remind;
};

/** One person, what is to be done, by when, and the button that leads to it. */
export function TaskRow({ task, on, whose, remind }: Props) {
  const mayDo = useMay('case-writer');
  const isMine = whose === 'mine';
  const open = sayToday(`open.${task.kind}`);
  const step = task.about ?? stepInWords(task);
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
            ? sayToday(`where.${task.kind}`, { id: task.id, unit: task.branchName })
            : sayToday('task.waits', { unit: task.unitName, day: printDay(task.since) })}
        </span>
        {task.remindedOn && (
          <span className="today-task-where">
            {sayToday('task.reminded-on', { day: printDay(task.remindedOn) })}
          </span>
        )}
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
            {mayDo && mayRemindOf(task, whose) && <RemindButton task={task} name={name} remind={remind} />}
            <Link
              className="today-task-open"
              {...pageOf(task, false)}
              aria-label={sayToday('task.open-label', { open, name })}
            >
              {open}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

function RemindButton({ task, name, remind }: { task: Task; name: string; remind: Remind }) {
  const act = useMutation<unknown, Refused>({ mutationFn: () => remind(task) });
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
