import type { EChartsType } from 'echarts/core';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTextSize } from '#web/textSize.ts';
import { draw, openChart } from './chart.ts';
import { type Drawing, isNarrow, type Point } from './drawing.ts';
import { type Tip, tipAt } from './tip.ts';
import { usePrinting } from './usePrinting.ts';
import { stepsOf } from './walk.ts';

type Props = {
  drawing: Drawing;
  /** Index of the point that is pointed at. */
  chosen: number;
  onChoose: (index: number) => void;
};

/** Sets one point apart; without one, none is. */
const mark = (chart: EChartsType, point: Point | undefined): void => {
  chart.dispatchAction({ type: 'downplay' });
  if (point)
    chart.dispatchAction({ type: 'highlight', seriesIndex: point.at.series, dataIndex: point.at.item });
};

/** What fits beside the margins of an upright A4 page. */
const paperWidth = '17.5cm';

type Sheet = { drawing: Drawing; fontSize: number; isPrinting: boolean };

/** Draws as wide as the place, at once: a page that is printed does not wait. */
const render = (chart: EChartsType, element: HTMLElement, { drawing, fontSize, isPrinting }: Sheet): void => {
  element.style.width = isPrinting ? paperWidth : '';
  element.style.minWidth = isPrinting ? '' : `${drawing.minWidth * fontSize}px`;
  const space = { fontSize, width: element.clientWidth };
  element.style.height = `${drawing.height(isNarrow(space)) * fontSize}px`;
  chart.resize();
  draw(chart, drawing, space);
};

/** A drawing to look at and to walk through: keys go from point to point and say each; Enter or a press opens its list. */
export function PictureChart({ drawing, chosen, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const [tip, say] = useState<Tip | null>(null);
  const described = useId();
  const fontSize = 14 * useTextSize();
  const isPrinting = usePrinting();
  const now = useRef({ drawing, fontSize, isPrinting, onChoose });
  const { points, across, label, describes } = drawing;

  useLayoutEffect(() => {
    now.current = { drawing, fontSize, isPrinting, onChoose };
    if (chart.current && place.current) render(chart.current, place.current, now.current);
  }, [drawing, fontSize, isPrinting, onChoose]);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = openChart(element);
    chart.current = made;
    const indexAt = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }): number => {
      if (!made.containPixel({ gridIndex: 0 }, [offsetX, offsetY])) return -1;
      const [x = -1, y = -1] = made.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY]);
      return now.current.drawing.pointAt(x, y);
    };
    const surface = made.getZr();
    surface.on('mousemove', (event) => {
      const index = indexAt(event);
      const point = now.current.drawing.points[index];
      if (point) now.current.onChoose(index);
      mark(made, point);
      say(point ? tipAt(frame.current, point, [event.offsetX, event.offsetY]) : null);
    });
    surface.on('globalout', () => {
      mark(made, undefined);
      say(null);
    });
    surface.on('click', (event) => now.current.drawing.points[indexAt(event)]?.doors[0]?.open());
    const watch = new ResizeObserver(() => render(made, element, now.current));
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return points[chosen]?.doors[0]?.open();
    const step = stepsOf(drawing)[event.key];
    const made = chart.current;
    if (step === undefined || !made) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(points.length - 1, chosen + step));
    const point = points[next];
    if (!point) return;
    onChoose(next);
    mark(made, point);
    showColumn(frame.current, next % across, across);
    say(tipAt(frame.current, point, made.convertToPixel({ gridIndex: 0 }, [...point.xy])));
  };
  const leave = () => {
    if (chart.current) mark(chart.current, undefined);
    say(null);
  };
  return (
    <div className="picture-place">
      <p id={described} className="picture-hidden">
        {describes}
      </p>
      <div ref={frame} className="picture-scroll">
        <div
          ref={place}
          className="picture-canvas"
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-describedby={described}
          aria-valuemin={0}
          aria-valuemax={points.length - 1}
          aria-valuenow={chosen}
          aria-valuetext={points[chosen]?.says ?? ''}
          onKeyDown={walk}
          onBlur={leave}
        />
      </div>
      {tip && (
        <div className="picture-tip" style={tip.style} aria-hidden="true">
          {tip.says}
        </div>
      )}
    </div>
  );
}

/** Where a drawing is wider than the screen, the chosen column comes into sight. */
const showColumn = (frame: HTMLElement | null, column: number, across: number): void => {
  if (!frame || frame.scrollWidth <= frame.clientWidth) return;
  frame.scrollLeft = ((column + 0.5) / across) * frame.scrollWidth - frame.clientWidth / 2;
};
