import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Icon } from '#web/Icon.tsx';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listProbation } from '../../contract/probation.ts';
import { caseActs } from '../messages.acts.vi.ts';
import { sayAct } from '../sayCase.ts';
import { probationWordsIn, sayProbation } from './sayProbation.ts';

export type Probationer = OutputOf<typeof listProbation>['people'][number];

export const nameOf = ({ fullName, caseCode }: Probationer): string => fullName ?? caseCode;

/** What matters and does not depend on colour alone. */
function Warned({ words }: { words: string }) {
  return (
    <span className="case-overdue">
      <Icon name="warning" />
      {words}
    </span>
  );
}

const dayOrNot = (day: string | null) => (day ? printDay(day) : sayProbation('not-yet'));

const leftWords = ({ daysLeft }: Probationer): string => {
  if (daysLeft === 0) return sayProbation('left-today');
  return daysLeft > 0
    ? sayProbation('left-days', { days: daysLeft })
    : sayProbation('left-over', { days: -daysLeft });
};

function Helper({ helpers, hasHelper }: Probationer) {
  const names = helpers.join(', ');
  if (hasHelper) return names;
  return <Warned words={names ? sayProbation('helper-gone', { names }) : sayProbation('helper-left')} />;
}

function Due({ dueOn, state, isExtended }: Probationer) {
  if (dueOn === null) return '';
  const isLate = state === 'overdue';
  const words = [
    printDay(dueOn),
    isLate && sayProbation('due-late'),
    isExtended && sayProbation('due-extended'),
  ]
    .filter(Boolean)
    .join(', ');
  return isLate ? <Warned words={words} /> : words;
}

function RoundOf({ round, meetingCode, meetingOn }: Probationer) {
  const said = sayProbation(`round.${round}`);
  const words =
    meetingOn && round !== 'none'
      ? sayProbation('round-on', { round: said, day: printDay(meetingOn) })
      : said;
  if (meetingCode === null || round !== 'planned') return words;
  return (
    <Link to="/hop/$meetingCode" params={{ meetingCode }}>
      {words}
    </Link>
  );
}

const nextWords: Record<string, string> = Object.fromEntries(
  Object.entries(caseActs)
    .filter(([key]) => key.startsWith('act.'))
    .map(([key, words]) => [key.slice('act.'.length), words]),
);

type Options = {
  /** Of one branch there is no need to say which. */
  isOneBranch: boolean;
  onAssign: ((one: Probationer) => void) | null;
};

/** What is told of a probationary member in the list. */
export const probationColumns = ({ isOneBranch, onAssign }: Options): Column<Probationer>[] => [
  {
    id: 'fullName',
    title: sayProbation('person'),
    kind: 'head',
    show: (one) => (
      <Link to="/ho-so/$caseCode" params={{ caseCode: one.caseCode }}>
        {nameOf(one)}
      </Link>
    ),
  },
  {
    id: 'unitName',
    title: sayProbation('branch'),
    isExtra: isOneBranch,
    show: ({ unitName, unitCode }) => unitName ?? unitCode,
  },
  {
    id: 'state',
    title: sayProbation('state'),
    sheet: { words: probationWordsIn('state') },
    show: ({ state }) =>
      state === 'overdue' ? <Warned words={sayProbation('state.overdue')} /> : sayProbation(`state.${state}`),
  },
  { id: 'daysLeft', title: sayProbation('left'), show: leftWords },
  {
    id: 'endsOn',
    title: sayProbation('ends'),
    sheet: { kind: 'day' },
    show: ({ endsOn }) => printDay(endsOn),
  },
  {
    id: 'next',
    title: sayProbation('next'),
    sheet: { words: nextWords },
    show: ({ next, caseCode, meetingCode }) => {
      if (next === null) return sayProbation('next-none');
      const words = sayAct([`act.${next}`]);
      return next === 'propose' && meetingCode ? (
        <Link to="/hop/$meetingCode" params={{ meetingCode }}>
          {words}
        </Link>
      ) : (
        <Link to="/ho-so/$caseCode" params={{ caseCode }} search={{ act: next }}>
          {words}
        </Link>
      );
    },
  },
  { id: 'helpers', title: sayProbation('helper'), show: Helper },
  ...(onAssign
    ? [
        {
          id: 'assign',
          title: sayProbation('act'),
          isAct: true,
          show: (one: Probationer) => (
            <Button
              aria-haspopup="dialog"
              aria-label={sayProbation(one.hasHelper ? 'change-for' : 'assign-for', { name: nameOf(one) })}
              onClick={() => onAssign(one)}
            >
              {sayProbation(one.hasHelper ? 'change' : 'assign')}
            </Button>
          ),
        },
      ]
    : []),
  {
    id: 'classOn',
    title: sayProbation('class'),
    sheet: { kind: 'day' },
    show: ({ classOn }) => dayOrNot(classOn),
  },
  {
    id: 'selfReviewOn',
    title: sayProbation('self-review'),
    sheet: { kind: 'day' },
    show: ({ selfReviewOn }) => dayOrNot(selfReviewOn),
  },
  {
    id: 'helperCommentOn',
    title: sayProbation('comment'),
    sheet: { kind: 'day' },
    show: ({ helperCommentOn }) => dayOrNot(helperCommentOn),
  },
  {
    id: 'opinionsOn',
    title: sayProbation('opinions'),
    sheet: { kind: 'day' },
    show: ({ opinionsOn }) => dayOrNot(opinionsOn),
  },
  {
    id: 'round',
    title: sayProbation('round'),
    sheet: { words: probationWordsIn('round') },
    show: RoundOf,
  },
  { id: 'dueOn', title: sayProbation('due'), sheet: { kind: 'day' }, show: Due },
  {
    id: 'ceremonyOn',
    title: sayProbation('ceremony'),
    sheet: { kind: 'day' },
    show: ({ ceremonyOn }) => printDay(ceremonyOn),
  },
  {
    id: 'meetingOn',
    title: sayProbation('meeting-on'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ meetingOn }) => printDay(meetingOn),
  },
  {
    id: 'isExtended',
    title: sayProbation('extended'),
    isExtra: true,
    sheet: { words: { true: sayProbation('due-extended'), false: '' } },
    show: ({ isExtended }) => isExtended && sayProbation('due-extended'),
  },
  {
    id: 'lacks',
    title: sayProbation('lacks'),
    isExtra: true,
    sheet: { words: probationWordsIn('lack') },
    show: ({ lacks }) =>
      lacks.length === 0
        ? sayProbation('lack-none')
        : lacks.map((one) => sayProbation(`lack.${one}`)).join(', '),
  },
  { id: 'caseCode', title: sayProbation('code'), isExtra: true, show: ({ caseCode }) => caseCode },
];
