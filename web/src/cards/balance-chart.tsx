import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useApp } from '../app-context.ts';
import type { ScheduleCard } from '../card-types.ts';
import { exponentOf, money } from '../format.ts';
import type { Locale } from '../types.ts';
import { useSpeech } from '../use-speech.ts';

const height = 190;

/** The balance after each payment, from the amount financed to zero. The table beside it says the same in figures. */
export default function BalanceChart({ schedule }: { readonly schedule: ScheduleCard }) {
  const { currency, locale, words } = useApp();
  const speech = useSpeech();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    let chart = draw(element, schedule, currency, locale, words.card.balance);
    const redraw = () => {
      chart.destroy();
      chart = draw(element, schedule, currency, locale, words.card.balance);
    };
    const resizing = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
    resizing.observe(element);
    dark.addEventListener('change', redraw);
    return () => {
      resizing.disconnect();
      dark.removeEventListener('change', redraw);
      chart.destroy();
    };
  }, [schedule, currency, locale, words]);

  const label = words.card.chartLabel(speech.money(schedule.amountFinanced), speech.day(schedule.lastDue));
  return <div className="chart" ref={box} role="img" aria-label={label} />;
}

function draw(
  element: HTMLElement,
  schedule: ScheduleCard,
  currency: string,
  locale: Locale,
  balance: string,
): uPlot {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const whole = new Intl.NumberFormat(locale, {
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
  const numbers = [0, ...schedule.rows.map(({ n }) => n)];
  const balances = [schedule.amountFinanced, ...schedule.rows.map((row) => row.balance)];
  return new uPlot(
    {
      width: element.clientWidth,
      height,
      padding: [10, 12, 0, 0],
      scales: { x: { time: false }, y: { range: (_, __, top) => [0, top * 1.05] } },
      cursor: { y: false, drag: { x: false, y: false } },
      legend: { live: true },
      axes: [
        { ...axis, size: 28, grid: { show: false }, incrs: [6, 12, 24] },
        { ...axis, size: 54, values: (_, splits) => splits.map((split) => whole.format(split / unit)) },
      ],
      series: [
        { label: '#' },
        {
          label: balance,
          stroke: color('--accent'),
          fill: color('--accent-wash'),
          width: 2,
          points: { show: false },
          value: (_, value) => (value === null ? '' : money(value, currency, locale)),
        },
      ],
    },
    [numbers, balances],
    element,
  );
}
