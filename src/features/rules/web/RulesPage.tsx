import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { listRules } from '../contract.ts';
import type { RuleWord } from '../messages.values.vi.ts';
import type { RuleKey } from '../ruleset.ts';
import { type ListedRule, ruleColumns } from './ruleColumns.tsx';
import { sayRules, sayValue } from './sayRules.ts';

const DayPicker = lazy(async () => ({ default: (await import('#web/DayPicker.tsx')).DayPicker }));
const RuleHistory = lazy(async () => ({ default: (await import('./RuleHistory.tsx')).RuleHistory }));

type Answer = OutputOf<typeof listRules>;

/** What the procedure asks on a day: each value with its source, how well it is known, and who asks more. */
export function RulesPage() {
  const today = useSession().today as Day;
  const [{ day = today }, change] = useFilter(listRules, ['day']);
  const rules = useRead(listRules, { day }, { keepsFormer: true });
  const id = useId();
  return (
    <Page
      title={sayRules('rules.title')}
      aside={<Link to="/lich-lam-viec">{sayRules('rules.calendar')}</Link>}
    >
      <div className="tree-tools">
        <div>
          <label htmlFor={id}>{sayRules('rules.day')}</label>
          <div className="row">
            <Suspense fallback={columnDate(day)}>
              <DayPicker
                id={id}
                value={day}
                onChange={(chosen) => change({ day: chosen === today ? undefined : chosen })}
              />
            </Suspense>
            {day !== today && (
              <Button onClick={() => change({ day: undefined })}>{sayRules('rules.today')}</Button>
            )}
          </div>
        </div>
      </div>
      <Loaded from={rules}>{(answer) => <Rules answer={answer} />}</Loaded>
    </Page>
  );
}

const textOf = (text: Answer['regulation']): string =>
  text
    ? sayRules('rules.text', { number: text.number ?? text.name, day: printDay(text.issuedOn) })
    : sayRules('rules.no-guide');

const matches = ({ group, isUnverified }: ListedRule, asked: Readonly<Record<string, string | undefined>>) =>
  (!asked.group || asked.group === group) &&
  (!asked.confidence || (asked.confidence === 'unverified') === isUnverified);

function Rules({ answer }: { answer: Answer }) {
  const [asked, change] = useAddressFilter();
  const [opened, setOpened] = useState<string | null>(null);
  const { day, regulation, guide, rules } = answer;
  if (!regulation) {
    return (
      <Notice
        kind="note"
        title={sayRules('rules.none-held', { day: printDay(day) })}
        lines={[sayRules('rules.none-held-what')]}
      />
    );
  }
  const groups = [...new Set(rules.map(({ group }) => group))];
  const rule = rules.find(({ key }) => key === opened);
  return (
    <div className="stack">
      <p>
        {sayRules('rules.texts', {
          day: printDay(day),
          regulation: textOf(regulation),
          guide: textOf(guide),
        })}
      </p>
      {!regulation.isRead && (
        <Notice kind="note" title={sayRules('rules.not-read', { number: regulation.number ?? '' })} />
      )}
      <List
        id={listRules.action}
        label={sayRules('rules.title')}
        columns={ruleColumns(
          rules.some(({ row }) => row.layer === 'local'),
          setOpened,
        )}
        rows={rules.filter((one) => matches(one, asked))}
        keyOf={({ key }) => key}
        empty={{ title: sayRules('rules.none-such'), cure: sayRules('rules.none-such-cure') }}
      >
        <FilterSelect
          label={sayRules('rules.group')}
          options={groups.map((group) => [group, sayValue(`group.${group}` as RuleWord)])}
          value={groups.find((group) => group === asked.group)}
          onChange={(group) => change({ group })}
        />
        <FilterSelect
          label={sayRules('rules.confidence')}
          options={[
            ['verified', sayRules('rules.verified-only')],
            ['unverified', sayRules('rules.unverified-only')],
          ]}
          value={(['verified', 'unverified'] as const).find((one) => one === asked.confidence)}
          onChange={(confidence) => change({ confidence })}
        />
      </List>
      <Suspense>
        {rule && <RuleHistory of={rule.key as RuleKey} name={rule.name} onClose={() => setOpened(null)} />}
      </Suspense>
    </div>
  );
}
