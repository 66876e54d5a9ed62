import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Icon, type IconName } from '#web/Icon.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { usePhone } from '#web/usePhone.ts';
import { type countTasks, listTasks } from '../contract.ts';
import type { Group, Whose } from '../model.ts';
import { BulkActs } from './BulkActs.tsx';
import { sayToday } from './sayToday.ts';
import { TaskRow } from './TaskRow.tsx';
import { keyOf, type Remind, type Task } from './task.ts';

type Props = {
  unitCode: string;
  whose: Whose;
  count: OutputOf<typeof countTasks>;
  remind: Remind;
  /** Where this page begins, and the group it goes on with. */
  after?: string;
  former?: Group;
};

const icons: Record<Group, IconName> = {
  returned: 'warning',
  overdue: 'error',
  today: 'clock',
  week: 'clock',
  later: 'note',
};

/** Tasks a page at a time, each under the group it belongs to; the next page comes below. */
export function TaskPages(props: Props) {
  const { unitCode, whose, after } = props;
  const read = useRead(listTasks, { unitCode, whose, ...(after ? { after } : {}) });
  return <Loaded from={read}>{(page) => <OnePage {...props} page={page} />}</Loaded>;
}

function OnePage({ page, ...props }: Props & { page: OutputOf<typeof listTasks> }) {
  const [isOpen, setOpen] = useState(false);
  const isPhone = usePhone();
  const { whose, count, former, after, remind } = props;
  const { tasks, on, next } = page;
  if (tasks.length === 0 && after === undefined) {
    const lines = whose === 'mine' ? [sayToday('none.mine-what')] : [];
    return <Notice kind="done" title={sayToday(`none.${whose}`)} lines={lines} />;
  }
  // On a telephone the tasks themselves come first.
  const bulk = <BulkActs tasks={tasks} whose={whose} on={on} remind={remind} />;
  const groups = [...Map.groupBy(tasks, ({ group }: Task) => group)];
  const counts = whose === 'mine' ? count.mine : count.others;
  return (
    <>
      {!isPhone && bulk}
      {groups.map(([group, list]) => (
        <section key={group} className={`today-group today-${group}`}>
          {group !== former && (
            <h2>
              <Icon name={icons[group]} />
              {sayToday(`group.${group}`)}
              {whose !== 'escalated' && <span className="today-count">{printCount(counts[group])}</span>}
            </h2>
          )}
          <ul className="today-list">
            {list.map((task) => (
              <TaskRow key={keyOf(task)} task={task} on={on} whose={whose} remind={remind} />
            ))}
          </ul>
        </section>
      ))}
      {isPhone && bulk}
      {next !== null && !isOpen && (
        <Button size="large" onClick={() => setOpen(true)}>
          {sayToday('task.more')}
        </Button>
      )}
      {next !== null && isOpen && (
        <TaskPages
          {...props}
          after={next}
          {...(tasks.length > 0 ? { former: groups.at(-1)?.[0] as Group } : {})}
        />
      )}
    </>
  );
}
