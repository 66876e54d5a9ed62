import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { markAttendance } from '../../contract/holding.ts';
import { withdrawNomination } from '../../contract/people.ts';
import { MARKS, type Mark } from '../../model.ts';
import { personColumns } from '../people/personColumns.ts';
import { sayClass } from '../sayClass.ts';
import type { Class } from './ClassPage.tsx';

type Row = Class['roster'][number];
type Marks = Readonly<Record<string, Mark | null>>;

const cellOf = (nominationId: number, sitting: number): string => `${nominationId}-${sitting}`;
export const nameOf = ({ fullName, caseCode }: Row): string => fullName ?? caseCode;

/** People by sittings: who was there, changed in the page and recorded together. */
export function Roster({ one, holds }: { one: Class; holds: boolean }) {
  const { code, roster, sittings, absence } = one;
  const { today } = useSession();
  const [changed, change] = useState<Marks>({});
  const save = useChange(markAttendance, () => change({}));
  const withdraw = useChange(withdrawNomination);
  const mayWithdraw = useMay(withdrawNomination.policy) && !['closed', 'cancelled'].includes(one.standing);
  const past = sittings.filter(({ on }) => on <= today);
  const markOf = ({ nominationId, marks }: Row, sitting: number): Mark | null => {
    const key = cellOf(nominationId, sitting);
    return key in changed
      ? (changed[key] ?? null)
      : (marks.find((one) => one.sitting === sitting)?.mark ?? null);
  };
  const allHere = (sitting: number): void =>
    change({
      ...changed,
      ...Object.fromEntries(roster.map(({ nominationId }) => [cellOf(nominationId, sitting), 'present'])),
    });
  const columns: Column<Row>[] = [
    { id: 'fullName', title: sayClass('people.person'), kind: 'head', show: nameOf },
    personColumns.branch,
    ...past.map(
      ({ n, on, part }): Column<Row> => ({
        id: `sitting-${n}`,
        title: sayClass('roster.sitting', {
          n,
          day: printDay(on).slice(0, 5),
          part: sayClass(`part.${part}`),
        }),
        show: (row) => {
          const mark = markOf(row, n);
          if (!holds) return sayClass(`mark.${mark ?? 'none'}`);
          return (
            <select
              className="list-field"
              aria-label={sayClass('roster.cell', { name: nameOf(row), n })}
              value={mark ?? ''}
              onChange={({ target }) =>
                change({
                  ...changed,
                  [cellOf(row.nominationId, n)]: MARKS.find((one) => one === target.value) ?? null,
                })
              }
            >
              <option value="">{sayClass('mark.none')}</option>
              {MARKS.map((one) => (
                <option key={one} value={one}>
                  {sayClass(`mark.${one}`)}
                </option>
              ))}
            </select>
          );
        },
      }),
    ),
    {
      id: 'missed',
      title: sayClass('roster.missed'),
      kind: 'number',
      show: ({ missed, isAbsentTooOften }) =>
        isAbsentTooOften ? sayClass('roster.too-often', { n: missed }) : missed,
    },
  ];
  const act: Column<Row> = {
    id: 'act',
    title: sayClass('roster.act'),
    isAct: true,
    show: (row) =>
      row.state === 'seated' && (
        <ConfirmButton
          words={sayClass('roster.withdraw')}
          label={sayClass('roster.withdraw-of', { name: nameOf(row) })}
          what={sayClass('roster.withdraw-what')}
          isBusy={withdraw.isPending}
          onConfirm={() =>
            withdraw.mutate({ nominationId: row.nominationId, reason: sayClass('roster.withdraw-reason') })
          }
        />
      ),
  };
  const marks = Object.entries(changed).map(([key, mark]) => {
    const [nominationId = 0, sitting = 0] = key.split('-').map(Number);
    return { nominationId, sitting, mark };
  });
  if (roster.length === 0)
    return <Notice kind="note" title={sayClass('roster.none')} lines={[sayClass('roster.none-cure')]} />;
  return (
    <section className="block">
      <h2>{sayClass('roster.title', { n: roster.length })}</h2>
      {absence.maxPercent !== null && (
        <p>
          {sayClass('roster.rule', { percent: absence.maxPercent })}{' '}
          {absence.isUnverified && sayClass('roster.unverified', { clause: absence.clause ?? '' })}
        </p>
      )}
      <div aria-live="polite">
        {holds && save.data && marks.length === 0 && <Notice kind="done" title={sayClass('roster.saved')} />}
      </div>
      <RefusedLines refused={save.error ?? withdraw.error} />
      {holds && past.length === 0 && <p>{sayClass('roster.today')}</p>}
      {holds && past.length > 0 && (
        <div className="row class-acts">
          {past.map(({ n }) => (
            <Button key={n} onClick={() => allHere(n)}>
              {sayClass('roster.all-here', { n })}
            </Button>
          ))}
          <Button
            type="primary"
            disabled={marks.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate({ classCode: code, marks })}
          >
            {sayClass('roster.save', { n: marks.length })}
          </Button>
        </div>
      )}
      <ListTable
        label={sayClass('roster.title', { n: roster.length })}
        rows={roster}
        columns={mayWithdraw ? [...columns, act] : columns}
        keyOf={({ nominationId }) => nominationId}
        first={1}
      />
    </section>
  );
}
