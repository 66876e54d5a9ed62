import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { SITE_STATES } from '#features/organisations/model.ts';
import { saySite } from '#features/organisations/web/saySite.ts';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import type { listPlaces } from '../listContract.ts';
import { type Group, sayPlace } from './sayPlaces.ts';

export type Place = OutputOf<typeof listPlaces>['places'][number];

const FLAGS = [
  ['isBorder', 'border'],
  ['isRemote', 'remote'],
  ['isEthnicMinority', 'ethnic-minority'],
  ['isPoor', 'poor'],
] as const;

const lastWords = ({ lastAdmissionOn, idleYears }: Place): string => {
  if (lastAdmissionOn === null) return sayPlace('list.never');
  const day = printDay(lastAdmissionOn);
  return idleYears ? sayPlace('list.idle', { day, years: idleYears }) : day;
};

/** How far it is from a branch of its own; what nobody has entered is not known. */
const membersWords = ({ state, fullMembers, lacking }: Place): string => {
  if (fullMembers === null) return state === 'no-member' ? '' : sayPlace('list.members-unknown');
  const full = printCount(fullMembers);
  return lacking
    ? sayPlace('list.members-lacking', { full, lacking: printCount(lacking) })
    : sayPlace('list.members-n', { full });
};

const stateWords = ({ state }: Place): string =>
  saySite(`state.${(state ?? 'unknown') as (typeof SITE_STATES)[number] | 'unknown'}`);

/** What is told of each, and what can be done for it. */
export const usePlaceColumns = (
  sort: Group['sort'],
  { change, openMembers }: { change: (place: Place) => void; openMembers: (place: Place) => void },
): Column<Place>[] => {
  const kindName = useNames('place-kind');
  const ownerName = useNames('owner-kind');
  const mayChange = useMay('register-writer');
  const seesMembers = useMay('roll-reader');
  const mayFound = useMay('organisation-writer');
  const ofUnits: Column<Place>[] = [
    { id: 'ownerKind', title: sayPlace('list.owner'), show: ({ ownerKind }) => ownerName(ownerKind) },
    {
      id: 'workers',
      title: sayPlace('list.workers'),
      kind: 'number',
      show: ({ workers }) => (workers === null ? '' : printCount(workers)),
    },
  ];
  const acts: Column<Place> = {
    id: 'act',
    title: sayPlace('list.act'),
    isAct: true,
    show: (place) => (
      <span className="place-acts">
        {mayChange && (
          <Button
            size="small"
            aria-label={sayPlace('list.change-of', { name: place.name })}
            onClick={() => change(place)}
          >
            {sayPlace('list.change')}
          </Button>
        )}
        {seesMembers && (
          <Button
            size="small"
            aria-label={sayPlace('list.members-of', { name: place.name })}
            onClick={() => openMembers(place)}
          >
            {sayPlace('list.members-act')}
          </Button>
        )}
        {mayFound && place.state === 'members-no-branch' && (
          <Link
            to="/don-vi/$unitCode/them-don-vi"
            params={{ unitCode: place.unitCode }}
            aria-label={sayPlace('list.found-of', { name: place.name })}
          >
            {sayPlace('list.found')}
          </Link>
        )}
      </span>
    ),
  };
  return [
    { id: 'name', title: sayPlace('list.name'), kind: 'head', show: ({ name }) => name },
    {
      id: 'kind',
      title: sayPlace('list.kind'),
      isExtra: sort === 'place',
      show: ({ kind }) => kindName(kind),
    },
    {
      id: 'unitName',
      title: sayPlace('list.unit'),
      show: ({ unitCode, unitName }) => <UnitLink unit={{ code: unitCode, name: unitName }} />,
    },
    { id: 'parentName', title: sayPlace('list.parent'), isExtra: true, show: ({ parentName }) => parentName },
    { id: 'state', title: sayPlace('list.state'), show: stateWords },
    {
      id: 'stateSince',
      title: sayPlace('list.since'),
      sheet: { kind: 'day' },
      show: ({ stateSince }) => printDay(stateSince),
    },
    {
      id: 'lastAdmissionOn',
      title: sayPlace('list.last'),
      sheet: { kind: 'day' },
      show: lastWords,
    },
    { id: 'members', title: sayPlace('list.members'), show: membersWords },
    ...(sort === 'base-unit' ? ofUnits : []),
    {
      id: 'flags',
      title: sayPlace('list.flags'),
      isExtra: sort === 'base-unit',
      show: (place) =>
        FLAGS.flatMap(([field, flag]) => (place[field] ? [saySite(`flag.${flag}`)] : [])).join(', '),
    },
    { id: 'code', title: sayPlace('list.code'), isExtra: true, show: ({ code }) => code },
    ...(mayChange || mayFound || seesMembers ? [acts] : []),
  ];
};
