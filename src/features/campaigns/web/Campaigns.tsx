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
import { listCampaigns, listFound, recordCampaign } from '../contract.ts';
import { CAMPAIGN_SORTS, type CampaignSort } from '../model.ts';
import { sayCampaign } from './sayCampaign.ts';

const OneCampaign = lazy(async () => ({ default: (await import('./OneCampaign.tsx')).OneCampaign }));
const NewCampaign = lazy(async () => ({ default: (await import('./CampaignForm.tsx')).NewCampaign }));

export type Campaign = OutputOf<typeof listCampaigns>['campaigns'][number];
/** What is shown of an opened campaign: all of it, or the list behind one of its numbers. */
export type Shown = 'all' | 'units' | 'found' | 'admitted';

const movements: CampaignSort[] = ['campaign', 'contest'];
const models: CampaignSort[] = ['model'];

/** Campaigns and contests, or models: each with its units, the people it brought and how many were admitted. */
export function Campaigns({ isModels }: { isModels: boolean }) {
  const writes = useMay(recordCampaign.policy);
  const seesPeople = useMay(listFound.policy);
  const [filter, change] = useFilter(listCampaigns, ['isOpen']);
  const [opened, open] = useState<{ of: Campaign; shown: Shown } | null>(null);
  const [isNew, setNew] = useState(false);
  const pages = usePages(
    listCampaigns,
    { ...filter, sorts: isModels ? models : movements },
    { read: ({ campaigns, next }) => ({ rows: campaigns, next }) },
  );
  const which = isModels ? 'models' : 'campaigns';
  return (
    <div className="stack">
      {writes && (
        <p>
          <Button type="primary" aria-haspopup="dialog" onClick={() => setNew(true)}>
            {sayCampaign(isModels ? 'new.model' : 'new.campaign')}
          </Button>
        </p>
      )}
      <PagedList
        id={`${listCampaigns.action}-${which}`}
        label={sayCampaign(`tab.${which}`)}
        pages={pages}
        columns={columnsOf(isModels, seesPeople, (of, shown) => open({ of, shown }))}
        keyOf={({ id }) => id}
        empty={
          filter.isOpen
            ? { title: sayCampaign('none-such') }
            : { title: sayCampaign(`${which}.empty`), cure: sayCampaign(`${which}.empty-cure`) }
        }
      >
        <FilterSelect
          label={sayCampaign('list.only-open')}
          options={[['true', sayCampaign('list.yes')]]}
          value={filter.isOpen ? 'true' : undefined}
          onChange={(value) => change({ isOpen: value === 'true' ? true : undefined })}
        />
      </PagedList>
      <Suspense>
        {opened && <OneCampaign one={opened.of} shown={opened.shown} onClose={() => open(null)} />}
        {isNew && <NewCampaign isModel={isModels} onClose={() => setNew(false)} />}
      </Suspense>
    </div>
  );
}

type Open = (of: Campaign, shown: Shown) => void;

const columnsOf = (isModels: boolean, seesPeople: boolean, open: Open): Column<Campaign>[] => {
  const number = (id: 'units' | 'found' | 'admitted'): Column<Campaign> => ({
    id,
    title: sayCampaign(`list.${id}`),
    kind: 'number',
    show: (one) => (
      <button
        type="button"
        className="word-button count-button"
        aria-haspopup="dialog"
        aria-label={sayCampaign('list.number-of', {
          n: one[id],
          what: sayCampaign(`list.${id}`),
          name: one.name,
        })}
        onClick={() => open(one, id)}
      >
        {printCount(one[id])}
      </button>
    ),
  });
  return [
    { id: 'name', title: sayCampaign('list.name'), kind: 'head', show: ({ name }) => name },
    {
      id: 'sort',
      title: sayCampaign('list.sort'),
      isExtra: isModels,
      sheet: { words: Object.fromEntries(CAMPAIGN_SORTS.map((one) => [one, sayCampaign(`sort.${one}`)])) },
      show: ({ sort }) => sayCampaign(`sort.${sort}`),
    },
    {
      id: 'unitName',
      title: sayCampaign(isModels ? 'list.model-unit' : 'list.unit'),
      show: ({ unitName }) => unitName,
    },
    {
      id: 'startsOn',
      title: sayCampaign('list.from'),
      sheet: { kind: 'day' },
      show: ({ startsOn }) => printDay(startsOn),
    },
    {
      id: 'endsOn',
      title: sayCampaign('list.to'),
      sheet: { kind: 'day' },
      show: ({ endsOn }) => printDay(endsOn) || sayCampaign('list.open-end'),
    },
    { id: 'goal', title: sayCampaign('list.goal'), isExtra: true, show: ({ goal }) => goal },
    number('units'),
    ...(seesPeople ? [number('found'), number('admitted')] : []),
    {
      id: 'act',
      title: sayCampaign('list.act'),
      isAct: true,
      show: (one) => (
        <Button
          aria-haspopup="dialog"
          aria-label={sayCampaign('list.open-of', { name: one.name })}
          onClick={() => open(one, 'all')}
        >
          {sayCampaign('list.open')}
        </Button>
      ),
    },
  ];
};
