import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { folded } from '#kernel/folded.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { keepApart, type listDoubles, mergePeople } from '../../contract/merge.ts';
import { printBirth } from '../case/CaseHead.tsx';
import { sayCode } from '../sayCase.ts';
import { sayDoubles } from './sayDoubles.ts';

type Double = OutputOf<typeof listDoubles>['pairs'][number];
type Known = Double['kept'];
/** What was decided, and the merge that may be undone. */
export type Done = { words: string; mergeId?: number };

const sexOf = ({ sex }: Known): string =>
  sex ? sayDoubles(sex === 'male' ? 'pair.male' : 'pair.female') : '';

type Line = {
  title: string;
  of: (one: Known) => string;
  show?: (one: Known) => ReactNode;
  isPlain?: boolean;
};

const lines: readonly Line[] = [
  { title: sayDoubles('pair.name'), of: ({ fullName }) => fullName ?? '' },
  { title: sayDoubles('pair.born'), of: printBirth },
  { title: sayDoubles('pair.sex'), of: sexOf },
  { title: sayDoubles('pair.home'), of: ({ homePlace }) => homePlace ?? '' },
  { title: sayDoubles('pair.unit'), of: ({ unitName, unitCode }) => unitName ?? unitCode },
  {
    title: sayDoubles('pair.cases'),
    of: ({ cases }) => cases.map(({ code }) => code).join(' '),
    show: ({ cases }) =>
      cases.map(({ code, status }) => (
        <Link key={code} to="/ho-so/$caseCode" params={{ caseCode: code }}>
          {sayCode('status', status)}
        </Link>
      )),
    isPlain: true,
  },
  { title: sayDoubles('pair.roll'), of: ({ rollUnitName }) => rollUnitName ?? '', isPlain: true },
];

type Props = { pair: Double; n: number; onDone: (done: Done) => void };

/** Two records side by side, and the two answers there are. */
export function Pair({ pair, n, onDone }: Props) {
  const [isTurned, turn] = useState(false);
  const [kept, merged] = isTurned ? [pair.merged, pair.kept] : [pair.kept, pair.merged];
  const name = kept.fullName ?? kept.personCode;
  const one = useChange(mergePeople, ({ mergeId }) =>
    onDone({ mergeId, words: sayDoubles('done.one', { name, code: merged.personCode }) }),
  );
  const two = useChange(keepApart, () => onDone({ words: sayDoubles('done.two', { name }) }));
  const isBusy = one.isPending || two.isPending;
  return (
    <section className="case-section" aria-label={sayDoubles('pair.label', { n, name })}>
      <table className="doubles-pair">
        <thead>
          <tr>
            <th scope="col">{sayDoubles('pair.field')}</th>
            <th scope="col">{sayDoubles('pair.kept')}</th>
            <th scope="col">{sayDoubles('pair.merged')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Compared key={line.title} line={line} kept={kept} merged={merged} />
          ))}
        </tbody>
      </table>
      <RefusedLines refused={one.error ?? two.error} />
      <div className="doubles-acts">
        <Button
          type="primary"
          loading={one.isPending}
          disabled={isBusy}
          aria-label={sayDoubles('pair.one-of', { name })}
          onClick={() => one.mutate({ keptCode: kept.personCode, mergedCode: merged.personCode })}
        >
          {sayDoubles('pair.one')}
        </Button>
        <Button
          loading={two.isPending}
          disabled={isBusy}
          aria-label={sayDoubles('pair.two-of', { name })}
          onClick={() => two.mutate({ personCode: kept.personCode, otherCode: merged.personCode })}
        >
          {sayDoubles('pair.two')}
        </Button>
        <Button type="text" disabled={isBusy} onClick={() => turn(!isTurned)}>
          {sayDoubles('pair.swap')}
        </Button>
      </div>
    </section>
  );
}

function Compared({ line, kept, merged }: { line: Line; kept: Known; merged: Known }) {
  const { title, of, show = of, isPlain = false } = line;
  const [here, there] = [of(kept), of(merged)];
  const differs = !isPlain && here !== '' && there !== '' && folded(here) !== folded(there);
  const nothing = <span className="case-soft">{sayDoubles(isPlain ? 'pair.none' : 'pair.empty')}</span>;
  return (
    <tr className={differs ? 'doubles-differs' : ''}>
      <th scope="row">
        {title}
        {differs && <span className="doubles-mark"> {sayDoubles('pair.differs')}</span>}
      </th>
      <td>{here === '' ? nothing : show(kept)}</td>
      <td>{there === '' ? nothing : show(merged)}</td>
    </tr>
  );
}
