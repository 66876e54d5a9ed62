import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { CaseEvent } from '../history.ts';
import { SOURCE_CATALOGUES } from '../sourcing.ts';
import type { CaseState } from '../state.ts';

/** The codes that an act gives, each with the catalogue that must list it. */
export const listedIn = (details: Readonly<Record<string, unknown>>) =>
  Object.entries(SOURCE_CATALOGUES).flatMap(([field, catalogue]) => {
    const given = details[field];
    const codes = Array.isArray(given) ? given : [given];
    return codes.flatMap((code) => (typeof code === 'string' ? [{ catalogue, code, field }] : []));
  });

/** The words of the codes that events tell: `origin:contest` → `Hội thi, cuộc thi`. */
export const namesTold = async (
  db: Tx,
  events: readonly Pick<CaseEvent, 'details'>[],
): Promise<Record<string, string>> => {
  const asked = events.flatMap(({ details }) => listedIn(details));
  if (asked.length === 0) return {};
  const { rows } = await sql<{ field: string; code: string; name: string }>`
    select distinct a.field, i.code, i.name
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a(field text, catalogue text, code text)
      join catalogue_item i on i.catalogue = a.catalogue and i.code = a.code`.execute(db);
  return Object.fromEntries(rows.map(({ field, code, name }) => [`${field}:${code}`, name]));
};

/** What is shown of the person before the dossier. */
export const sourcingOf = ({ sourcing, helper }: CaseState) => {
  const { months, tags, ...shown } = sourcing;
  return {
    ...shown,
    tags: [...tags],
    reviewedMonth: months.toSorted().at(-1) ?? null,
    helperUntil: helper?.until ?? null,
  };
};
