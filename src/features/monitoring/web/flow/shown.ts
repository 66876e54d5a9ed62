import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Sheet } from '#web/picture/sheet.ts';
import { printDay } from '#web/printDay.ts';
import type { readFlow } from '../../contract/flow.ts';
import type { FlowQuery } from '../../flow.ts';
import type { Open } from '../dashboard/CountButton.tsx';
import type { Counted } from '../dashboard/counted.ts';
import { sayFlow } from './sayFlow.ts';

export type Flow = OutputOf<typeof readFlow>;
export type FlowWindow = NonNullable<Flow['window']>;
/** What every picture of the page is made from. */
export type Shown = { flow: Flow; window: FlowWindow; onOpen: Open };

/** A number of the page as the door to its people. */
export const countedOf = (
  { flow, window }: Pick<Shown, 'flow' | 'window'>,
  title: string,
  n: number,
  more: Omit<FlowQuery, 'kind' | 'from' | 'to' | 'on' | 'view'> & { view?: FlowQuery['view'] },
): Counted => ({
  unit: flow.unit,
  title,
  printed: sayFlow('flow.people', { n: printCount(n) }),
  n,
  query: { kind: 'flow', view: 'cohort', ...window, on: flow.asOf, ...more } as FlowQuery,
});

export const sourceOf = ({ unit, period, asOf }: Flow): string =>
  sayFlow('source', { unit: unit.name, period: period.label, day: printDay(asOf) });

export const sheetOf = (rows: string, columns: Sheet['columns'], { unit, period, asOf }: Flow): Sheet => ({
  operation: 'flow.read',
  rows,
  columns,
  input: { unitCode: unit.code, period: period.code, asOf },
});

export const fileOf = (what: string, { unit, period, asOf }: Flow): string =>
  [what, unit.code, period.code, asOf.replaceAll('-', '')].join('-').replace(/[^\w.-]+/g, '_');
