import { Radio } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { readDifferences } from '../differencesContract.ts';
import { CAUSES, COUNTED_SORTS, type CountedGroup } from '../model.ts';
import { FrozenRows, type Which } from './FrozenRows.tsx';
import { sayReports } from './sayReports.ts';

type Answer = OutputOf<typeof readDifferences>;
type Counted = Answer['counts'][number];
type Opened = { row: Counted; which: Which };

const GROUPS = Object.keys(COUNTED_SORTS) as CountedGroup[];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Frozen numbers beside those of now; each opens its list. */
export function Differences({ id }: { id: number }) {
  const [group, choose] = useState<CountedGroup>('main');
  const read = useRead(readDifferences, { id, group }, { keepsFormer: true });
  const [opened, open] = useState<Opened | null>(null);
  const number = (row: Counted, which: Which, n: number, words = printCount(n)) =>
    n === 0 ? (
      words
    ) : (
      <button
        type="button"
        className="word-button"
        aria-haspopup="dialog"
        aria-label={`${words}, ${sayReports('rows.title', { label: row.label, cause: sayReports(`cause.${which}`) })}`}
        onClick={() => open({ row, which })}
      >
        {words}
      </button>
    );
  const columns: Column<Counted>[] = [
    {
      id: 'label',
      title: sayReports('differences.of'),
      kind: 'head',
      show: ({ label }) => capitalised(label),
    },
    {
      id: 'frozen',
      title: sayReports('differences.frozen'),
      kind: 'number',
      show: (row) => number(row, 'frozen', row.frozen),
    },
    {
      id: 'now',
      title: sayReports('differences.now'),
      kind: 'number',
      show: (row) => number(row, 'now', row.now),
    },
    {
      id: 'why',
      title: sayReports('differences.why'),
      show: (row) => (
        <div className="paper-acts">
          {CAUSES.filter((cause) => row[cause] > 0).map((cause) => (
            <span key={cause}>
              {number(
                row,
                cause,
                row[cause],
                sayReports('cause.n', { cause: sayReports(`cause.${cause}`), n: printCount(row[cause]) }),
              )}
            </span>
          ))}
        </div>
      ),
    },
  ];
  return (
    <section className="stack">
      <h2>{sayReports('differences.title')}</h2>
      <p>{sayReports('differences.what')}</p>
      <Loaded from={read}>
        {({ counts, sentences }) => (
          <>
            {counts.every((row) => CAUSES.every((cause) => row[cause] === 0)) && sentences.length === 0 && (
              <Notice kind="done" title={sayReports('differences.same')} />
            )}
            <List
              id={readDifferences.action}
              label={sayReports('differences.title')}
              columns={columns}
              rows={counts}
              keyOf={({ key }) => key}
              empty={{ title: sayReports(group === 'main' ? 'differences.none' : 'differences.not-kept') }}
            >
              <Radio.Group
                aria-label={sayReports('differences.group')}
                value={group}
                optionType="button"
                options={GROUPS.map((one) => ({ value: one, label: sayReports(`differences.${one}`) }))}
                onChange={({ target }) => choose(target.value as CountedGroup)}
              />
            </List>
            {sentences.length > 0 && <Sentences sentences={sentences} />}
          </>
        )}
      </Loaded>
      {opened && <FrozenRows id={id} row={opened.row} which={opened.which} onClose={() => open(null)} />}
    </section>
  );
}

function Sentences({ sentences }: Pick<Answer, 'sentences'>) {
  return (
    <details>
      <summary>{sayReports('differences.sentences')}</summary>
      <p>{sayReports('differences.sentences-what')}</p>
      <ul className="report-sentences">
        {sentences.map(({ label, frozen, now }) => (
          <li key={`${label} ${frozen} ${now}`}>
            <strong>{label}</strong>
            <span>
              {sayReports('differences.sentence-then')}: {frozen ?? sayReports('differences.not-printed')}
            </span>
            <span>
              {sayReports('differences.sentence-now')}: {now ?? sayReports('differences.not-printed')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
