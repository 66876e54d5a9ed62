import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Window } from '#kernel/period.ts';
import type { readPictures } from '../../contract/pictures.ts';
import { OLDEST, UNKNOWN, YOUNGEST } from '../../query.ts';
import { countedDay, countsOn, factsWhere, partKey } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';

type Pictures = OutputOf<typeof readPictures>;
type Row = { year: 'window' | 'before'; key: string; n: number };

/** Bands from the youngest to the oldest in which there is anybody, those between them too. */
const bandsOf = (nOf: (year: Row['year'], key: string) => number): Pictures['ages'] => {
  const bands: Pictures['ages'] = [];
  for (let from = YOUNGEST; from <= OLDEST; from += 5) {
    bands.push({
      from,
      male: nOf('window', `male:${from}`),
      maleBefore: nOf('before', `male:${from}`),
      female: nOf('window', `female:${from}`),
      femaleBefore: nOf('before', `female:${from}`),
    });
  }
  const hasAnybody = ({ male, maleBefore, female, femaleBefore }: Pictures['ages'][number]): boolean =>
    male + maleBefore + female + femaleBefore > 0;
  return bands.slice(bands.findIndex(hasAnybody), bands.findLastIndex(hasAnybody) + 1);
};

/**
 * Admissions by sex and five-year band in both years, in one statement. The sums do not cross sex with age, so the
 * facts are counted.
 */
export const agesIn = async (
  db: Tx,
  { asOf, holds }: Subtree,
  windows: Record<Row['year'], Window | null>,
  countedBy: CountedBy,
): Promise<Pick<Pictures, 'ages' | 'unknownAges'>> => {
  const key = partKey('sex-age', countedDay('admission', countedBy));
  const statements = (['window', 'before'] as const).flatMap((year) => {
    const window = windows[year];
    if (!window) return [];
    return [
      sql`select ${year}::text as year, ${key} as key, count(*)::int as n from fact f
        where ${factsWhere('admission', [window], {}, countedBy)} and ${holds} and ${countsOn(asOf)} group by 2`,
    ];
  });
  const { rows } =
    statements.length > 0
      ? await sql<Row>`${sql.join(statements, sql` union all `)}`.execute(db)
      : { rows: [] };
  const counts = new Map(rows.map((row) => [`${row.year} ${row.key}`, row.n]));
  const nOf = (year: Row['year'], of: string): number => counts.get(`${year} ${of}`) ?? 0;
  return { ages: bandsOf(nOf), unknownAges: nOf('window', UNKNOWN) };
};
