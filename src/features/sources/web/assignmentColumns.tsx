import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Icon } from '#web/Icon.tsx';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listAssignments } from '../assignmentContract.ts';
import { saySources } from './saySources.ts';

export type Assignment = OutputOf<typeof listAssignments>['assignments'][number];

type End = ((ending: { one: Assignment; isDone: boolean }) => void) | null;

const ofWhom = ({ fullName }: Assignment): string => fullName ?? saySources('assignment.whole');

/** What is told of something that was given to do. */
export const assignmentColumns = (onEnd: End): Column<Assignment>[] => [
  { id: 'what', title: saySources('assignment.what'), kind: 'head', show: ({ what }) => what },
  {
    id: 'fullName',
    title: saySources('assignment.of'),
    show: (one) =>
      one.caseCode ? (
        <Link to="/ho-so/$caseCode" params={{ caseCode: one.caseCode }}>
          {ofWhom(one)}
        </Link>
      ) : (
        ofWhom(one)
      ),
  },
  { id: 'unitName', title: saySources('branch'), show: ({ unitName, unitCode }) => unitName ?? unitCode },
  {
    ...{ id: 'givenOn', title: saySources('assignment.given-on'), sheet: { kind: 'day' } },
    show: ({ givenOn }) => printDay(givenOn),
  },
  {
    ...{ id: 'dueOn', title: saySources('assignment.due'), sheet: { kind: 'day' } },
    show: ({ dueOn, isOverdue }) =>
      dueOn && (
        <span className={isOverdue ? 'case-overdue' : undefined}>
          {isOverdue && <Icon name="warning" />}
          {printDay(dueOn)}
          {isOverdue && ` ${saySources('assignment.overdue')}`}
        </span>
      ),
  },
  {
    ...{ id: 'outcome', title: saySources('assignment.outcome') },
    show: ({ outcome, endedOn }) => outcome && `${outcome} (${endedOn ? printDay(endedOn) : ''})`,
  },
  ...(onEnd
    ? [
        {
          ...{ id: 'acts', title: saySources('assignment.acts'), isAct: true },
          show: (one: Assignment) =>
            one.state === 'open' && (
              <div className="sources-batch">
                <Button
                  aria-haspopup="dialog"
                  aria-label={saySources('assignment.finish-of', { what: one.what })}
                  onClick={() => onEnd({ one, isDone: true })}
                >
                  {saySources('assignment.finish')}
                </Button>
                <Button
                  aria-haspopup="dialog"
                  aria-label={saySources('assignment.withdraw-of', { what: one.what })}
                  onClick={() => onEnd({ one, isDone: false })}
                >
                  {saySources('assignment.withdraw')}
                </Button>
              </div>
            ),
        },
      ]
    : []),
];
