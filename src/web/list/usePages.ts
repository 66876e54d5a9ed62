import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { call } from '../api.ts';
import type { Refused } from '../refused.ts';
import type { ListSource } from './column.ts';
import { usePageSize } from './remembered.ts';

/** Where a page begins, as fields of the operation's input, and the number of its first row where that is known. */
export type Place = { at: Readonly<Record<string, string | number>>; first: number | null };

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The pages somebody went through, of the list that was asked; Back and a reload find them again. */
    pages?: { asked: string; places: readonly Place[] };
  }
}

/** What a list needs to know of an answer. */
export type PageParts<Row> = {
  rows: readonly Row[];
  /** Where the next page begins; null on the last. */
  next: string | number | null;
  /** How many rows stand before a page that was jumped to. */
  before?: number | null;
};

type Options<E extends Endpoint, Row> = {
  read: (answer: OutputOf<E>) => PageParts<Row>;
  /** The input's field that takes `next`. */
  cursor?: string;
  /** The page before one that was jumped to; null where there is none. */
  placeBefore?: (page: ReadPage<E, Row>, size: number) => Place | null;
};

export type ReadPage<E extends Endpoint, Row> = PageParts<Row> & { answer: OutputOf<E>; first: number };

export type Pages<E extends Endpoint, Row> = {
  source: ListSource;
  query: UseQueryResult<ReadPage<E, Row>, Refused>;
  isFirst: boolean;
  previous: (() => void) | null;
  next: (() => void) | null;
  toStart: () => void;
  jump: (at: Place['at']) => void;
};

const start: Place = { at: {}, first: 1 };

/** The page before one that was jumped to, where the operation takes `skip`. */
export const placeBySkipping = ({ first }: { first: number }, size: number): Place | null => {
  const skip = Math.max(0, first - 1 - size);
  return first > 1 ? { at: { skip }, first: skip + 1 } : null;
};

/** A list read a page at a time by its key, forth and back. */
export const usePages = <E extends Endpoint, Row>(
  endpoint: E,
  input: InputOf<E>,
  { read, cursor = 'after', placeBefore }: Options<E, Row>,
): Pages<E, Row> => {
  const [limit] = usePageSize();
  const asked = JSON.stringify([endpoint.action, input, limit]);
  const kept = useRouterState({ select: ({ location }) => location.state.pages });
  const navigate = useNavigate();
  const places = kept?.asked === asked ? kept.places : [];
  const place = places.at(-1) ?? start;
  const go = (next: readonly Place[]): void => {
    void navigate({
      to: '.',
      search: (same: object) => same,
      state: (state) => ({ ...state, pages: { asked, places: next } }),
      resetScroll: false,
    });
  };

  const query = useQuery<ReadPage<E, Row>, Refused>({
    queryKey: [endpoint.action, 'page', input, limit, place],
    queryFn: async ({ signal }) => {
      const answer = await call(endpoint, { ...input, limit, ...place.at }, { signal });
      const parts = read(answer);
      return { ...parts, answer, first: place.first ?? (parts.before ?? 0) + 1 };
    },
    placeholderData: (former) => former,
  });

  const page = query.isPlaceholderData ? undefined : query.data;
  const before = (): readonly Place[] | null => {
    if (places.length === 0 || page === undefined) return null;
    if (places.length > 1) return places.slice(0, -1);
    if (!placeBefore) return place.first === null ? null : [];
    const former = placeBefore(page, limit);
    return former && (former.first === 1 ? [] : [former]);
  };
  const former = before();
  const cursorOfNext = page?.next ?? null;
  return {
    source: { contract: endpoint, input },
    query,
    isFirst: places.length === 0,
    previous: former && (() => go(former)),
    next:
      page && cursorOfNext !== null
        ? () => go([...places, { at: { [cursor]: cursorOfNext }, first: page.first + page.rows.length }])
        : null,
    toStart: () => go([]),
    jump: (at) => go([{ at, first: null }]),
  };
};
