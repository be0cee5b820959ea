import { lazy, Suspense, useMemo } from 'react';
import { useApp } from '../app-context.ts';
import type { CurvePoint } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { ChartTable } from './chart-table.tsx';
import type { Series } from './time-chart.tsx';

const TimeChart = lazy(() => import('./time-chart.tsx'));

type ValuedPoint = CurvePoint & { readonly value: number };

/** The points at which the tool knows what the car is worth; none when the deal does not. */
export const valuedPoints = (curve: readonly CurvePoint[]): readonly ValuedPoint[] =>
  curve.filter((point): point is ValuedPoint => point.value !== undefined);

/** The balance against the car's value. Months in which more is owed than the car is worth stand on marked ground. */
export function EquityChart({ points }: { readonly points: readonly ValuedPoint[] }) {
  const { words } = useApp();
  const speech = useSpeech();
  const days = useMemo(() => points.map(({ due }) => due), [points]);
  const series = useMemo(
    (): Series[] => [
      {
        label: words.card.balance,
        color: '--accent',
        dashed: false,
        values: points.map(({ balance }) => balance),
      },
      {
        label: words.loan.carValue,
        color: '--brass',
        dashed: true,
        values: points.map(({ value }) => value),
      },
    ],
    [points, words],
  );
  const marked = useMemo(
    () => ({ label: words.loan.negativeEquity, points: points.map(({ balance, value }) => balance > value) }),
    [points, words],
  );
  const label = words.loan.equityChart(speech.day(days.at(-1) ?? ''));
  return (
    <>
      <Suspense fallback={<div className="chart" />}>
        <TimeChart label={label} days={days} series={series} marked={marked} />
      </Suspense>
      <ChartTable
        label={label}
        heads={[words.card.due, words.card.balance, words.loan.carValue, words.loan.negativeEquity]}
        rows={points.map(({ due, balance, value }, at) => [
          speech.day(due),
          speech.money(balance),
          speech.money(value),
          marked.points[at] ? words.loan.negativeEquity : '',
        ])}
      />
    </>
  );
}
