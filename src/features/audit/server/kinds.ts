import { type RawBuilder, sql } from 'kysely';
import type { Endpoint } from '#kernel/endpoint.ts';
import type { AuditEntryKind } from '../model.ts';

/** What an action of the log is, known by the contracts of the house. */
export type Kinds = {
  of(action: string): AuditEntryKind;
  /** A condition over `e.action`. */
  where(kind: AuditEntryKind): RawBuilder<boolean>;
};

/** A file with a list is taken along: to who inspects, that is reading. */
const taken = ['export.start', 'export.finish', 'export.cancel'];
const own = /^(session|token|view|draft)\.|^account\.change-password$/;

export const kindsOf = (contracts: readonly Endpoint[]): Kinds => {
  const reads = [
    ...contracts.filter(({ audit }) => audit === 'read').map(({ action }) => action),
    'export.download',
    ...taken,
  ];
  const isRead = sql<boolean>`e.action = any (${reads}::text[])`;
  const isOwn = sql<boolean>`e.action ~ ${own.source}`;
  return {
    of: (action) => {
      if (own.test(action)) return 'own';
      return reads.includes(action) ? 'read' : 'change';
    },
    where: (kind) => {
      if (kind === 'change') return sql<boolean>`not ${isRead} and not ${isOwn}`;
      return kind === 'read' ? isRead : isOwn;
    },
  };
};
