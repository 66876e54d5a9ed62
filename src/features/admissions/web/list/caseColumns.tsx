import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Icon } from '#web/Icon.tsx';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listCases } from '../../contract/reading.ts';
import { printBirth } from '../case/CaseHead.tsx';
import { caseActs } from '../messages.acts.vi.ts';
import { caseCodes } from '../messages.codes.vi.ts';
import { sayAct, sayCase, sayCode } from '../sayCase.ts';
import { wordsIn } from '../sheetWords.ts';

type Row = OutputOf<typeof listCases>['cases'][number];

const missingWords = (missing: readonly string[]): string =>
  missing.length === 0
    ? sayCase('cases.nothing-missing')
    : sayCase('cases.missing-count', {
        count: missing.length,
        what: missing.map((code) => sayCode('lack', code)).join(', '),
      });

/** What is told of a case in the list. */
export const caseColumns: Column<Row>[] = [
  {
    id: 'fullName',
    title: sayCase('cases.person'),
    kind: 'head',
    show: ({ code, fullName }) => (
      <Link to="/ho-so/$caseCode" params={{ caseCode: code }}>
        {fullName ?? sayCase('case.unnamed', { code })}
      </Link>
    ),
  },
  { id: 'bornOn', title: sayCase('cases.born'), sheet: { kind: 'day' }, show: printBirth },
  { id: 'unitName', title: sayCase('cases.branch'), show: ({ unitName, unitCode }) => unitName ?? unitCode },
  {
    id: 'status',
    title: sayCase('cases.status'),
    sheet: { words: wordsIn(caseCodes, 'status') },
    show: ({ status }) => sayCode('status', status),
  },
  {
    id: 'next',
    title: sayCase('cases.next'),
    sheet: { words: wordsIn(caseActs, 'act') },
    show: ({ next }) => next && sayAct([`act.${next}`]),
  },
  {
    id: 'waitsFor',
    title: sayCase('cases.waits-for'),
    sheet: { words: wordsIn(caseCodes, 'party') },
    show: ({ waitsFor }) => waitsFor && sayCode('party', waitsFor),
  },
  {
    id: 'dueOn',
    title: sayCase('cases.due'),
    sheet: { kind: 'day' },
    show: ({ dueOn, isOverdue }) =>
      dueOn && (
        <span className={isOverdue ? 'case-overdue' : undefined}>
          {isOverdue && <Icon name="warning" />}
          {printDay(dueOn)}
          {isOverdue && ` ${sayCase('cases.overdue')}`}
        </span>
      ),
  },
  {
    id: 'missing',
    title: sayCase('cases.missing'),
    sheet: { words: wordsIn(caseCodes, 'lack') },
    show: ({ missing }) => missingWords(missing),
  },
  {
    id: 'group',
    title: sayCase('cases.group'),
    isExtra: true,
    sheet: { words: wordsIn(caseCodes, 'group') },
    show: ({ group }) => sayCode('group', group),
  },
  {
    id: 'clock',
    title: sayCase('cases.clock'),
    isExtra: true,
    sheet: { words: wordsIn(caseCodes, 'clock') },
    show: ({ clock }) => clock && sayCode('clock', clock),
  },
  {
    id: 'statusSince',
    title: sayCase('cases.since'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ statusSince }) => printDay(statusSince),
  },
  { id: 'code', title: sayCase('cases.code'), isExtra: true, show: ({ code }) => code },
];
