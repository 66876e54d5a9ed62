import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useItems } from '#features/organisations/web/useItems.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { listIntroductions } from '../contract.ts';
import { INTRODUCTION_STATES } from '../model.ts';
import { columnsOf } from './columns.tsx';
import { sayIntroduction } from './sayIntroduction.ts';
import { type Introduction, personWords } from './words.ts';

const OneIntroduction = lazy(async () => ({
  default: (await import('./OneIntroduction.tsx')).OneIntroduction,
}));

/** Who was introduced and how far each has come; those who wait for an answer say so. */
export function People() {
  const isOwn = useSession().grant?.role === 'introducer';
  const [filter, change] = useFilter(listIntroductions, ['unitCode', 'state', 'introducer']);
  const [opened, open] = useState<Introduction | null>(null);
  const pages = usePages(listIntroductions, filter, {
    read: ({ introductions, next }) => ({ rows: introductions, next }),
  });
  const counts = pages.query.data?.answer.counts;
  const act: Column<Introduction> = {
    id: 'act',
    title: sayIntroduction('list.act'),
    isAct: true,
    show: (one) => (
      <Button
        type={one.mayAnswer ? 'primary' : 'default'}
        aria-haspopup="dialog"
        aria-label={sayIntroduction(one.mayAnswer ? 'list.answer-of' : 'list.open-of', {
          name: personWords(one),
        })}
        onClick={() => open(one)}
      >
        {sayIntroduction(one.mayAnswer ? 'list.answer' : 'list.open')}
      </Button>
    ),
  };
  const isFiltered = Object.keys(filter).length > 0;
  const which = isOwn ? 'own' : 'received';
  return (
    <>
      {counts && (
        <p className="introduction-counts">
          {sayIntroduction('counts.own', {
            ...counts,
            all: counts.waiting + counts.accepted + counts.returned,
          })}
        </p>
      )}
      <PagedList
        id={`${listIntroductions.action}-${which}`}
        label={sayIntroduction(`list.${which}`)}
        pages={pages}
        columns={[...columnsOf(isOwn), act]}
        keyOf={({ id }) => id}
        empty={
          isFiltered
            ? { title: sayIntroduction('list.none-such'), cure: sayIntroduction('list.none-such-cure') }
            : {
                title: sayIntroduction(`list.${which}-empty`),
                cure: sayIntroduction(`list.${which}-empty-cure`),
              }
        }
      >
        <FilterSelect
          label={sayIntroduction('list.state')}
          options={INTRODUCTION_STATES.map((state) => [state, sayIntroduction(`state.${state}`)])}
          value={filter.state}
          onChange={(state) => change({ state })}
        />
        {!isOwn && (
          <ByIntroducer value={filter.introducer} onChange={(introducer) => change({ introducer })} />
        )}
      </PagedList>
      {opened && (
        <Suspense>
          <OneIntroduction one={opened} onClose={() => open(null)} />
        </Suspense>
      )}
    </>
  );
}

type ByProps = { value: string | undefined; onChange: (code: string | undefined) => void };

function ByIntroducer({ value, onChange }: ByProps) {
  const { data } = useItems('introducer');
  return (
    <FilterSelect
      label={sayIntroduction('list.introducer')}
      options={(data?.items ?? []).map(({ code, name }) => [code, name])}
      value={value}
      onChange={onChange}
    />
  );
}
