import { useEffect, useRef, useState } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useApp } from '../app-context.ts';
import { useSpeech } from '../use-speech.ts';
import { type ChartPlan, drawChart } from './draw-chart.ts';

const height = 190;

/** A line of a chart. Each has a dash of its own, since colour alone tells nobody who cannot see it. */
export interface Series {
  readonly label: string;
  readonly color: '--accent' | '--brass';
  readonly dashed: boolean;
  readonly values: readonly number[];
}

interface TimeChartProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly days: readonly string[];
  readonly series: readonly Series[];
  /** Which points stand on marked ground, and what the mark means. */
  readonly marked?: { readonly label: string; readonly points: readonly boolean[] };
}

/** Amounts over time. What the pointer is on is told under it; the table beside it says the same in figures. */
export default function TimeChart({ label, days, series, marked }: TimeChartProps) {
  const { currency, locale } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const points = marked?.points ?? [];
    return keepDrawn(element, {
      days,
      series,
      marked: points,
      currency,
      locale,
      height,
      onPoint: setPointed,
    });
  }, [days, series, marked, currency, locale]);
  return (
    <figure className="chart">
      <ul className="legend" aria-hidden="true">
        {series.map((each) => (
          <li key={each.label}>
            <Swatch dashed={each.dashed} color={each.color} />
            {each.label}
          </li>
        ))}
        {marked?.points.includes(true) && (
          <li>
            <span className="legend-ground" />
            {marked.label}
          </li>
        )}
      </ul>
      <div ref={box} role="img" aria-label={label} />
      <PointCaption label={label} days={days} series={series} at={pointed} />
    </figure>
  );
}

function Swatch({ dashed, color }: Pick<Series, 'dashed' | 'color'>) {
  return (
    <svg width="26" height="8" aria-hidden="true">
      <path
        className={color === '--accent' ? 'line-accent' : 'line-brass'}
        d="M1 4h24"
        strokeDasharray={dashed ? '6 4' : undefined}
      />
    </svg>
  );
}

interface PointCaptionProps extends Pick<TimeChartProps, 'label' | 'days' | 'series'> {
  readonly at: number | null;
}

function PointCaption({ label, days, series, at }: PointCaptionProps) {
  const speech = useSpeech();
  const due = at === null ? undefined : days[at];
  const figures = series.map(({ label: name, values }) => `${name} ${speech.money(values[at ?? 0] ?? 0)}`);
  return (
    <figcaption aria-hidden="true">{due ? [speech.day(due), ...figures].join(' · ') : label}</figcaption>
  );
}

/** Draws, and draws again when the room or the light changes. @returns what ends it */
function keepDrawn(element: HTMLElement, plan: ChartPlan): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let chart: uPlot = drawChart(element, plan);
  const redraw = () => {
    chart.destroy();
    chart = drawChart(element, plan);
  };
  const resizing = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
  resizing.observe(element);
  dark.addEventListener('change', redraw);
  return () => {
    resizing.disconnect();
    dark.removeEventListener('change', redraw);
    chart.destroy();
  };
}
