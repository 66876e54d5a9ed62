import { STATUSES } from '#features/admissions/model.ts';
import { sayCode } from '#features/admissions/web/sayCase.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import { INTRODUCTION_STATES } from '../model.ts';
import { sayIntroduction } from './sayIntroduction.ts';
import { type Introduction, introducerWords, personWords, stateWords } from './words.ts';

/** What a list says of each introduction; an organisation need not be told its own name. */
export const columnsOf = (isOwn: boolean): Column<Introduction>[] => [
  { id: 'fullName', title: sayIntroduction('list.person'), kind: 'head', show: personWords },
  {
    id: 'introducerName',
    title: sayIntroduction('list.introducer'),
    isExtra: isOwn,
    show: introducerWords,
  },
  { id: 'unitName', title: sayIntroduction('list.unit'), show: ({ unitName }) => unitName },
  {
    id: 'introducedOn',
    title: sayIntroduction('list.on'),
    sheet: { kind: 'day' },
    show: ({ introducedOn }) => printDay(introducedOn),
  },
  {
    id: 'state',
    title: sayIntroduction('list.state'),
    sheet: {
      words: Object.fromEntries(INTRODUCTION_STATES.map((one) => [one, sayIntroduction(`state.${one}`)])),
    },
    show: stateWords,
  },
  {
    id: 'resolutionNumber',
    title: sayIntroduction('list.resolution'),
    show: ({ resolutionNumber }) => resolutionNumber,
  },
  {
    id: 'resolvedOn',
    title: sayIntroduction('list.resolved-on'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ resolvedOn }) => printDay(resolvedOn),
  },
  {
    id: 'status',
    title: sayIntroduction('list.status'),
    isExtra: true,
    sheet: { words: Object.fromEntries(STATUSES.map((one) => [one, sayCode('status', one)])) },
    show: ({ status }) => (status === null ? '' : sayCode('status', status)),
  },
  {
    id: 'statusSince',
    title: sayIntroduction('list.status-since'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ statusSince }) => printDay(statusSince),
  },
  {
    id: 'returnReason',
    title: sayIntroduction('list.reason'),
    isExtra: true,
    show: ({ returnReason }) => returnReason,
  },
];
