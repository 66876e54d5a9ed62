import { RELATIONS, type Relation } from '#features/admissions/model.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listRequests } from '../contract.ts';
import { REQUEST_KINDS, type RequestAnswer, type RequestKind } from '../model.ts';
import { sayRequest } from './sayRequest.ts';

export type Request = OutputOf<typeof listRequests>['requests'][number];
type Asked = { kind: RequestKind; relation: string | null; number: number };
type Person = { fullName: string | null; birthYear: number | null };

/** Whom a verification is about; nobody for an opinion. */
export const relationWords = ({ relation, number }: Asked): string => {
  if (relation === null) return '';
  const said = sayRequest(`relation.${relation as Relation}`);
  return number > 1 ? sayRequest('relation.which', { relation: said, n: number }) : said;
};

/** What is asked, in words. */
export const questionWords = (asked: Asked): string =>
  asked.relation === null
    ? sayRequest(`kind.${asked.kind}`)
    : sayRequest('question.verification', { relation: relationWords(asked) });

/** What is asked, in two narrow columns; a sheet says the same words. */
export const askedColumns = <Row extends Asked>(): Column<Row>[] => [
  {
    id: 'kind',
    title: sayRequest('ask.what'),
    sheet: { words: Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, sayRequest(`short.${kind}`)])) },
    show: ({ kind }) => sayRequest(`short.${kind}`),
  },
  {
    id: 'relation',
    title: sayRequest('ask.relative'),
    sheet: { words: Object.fromEntries(RELATIONS.map((one) => [one, sayRequest(`relation.${one}`)])) },
    show: relationWords,
  },
];

/** Names one question among those of a list. */
export const keyOf = ({ caseCode, kind, relation, number }: Asked & { caseCode: string }): string =>
  [caseCode, kind, relation ?? '', number].join(' ');

export const personWords = ({ fullName, birthYear }: Person): string => {
  const name = fullName ?? sayRequest('list.erased');
  return birthYear === null ? name : sayRequest('list.born', { name, year: birthYear });
};

export const answerWords = (answer: string): string => sayRequest(`answer.${answer as RequestAnswer}`);

export const stateWords = ({ state, isOverdue, overdueWorkingDays, answer }: Request): string[] => [
  sayRequest(`state.${state}`) + (state === 'answered' && answer ? `: ${answerWords(answer)}` : ''),
  ...(isOverdue ? [sayRequest('state.overdue', { n: overdueWorkingDays })] : []),
];

export const ageWords = ({ days, workingDays }: Request): string =>
  sayRequest('list.age-of', { n: days, work: workingDays });

export const remindedWords = ({ remindedOn }: Request): string =>
  remindedOn.length === 0
    ? ''
    : sayRequest('list.reminded-of', {
        n: remindedOn.length,
        day: printDay(remindedOn.at(-1) ?? null),
      });
