import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Door } from '#web/picture/drawing.ts';
import type { Sheet } from '#web/picture/sheet.ts';
import { printDay } from '#web/printDay.ts';
import type { readPictures } from '../../contract/pictures.ts';
import type { Open } from '../dashboard/CountButton.tsx';
import type { Counted } from '../dashboard/counted.ts';
import type { Dashboard } from '../dashboard/ranking.ts';
import { sayDashboard } from '../dashboard/sayDashboard.ts';
import { sayFigure } from '../sayFigure.ts';
import { sayPictures } from './sayPictures.ts';

/** What every picture is made from. */
export type Shown = { dashboard: Dashboard; onOpen: Open };

export type Pictures = OutputOf<typeof readPictures>;

/** `12 người`. */
export const people = (n: number): string => sayDashboard('list.people', { n: printCount(n) });

export const doorTo = (
  counted: Counted,
  onOpen: Open,
  words: 'door.list' | 'door.list-before' = 'door.list',
): Door => ({ words: sayPictures(words), open: () => onOpen(counted) });

/** Whose numbers, of which days, known when: what a saved picture tells about itself. */
export const sourceOf = ({ unit, period, asOf, countedBy }: Dashboard): string =>
  sayPictures('door.source', {
    unit: unit.name,
    period: period.label,
    day: printDay(asOf),
    counted: sayFigure(`figures.counted-${countedBy}`),
  });

/** A table of the twin as an operation answers it, asked as the screen did. */
export const sheetOf = (
  operation: 'dashboard.read' | 'picture.read',
  rows: string,
  columns: Sheet['columns'],
  { unit, period, asOf, tree }: Dashboard,
): Sheet => ({
  operation,
  rows,
  columns,
  input: { unitCode: unit.code, period: period.code, asOf, tree },
});

/** `thang-BV-2017-20171231`: what, whose, of when, known when. */
export const fileOf = (what: string, { unit, period, asOf }: Dashboard): string =>
  [what, unit.code, period.code, asOf.replaceAll('-', '')].join('-').replace(/[^\w.-]+/g, '_');
