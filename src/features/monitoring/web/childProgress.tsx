import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { useRead } from '#web/reads.ts';
import { readDashboard } from '../contract/dashboard.ts';
import { ProgressBar } from './dashboard/ProgressBar.tsx';
import { printGoal, printRate } from './dashboard/print.ts';
import { sayDashboard } from './dashboard/sayDashboard.ts';
import { useQuestion } from './useQuestion.ts';
import './dashboard/dashboard.css';

type Child = { code: string };

/** How far each unit below has come with its admissions of the period that the unit's targets are read in. */
export const useChildProgress = (unitCode: string): Column<Child>[] => {
  const question = useQuestion(unitCode);
  const { data } = useRead(
    readDashboard,
    {
      unitCode,
      ...(question ? { period: question.period.code, asOf: question.asOf, tree: question.tree } : {}),
    },
    { isWanted: question !== null },
  );
  if (!data) return [];
  const lineOf = new Map(data.children.map((child) => [child.code, child]));
  return [
    {
      id: 'done',
      title: sayDashboard('child.done', { period: data.period.label.toLowerCase() }),
      kind: 'number',
      show: ({ code }) => {
        const line = lineOf.get(code);
        if (!line) return '';
        return line.goal === null
          ? printCount(line.done)
          : sayDashboard('target.list', { done: printCount(line.done), goal: printGoal(line.goal) });
      },
    },
    {
      id: 'rate',
      title: sayDashboard('child.rate'),
      show: ({ code }) => {
        const line = lineOf.get(code);
        if (!line || line.goal === null) return '';
        return (
          <>
            {printRate(line.done, line.goal)}
            <ProgressBar done={line.done} goal={line.goal} expected={null} />
          </>
        );
      },
    },
  ];
};
