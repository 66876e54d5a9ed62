import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Notice } from '#web/Notice.tsx';
import { say } from '#web/say.ts';
import { listPlaces } from '../listContract.ts';
import { type Place, usePlaceColumns } from './placeColumns.tsx';
import { type Opened, sayPlace } from './sayPlaces.ts';

const SiteStateForm = lazy(async () => ({
  default: (await import('#features/organisations/web/acts/SiteStateForm.tsx')).SiteStateForm,
}));

const PlaceMembers = lazy(async () => ({ default: (await import('./PlaceMembers.tsx')).PlaceMembers }));

type Props = { opened: Opened; asOf: Day; onClose: () => void };

/** The villages or base units behind a number, as many as it says, each with what can be done for it. */
export function PlaceRows({ opened, asOf, onClose }: Props) {
  const { title, n, unitCode, sort, query, isOwn } = opened;
  const [changing, change] = useState<Place | null>(null);
  const [staffing, openMembers] = useState<Place | null>(null);
  const columns = usePlaceColumns(sort, { change, openMembers });
  const pages = usePages(
    listPlaces,
    { unitCode, asOf, query: JSON.stringify(query), ...(isOwn ? { isOwn } : {}) },
    { read: ({ places, next }) => ({ rows: places, next }) },
  );
  const page = pages.query.data;
  const count = page?.answer.count ?? n;
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      size={1100}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      {page && count !== n ? (
        <Notice
          kind="warning"
          title={sayPlace('list.count-other', { n: printCount(count), expected: printCount(n) })}
        />
      ) : (
        <p>{sayPlace('list.count', { n: printCount(count) })}</p>
      )}
      <PagedList
        id={`${listPlaces.action}-${sort}`}
        label={title}
        pages={pages}
        columns={columns}
        keyOf={({ key }) => key}
        count={count}
        grounds={[{ title: sayPlace('list.name'), words: title }]}
        empty={{ title: sayPlace('list.none') }}
      />
      {staffing && (
        <Suspense>
          <PlaceMembers place={staffing} onClose={() => openMembers(null)} />
        </Suspense>
      )}
      {changing && (
        <Suspense>
          <SiteStateForm site={changing} onClose={() => change(null)} />
        </Suspense>
      )}
    </Drawer>
  );
}
