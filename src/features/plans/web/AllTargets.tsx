import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { listDocuments } from '#features/documents/contract.ts';
import { documentName } from '#features/organisations/web/documentName.ts';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { parsePeriod } from '#kernel/period.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { holdsShares } from '../bounds.ts';
import { listTargets } from '../contract.ts';
import type { Bound, RateBase, TargetMeasure } from '../model.ts';
import { boundWords, ofKinds } from './bounds.ts';
import { InheritedNote } from './inherit/InheritedNote.tsx';
import { percentOf } from './percent.ts';
import { sayPlan } from './sayPlan.ts';

const ReviseTarget = lazy(async () => ({ default: (await import('./ReviseTarget.tsx')).ReviseTarget }));

export type Target = OutputOf<typeof listTargets>['targets'][number];

/** The bound of a stored target in words. */
export const targetWords = ({ bound, minimum, maximum, base, recurrence }: Target): string => {
  const isShare = holdsShares(bound as Bound);
  const typed = (n: number | null): number | null => (n === null || !isShare ? n : percentOf(n));
  const words = boundWords({ bound: bound as Bound, minimum: typed(minimum), maximum: typed(maximum) });
  const based = base
    ? sayPlan('say.of-base', { bound: words, base: sayPlan(`base.${base as RateBase}`) })
    : words;
  return recurrence === 'each-year' ? sayPlan('say.each-year', { bound: based }) : based;
};

/** Every target of a unit, whatever its period: what it sets, by which document, and how it was revised. */
export function AllTargets({ unitCode }: { unitCode: string }) {
  const read = useRead(listTargets, { unitCode });
  const documents = useRead(listDocuments, { unitCode, limit: 200 });
  const kindName = useNames('document-kind');
  const placeName = useNames('place-kind');
  const mayWrite = useMay('plan-writer');
  const { today } = useSession();
  const [revising, setRevising] = useState<Target | null>(null);
  const nameOf = (code: string): string => {
    const found = documents.data?.documents.find((one) => one.code === code);
    return found ? documentName(found, kindName) : code;
  };
  const columns: Column<Target>[] = [
    {
      id: 'measure',
      title: sayPlan('target.measure'),
      kind: 'head',
      show: ({ measure, placeKinds }) =>
        ofKinds(sayPlan(`measure.${measure as TargetMeasure}`), placeKinds.map(placeName)),
    },
    { id: 'bound', title: sayPlan('all.bound'), show: targetWords },
    {
      id: 'period',
      title: sayPlan('plan.period'),
      show: ({ period }) => parsePeriod(period)?.label ?? period,
    },
    {
      id: 'documents',
      title: sayPlan('all.documents'),
      show: (target) => target.documents.map(nameOf).join('; '),
    },
    {
      id: 'suggested',
      title: sayPlan('all.suggested'),
      isExtra: true,
      kind: 'number',
      show: ({ suggested }) => (suggested === null ? '' : String(suggested).replace('.', ',')),
    },
    { id: 'reason', title: sayPlan('target.reason'), isExtra: true, show: ({ reason }) => reason },
    {
      id: 'accountable',
      title: sayPlan('target.accountable'),
      isExtra: true,
      show: ({ accountable }) => accountable,
    },
    {
      id: 'revisions',
      title: sayPlan('all.revisions'),
      show: (target) =>
        target.revisions
          .map(({ on, reason, ...numbers }) => {
            const of = (minimum: number | null, maximum: number | null): string =>
              targetWords({ ...target, minimum, maximum });
            const old = of(numbers.oldMinimum, numbers.oldMaximum);
            const next = of(numbers.newMinimum, numbers.newMaximum);
            return sayPlan('all.revision', { old, new: next, day: printDay(on), reason });
          })
          .join('; '),
    },
    { id: 'code', title: sayPlan('target.code'), isExtra: true, show: ({ code }) => code },
  ];
  const act: Column<Target> = {
    id: 'act',
    title: sayPlan('all.act'),
    isAct: true,
    show: (target) => (
      <Button
        size="small"
        aria-label={sayPlan('all.revise-of', { code: target.code })}
        onClick={() => setRevising(target)}
      >
        {sayPlan('all.revise')}
      </Button>
    ),
  };
  return (
    <section>
      <h2>{sayPlan('all.title')}</h2>
      {read.data && read.data.asOf < today && (
        <p>{sayPlan('all.ended', { day: printDay(read.data.asOf) })}</p>
      )}
      {mayWrite && <InheritedNote unitCode={unitCode} />}
      <Loaded from={read}>
        {({ targets, asOf }) => (
          <List
            id="unit.targets"
            label={sayPlan('all.title')}
            columns={mayWrite && asOf >= today ? [...columns, act] : columns}
            rows={targets}
            count={targets.length}
            keyOf={({ code }) => code}
            empty={{ title: sayPlan('all.none'), cure: sayPlan('all.none-cure') }}
          />
        )}
      </Loaded>
      {revising && (
        <Suspense>
          <ReviseTarget target={revising} onClose={() => setRevising(null)} />
        </Suspense>
      )}
    </section>
  );
}
