import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { sayCode } from '#features/admissions/web/sayCase.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import { DayInput } from '#web/form/DayInput.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { nominate } from '../../contract/people.ts';
import { listCandidates, listClasses } from '../../contract/reading.ts';
import { CLASS_KINDS, type ClassKind } from '../../model.ts';
import { kindWords, sayClass } from '../sayClass.ts';
import { takesNames } from '../takesNames.ts';
import { useTicked } from '../useTicked.ts';
import { personColumns } from './personColumns.ts';

const most = 200;

type Props = {
  unitCode: string;
  /** The class from whose page people are named. */
  of?: { code: string; kind: ClassKind };
  onClose: () => void;
};

/** People are chosen from those whom the class comes next for. */
export function Nominate({ unitCode, of, onClose }: Props) {
  const id = useId();
  const [kind, setKind] = useState<ClassKind>(of?.kind ?? 'awareness');
  const [classCode, setClass] = useState(of?.code ?? '');
  const [enlistsOn, setEnlists] = useState<Day | null>(null);
  const today = useSession().today as Day;
  const year = yearOf(today);
  const classes = useRead(listClasses, { unitCode, year, kind, isOpen: true, limit: most });
  const people = useRead(listCandidates, { unitCode, kind, limit: most });
  const rows = people.data?.people ?? [];
  const { choice, ticked, isAll, turnAll, clear } = useTicked(rows.map(({ caseCode }) => caseCode));
  const send = useChange(nominate, clear);
  const open = classes.data?.classes.filter((one) => takesNames(one, today)) ?? [];
  const n = ticked.length;
  return (
    <Drawer open size="large" title={sayClass('nominate.title')} onClose={onClose}>
      <div className="stack">
        <div className="class-fields">
          {!of && (
            <div>
              <label htmlFor={`${id}-kind`}>{sayClass('people.kind')}</label>
              <select
                id={`${id}-kind`}
                className="list-field"
                value={kind}
                onChange={({ target }) => {
                  setKind(target.value as ClassKind);
                  setClass('');
                }}
              >
                {CLASS_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {kindWords(one)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div>
            <label htmlFor={`${id}-class`}>{sayClass('nominate.class')}</label>
            <select
              id={`${id}-class`}
              className="list-field"
              value={classCode}
              onChange={({ target }) => setClass(target.value)}
            >
              <option value="">{sayClass('people.any-class')}</option>
              {open.map(({ code, name, beginsOn }) => (
                <option key={code} value={code}>
                  {name} ({printDay(beginsOn)})
                </option>
              ))}
            </select>
          </div>
          {kind === 'awareness' && (
            <div>
              <label htmlFor={`${id}-enlists`}>{sayClass('nominate.enlists')}</label>
              <DayInput id={`${id}-enlists`} value={enlistsOn} onChange={setEnlists} />
            </div>
          )}
        </div>
        <div aria-live="polite">
          {send.data && (
            <Notice
              kind="done"
              title={sayClass('nominate.done', { n: send.data.nominated, approved: send.data.approved })}
            />
          )}
        </div>
        <RefusedLines refused={send.error} />
        <Loaded from={people}>
          {() =>
            rows.length === 0 ? (
              <Notice
                kind="note"
                title={sayClass('nominate.none')}
                lines={[sayClass('nominate.none-cure')]}
              />
            ) : (
              <>
                <p>{sayClass('nominate.only')}</p>
                <div className="row class-acts">
                  <Button onClick={turnAll}>{sayClass(isAll ? 'approve.none' : 'approve.all')}</Button>
                  <Button
                    type="primary"
                    disabled={n === 0}
                    loading={send.isPending}
                    onClick={() =>
                      send.mutate({
                        kind,
                        caseCodes: [...ticked],
                        ...(classCode ? { classCode } : {}),
                        ...(enlistsOn ? { enlistsOn } : {}),
                      })
                    }
                  >
                    {sayClass('nominate.send', { n })}
                  </Button>
                </div>
                <ListTable
                  label={sayClass('nominate.list')}
                  rows={rows}
                  keyOf={({ caseCode }) => caseCode}
                  first={1}
                  choice={choice}
                  columns={[
                    personColumns.name,
                    personColumns.born,
                    personColumns.branch,
                    {
                      id: 'status',
                      title: sayClass('people.status'),
                      show: ({ status }) => sayCode('status', status),
                    },
                    ...(rows.some(({ until }) => until !== null)
                      ? [
                          {
                            id: 'until',
                            title: sayClass('nominate.until'),
                            show: ({ until }: (typeof rows)[number]) => printDay(until),
                          },
                        ]
                      : []),
                  ]}
                />
              </>
            )
          }
        </Loaded>
        <p className="act-back">{sayClass('nominate.back')}</p>
      </div>
    </Drawer>
  );
}
