import { Link } from '@tanstack/react-router';
import { addDays, type Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useFilter } from '#web/useFilter.ts';
import { readAuditWeeks } from '../contract.ts';
import type { AuditEntryKind } from '../model.ts';
import { AuditTabs } from './AuditTabs.tsx';
import { sayAudit, whoOf } from './sayAudit.ts';

type Answer = OutputOf<typeof readAuditWeeks>;
type Person = Answer['people'][number];
type Week = Answer['weeks'][number];

const named = ({ from, to }: Week): string =>
  sayAudit('weeks.of', { from: printDay(from).slice(0, 5), to: printDay(to) });

type Door = { person: Person; n: number; kind: AuditEntryKind; span: Week; words: string };

/** A number as the door to the entries behind it; the machine has no account to ask by. */
function Count({ person, n, kind, span: { from, to }, words }: Door) {
  const { accountId } = person;
  if (n === 0 || accountId === null) return printCount(n);
  return (
    <Link
      to="/nhat-ky"
      search={{ kind, accountId: String(accountId), from, to }}
      aria-label={sayAudit('weeks.list', { name: whoOf(person), n: printCount(n), weeks: words })}
    >
      {printCount(n)}
    </Link>
  );
}

const columnsOf = (weeks: readonly Week[]): Column<Person>[] => {
  const whole = { from: weeks[0]?.from ?? '', to: weeks.at(-1)?.to ?? '' };
  const total = sayAudit('weeks.total', { n: weeks.length });
  return [
    { id: 'displayName', title: sayAudit('audit.who'), kind: 'head', show: whoOf },
    { id: 'account', title: sayAudit('audit.login'), isExtra: true, show: ({ account }) => account },
    ...weeks.map(
      (week, at): Column<Person> => ({
        id: `changes.${at}`,
        title: named(week),
        kind: 'number',
        show: (person) => (
          <Count person={person} n={person.changes[at] ?? 0} kind="change" span={week} words={named(week)} />
        ),
      }),
    ),
    {
      id: 'total',
      title: total,
      kind: 'number',
      show: (person) => <Count person={person} n={person.total} kind="change" span={whole} words={total} />,
    },
    {
      id: 'opened',
      title: sayAudit('weeks.opened'),
      kind: 'number',
      show: (person) => <Count person={person} n={person.opened} kind="read" span={whole} words={total} />,
    },
  ];
};

/** Changes by person and week, four weeks beside each other. */
export function WeeksPage() {
  const [filter, change] = useFilter(readAuditWeeks, ['until']);
  const read = useRead(readAuditWeeks, filter, { keepsFormer: true });
  const step = (to: string, days: number) => change({ until: addDays(to as Day, days) });
  return (
    <Page title={sayAudit('audit.title')} above={<AdministrationTabs />}>
      <AuditTabs />
      <p className="lead">{sayAudit('weeks.what')}</p>
      <Loaded from={read}>
        {({ weeks, people }) => {
          const last = weeks.at(-1)?.to ?? '';
          return (
            <List
              id={readAuditWeeks.action}
              label={sayAudit('audit.weeks')}
              columns={columnsOf(weeks)}
              rows={people}
              keyOf={({ key }) => key}
              source={{
                contract: readAuditWeeks,
                input: { until: last },
                rows: 'people',
                grounds: weeks.map((week, at) => ({ title: String(at + 1), words: named(week) })),
              }}
              empty={{ title: sayAudit('weeks.none') }}
            >
              <nav className="row" aria-label={sayAudit('weeks.step')}>
                <button type="button" className="list-button" onClick={() => step(last, -28)}>
                  {sayAudit('weeks.former')}
                </button>
                <button type="button" className="list-button" onClick={() => step(last, 28)}>
                  {sayAudit('weeks.next')}
                </button>
              </nav>
            </List>
          );
        }}
      </Loaded>
    </Page>
  );
}
