import { Link } from '@tanstack/react-router';
import { capitalised } from '#features/monitoring/sentence.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { OpenButton } from './OpenButton.tsx';
import type { Shown } from './Places.tsx';
import {
  changeWords,
  type Fall,
  type Goal,
  groupName,
  halfName,
  printPercent,
  sayPlace,
} from './sayPlaces.ts';
import { Years } from './Years.tsx';

type Props = Shown & { goal: Goal };

/** A goal against both halves: a pace while its window is open, a verdict only once it is over. */
export function GoalSection(props: Props) {
  const { goal, review } = props;
  const { words, deadlineYear, bound } = goal;
  const label = capitalised(goal.label);
  const title =
    bound === 'coverage'
      ? sayPlace('goal.title-coverage', { label, words: words ?? '', year: deadlineYear ?? '' })
      : sayPlace('goal.title', { label, words: words ?? '' });
  const mayPlan = useMay('plan-writer');
  return (
    <section className="place-goal">
      <h2 lang="vi">{title}</h2>
      {goal.falls && <Falls {...props} falls={goal.falls} />}
      {goal.covered && <Coverage {...props} covered={goal.covered} />}
      {bound === 'reduction-rate-range' && !goal.falls && <p>{sayPlace('goal.no-stock')}</p>}
      <Years {...props} />
      {mayPlan && (
        <p>
          <Link to="/units/$code/{-$view}" params={{ code: review.unit.code, view: 'targets' }}>
            {sayPlace('goal.revise')}
          </Link>
        </p>
      )}
    </section>
  );
}

const askedWords = ({ atLeast, atMost }: Fall): string => {
  if (atLeast === null) return '';
  const least = printCount(atLeast);
  if (atMost === atLeast) return sayPlace('goal.asked-exact', { least });
  // Of a few places the share is less than one: no whole number lies within the range.
  if (atMost === null || atMost < atLeast) return sayPlace('goal.asked-least', { least });
  return sayPlace('goal.asked-range', { least, most: printCount(atMost) });
};

/** What can be said of a half: a verdict, or why there is none. */
const verdictWords = ({ since }: Goal, { isAsked, verdict }: Pick<Fall, 'isAsked' | 'verdict'>): string => {
  if (!isAsked) return sayPlace('goal.not-asked');
  if (verdict !== null) return sayPlace(`goal.${verdict}`);
  return sayPlace(since && !since.isFirst ? 'goal.no-start' : 'goal.open');
};

function Falls({ review, group, goal, falls, onOpen }: Props & { falls: Fall[] }) {
  const { since } = goal;
  const { unit } = review;
  const columns: Column<Fall>[] = [
    {
      id: 'half',
      title: sayPlace('halves.half'),
      kind: 'head',
      show: ({ half }) => halfName(half, group),
    },
    {
      id: 'before',
      title: sayPlace('goal.before', { day: printDay(since?.on ?? null) }),
      kind: 'number',
      show: ({ before }) => printCount(before),
    },
    {
      id: 'now',
      title: sayPlace('goal.now', { day: printDay(review.asOf) }),
      kind: 'number',
      show: ({ half, now }) => {
        const query = group.halves.find((one) => one.half === half)?.query;
        const title = sayPlace('list.title', { what: halfName(half, group), unit: unit.name });
        return query ? (
          <OpenButton
            opened={{ title, n: now, query, sort: group.sort, unitCode: unit.code }}
            onOpen={onOpen}
          />
        ) : (
          printCount(now)
        );
      },
    },
    { id: 'gone', title: sayPlace('goal.gone'), kind: 'number', show: changeWords },
    {
      id: 'pace',
      title: sayPlace('goal.pace'),
      kind: 'number',
      show: ({ pace }) => (pace === null || pace < 0 ? '' : `≈ ${printPercent(pace)}`),
    },
    { id: 'asked', title: sayPlace('goal.asked'), show: askedWords },
    { id: 'verdict', title: sayPlace('goal.verdict'), show: (fall) => verdictWords(goal, fall) },
  ];
  return (
    <>
      <ListTable label={goal.label} rows={falls} keyOf={({ half }) => half} columns={columns} />
      {since && (
        <p className="dash-soft">
          {sayPlace(since.isFirst ? 'goal.from-first' : 'goal.from-later', { day: printDay(since.on) })}
        </p>
      )}
      <ul className="place-said" lang="vi">
        {falls.map(({ half, printed }) => printed && <li key={half}>{printed}</li>)}
      </ul>
    </>
  );
}

type Covered = NonNullable<Goal['covered']>[number];

function Coverage({ review, group, goal, covered, onOpen }: Props & { covered: Covered[] }) {
  const { unit } = review;
  const columns: Column<Covered>[] = [
    {
      id: 'half',
      title: sayPlace('halves.half'),
      kind: 'head',
      show: ({ half }) => halfName(half, group),
    },
    {
      id: 'lacking',
      title: sayPlace('goal.lacking'),
      kind: 'number',
      show: ({ half, done, whole }) => {
        const query = group.halves.find((one) => one.half === half)?.query ?? {};
        const title = sayPlace('list.title', { what: halfName(half, group), unit: unit.name });
        return (
          <OpenButton
            opened={{ title, n: whole - done, query, sort: group.sort, unitCode: unit.code }}
            onOpen={onOpen}
          />
        );
      },
    },
    {
      id: 'done',
      title: sayPlace('goal.done'),
      kind: 'number',
      show: ({ done, whole }) =>
        sayPlace('goal.done-of', { done: printCount(done), whole: printCount(whole) }),
    },
    {
      id: 'share',
      title: sayPlace('goal.share'),
      kind: 'number',
      show: ({ share }) => printPercent(share),
    },
    {
      id: 'left',
      title: sayPlace('goal.left'),
      kind: 'number',
      show: ({ left }) => (left === null ? '' : printCount(left)),
    },
    { id: 'verdict', title: sayPlace('goal.verdict'), show: (line) => verdictWords(goal, line) },
  ];
  return <ListTable label={goal.label} rows={covered} keyOf={({ half }) => half} columns={columns} />;
}

/** No goal is in force: the way to one. */
export function NoGoal({ review, group }: Shown) {
  const mayPlan = useMay('plan-writer');
  return (
    <Notice
      kind="note"
      title={sayPlace('goal.none', { group: groupName(group) })}
      lines={[sayPlace('goal.none-cure')]}
    >
      {mayPlan && (
        <Link
          to="/don-vi/$unitCode/chi-tieu/moi"
          params={{ unitCode: review.unit.code }}
          search={{
            'noi-dung': 'places-without-member-or-organisation',
            ...(group.kinds.length > 0 ? { loai: group.kinds.join(',') } : {}),
          }}
        >
          {sayPlace('goal.assign')}
        </Link>
      )}
    </Notice>
  );
}
