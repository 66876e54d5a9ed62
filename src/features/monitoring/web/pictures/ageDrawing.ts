import { printCount } from '#kernel/number.ts';
import type { Door, Drawing, Option, Space } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { sayPictures } from './sayPictures.ts';

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/** One five-year band; both years of both sexes. */
export type Band = { label: string; now: Record<Sex, number>; before: Record<Sex, number> };

type Pyramid = { bands: readonly Band[]; hasBefore: boolean; doorsOf: (band: Band, sex: Sex) => Door[] };

const { ink, soft, red, slate, paper } = palette;
const colours: Record<Sex, string> = { male: slate, female: red };
const signs: Record<Sex, number> = { male: -1, female: 1 };

/** This year filled, the year before as frames around or inside it. */
const optionOf = ({ bands, hasBefore }: Pyramid, { fontSize, width }: Space): Option => {
  const greatest = Math.max(
    1,
    ...bands.flatMap(({ now, before }) => sexes.flatMap((sex) => [now[sex], before[sex]])),
  );
  // Beyond the longest bar there is room for its number, however narrow the picture is.
  const half = greatest * (1 + (fontSize * 7) / Math.max(1, width - fontSize * 9));
  const data = (year: 'now' | 'before', sex: Sex) =>
    bands.map((band) => {
      const isLonger = year === 'now' ? band.now[sex] >= band.before[sex] : band.before[sex] > band.now[sex];
      return {
        value: signs[sex] * band[year][sex],
        // The number is that of this year; it stands beyond the longer of both.
        label: {
          show: isLonger && (band.now[sex] > 0 || band.before[sex] > 0),
          position: sex === 'male' ? ('left' as const) : ('right' as const),
          formatter: () => printCount(band.now[sex]),
          fontSize,
          color: ink,
          textBorderColor: paper,
          textBorderWidth: 3,
        },
      };
    });
  return {
    grid: {
      left: 4,
      right: 4,
      top: fontSize * 2,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: -half,
      max: half,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bands.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: ink } },
      axisLabel: { interval: 0, fontSize, color: soft },
    },
    series: [
      ...sexes.map((sex) => ({
        type: 'bar' as const,
        barGap: '-100%',
        barCategoryGap: '22%',
        data: data('now', sex),
        itemStyle: { color: colours[sex] },
        emphasis: { itemStyle: { color: colours[sex], borderColor: ink, borderWidth: 2.5 } },
      })),
      ...(hasBefore
        ? sexes.map((sex) => ({
            type: 'bar' as const,
            silent: true,
            barGap: '-100%',
            data: data('before', sex),
            itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1.5 },
          }))
        : []),
      textSeries(
        sexes.map((sex) => ({
          words: sayPictures(`ages.${sex}`),
          xy: [signs[sex] * greatest * 0.56, 0] as const,
          align: 'center' as const,
          shift: [0, -fontSize * 2] as const,
          isStrong: true,
        })),
        fontSize,
      ),
    ],
  };
};

/** Men to the left, women to the right, a band of five years in each row; the year before as frames. */
export const ageDrawing = (pyramid: Pyramid): Drawing => {
  const { bands, hasBefore, doorsOf } = pyramid;
  return {
    label: sayPictures('ages.label'),
    describes: sayPictures('ages.describes'),
    points: bands.flatMap((band, row) =>
      sexes.map((sex, index) => ({
        says: sayPictures('ages.say', {
          sex: sayPictures(`ages.${sex}`),
          band: band.label,
          n: printCount(band.now[sex]),
          before: printCount(band.before[sex]),
        }),
        at: { series: index, item: row },
        xy: [signs[sex] * band.now[sex], row] as const,
        doors: doorsOf(band, sex),
      })),
    ),
    across: 2,
    leap: 6,
    first: 0,
    height: () => 2.6 + bands.length * 2.1,
    minWidth: 0,
    option: (space) => optionOf(pyramid, space),
    pointAt: (x, y) => Math.round(y) * 2 + (x < 0 ? 0 : 1),
    legend: [
      ...sexes.map((sex) => ({
        look: 'fill' as const,
        colour: colours[sex],
        words: sayPictures(`ages.${sex}`),
      })),
      ...(hasBefore ? [{ look: 'outline' as const, colour: ink, words: sayPictures('ages.before') }] : []),
    ],
  };
};
