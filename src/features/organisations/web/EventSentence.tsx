import type { ReactNode } from 'react';
import { sayWith } from '#web/sayWith.tsx';
import type { LifeEvent } from '../timeline.ts';
import { sayHistory } from './sayHistory.ts';
import { UnitLink } from './UnitLink.tsx';
import { UnitLinks } from './UnitLinks.tsx';
import { useNames } from './useNames.ts';

/** One event of a unit's life as a sentence; units it names are links. */
export function EventSentence({ event }: { event: LifeEvent<unknown> }): ReactNode {
  const kindName = useNames('unit-kind');
  const { kind, from, to, fromUnit, toUnit, units, others } = event;
  const parts = {
    from: fromUnit && <UnitLink unit={fromUnit} />,
    to: toUnit && <UnitLink unit={toUnit} />,
    units: <UnitLinks units={units} />,
    others: <UnitLinks units={others} />,
  };
  const say = (key: Parameters<typeof sayHistory>[0]) => sayWith((marks) => sayHistory(key, marks), parts);
  switch (kind) {
    case 'founded':
      return say(toUnit ? 'event.founded-below' : 'event.founded');
    case 'renamed':
      return sayHistory(from ? 'event.renamed' : 'event.named', { from: from ?? '', to: to ?? '' });
    case 'changed-kind':
      return sayHistory(from ? 'event.changed-kind' : 'event.has-kind', {
        from: kindName(from),
        to: kindName(to),
      });
    case 'moved':
      if (!toUnit) return sayHistory('event.moved-away');
      return say(fromUnit ? 'event.moved' : 'event.moved-to');
    case 'merged-away':
      if (units.length === 0) return sayHistory('event.merged-away-unseen');
      return say(others.length > 0 ? 'event.merged-away-with' : 'event.merged-away');
    case 'dissolved':
      return sayHistory('event.dissolved');
    default:
      return units.length === 0 ? sayHistory(`event.${kind}-unseen`) : say(`event.${kind}`);
  }
}
