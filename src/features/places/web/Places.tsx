import { Radio } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Day, parseDay } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { reviewPlaces } from '../contract.ts';
import { Children } from './Children.tsx';
import { GoalSection, NoGoal } from './Goals.tsx';
import { Halves } from './Halves.tsx';
import { Moves } from './Moves.tsx';
import { type Group, groupName, type Opened, type Review, sayPlace } from './sayPlaces.ts';
import '#features/monitoring/web/dashboard/dashboard.css';
import './places.css';

const PlaceRows = lazy(async () => ({ default: (await import('./PlaceRows.tsx')).PlaceRows }));

type Props = { unitCode: string; asOf: Day };

/** Both halves of each kind of villages and base units: against their goals, how they moved, and where the rest is. */
export function Places({ unitCode, asOf }: Props) {
  const [filter] = useAddressFilter();
  const since = parseDay(filter.since ?? '');
  const read = useRead(
    reviewPlaces,
    { unitCode, asOf, ...(since && since < asOf ? { since } : {}) },
    { keepsFormer: true },
  );
  return <Loaded from={read}>{(review) => <Groups review={review} />}</Loaded>;
}

function Groups({ review }: { review: Review }) {
  const [filter, change] = useAddressFilter();
  const [first] = review.groups;
  if (!first) return <Notice kind="note" title={sayPlace('none.title')} lines={[sayPlace('none.cure')]} />;
  const shown = review.groups.find(({ key }) => key === filter.group) ?? first;
  return (
    <div className="stack dash">
      {review.groups.length > 1 && (
        <Radio.Group
          className="place-groups"
          aria-label={sayPlace('page.groups')}
          value={shown.key}
          optionType="button"
          options={review.groups.map((group) => ({
            value: group.key,
            label: sayPlace('page.group', { name: groupName(group), n: printCount(group.whole) }),
          }))}
          onChange={({ target }) => change({ group: target.value === first.key ? undefined : target.value })}
        />
      )}
      <OneGroup key={shown.key} review={review} group={shown} />
    </div>
  );
}

function OneGroup({ review, group }: { review: Review; group: Group }) {
  const [opened, open] = useState<Opened | null>(null);
  const shown = { review, group, onOpen: open };
  return (
    <>
      <Halves {...shown} />
      {group.goals.map((goal) => (
        <GoalSection key={goal.code} {...shown} goal={goal} />
      ))}
      {group.goals.length === 0 && <NoGoal {...shown} />}
      <Moves {...shown} />
      <Children {...shown} />
      {opened && (
        <Suspense>
          <PlaceRows asOf={review.asOf as Day} opened={opened} onClose={() => open(null)} />
        </Suspense>
      )}
    </>
  );
}

export type Shown = { review: Review; group: Group; onOpen: (opened: Opened) => void };
