import type { Column } from '#web/list/column.ts';
import { sayClass } from '../sayClass.ts';

type Person = { fullName: string | null; caseCode: string; birthYear: number | null; unitName: string };

const name: Column<Pick<Person, 'fullName' | 'caseCode'>> = {
  id: 'fullName',
  title: sayClass('people.person'),
  kind: 'head',
  show: ({ fullName, caseCode }) => fullName ?? caseCode,
};

/** Who it is, for the lists of people who learn: the name heads the row. */
export const personColumns = {
  name,
  born: {
    id: 'birthYear',
    title: sayClass('people.born'),
    show: ({ birthYear }) => birthYear,
  } satisfies Column<Pick<Person, 'birthYear'>>,
  branch: {
    id: 'unitName',
    title: sayClass('people.branch'),
    show: ({ unitName }) => unitName,
  } satisfies Column<Pick<Person, 'unitName'>>,
};
