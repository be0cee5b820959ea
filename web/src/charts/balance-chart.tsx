import { lazy, Suspense, useMemo } from 'react';
import { useApp } from '../app-context.ts';
import type { CurvePoint } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { ChartTable } from './chart-table.tsx';
import type { Series } from './time-chart.tsx';

const TimeChart = lazy(() => import('./time-chart.tsx'));

/** The balance after each payment and the interest paid by then, every point as the tool worked it out. */
export function BalanceChart({ curve }: { readonly curve: readonly CurvePoint[] }) {
  const { words } = useApp();
  const speech = useSpeech();
  const days = useMemo(() => curve.map(({ due }) => due), [curve]);
  const series = useMemo(
    (): Series[] => [
      {
        label: words.card.balance,
        color: '--accent',
        dashed: false,
        values: curve.map(({ balance }) => balance),
      },
      {
        label: words.loan.interestToDate,
        color: '--brass',
        dashed: true,
        values: curve.map(({ interestToDate }) => interestToDate),
      },
    ],
    [curve, words],
  );
  const label = words.loan.balanceChart(speech.day(days.at(-1) ?? ''));
  return (
    <>
      <Suspense fallback={<div className="chart" />}>
        <TimeChart label={label} days={days} series={series} />
      </Suspense>
      <ChartTable
        label={label}
        heads={[words.card.due, words.card.balance, words.loan.interestToDate]}
        rows={curve.map(({ due, balance, interestToDate }) => [
          speech.day(due),
          speech.money(balance),
          speech.money(interestToDate),
        ])}
      />
    </>
  );
}
