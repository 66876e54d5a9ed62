import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { say } from '#web/say.ts';
import { HELPER_CONCERNS, listHelped, listHelpers } from '../../contract/helpers.ts';
import { sayHelper } from './sayHelper.ts';

type Helper = OutputOf<typeof listHelpers>['helpers'][number];
type Helped = OutputOf<typeof listHelped>['people'][number];
type Concern = (typeof HELPER_CONCERNS)[number];
type Opened = { helper: Helper; isSilent: boolean };

const nameOf = ({ fullName, memberCode }: Helper): string => fullName ?? memberCode;

/** Members who help too many, or met somebody too long ago by the rule rows of today. */
export function Helpers({ unitCode }: { unitCode: string }) {
  const [concern, choose] = useState<Concern | undefined>('overloaded');
  const [opened, open] = useState<Opened | null>(null);
  const pages = usePages(
    listHelpers,
    { unitCode, ...(concern ? { concern } : {}) },
    { read: ({ helpers, next }) => ({ rows: helpers, next }) },
  );
  const answer = pages.query.data?.answer;
  return (
    <>
      {answer && (
        <p>
          {sayHelper('limits', {
            people: answer.mostPeople.value,
            months: answer.contactMonths.value,
          })}{' '}
          {(answer.mostPeople.isUnverified || answer.contactMonths.isUnverified) && sayHelper('unverified')}
        </p>
      )}
      <PagedList
        id={listHelpers.action}
        label={sayHelper('title')}
        pages={pages}
        columns={columnsOf(open)}
        keyOf={({ id }) => id}
        count={answer?.count ?? 0}
        empty={{ title: sayHelper('none') }}
      >
        <FilterSelect
          label={sayHelper('concern')}
          options={HELPER_CONCERNS.map((one) => [one, sayHelper(`concern.${one}`)])}
          value={concern}
          onChange={choose}
        />
      </PagedList>
      {opened && <People unitCode={unitCode} opened={opened} onClose={() => open(null)} />}
    </>
  );
}

const columnsOf = (open: (opened: Opened) => void): Column<Helper>[] => {
  const number = (id: 'people' | 'silent'): Column<Helper> => ({
    id,
    title: sayHelper(id),
    kind: 'number',
    show: (helper) => (
      <button
        type="button"
        className="word-button count-button"
        aria-haspopup="dialog"
        aria-label={sayHelper('open-of', { n: helper[id], what: sayHelper(id), name: nameOf(helper) })}
        onClick={() => open({ helper, isSilent: id === 'silent' })}
      >
        {printCount(helper[id])}
      </button>
    ),
  });
  return [
    { id: 'fullName', title: sayHelper('helper'), kind: 'head', show: nameOf },
    { id: 'unitName', title: sayHelper('unit'), show: ({ unitName }) => unitName },
    number('people'),
    number('silent'),
    {
      id: 'isOverloaded',
      title: sayHelper('state'),
      show: ({ isOverloaded }) => (isOverloaded ? sayHelper('overloaded') : ''),
    },
  ];
};

const helpedColumns: Column<Helped>[] = [
  {
    id: 'fullName',
    title: sayHelper('person'),
    kind: 'head',
    show: ({ caseCode, fullName }) => (
      <Link to="/ho-so/$caseCode" params={{ caseCode }}>
        {fullName ?? caseCode}
      </Link>
    ),
  },
  { id: 'unitName', title: sayHelper('unit'), show: ({ unitName }) => unitName },
  {
    id: 'contactOn',
    title: sayHelper('contact'),
    sheet: { kind: 'day' },
    show: ({ contactOn }) => printDay(contactOn) || sayHelper('never'),
  },
];

type PeopleProps = { unitCode: string; opened: Opened; onClose: () => void };

function People({ unitCode, opened: { helper, isSilent }, onClose }: PeopleProps) {
  const pages = usePages(
    listHelped,
    { unitCode, helperId: helper.id, ...(isSilent ? { isSilent } : {}) },
    { read: ({ people, next }) => ({ rows: people, next }) },
  );
  const count = pages.query.data?.answer.count ?? 0;
  const title = sayHelper(isSilent ? 'list.silent' : 'list.people', { name: nameOf(helper) });
  return (
    <Drawer
      open
      size={900}
      title={title}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <p>{sayHelper('count', { n: printCount(count) })}</p>
      <PagedList
        id={listHelped.action}
        label={title}
        pages={pages}
        columns={helpedColumns}
        keyOf={({ id }) => id}
        count={count}
        empty={{ title: sayHelper('none') }}
      />
    </Drawer>
  );
}
