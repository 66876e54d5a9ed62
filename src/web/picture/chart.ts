import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing, Option, Space } from './drawing.ts';
import { fontFamily, palette } from './palette.ts';

use([BarChart, LineChart, CustomChart, GridComponent, SVGRenderer]);

/** A drawing with what all of them share: the type, and no motion. */
const dressed = (drawing: Drawing, space: Space): Option => ({
  animation: false,
  textStyle: { fontFamily, fontSize: space.fontSize, color: palette.ink },
  ...drawing.option(space),
});

export const openChart = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'svg' });

export const draw = (chart: EChartsType, drawing: Drawing, space: Space): void =>
  chart.setOption(dressed(drawing, space), { notMerge: true });

/** The drawing as an SVG file of a given width, whatever the screen is. */
export const svgOf = (drawing: Drawing, space: Space, height: number): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: space.width, height });
  draw(chart, drawing, space);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
