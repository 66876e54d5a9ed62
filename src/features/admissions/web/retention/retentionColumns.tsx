import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { readRetention } from '../../contract/retention.ts';
import { sayCode } from '../sayCase.ts';
import { sayRetention } from './sayRetention.ts';

type Answer = OutputOf<typeof readRetention>;
export type Due = Answer['due'][number];
type Erasure = Answer['erasures'][number];

const nameOf = ({ fullName, caseCode }: Due): string => fullName ?? caseCode;

/** Who is erased soon, and the way to hold back or to release. */
export const dueColumns = (onHold: (due: Due) => void, onRelease: (due: Due) => void): Column<Due>[] => [
  { id: 'fullName', title: sayRetention('due.name'), kind: 'head', show: nameOf },
  { id: 'unitName', title: sayRetention('due.unit'), show: ({ unitName }) => unitName },
  { id: 'status', title: sayRetention('due.status'), show: ({ status }) => sayCode('status', status) },
  { id: 'endedOn', title: sayRetention('due.ended'), show: ({ endedOn }) => printDay(endedOn) },
  { id: 'dueOn', title: sayRetention('due.on'), show: ({ dueOn }) => printDay(dueOn) },
  {
    id: 'heldUntil',
    title: sayRetention('due.held'),
    show: ({ heldUntil, holdReason }) =>
      heldUntil && sayRetention('due.held-until', { day: printDay(heldUntil), reason: holdReason ?? '' }),
  },
  {
    id: 'acts',
    title: sayRetention('due.acts'),
    isAct: true,
    show: (due) =>
      due.heldUntil ? (
        <Button
          aria-label={sayRetention('hold.release-of', { name: nameOf(due) })}
          onClick={() => onRelease(due)}
        >
          {sayRetention('hold.release')}
        </Button>
      ) : (
        <Button aria-label={sayRetention('hold.of', { name: nameOf(due) })} onClick={() => onHold(due)}>
          {sayRetention('hold.open')}
        </Button>
      ),
  },
];

/** What was erased; nobody is named. */
export const erasureColumns: Column<Erasure>[] = [
  { id: 'on', title: sayRetention('log.on'), kind: 'head', show: ({ on }) => printDay(on) },
  { id: 'unitName', title: sayRetention('log.unit'), show: ({ unitName }) => unitName },
  {
    id: 'rule',
    title: sayRetention('log.rule'),
    show: ({ rule, months }) =>
      rule === 'by-hand'
        ? sayRetention('log.rule.by-hand')
        : sayRetention('log.rule.retention-period', { months: months ?? '' }),
  },
  { id: 'cases', title: sayRetention('log.cases'), kind: 'number', show: ({ cases }) => printCount(cases) },
  {
    id: 'people',
    title: sayRetention('log.people'),
    kind: 'number',
    show: ({ people }) => printCount(people),
  },
  {
    id: 'events',
    title: sayRetention('log.events'),
    kind: 'number',
    show: ({ events }) => printCount(events),
  },
  { id: 'digest', title: sayRetention('log.digest'), show: ({ digest }) => digest.slice(0, 16) },
];
