import { addDays, type Day } from '#kernel/day.ts';

/** What a member is to do: something given, a meeting with whom one helps, a term that runs out. */
export const DUE_KINDS = ['task', 'contact', 'term'] as const;
export type Due = {
  kind: (typeof DUE_KINDS)[number];
  /** The task, or the case. */
  of: string;
  /** Null where no day was set. */
  dueOn: Day | null;
  isOverdue: boolean;
};

const DAYS_OF_A_WEEK = 7;

type Person = {
  caseCode: string;
  /** Until when the next meeting is due; null where the rule asks for none. */
  contactDueOn: Day | null;
  helpsUntil: Day | null;
};
type Given = { id: number; dueOn: Day | null };

/** What falls into the coming week or is late; a task without a day is always to be done, and comes last. */
export const weekOf = (today: Day, people: readonly Person[], tasks: readonly Given[]): Due[] => {
  const end = addDays(today, DAYS_OF_A_WEEK);
  const due = (kind: Due['kind'], of: string, dueOn: Day | null): Due => ({
    ...{ kind, of, dueOn },
    isOverdue: dueOn !== null && dueOn < today,
  });
  const all = [
    ...tasks.map(({ id, dueOn }) => due('task', String(id), dueOn)),
    ...people.flatMap(({ caseCode, contactDueOn, helpsUntil }) => [
      ...(contactDueOn === null ? [] : [due('contact', caseCode, contactDueOn)]),
      ...(helpsUntil === null ? [] : [due('term', caseCode, helpsUntil)]),
    ]),
  ];
  const last = '9999';
  return all
    .filter(({ kind, dueOn }) => (dueOn === null ? kind === 'task' : dueOn <= end))
    .toSorted((a, b) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1));
};
