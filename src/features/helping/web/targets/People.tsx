import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { sayCode } from '#features/admissions/web/sayCase.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import type { STAGES_OF_HELPED } from '../../model.ts';
import { listPeopleOfTarget } from '../../targetContract.ts';
import { sayTargets } from './sayTargets.ts';

export type Opened = { targetId: number; stage: (typeof STAGES_OF_HELPED)[number]; title: string };
type Person = OutputOf<typeof listPeopleOfTarget>['people'][number];

const columns: Column<Person>[] = [
  {
    id: 'fullName',
    title: sayTargets('people.person'),
    kind: 'head',
    show: ({ caseCode, fullName }) =>
      caseCode === null || fullName === null ? (
        sayTargets('people.elsewhere')
      ) : (
        <Link to="/ho-so/$caseCode" params={{ caseCode }}>
          {fullName}
        </Link>
      ),
  },
  { id: 'status', title: sayTargets('people.status'), show: ({ status }) => sayCode('status', status) },
  {
    id: 'isFinder',
    title: sayTargets('people.how'),
    show: ({ isFinder }) => sayTargets(isFinder ? 'people.finder' : 'people.helper'),
  },
  {
    id: 'contactOn',
    title: sayTargets('contactOn'),
    show: ({ contactOn }) => printDay(contactOn) || sayTargets('never'),
  },
  { id: 'unitName', title: sayTargets('unit'), show: ({ unitName }) => unitName },
];

type Props = { unitCode: string; opened: Opened; onClose: () => void };

/** The people behind one number. */
export function People({ unitCode, opened: { targetId, stage, title }, onClose }: Props) {
  return (
    <Drawer
      open
      size={900}
      title={title}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <Loaded from={useRead(listPeopleOfTarget, { unitCode, targetId, stage })}>
        {({ people }) => (
          <>
            <p>{sayTargets('people.count', { n: printCount(people.length) })}</p>
            {people.length > 0 && (
              <ListTable label={title} rows={people} keyOf={({ id }) => id} columns={columns} />
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
