import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listSites } from '../contract/reading.ts';
import { SITE_FLAGS, SITE_STATES, type SiteFlag } from '../model.ts';
import type { SiteCounts } from './SiteStates.tsx';
import { saySite } from './saySite.ts';
import { UnitLink } from './UnitLink.tsx';
import { useNames } from './useNames.ts';

const SiteStateForm = lazy(async () => ({
  default: (await import('./acts/SiteStateForm.tsx')).SiteStateForm,
}));

type Site = OutputOf<typeof listSites>['sites'][number];
type Props = { unitCode: string; sort: 'place' | 'base-unit'; counts: SiteCounts };

const flagsOf = (site: Site): SiteFlag[] =>
  SITE_FLAGS.filter(
    (flag) =>
      ({
        border: site.isBorder,
        remote: site.isRemote,
        'ethnic-minority': site.isEthnicMinority,
        poor: site.isPoor,
      })[flag],
  );

/** Which sites they are; the number beside each choice is that of the list it gives. */
export function SiteList({ unitCode, sort, counts }: Props) {
  const kindName = useNames('place-kind');
  const ownerName = useNames('owner-kind');
  const mayWrite = useMay('register-writer');
  const [changing, setChanging] = useState<Site | null>(null);
  const [filter, change] = useFilter(listSites, ['state', 'flag']);
  const pages = usePages(
    listSites,
    { unitCode, sort, ...filter },
    { read: ({ sites, next }) => ({ rows: sites, next }) },
  );
  const withCount = (words: string, n: number): string =>
    saySite('site.sort-count', { sort: words, count: printCount(n) });
  const stateOptions = ([...SITE_STATES, 'unknown'] as const).flatMap((state) => {
    const found = counts.states.find((one) => one.sort === sort && (one.state ?? 'unknown') === state);
    return found ? [[state, withCount(saySite(`state.${state}`), found.n)] as const] : [];
  });
  const flagOptions = SITE_FLAGS.flatMap((flag) => {
    const found = counts.flags.find((one) => one.sort === sort && one.flag === flag);
    return found ? [[flag, withCount(saySite(`flag.${flag}`), found.n)] as const] : [];
  });
  const columns: Column<Site>[] = [
    { id: 'name', title: saySite('site.name'), kind: 'head', show: ({ name }) => name },
    { id: 'kind', title: saySite('site.kind'), show: ({ kind }) => kindName(kind) },
    {
      id: 'unit',
      title: saySite('site.unit'),
      show: (site) => <UnitLink unit={{ code: site.unitCode, name: site.unitName }} />,
    },
    {
      id: 'state',
      title: saySite('site.state'),
      show: ({ state }) =>
        saySite(`state.${state === null ? 'unknown' : (state as (typeof SITE_STATES)[number])}`),
    },
    { id: 'since', title: saySite('site.since'), show: ({ stateSince }) => printDay(stateSince) },
    {
      id: 'flags',
      title: saySite('site.flags'),
      show: (site) =>
        flagsOf(site)
          .map((flag) => saySite(`flag.${flag}`))
          .join(', '),
    },
    ...(sort === 'base-unit'
      ? [
          { id: 'owner', title: saySite('site.owner'), show: ({ ownerKind }: Site) => ownerName(ownerKind) },
          {
            id: 'workers',
            title: saySite('site.workers'),
            kind: 'number' as const,
            show: ({ workers }: Site) => (workers === null ? '' : printCount(workers)),
          },
        ]
      : []),
    { id: 'code', title: saySite('site.code'), isExtra: true, show: ({ code }) => code },
    ...(mayWrite
      ? [
          {
            id: 'act',
            title: saySite('site.act'),
            isAct: true,
            show: (site: Site) => (
              <Button
                size="small"
                aria-label={saySite('site.change-of', { name: site.name })}
                onClick={() => setChanging(site)}
              >
                {saySite('site.change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section>
      <h2>{saySite('site.list')}</h2>
      <PagedList
        id={`unit.sites-${sort}`}
        label={saySite('site.list')}
        pages={pages}
        columns={columns}
        keyOf={({ code }) => code}
        empty={{ title: saySite('site.list-none'), cure: saySite('site.list-none-cure') }}
      >
        <FilterSelect
          label={saySite('site.state')}
          options={stateOptions}
          value={filter.state}
          onChange={(state) => change({ state })}
        />
        {flagOptions.length > 0 && (
          <FilterSelect
            label={saySite('site.flags')}
            options={flagOptions}
            value={filter.flag}
            onChange={(flag) => change({ flag })}
          />
        )}
      </PagedList>
      {changing && (
        <Suspense>
          <SiteStateForm site={changing} onClose={() => setChanging(null)} />
        </Suspense>
      )}
    </section>
  );
}
