import { Link } from '@tanstack/react-router';
import { sayCode } from '#features/admissions/web/sayCase.ts';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { DayFilter } from '#web/list/DayFilter.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { CERTIFIED_LISTS, countCertified, listCertified } from '../../contract/counting.ts';
import { personColumns } from '../people/personColumns.ts';
import { sayClass } from '../sayClass.ts';
import { CheckCertificate } from './CheckCertificate.tsx';

type Row = OutputOf<typeof listCertified>['people'][number];
type Counts = OutputOf<typeof countCertified>;

const countOf = (counts: Counts, list: (typeof CERTIFIED_LISTS)[number]): number =>
  ({
    all: counts.all,
    'within-12': counts.within12,
    'within-6': counts.within6,
    'within-3': counts.within3,
    expired: counts.expired,
  })[list];

const columnsFor = (mayOpen: boolean): Column<Row>[] => [
  {
    id: 'fullName',
    title: sayClass('people.person'),
    kind: 'head',
    show: ({ fullName, caseCode }) =>
      caseCode && mayOpen ? (
        <Link to="/ho-so/$caseCode" params={{ caseCode }}>
          {fullName ?? caseCode}
        </Link>
      ) : (
        (fullName ?? '–')
      ),
  },
  personColumns.born,
  personColumns.branch,
  {
    id: 'certifiedOn',
    title: sayClass('certified.on'),
    sheet: { kind: 'day' },
    show: ({ certifiedOn }) => printDay(certifiedOn),
  },
  {
    id: 'goodUntil',
    title: sayClass('certified.until'),
    sheet: { kind: 'day' },
    show: ({ goodUntil }) => printDay(goodUntil),
  },
  {
    id: 'monthsLeft',
    title: sayClass('certified.left'),
    kind: 'number',
    show: ({ monthsLeft }) => (monthsLeft < 0 ? sayClass('certified.over') : printCount(monthsLeft)),
  },
  {
    id: 'status',
    title: sayClass('certified.status'),
    show: ({ status }) => (status ? sayCode('status', status) : sayClass('certified.no-case')),
  },
  {
    id: 'isNamed',
    title: sayClass('certified.named'),
    sheet: { words: { true: sayClass('certified.is-named'), false: '' } },
    show: ({ isNamed }) => isNamed && sayClass('certified.is-named'),
  },
];

/** Who finished the class and is not admitted, by the time the certificate has left; and who has to learn again. */
export function Certified({ unitCode }: { unitCode: string }) {
  const mayOpen = useMay('case-reader');
  const today = useSession().today as Day;
  const [filter, change] = useFilter(listCertified, ['list', 'on']);
  const on = filter.on && filter.on <= today ? filter.on : undefined;
  const day = on ? { on } : {};
  const list = filter.list ?? 'all';
  const counts = useRead(countCertified, { unitCode, ...day }, { keepsFormer: true });
  const pages = usePages(
    listCertified,
    { unitCode, list, ...day },
    { read: ({ people, next }) => ({ rows: people, next }) },
  );
  return (
    <div className="stack">
      <Loaded from={counts}>
        {(all) => (
          <>
            <p>
              <strong>
                {sayClass('certified.said', {
                  n: all.isRecorded ? printCount(all.all) : sayClass('certified.unknown'),
                })}
              </strong>
            </p>
            <nav className="counted-links" aria-label={sayClass('certified.lists')}>
              {CERTIFIED_LISTS.map((one) => (
                <Link
                  key={one}
                  to="."
                  search={(same: object) => ({ ...same, list: one === 'all' ? undefined : one })}
                  {...(one === list ? { 'aria-current': true as const } : { 'aria-current': undefined })}
                  activeProps={{}}
                >
                  {sayClass(`certified.${one}`)} <strong>{printCount(countOf(all, one))}</strong>
                </Link>
              ))}
            </nav>
          </>
        )}
      </Loaded>
      <PagedList
        id={`${listCertified.action}-${list}`}
        label={sayClass('certified.list')}
        pages={pages}
        columns={columnsFor(mayOpen)}
        keyOf={({ certifiedOn, fullName, unitCode: of, birthYear }) =>
          `${of} ${fullName} ${birthYear} ${certifiedOn}`
        }
        grounds={[{ title: sayClass('certified.lists'), words: sayClass(`certified.${list}`) }]}
        empty={{ title: sayClass('certified.none'), cure: sayClass('certified.none-cure') }}
      >
        <DayFilter
          label={sayClass('certified.as-of')}
          value={on}
          onChange={(chosen) => change({ on: chosen === today ? undefined : chosen })}
        />
      </PagedList>
      <CheckCertificate />
    </div>
  );
}
