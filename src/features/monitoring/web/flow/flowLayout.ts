/** A bar of the picture; across it is as thick as its people. */
export type Bar = { n: number; top: number; height: number };
/** The people who go from one bar on the left to one on the right; both ends begin where the bands above them end. */
export type Band = { from: number; to: number; n: number; left: number; right: number; height: number };
export type Layout = { left: Bar[]; right: Bar[]; bands: Band[]; height: number };

/** In heights of the text: what everybody together takes, and what stands between two bars for a name. */
const BODY = 15;
const GAP = 2.1;

/** Of the width, in hundredths: the bars at both ends. */
export const BAR_WIDTH = 1.6;
const WIDTH = 100;

const barsOf = (sums: readonly number[], people: number, height: number): Bar[] => {
  const gap = (height - BODY) / Math.max(1, sums.length);
  let y = 0;
  return sums.map((n) => {
    const bar = { n, top: y + gap, height: (n / people) * BODY };
    y = bar.top + bar.height;
    return bar;
  });
};

/**
 * Places the bars and bands of people who go from rows to columns.
 * @param cells how many people go from each row to each column; no row and no column is empty
 */
export const layoutOf = (cells: readonly (readonly number[])[]): Layout => {
  const columns = cells[0]?.length ?? 0;
  const rowSums = cells.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columnSums = Array.from({ length: columns }, (_, at) =>
    cells.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  );
  const people = Math.max(
    1,
    rowSums.reduce((sum, n) => sum + n, 0),
  );
  const height = BODY + GAP * Math.max(cells.length, columns, 1);
  const left = barsOf(rowSums, people, height);
  const right = barsOf(columnSums, people, height);
  const nextRight = right.map(({ top }) => top);
  const bands = cells.flatMap((row, from) => {
    let y = left[from]?.top ?? 0;
    return row.flatMap((n, to): Band[] => {
      if (n === 0) return [];
      const thick = (n / people) * BODY;
      const band = { from, to, n, left: y, right: nextRight[to] ?? 0, height: thick };
      y += thick;
      nextRight[to] = band.right + thick;
      return [band];
    });
  });
  return { left, right, bands, height };
};

const curve = (a: number, b: number, c: number, d: number, t: number): number =>
  a * (1 - t) ** 3 + 3 * b * (1 - t) ** 2 * t + 3 * c * (1 - t) * t ** 2 + d * t ** 3;

/** Where the upper edge of a band is at a place across. */
export const edgeAt = ({ left, right }: Pick<Band, 'left' | 'right'>, x: number): number => {
  const [from, to, middle] = [BAR_WIDTH, WIDTH - BAR_WIDTH, WIDTH / 2];
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 24; turn += 1) {
    const t = (low + high) / 2;
    if (curve(from, middle, middle, to, t) < x) low = t;
    else high = t;
  }
  return curve(left, left, right, right, low);
};

/** Half as high as a name: what is pressed beside a thin bar means it. */
const NAME = 1.7;
const NAME_WIDTH = 30;

/** What lies at a place: `['left', 0]`, `['band', 3]`; null where there is nothing. */
export const at = (
  { left, right, bands }: Layout,
  x: number,
  y: number,
): readonly ['left' | 'band' | 'right', number] | null => {
  const isOn = (bar: Bar): boolean => y >= bar.top && y <= bar.top + Math.max(bar.height, 0.3);
  const isNamed = (bar: Bar): boolean => y >= bar.top - NAME && y < bar.top;
  if (x <= BAR_WIDTH * 1.5 || (x <= NAME_WIDTH && left.some(isNamed))) {
    const found = left.findIndex((bar) => isOn(bar) || isNamed(bar));
    if (found >= 0) return ['left', found];
  }
  if (x >= WIDTH - BAR_WIDTH * 1.5 || (x >= WIDTH - NAME_WIDTH && right.some(isNamed))) {
    const found = right.findIndex((bar) => isOn(bar) || isNamed(bar));
    if (found >= 0) return ['right', found];
  }
  const found = bands.findLastIndex((band) => {
    const top = edgeAt(band, x);
    return y >= top - 0.1 && y <= top + band.height + 0.1;
  });
  return found < 0 ? null : ['band', found];
};
