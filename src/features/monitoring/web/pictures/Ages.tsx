import { printCount, printDecimal, sharesOf } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import { Picture } from '#web/picture/Picture.tsx';
import { OLDEST, UNKNOWN, YOUNGEST } from '../../query.ts';
import { type Breakdown, linesOf } from '../dashboard/breakdown.ts';
import { CountButton } from '../dashboard/CountButton.tsx';
import { admissionsIn, type Counted } from '../dashboard/counted.ts';
import { useBreakdown } from '../dashboard/useBreakdown.ts';
import { ageDrawing, type Band, type Sex, sexes } from './ageDrawing.ts';
import { doorTo, fileOf, type Pictures, people, type Shown, sheetOf, sourceOf } from './counting.ts';
import { sayPictures } from './sayPictures.ts';

type Row = Band & { from: number };

const labelOf = (from: number): string => {
  if (from === YOUNGEST) return sayPictures('ages.under', { age: from + 5 });
  if (from === OLDEST) return sayPictures('ages.over', { age: from });
  return sayPictures('ages.between', { from, to: from + 4 });
};

/** The share of women as the structure has it, in the whole of those admitted. */
const womenIn = (breakdown: Breakdown): string => {
  const parts = linesOf(breakdown).find(({ dimension }) => dimension === 'sex')?.parts ?? [];
  const share = sharesOf(parts.map(({ n }) => n))[parts.findIndex(({ key }) => key === 'female')];
  return share ? `${printDecimal(share)}%` : '0%';
};

/** Who was admitted by sex and age, beside the same days of the year before. */
export function Ages({ dashboard, pictures, onOpen }: Shown & { pictures: Pictures }) {
  const { unit } = dashboard;
  const breakdown = useBreakdown(dashboard).data;
  const { unknownAges } = pictures;
  // The oldest stand on top, as every pyramid of ages has them.
  const rows: Row[] = pictures.ages.toReversed().map(({ from, male, female, maleBefore, femaleBefore }) => ({
    from,
    label: labelOf(from),
    now: { male, female },
    before: { male: maleBefore, female: femaleBefore },
  }));
  const sumOf = ({ now }: Band): number => now.male + now.female;
  const most = rows.reduce<Row | undefined>(
    (best, row) => (best && sumOf(best) >= sumOf(row) ? best : row),
    undefined,
  );
  if (!breakdown || !most || sumOf(most) === 0) return null;
  const counted = (key: string, title: string, n: number, window: Window | null): Counted => ({
    unit,
    title,
    printed: people(n),
    n,
    query: admissionsIn(window, { dimension: 'sex-age', key }),
  });
  const countedOf = (row: Row, sex: Sex, year: 'now' | 'before'): Counted =>
    counted(
      `${sex}:${row.from}`,
      sayPictures(year === 'now' ? 'ages.list' : 'ages.list-before', {
        sex: sayPictures(`ages.${sex}`),
        band: row.label,
        unit: unit.name,
      }),
      row[year][sex],
      (year === 'now' ? pictures.window : pictures.before) as Window | null,
    );
  const columns = sexes.flatMap((sex) => (['now', 'before'] as const).map((year) => ({ sex, year })));
  const hasBefore = pictures.before !== null;
  const unknown = counted(
    UNKNOWN,
    sayPictures('ages.list-unknown', { unit: unit.name }),
    unknownAges,
    pictures.window as Window | null,
  );
  return (
    <Picture
      title={sayPictures('ages.title', {
        share: womenIn(breakdown),
        band: most.label,
        n: printCount(sumOf(most)),
      })}
      drawing={ageDrawing({
        bands: rows,
        hasBefore,
        doorsOf: (band, sex) => [
          doorTo(countedOf(band as Row, sex, 'now'), onOpen),
          ...(hasBefore ? [doorTo(countedOf(band as Row, sex, 'before'), onOpen, 'door.list-before')] : []),
        ],
      })}
      twin={{
        head: sayPictures('ages.band'),
        columns: columns.map(({ sex, year }) =>
          sayPictures(year === 'now' ? `ages.${sex}` : `ages.${sex}-before`),
        ),
        rows: rows.map((row) => ({
          key: String(row.from),
          name: row.label,
          cells: columns.map(({ sex, year }) => (
            <CountButton key={sex + year} counted={countedOf(row, sex, year)} onOpen={onOpen} />
          )),
        })),
      }}
      sheet={{
        ...sheetOf(
          'picture.read',
          'ages',
          [
            {
              field: 'from',
              title: sayPictures('ages.band'),
              words: Object.fromEntries(rows.map(({ from, label }) => [String(from), label])),
            },
            ...columns.map(({ sex, year }) => ({
              field: year === 'now' ? sex : `${sex}Before`,
              title: sayPictures(year === 'now' ? `ages.${sex}` : `ages.${sex}-before`),
              kind: 'number' as const,
            })),
          ],
          dashboard,
        ),
        order: { field: 'from', isDescending: true },
      }}
      source={sourceOf(dashboard)}
      file={fileOf('thap-tuoi', dashboard)}
      notes={
        <>
          {sayPictures('ages.how')}{' '}
          {unknownAges > 0 && (
            <>
              {sayPictures('ages.unknown')} <CountButton counted={unknown} onOpen={onOpen} />
            </>
          )}
        </>
      }
    />
  );
}
