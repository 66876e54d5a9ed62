import { Button } from 'antd';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { giveSeats } from '../../contract/people.ts';
import { personColumns } from '../people/personColumns.ts';
import { sayClass } from '../sayClass.ts';
import { useTicked } from '../useTicked.ts';
import type { Class } from './ClassPage.tsx';

type Row = Class['waiting'][number];

const columns: Column<Row>[] = [
  personColumns.name,
  {
    id: 'position',
    title: sayClass('waiting.place'),
    kind: 'number',
    show: ({ position }) => printCount(position),
  },
  {
    id: 'need',
    title: sayClass('waiting.why'),
    show: ({ need, neededBy, waitedDays, isForThisClass }) =>
      [
        sayClass(`need.${need}`, { day: printDay(neededBy) }),
        sayClass('waiting.days', { n: waitedDays }),
        !isForThisClass && sayClass('waiting.other'),
      ]
        .filter(Boolean)
        .join('; '),
  },
  { id: 'birthYear', title: sayClass('people.born'), show: ({ birthYear }) => birthYear },
  { id: 'unitName', title: sayClass('people.branch'), show: ({ unitName }) => unitName },
];

/** Who waits for a seat, in the order of the rule, each place with its reason. */
export function Waiting({ one, holds }: { one: Class; holds: boolean }) {
  const { code, waiting, capacity, taken } = one;
  const free = Math.min(capacity - taken, waiting.length);
  const { choice, ticked, clear } = useTicked(waiting.map(({ nominationId }) => nominationId));
  const give = useChange(giveSeats, clear);
  return (
    <section className="block">
      <h2>{sayClass('waiting.title', { n: waiting.length })}</h2>
      <div aria-live="polite">
        {give.data && (
          <Notice
            kind="done"
            title={sayClass('seat.done', { n: give.data.seated, waiting: give.data.waiting })}
          />
        )}
      </div>
      <RefusedLines refused={give.error} />
      {waiting.length === 0 ? (
        !give.data && (
          <Notice kind="note" title={sayClass('waiting.none')} lines={[sayClass('waiting.none-cure')]} />
        )
      ) : (
        <>
          <p>{sayClass('waiting.order')}</p>
          {holds && free === 0 && <p>{sayClass('seat.full')}</p>}
          {holds && free > 0 && (
            <div className="row class-acts">
              {ticked.length > 0 ? (
                <Button
                  type="primary"
                  loading={give.isPending}
                  onClick={() => give.mutate({ classCode: code, nominationIds: ticked.map(Number) })}
                >
                  {sayClass('seat.chosen', { n: ticked.length })}
                </Button>
              ) : (
                <Button
                  type="primary"
                  loading={give.isPending}
                  onClick={() => give.mutate({ classCode: code })}
                >
                  {sayClass('seat.all', { n: free })}
                </Button>
              )}
            </div>
          )}
          <ListTable
            label={sayClass('waiting.title', { n: waiting.length })}
            rows={waiting}
            columns={columns}
            keyOf={({ nominationId }) => nominationId}
            first={1}
            {...(holds && free > 0 ? { choice } : {})}
          />
        </>
      )}
    </section>
  );
}
