import { sql } from 'kysely';
import { type FactQuery, facts } from '#features/monitoring/query.ts';
import { introducersOf } from '#features/monitoring/server/ask/events.ts';
import { standpointOf } from '#features/monitoring/server/ask/standpoint.ts';
import { notInFuture } from '#features/monitoring/server/asOf.ts';
import { answerCounts } from '#features/monitoring/server/counts.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { until } from '#kernel/period.ts';
import type { Act } from '#server/perform.ts';
import type { readIntroductionFunnel } from '../funnelContract.ts';

/** The funnel by introducer, read from the same sums as the figures. */
export const funnel = async (
  { db, today }: Act,
  { unitCode, period, asOf = today, tree = 'then' }: InputOf<typeof readIntroductionFunnel>,
): Promise<OutputOf<typeof readIntroductionFunnel>> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const asked = { period: period ?? String(yearOf(asOf)), asOf, tree };
    const { question, subtree, countedBy } = await standpointOf(db, unit, asked);
    const window = until(question.period, asOf);
    const windows = window ? [window] : [];
    const by = 'introducer' as const;
    const introduced = facts('introduction', windows);
    const admitted = facts('admission', windows);
    const followed = { kind: 'cohort', of: introduced, reached: 'admission', until: asOf } as const;
    const answers = windows.length
      ? await answerCounts(
          db,
          [introduced, admitted, followed].map((query) => ({ query, by })),
          subtree,
          countedBy,
        )
      : [];
    const of = (at: number, key: string): number | null => {
      const parts = answers[at]?.parts;
      return parts ? (parts.find((part) => part.key === key)?.n ?? 0) : windows.length ? null : 0;
    };
    const narrowed = (query: FactQuery, introducer: string): FactQuery => ({
      ...query,
      where: { introducer },
    });
    const { rows } = await sql<{ name: string }>`
      select coalesce(n.name, u.code) as name from unit u ${nameOn('u', asOf)} where u.id = ${unit.id}`.execute(
      db,
    );
    const { code, label, from, to } = question.period;
    return {
      unit: { code: unit.code, name: rows[0]?.name ?? unit.code },
      period: { code, label, from, to },
      asOf,
      tree,
      countedBy,
      lines: (await introducersOf(db))
        .map(({ code: key, name }) => ({
          code: key,
          name,
          introduced: { n: of(0, key), query: narrowed(introduced, key) },
          admitted: { n: of(1, key), query: narrowed(admitted, key) },
          followed: { n: of(2, key), query: { ...followed, of: narrowed(introduced, key) } },
        }))
        .filter((line) => line.introduced.n || line.admitted.n),
    };
  });
};
