import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listRules } from '../contract.ts';
import type { RuleWord } from '../messages.values.vi.ts';
import { printValue } from '../printValue.ts';
import { sayRules, sayValue } from './sayRules.ts';

export type ListedRule = OutputOf<typeof listRules>['rules'][number];

/** What a local rule asks beside the central one; nothing where none binds. */
const localOf = ({ row, central, ...rule }: ListedRule): string =>
  row.layer === 'local'
    ? sayRules('rules.local', {
        document: row.document,
        central: printValue(sayValue, rule, central.value),
      })
    : '';

/** The columns of the table of rules; that of the local ones where there are any. */
export const ruleColumns = (hasLocal: boolean, onHistory: (key: string) => void): Column<ListedRule>[] => [
  { id: 'name', title: sayRules('rules.name'), kind: 'head', show: ({ name }) => name },
  { id: 'number', title: sayRules('rules.number'), isExtra: true, show: ({ number }) => number },
  {
    id: 'value',
    title: sayRules('rules.value'),
    show: (rule) => printValue(sayValue, rule, rule.row.value),
  },
  {
    id: 'source',
    title: sayRules('rules.source'),
    show: ({ row }) => [row.clause, row.note].filter(Boolean).join('; '),
  },
  {
    id: 'confidence',
    title: sayRules('rules.confidence'),
    show: ({ row }) => sayValue(`confidence.${row.confidence}` as RuleWord),
  },
  { id: 'since', title: sayRules('rules.since'), isExtra: true, show: ({ row }) => printDay(row.since) },
  ...(hasLocal ? [{ id: 'local', title: sayRules('rules.stricter'), show: localOf }] : []),
  {
    id: 'history',
    title: sayRules('rules.history'),
    isAct: true,
    show: ({ key, name }) => (
      <Button size="small" aria-label={sayRules('rules.history-of', { name })} onClick={() => onHistory(key)}>
        {sayRules('rules.history')}
      </Button>
    ),
  },
];
