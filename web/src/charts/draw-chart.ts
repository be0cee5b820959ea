import uPlot from 'uplot';
import { month, shortMoney } from '../format.ts';
import type { Locale } from '../types.ts';
import type { Series } from './time-chart.tsx';

export interface ChartPlan {
  readonly days: readonly string[];
  readonly series: readonly Series[];
  /** Which points stand on marked ground. */
  readonly marked: readonly boolean[];
  readonly currency: string;
  readonly locale: Locale;
  readonly height: number;
  /** Which point the pointer is on. */
  readonly onPoint: (at: number | null) => void;
}

/** Draws the lines into an element, in the colours that its style has now. */
export function drawChart(element: HTMLElement, plan: ChartPlan): uPlot {
  const { days, series, marked, height, onPoint } = plan;
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const ground = color('--bad-wash');
  const options: uPlot.Options = {
    width: element.clientWidth,
    height,
    pxAlign: 0,
    padding: [10, 14, 0, 0],
    scales: { x: { time: false }, y: { range: (_, __, top) => [0, top * 1.05] } },
    cursor: { y: false, drag: { x: false, y: false } },
    legend: { show: false },
    hooks: {
      drawClear: [(chart) => markGround(chart, marked, ground)],
      setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)],
    },
    axes: axesOf(plan, style, color),
    series: [
      {},
      ...series.map((each, at) => ({
        stroke: color(each.color),
        width: 2,
        points: { show: false },
        ...(each.dashed ? { dash: [6, 4] } : {}),
        ...(at === 0 ? { fill: color('--accent-wash') } : {}),
      })),
    ],
  };
  return new uPlot(options, [days.map((_, at) => at), ...series.map(({ values }) => [...values])], element);
}

function axesOf(
  { days, currency, locale }: ChartPlan,
  style: CSSStyleDeclaration,
  color: (name: string) => string,
): uPlot.Axis[] {
  const short = shortMoney(currency, locale);
  const axis = {
    stroke: color('--muted'),
    font: `12px ${style.fontFamily}`,
    ticks: { show: false },
    grid: { stroke: color('--line'), width: 1 },
  };
  return [
    {
      ...axis,
      size: 28,
      space: 90,
      grid: { show: false },
      incrs: [1, 3, 6, 12, 24, 52, 104],
      values: (_, splits) => splits.map((at) => (days[at] ? month(days[at], locale) : '')),
    },
    { ...axis, size: 58, values: (_, splits) => splits.map(short) },
  ];
}

/** A wash behind each stretch of marked points, from half a step before its first to half a step after its last. */
function markGround(chart: uPlot, marked: readonly boolean[], wash: string): void {
  const { ctx, bbox } = chart;
  const within = (at: number) =>
    Math.min(Math.max(chart.valToPos(at, 'x', true), bbox.left), bbox.left + bbox.width);
  ctx.save();
  ctx.fillStyle = wash;
  for (const [first, last] of stretches(marked)) {
    const from = within(first - 0.5);
    ctx.fillRect(from, bbox.top, within(last + 0.5) - from, bbox.height);
  }
  ctx.restore();
}

/** First and last of each run of marked points. */
function stretches(marked: readonly boolean[]): readonly (readonly [number, number])[] {
  const starts = marked.flatMap((is, at) => (is && !marked[at - 1] ? [at] : []));
  const ends = marked.flatMap((is, at) => (is && !marked[at + 1] ? [at] : []));
  return starts.map((start, at) => [start, ends[at] ?? start] as const);
}
