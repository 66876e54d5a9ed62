import { Drawer } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readRule } from '../contract.ts';
import type { RuleWord } from '../messages.values.vi.ts';
import { printValue } from '../printValue.ts';
import type { RuleKey } from '../ruleset.ts';
import { sayRules, sayValue } from './sayRules.ts';

type Rule = OutputOf<typeof readRule>;
type Row = Rule['rows'][number];

const whenOf = ({ since, until }: Row): string => {
  if (until === null) return sayRules('rules.from', { from: printDay(since) });
  return until < since
    ? sayRules('rules.withdrawn')
    : sayRules('rules.from-to', { from: printDay(since), to: printDay(until) });
};

/** One rule through time: each value with its days, who set it and where it is written. */
export function RuleHistory({ of, name, onClose }: { of: RuleKey; name: string; onClose: () => void }) {
  const rule = useRead(readRule, { key: of });
  return (
    <Drawer open title={sayRules('rules.history-of', { name })} onClose={onClose} size="large">
      <Loaded from={rule}>
        {(read) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section tabIndex={0} aria-label={name}>
            <ul className="lines">
              {read.rows.map((row) => (
                <li key={row.code}>
                  <span>
                    <strong>{printValue(sayValue, read, row.value)}</strong>
                    <br />
                    {[row.clause, row.note].filter(Boolean).join('; ')}
                  </span>
                  <span>
                    {whenOf(row)}
                    <br />
                    {[
                      sayRules(`layer.${row.layer}` as 'layer.local'),
                      row.unitCode,
                      sayValue(`confidence.${row.confidence}` as RuleWord),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Loaded>
    </Drawer>
  );
}
