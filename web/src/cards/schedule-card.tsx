import { lazy, Suspense } from 'react';
import { useApp } from '../app-context.ts';
import type { ScheduleCard as ScheduleData } from '../card-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';
import { downloadFile, scheduleCsv } from './schedule-csv.ts';
import { ScheduleTable } from './schedule-table.tsx';

const BalanceChart = lazy(() => import('./balance-chart.tsx'));

export function ScheduleCard({ data }: { readonly data: ScheduleData }) {
  const { words, currency } = useApp();
  const speech = useSpeech();
  const download = () => downloadFile('payment-schedule.csv', 'text/csv', scheduleCsv(data.rows, currency));
  return (
    <CardFrame
      kind="schedule"
      icon="calendar"
      title={words.card.schedule}
      aside={words.card.months(speech.whole(data.termMonths))}
    >
      <Figures
        rows={[
          { label: words.card.monthlyPayment, value: speech.money(data.monthlyPayment), strong: true },
          { label: words.card.apr, value: speech.rate(data.apr) },
          { label: words.card.financeCharge, value: speech.money(data.financeCharge) },
          { label: words.card.totalOfPayments, value: speech.money(data.totalOfPayments) },
          { label: words.card.firstDue, value: speech.day(data.firstDue) },
          {
            label: words.card.lastDue,
            value: speech.day(data.lastDue),
            note: speech.money(data.finalPayment),
          },
        ]}
      />
      <Suspense fallback={<div className="chart" />}>
        <BalanceChart schedule={data} />
      </Suspense>
      <details className="fold">
        <summary>{words.card.table}</summary>
        <ScheduleTable rows={data.rows} />
      </details>
      <button type="button" className="button small" onClick={download}>
        <Icon name="download" size={15} /> {words.card.csv}
      </button>
    </CardFrame>
  );
}
