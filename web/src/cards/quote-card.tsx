import { useApp } from '../app-context.ts';
import type { QuoteCard as QuoteData, QuoteView } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';

export function QuoteCard({ data }: { readonly data: QuoteData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const aside = `${speech.money(data.amountFinanced)} · ${words.card.months(speech.whole(data.termMonths))}`;
  return (
    <CardFrame kind="quote" icon="calculator" title={words.card.quote} aside={aside}>
      <div className="quotes">
        {data.quotes.map((quote) => (
          <Quote key={quote.label} quote={quote} />
        ))}
      </div>
      <p className="fine">{words.card.quoteNote}</p>
    </CardFrame>
  );
}

function Quote({ quote }: { readonly quote: QuoteView }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <div className="quote">
      <p className="eyebrow">{speech.code('quote_basis', quote.label)}</p>
      <p className="big-figure">
        {speech.money(quote.monthlyPayment)} <small>{words.card.perMonth}</small>
      </p>
      <Figures
        rows={[
          { label: words.card.apr, value: speech.rate(quote.apr) },
          { label: words.card.financeCharge, value: speech.money(quote.financeCharge) },
          { label: words.card.totalOfPayments, value: speech.money(quote.totalOfPayments) },
        ]}
      />
    </div>
  );
}
