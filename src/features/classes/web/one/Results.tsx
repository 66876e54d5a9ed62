import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { closeClass, recordResults } from '../../contract/holding.ts';
import { GRADES, type Grade } from '../../model.ts';
import { sayClass } from '../sayClass.ts';
import type { Class } from './ClassPage.tsx';
import { nameOf } from './Roster.tsx';

const CorrectForm = lazy(async () => ({ default: (await import('./CorrectForm.tsx')).CorrectForm }));

type Row = Class['roster'][number];
type Result = { grade: Grade | null; note: string };

/** What each achieved; once closed a single result is corrected and the numbers of the certificates are shown. */
export function Results({ one, holds }: { one: Class; holds: boolean }) {
  const { code, roster, standing } = one;
  const isClosed = standing === 'closed';
  const mayRecord = holds && !isClosed && standing !== 'planned';
  const [changed, change] = useState<Readonly<Record<number, Result>>>({});
  const [corrected, correct] = useState<Row | null>(null);
  const save = useChange(recordResults, () => change({}));
  const close = useChange(closeClass);
  if (standing === 'planned' || standing === 'cancelled') return null;
  const resultOf = ({ nominationId, grade, note }: Row): Result =>
    changed[nominationId] ?? { grade, note: note ?? '' };
  const set = (row: Row, part: Partial<Result>): void =>
    change({ ...changed, [row.nominationId]: { ...resultOf(row), ...part } });
  const columns: Column<Row>[] = [
    { id: 'fullName', title: sayClass('people.person'), kind: 'head', show: nameOf },
    {
      id: 'grade',
      title: sayClass('result.grade'),
      show: (row) => {
        const { grade } = resultOf(row);
        if (!mayRecord) return sayClass(`grade.${grade ?? 'none'}`);
        return (
          <select
            className="list-field"
            aria-label={sayClass('result.grade-of', { name: nameOf(row) })}
            value={grade ?? ''}
            onChange={({ target }) =>
              set(row, { grade: GRADES.find((word) => word === target.value) ?? null })
            }
          >
            <option value="">{sayClass('grade.none')}</option>
            {GRADES.map((word) => (
              <option key={word} value={word}>
                {sayClass(`grade.${word}`)}
              </option>
            ))}
          </select>
        );
      },
    },
    {
      id: 'note',
      title: sayClass('result.note'),
      show: (row) =>
        mayRecord ? (
          <Input
            aria-label={sayClass('result.note-of', { name: nameOf(row) })}
            maxLength={300}
            autoComplete="off"
            value={resultOf(row).note}
            onChange={({ target }) => set(row, { note: target.value })}
          />
        ) : (
          row.note
        ),
    },
    ...(isClosed
      ? ([
          {
            id: 'certificateNumber',
            title: sayClass('result.number'),
            show: ({ certificateNumber }) => certificateNumber,
          },
          { id: 'checkCode', title: sayClass('result.code'), show: ({ checkCode }) => checkCode },
        ] satisfies Column<Row>[])
      : []),
    ...(isClosed && holds
      ? [
          {
            id: 'act',
            title: sayClass('roster.act'),
            isAct: true,
            show: (row: Row) => (
              <Button
                aria-haspopup="dialog"
                aria-label={sayClass('correct.of', { name: nameOf(row) })}
                onClick={() => correct(row)}
              >
                {sayClass('correct.act')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const results = Object.entries(changed).flatMap(([id, { grade, note }]) =>
    grade ? [{ nominationId: Number(id), grade, ...(note.trim() ? { note: note.trim() } : {}) }] : [],
  );
  const without = roster.filter((row) => row.grade === null);
  const passAll = (): void =>
    change({
      ...Object.fromEntries(
        without
          .filter((row) => !row.isAbsentTooOften)
          .map((row) => [row.nominationId, { ...resultOf(row), grade: 'passed' as const }]),
      ),
      ...changed,
    });
  return (
    <section className="block">
      <h2>{sayClass('result.title')}</h2>
      <div aria-live="polite">
        {save.data && results.length === 0 && !isClosed && (
          <Notice kind="done" title={sayClass('result.saved')} />
        )}
      </div>
      <RefusedLines refused={save.error ?? close.error} />
      {mayRecord && (
        <div className="row class-acts">
          <Button onClick={passAll}>{sayClass('result.all-passed')}</Button>
          <Button
            type="primary"
            disabled={results.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate({ classCode: code, results })}
          >
            {sayClass('result.save', { n: results.length })}
          </Button>
        </div>
      )}
      <ListTable
        label={sayClass('result.title')}
        rows={roster}
        columns={columns}
        keyOf={({ nominationId }) => nominationId}
        first={1}
      />
      {mayRecord && without.length === 0 && results.length === 0 && (
        <div className="row class-close">
          <ConfirmButton
            words={sayClass('close.act')}
            what={sayClass('close.what')}
            isBusy={close.isPending}
            onConfirm={() => close.mutate({ classCode: code })}
          />
        </div>
      )}
      <Suspense>
        {corrected && <CorrectForm classCode={code} row={corrected} onClose={() => correct(null)} />}
      </Suspense>
    </section>
  );
}
