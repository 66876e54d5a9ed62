import { useSyncExternalStore } from 'react';
import { useSession } from '../session.ts';
import type { Column } from './column.ts';

const listeners = new Set<() => void>();

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** People who share a computer keep their own choices, and no name stays in its store. */
const markOf = (name: string): string => {
  let mark = 2_166_136_261;
  for (const letter of name) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return (mark >>> 0).toString(36);
};

/** A choice about looks that this browser remembers for whoever is working. */
const useRemembered = (name: string): [string | null, (value: string | null) => void] => {
  const key = `list:${markOf(useSession().account.name)}:${name}`;
  const value = useSyncExternalStore(listen, () => localStorage.getItem(key));
  const remember = (chosen: string | null): void => {
    if (chosen === null) localStorage.removeItem(key);
    else localStorage.setItem(key, chosen);
    for (const listener of listeners) listener();
  };
  return [value, remember];
};

export const DENSITIES = ['roomy', 'normal', 'tight'] as const;
export type Density = (typeof DENSITIES)[number];

/** How close the rows of every list stand. */
export const useDensity = (): [Density, (density: Density) => void] => {
  const [kept, remember] = useRemembered('density');
  return [DENSITIES.find((one) => one === kept) ?? 'normal', remember];
};

export const PAGE_SIZES = [50, 100, 200] as const;

/** How many rows a page of every list has. */
export const usePageSize = (): [number, (size: number) => void] => {
  const [kept, remember] = useRemembered('page-size');
  return [
    PAGE_SIZES.find((size) => String(size) === kept) ?? PAGE_SIZES[0],
    (size) => remember(String(size)),
  ];
};

export type ColumnChoice = {
  isShown: (id: string) => boolean;
  /** Shows just these; null goes back to what the list shows by itself. */
  choose: (ids: readonly string[] | null) => void;
};

export type ChosenColumns<Row> = ColumnChoice & {
  shown: Column<Row>[];
  toggle: (id: string) => void;
};

/** Which columns of a list are shown: its own choice, changed where somebody chose otherwise. */
export const useColumns = <Row>(list: string, columns: readonly Column<Row>[]): ChosenColumns<Row> => {
  const [kept, remember] = useRemembered(`columns:${list}`);
  const turned = new Set(kept?.split(' '));
  const isShownFirst = ({ kind, isExtra }: Column<Row>) => kind === 'head' || !isExtra;
  const keep = (ids: ReadonlySet<string>) => remember(ids.size === 0 ? null : [...ids].join(' '));
  const shown = columns.filter(
    (column) => column.kind === 'head' || isShownFirst(column) !== turned.has(column.id),
  );
  return {
    shown,
    isShown: (id) => shown.some((column) => column.id === id),
    toggle: (id) => {
      const next = new Set([...turned].filter((one) => one !== id));
      keep(turned.has(id) ? next : next.add(id));
    },
    choose: (ids) =>
      keep(
        new Set(
          ids === null
            ? []
            : columns
                .filter((column) => isShownFirst(column) !== ids.includes(column.id))
                .map(({ id }) => id),
        ),
      ),
  };
};
