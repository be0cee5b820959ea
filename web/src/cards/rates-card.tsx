import { useApp } from '../app-context.ts';
import type { ComparedRate, RatesCard as RatesData } from '../loan-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';
import { Tag } from './tag.tsx';

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Rates that are stated in different ways, each brought to the same three. */
export function RatesCard({ data: { rates, cheaper } }: { readonly data: RatesData }) {
  const { words } = useApp();
  const best = places.indexOf(cheaper);
  return (
    <CardFrame kind="rates" icon="scale" title={words.loan.rates}>
      <ol className="quotes">
        {rates.map((rate, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the one in which they were named
          <Rate key={at} rate={rate} best={at === best} />
        ))}
      </ol>
      {best < 0 && <p>{words.loan.equalRates}</p>}
    </CardFrame>
  );
}

function Rate({ rate, best }: { readonly rate: ComparedRate; readonly best: boolean }) {
  const { words } = useApp();
  const speech = useSpeech();
  const money = (role: string, figure: number | undefined) =>
    figure === undefined ? [] : [{ label: speech.role(role), value: speech.money(figure) }];
  return (
    <li className="quote" data-best={best}>
      <p className="eyebrow">
        {speech.code('rate_kind', rate.kind)} · {words.card.months(speech.whole(rate.termMonths))}
      </p>
      <p className="big-figure">
        {speech.rate(rate.statedRate)} {best && <Tag tone="good" text={words.loan.cheaper} />}
      </p>
      <Figures
        rows={[
          { label: speech.role('nominal_equivalent'), value: speech.rate(rate.nominal) },
          { label: speech.role('effective_equivalent'), value: speech.rate(rate.effective) },
          { label: speech.role('flat_equivalent'), value: speech.rate(rate.flat) },
          ...money('monthly_payment', rate.monthlyPayment),
          ...money('total_interest', rate.totalInterest),
        ]}
      />
    </li>
  );
}
