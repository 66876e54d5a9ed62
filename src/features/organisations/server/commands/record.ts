import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Act } from '#server/perform.ts';
import type { UnitOperation } from '../../model.ts';
import { documentNamed, type Unit } from '../units.ts';

export type Change = { effectiveOn: Day; documentCode?: string; note?: string };
export type Parts = {
  subjects?: readonly { id: number }[];
  predecessors?: readonly { id: number }[];
  successors?: readonly { id: number }[];
  /** What the audit tells of the operation besides its units. */
  detail?: Record<string, unknown>;
};

/** Keeps the operation with its document and its links, and tells the audit. */
export const recordChange = async (
  { db, note }: Act,
  operation: UnitOperation,
  { effectiveOn, documentCode, note: words }: Change,
  parts: Parts,
): Promise<void> => {
  const documentId = await documentNamed(db, documentCode);
  const [subjects, predecessors, successors] = [parts.subjects, parts.predecessors, parts.successors].map(
    (units) => (units ?? []).map(({ id }) => id),
  );
  const { rows } = await sql<{ id: number }>`
    select record_unit_change(${operation}, ${effectiveOn}::date, ${documentId}, ${words ?? null},
      ${subjects}::int[], ${predecessors}::int[], ${successors}::int[]) as id`.execute(db);
  const about = subjects?.[0] ?? successors?.[0] ?? predecessors?.[0];
  note({
    object: `unit:${about}`,
    ...(about === undefined ? {} : { unitId: about }),
    detail: { changeId: rows[0]?.id, effectiveOn, documentId, ...parts.detail },
  });
};

/** Place of the unit whose account acts; the installation owns none. */
export const ownPath = ({ scope }: Act): string => (scope.unitId === null ? '' : scope.path);

export const codesOf = (units: readonly Unit[]): string[] => units.map(({ code }) => code);
