import { printCount } from '#kernel/number.ts';
import { Icon } from '#web/Icon.tsx';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import { REQUEST_STATES, type Side } from '../model.ts';
import { sayRequest } from './sayRequest.ts';
import { ageWords, askedColumns, personWords, type Request, remindedWords, stateWords } from './words.ts';

/** Where a request stands; being late is said in words with a sign. */
function State({ request }: { request: Request }) {
  const [state, late] = stateWords(request);
  return (
    <>
      <div>{state}</div>
      {late && (
        <div className="request-late">
          <Icon name="warning" />
          {late}
        </div>
      )}
    </>
  );
}

/** What a list says of each request, from the side that asked or the side that was asked. */
export const columnsOf = (side: Side): Column<Request>[] => [
  { id: 'fullName', title: sayRequest('list.person'), kind: 'head', show: personWords },
  ...askedColumns<Request>(),
  side === 'sent'
    ? { id: 'to.name', title: sayRequest('list.to'), show: ({ to }) => to.name }
    : { id: 'from.name', title: sayRequest('list.from'), show: ({ from }) => from.name },
  {
    id: 'state',
    title: sayRequest('list.state'),
    sheet: { words: Object.fromEntries(REQUEST_STATES.map((one) => [one, sayRequest(`state.${one}`)])) },
    show: (request) => <State request={request} />,
  },
  {
    id: 'dueOn',
    title: sayRequest('list.due'),
    sheet: { kind: 'day' },
    show: ({ dueOn }) => printDay(dueOn),
  },
  { id: 'days', title: sayRequest('list.age'), show: ageWords },
  { id: 'remindedOn', title: sayRequest('list.reminded'), show: remindedWords },
  {
    id: 'workingDays',
    title: sayRequest('list.working-days'),
    kind: 'number',
    isExtra: true,
    show: ({ workingDays }) => printCount(workingDays),
  },
  {
    id: 'overdueWorkingDays',
    title: sayRequest('list.late'),
    kind: 'number',
    isExtra: true,
    show: ({ overdueWorkingDays }) => printCount(overdueWorkingDays),
  },
  {
    id: 'sentOn',
    title: sayRequest('list.sent-on'),
    isExtra: true,
    sheet: { kind: 'day' },
    show: ({ sentOn }) => printDay(sentOn),
  },
  {
    id: 'letterNumber',
    title: sayRequest('list.letter'),
    isExtra: true,
    show: ({ letterNumber }) => letterNumber,
  },
];
