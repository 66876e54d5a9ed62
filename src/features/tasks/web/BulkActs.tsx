import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '#web/useMay.ts';
import type { Whose } from '../model.ts';
import { stepInWords } from '../step.ts';
import { sayToday } from './sayToday.ts';
import { mayRemindOf, type Remind, type Task } from './task.ts';

const BulkDrawer = lazy(async () => ({ default: (await import('./BulkDrawer.tsx')).BulkDrawer }));

/** The same act on several cases: what needs only its day, or a reminder. */
export type Bulk = { words: string; act: string | null; tasks: readonly Task[] };

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

const bulksOf = (tasks: readonly Task[], whose: Whose): Bulk[] => {
  if (whose !== 'mine')
    return [
      { words: sayToday('bulk.remind'), act: null, tasks: tasks.filter((task) => mayRemindOf(task, whose)) },
    ];
  // What was returned is mended first, each for its own reasons.
  const plain = tasks.filter(({ isPlain, group }) => isPlain && group !== 'returned');
  return [...Map.groupBy(plain, (task) => capital(stepInWords(task)))].map(([words, list]) => ({
    words,
    act: list[0]?.act ?? null,
    tasks: list,
  }));
};

type Props = {
  tasks: readonly Task[];
  whose: Whose;
  on: string;
  remind: Remind;
};

/** What can be done for several cases at once; nothing where there is only one of a kind. */
export function BulkActs({ tasks, whose, on, remind }: Props) {
  const [opened, open] = useState<Bulk | null>(null);
  const mayDo = useMay('case-writer');
  const bulks = mayDo ? bulksOf(tasks, whose).filter((bulk) => bulk.tasks.length > 1) : [];
  if (bulks.length === 0 && opened === null) return null;
  return (
    <div className="today-bulk">
      <span id="today-bulk">{sayToday('bulk.title')}</span>
      <ul aria-labelledby="today-bulk">
        {bulks.map((bulk) => (
          <li key={bulk.words}>
            <Button aria-haspopup="dialog" onClick={() => open(bulk)}>
              {sayToday('bulk.act', { step: bulk.words, n: bulk.tasks.length })}
            </Button>
          </li>
        ))}
      </ul>
      {opened && (
        <Suspense>
          <BulkDrawer bulk={opened} on={on} remind={remind} onClose={() => open(null)} />
        </Suspense>
      )}
    </div>
  );
}
