import { Button, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { assignToPlace, listPlaceMembers } from '../membersContract.ts';
import type { Place } from './placeColumns.tsx';
import { sayPlace } from './sayPlaces.ts';

const AssignForm = lazy(async () => ({ default: (await import('./MemberForms.tsx')).AssignForm }));
const ReleaseForm = lazy(async () => ({ default: (await import('./MemberForms.tsx')).ReleaseForm }));

type Answer = OutputOf<typeof listPlaceMembers>;
export type PlaceMember = Answer['members'][number];
type Props = { place: Pick<Place, 'code' | 'name' | 'unitCode'>; onClose: () => void };

const countWords = ({ fullMembers, needed, lacking }: Answer): string | null => {
  if (needed === null) return null;
  const values = { full: printCount(fullMembers), needed: printCount(needed) };
  return lacking
    ? sayPlace('members.count', { ...values, lacking: printCount(lacking) })
    : sayPlace('members.count-enough', values);
};

/** Who of the members is at a village or base unit, local and seconded, and how many it still takes for a branch. */
export function PlaceMembers({ place, onClose }: Props) {
  const read = useRead(listPlaceMembers, { code: place.code });
  const mayWrite = useMay(assignToPlace.policy);
  const [leaving, release] = useState<PlaceMember | null>(null);
  return (
    <Drawer open title={sayPlace('members.title', { name: place.name })} onClose={onClose} size={900}>
      <Loaded from={read}>
        {(answer) => (
          <>
            <p>{countWords(answer)}</p>
            {answer.members.length === 0 ? (
              <p>{sayPlace('members.none')}</p>
            ) : (
              <ListTable<PlaceMember>
                label={sayPlace('members.title', { name: place.name })}
                rows={answer.members}
                keyOf={({ personCode }) => personCode}
                columns={[
                  {
                    id: 'name',
                    title: sayPlace('members.name'),
                    kind: 'head',
                    show: ({ fullName, personCode }) => fullName ?? personCode,
                  },
                  { id: 'branch', title: sayPlace('members.branch'), show: ({ branchName }) => branchName },
                  {
                    id: 'full',
                    title: sayPlace('members.full'),
                    show: ({ isFullMember }) => sayPlace(`members.full-${isFullMember ? 'yes' : 'no'}`),
                  },
                  {
                    id: 'how',
                    title: sayPlace('members.how'),
                    show: ({ how }) => sayPlace(`members.${how}`),
                  },
                  { id: 'since', title: sayPlace('members.since'), show: ({ since }) => printDay(since) },
                  ...(mayWrite
                    ? [
                        {
                          id: 'act',
                          title: sayPlace('list.act'),
                          isAct: true,
                          show: (member: PlaceMember) => (
                            <Button
                              size="small"
                              aria-label={sayPlace('members.release-of', {
                                name: member.fullName ?? member.personCode,
                              })}
                              onClick={() => release(member)}
                            >
                              {sayPlace('members.release')}
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            )}
            {answer.others > 0 && <p>{sayPlace('members.others', { n: printCount(answer.others) })}</p>}
          </>
        )}
      </Loaded>
      {mayWrite && (
        <Suspense>
          {leaving ? (
            <ReleaseForm place={place} member={leaving} onDone={() => release(null)} />
          ) : (
            <AssignForm place={place} />
          )}
        </Suspense>
      )}
    </Drawer>
  );
}
