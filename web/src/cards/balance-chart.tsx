import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useApp } from '../app-context.ts';
import type { ScheduleCard } from '../card-types.ts';
import { exponentOf } from '../format.ts';
import type { Locale } from '../types.ts';
import { useSpeech } from '../use-speech.ts';

const height = 190;

/** The balance after each payment, from the amount financed to zero. The table beside it says the same in figures. */
export default function BalanceChart({ schedule }: { readonly schedule: ScheduleCard }) {
  const { currency, locale, words } = useApp();
  const speech = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const plan = { schedule, currency, locale, onPoint: setPointed };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    let chart = draw(element, plan);
    const redraw = () => {
      chart.destroy();
      chart = draw(element, plan);
    };
    const resizing = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
    resizing.observe(element);
    dark.addEventListener('change', redraw);
    return () => {
      resizing.disconnect();
      dark.removeEventListener('change', redraw);
      chart.destroy();
    };
  }, [schedule, currency, locale]);

  const row = pointed === null ? undefined : schedule.rows[pointed - 1];
  const label = words.card.chartLabel(speech.money(schedule.amountFinanced), speech.day(schedule.lastDue));
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={label} />
      <figcaption aria-hidden="true">
        {row
          ? `${row.n} · ${speech.day(row.due)} · ${words.card.balance} ${speech.money(row.balance)}`
          : label}
      </figcaption>
    </figure>
  );
}

interface ChartPlan {
  readonly schedule: ScheduleCard;
  readonly currency: string;
  readonly locale: Locale;
  /** Which payment the pointer is on. */
  readonly onPoint: (n: number | null) => void;
}

function draw(element: HTMLElement, { schedule, currency, locale, onPoint }: ChartPlan): uPlot {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const short = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    notation: 'compact',
  });
  const unit = 10 ** exponentOf(currency);
  const axis = {
    stroke: color('--muted'),
    font: `12px ${style.fontFamily}`,
    ticks: { show: false },
    grid: { stroke: color('--line'), width: 1 },
  };
  return new uPlot(
    {
      width: element.clientWidth,
      height,
      pxAlign: 0,
      padding: [10, 14, 0, 0],
      scales: { x: { time: false }, y: { range: (_, __, top) => [0, top * 1.05] } },
      cursor: { y: false, drag: { x: false, y: false } },
      legend: { show: false },
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
      axes: [
        { ...axis, size: 28, grid: { show: false }, incrs: [6, 12, 24] },
        { ...axis, size: 54, values: (_, splits) => splits.map((split) => short.format(split / unit)) },
      ],
      series: [
        {},
        {
          stroke: color('--accent'),
          fill: color('--accent-wash'),
          width: 2,
          points: { show: false },
        },
      ],
    },
    [
      [0, ...schedule.rows.map(({ n }) => n)],
      [schedule.amountFinanced, ...schedule.rows.map(({ balance }) => balance)],
    ],
    element,
  );
}
