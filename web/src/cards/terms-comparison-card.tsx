import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { BalanceChart } from '../charts/balance-chart.tsx';
import { EquityChart, valuedPoints } from '../charts/equity-chart.tsx';
import type { Words } from '../language/words.ts';
import type { AlternativeView, TermsComparisonCard as TermsComparisonData } from '../loan-types.ts';
import { type Speech, useSpeech } from '../use-speech.ts';
import { AlternativeTable } from './alternative-table.tsx';
import { CardFrame } from './card-frame.tsx';

/** Two to six ways to finance the same car, with what each costs, against the first. */
export function TermsComparisonCard({ data }: { readonly data: TermsComparisonData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const [shown, setShown] = useState(data.cheapest);
  const names = data.alternatives.map((alternative) => nameOf(alternative, words, speech));
  const chosen = data.alternatives[shown];
  return (
    <CardFrame
      kind="terms-comparison"
      icon="scale"
      title={words.loan.comparison}
      aside={speech.code('loan_basis', data.basis)}
    >
      <AlternativeTable alternatives={data.alternatives} names={names} cheapest={data.cheapest} />
      <fieldset className="segments">
        <legend>{words.loan.chartsOf}</legend>
        {names.map((name, at) => (
          <button key={name} type="button" aria-pressed={at === shown} onClick={() => setShown(at)}>
            {name}
          </button>
        ))}
      </fieldset>
      {chosen && <AlternativeCharts alternative={chosen} />}
    </CardFrame>
  );
}

function AlternativeCharts({ alternative: { curve, equity } }: { readonly alternative: AlternativeView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const valued = valuedPoints(curve);
  return (
    <>
      <BalanceChart curve={curve} />
      {valued.length > 0 && <EquityChart points={valued} />}
      {equity && (
        <p className="fine">
          {equity.monthsUnderwater === 0
            ? words.loan.neverNegative
            : words.loan.negativeMonths(speech.whole(equity.monthsUnderwater))}
        </p>
      )}
    </>
  );
}

/** What an alternative changes and, where two could change the same, the figure that tells them apart. */
function nameOf({ change, ...figures }: AlternativeView, words: Words, speech: Speech): string {
  const { termMonths, sellRate, amountFinanced, payoffDay, extraAmount, extraFrom } = figures;
  const name = speech.code('alternative', change);
  switch (change) {
    case 'as_it_is':
      return name;
    case 'other_term':
      return `${name}: ${words.card.months(speech.whole(termMonths))}`;
    case 'other_rate':
      return `${name}: ${speech.rate(sellRate)}`;
    case 'other_down_payment':
      return `${name}: ${speech.money(amountFinanced)}`;
    case 'extra_each_month':
      return extraAmount === undefined || extraFrom === undefined
        ? name
        : words.loan.extraFrom(name, speech.money(extraAmount), speech.day(extraFrom));
    default:
      return words.loan.paidOff(name, speech.day(payoffDay));
  }
}
