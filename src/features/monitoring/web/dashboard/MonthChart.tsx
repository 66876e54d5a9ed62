import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTextSize } from '#web/textSize.ts';
import { monthOption } from './monthOption.ts';
import { type Month, sayMonth } from './months.ts';
import { sayDashboard } from './sayDashboard.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -12,
  PageDown: 12,
  Home: -1e3,
  End: 1e3,
};

type Props = {
  months: readonly Month[];
  /** Index of the month that is pointed at. */
  chosen: number;
  onChoose: (index: number) => void;
  onOpen: (month: Month) => void;
};

/** Bars by month. Arrow keys walk through them as through a scale and say each; Enter or a press opens its list. */
export function MonthChart({ months, chosen, onChoose, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const now = useRef({ months, onChoose, onOpen });
  useEffect(() => {
    now.current = { months, onChoose, onOpen };
  });
  const last = months.length - 1;
  const textSize = useTextSize();

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    const monthAt = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }): number => {
      if (!made.containPixel({ gridIndex: 0 }, [offsetX, offsetY])) return -1;
      return Math.round(made.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY])[0] ?? -1);
    };
    made.getZr().on('mousemove', (event) => {
      const index = monthAt(event);
      if (index >= 0) now.current.onChoose(index);
    });
    made.getZr().on('click', (event) => {
      const month = now.current.months[monthAt(event)];
      if (month) now.current.onOpen(month);
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(monthOption(months, 14 * textSize));
  }, [months, textSize]);

  const walk = (event: KeyboardEvent) => {
    const month = months[chosen];
    if (event.key === 'Enter' && month) return onOpen(month);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, chosen + step));
    onChoose(next);
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: next });
  };
  const month = months[chosen];
  return (
    <div
      ref={place}
      className="dash-canvas"
      role="slider"
      tabIndex={0}
      aria-label={sayDashboard('months.label')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={chosen}
      aria-valuetext={month ? sayMonth(month) : ''}
      onKeyDown={walk}
      onBlur={() => chart.current?.dispatchAction({ type: 'hideTip' })}
    />
  );
}
