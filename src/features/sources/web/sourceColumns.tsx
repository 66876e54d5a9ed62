import { Link } from '@tanstack/react-router';
import { caseCodes } from '#features/admissions/web/messages.codes.vi.ts';
import { printMonth } from '#features/admissions/web/printMonth.ts';
import { sayAct, sayCode } from '#features/admissions/web/sayCase.ts';
import { wordsIn } from '#features/admissions/web/sheetWords.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listSources } from '../contract.ts';
import { saySources } from './saySources.ts';

export type Source = OutputOf<typeof listSources>['sources'][number];

const dayColumn = (id: keyof Source & string, title: string, isExtra = false): Column<Source> => ({
  ...{ id, title, isExtra, sheet: { kind: 'day' } },
  show: (row) => row[id] && printDay(String(row[id])),
});
const textColumn = (id: keyof Source & string, title: string, isExtra = false): Column<Source> => ({
  ...{ id, title, isExtra },
  show: (row) => row[id],
});

/** What is told of a source in the list. */
export const sourceColumns = (today: string, isOneBranch: boolean): Column<Source>[] => [
  {
    id: 'fullName',
    title: saySources('person'),
    kind: 'head',
    show: ({ code, fullName }) => (
      <Link to="/ho-so/$caseCode" params={{ caseCode: code }}>
        {fullName ?? saySources('unnamed', { code })}
      </Link>
    ),
  },
  textColumn('birthYear', saySources('born')),
  {
    ...{ id: 'unitName', title: saySources('branch'), isExtra: isOneBranch },
    show: ({ unitName, unitCode }) => unitName ?? unitCode,
  },
  {
    ...{ id: 'status', title: saySources('status'), sheet: { words: wordsIn(caseCodes, 'status') } },
    show: ({ status }) => sayCode('status', status),
  },
  {
    ...{ id: 'reviewedOn', title: saySources('reviewed'), sheet: { kind: 'day' } },
    show: ({ reviewedOn }) => (reviewedOn ? printDay(reviewedOn) : saySources('never')),
  },
  {
    ...{ id: 'helper', title: saySources('helper') },
    show: ({ helper, helperUntil }) =>
      helper
        ? `${helper}${helperUntil && helperUntil < today ? ` (${saySources('ended')})` : ''}`
        : saySources('no-helper'),
  },
  {
    ...{ id: 'certificateUntil', title: saySources('certificate'), sheet: { kind: 'day' } },
    show: ({ certificateUntil: until }) =>
      until && `${printDay(until)}${until < today ? ` (${saySources('expired')})` : ''}`,
  },
  textColumn('pool', saySources('pool')),
  {
    ...{ id: 'mobility', title: saySources('mobility') },
    show: ({ mobility, backIn }) =>
      backIn
        ? saySources('returning', { month: printMonth(backIn) })
        : mobility && sayAct([`value.mobility.${mobility}`]),
  },
  {
    ...{ id: 'hasBasis', title: saySources('basis') },
    show: ({ hasBasis }) => saySources(hasBasis ? 'has-basis' : 'no-basis'),
  },
  textColumn('origin', saySources('origin'), true),
  textColumn('introducer', saySources('introducer'), true),
  textColumn('tags', saySources('tags'), true),
  dayColumn('openedOn', saySources('opened'), true),
  dayColumn('listedOn', saySources('listed'), true),
  dayColumn('contactOn', saySources('contact'), true),
  dayColumn('assessedOn', saySources('assessed'), true),
  dayColumn('helperUntil', saySources('helper-until'), true),
  dayColumn('dueOn', saySources('due'), true),
  textColumn('code', saySources('code'), true),
];
