import { useApp } from '../app-context.ts';
import type { OfferComparisonCard as OfferComparisonData, OfferView } from '../card-types.ts';
import type { Words } from '../language/words.ts';
import { type Speech, useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Tag } from './tag.tsx';

/** Two offers side by side, what lies between them, and the papers that only one of them wants. */
export function OfferComparisonCard({ data }: { readonly data: OfferComparisonData }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <CardFrame
      kind="offer-comparison"
      icon="scale"
      title={words.offer.comparison}
      aside={data.cheaper === 'equal' ? words.offer.same : undefined}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="table-scroll alternatives" tabIndex={0} aria-label={words.offer.comparison}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.offer.figure}</th>
              {sides.map((side) => (
                <Heading key={side} offer={data[side]} best={data.cheaper === side} />
              ))}
              <th scope="col">{words.offer.difference}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(data, words, speech).map(({ name, first, second, difference }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-best={data.cheaper === 'first'}>{first}</td>
                <td data-best={data.cheaper === 'second'}>{second}</td>
                <td>{difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </CardFrame>
  );
}

const sides = ['first', 'second'] as const;

function Heading({ offer, best }: { readonly offer: OfferView; readonly best: boolean }) {
  const { words } = useApp();
  return (
    <th scope="col" data-best={best}>
      {offer.funder}, {offer.program} {best && <Tag tone="good" text={words.offer.cheaper} />}
    </th>
  );
}

interface Row {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly difference: string;
}

function rowsOf(data: OfferComparisonData, words: Words, speech: Speech): readonly Row[] {
  const row = (name: string, write: (offer: OfferView) => string, difference = ''): Row => ({
    name,
    first: write(data.first),
    second: write(data.second),
    difference,
  });
  /** A row that is left out when neither offer has the figure. */
  const sometimes = <Figure,>(
    role: string,
    figureOf: (offer: OfferView) => Figure | undefined,
    write: (figure: Figure) => string,
  ): Row[] => {
    const shown = (offer: OfferView) => {
      const figure = figureOf(offer);
      return figure === undefined ? '' : write(figure);
    };
    return sides.every((side) => figureOf(data[side]) === undefined) ? [] : [row(speech.role(role), shown)];
  };
  const papers = (only: OfferComparisonData['onlyFirst']) =>
    only.length === 0
      ? words.offer.nothingMore
      : only.map(({ code }) => speech.code('stip', code)).join(' · ');
  const { money, rate, ratio } = speech;
  return [
    row(words.card.monthlyPayment, (offer) => money(offer.monthlyPayment), money(data.paymentDifference)),
    row(words.card.apr, ({ apr }) => rate(apr), rate(data.aprDifference)),
    row(words.card.financeCharge, (offer) => money(offer.financeCharge), money(data.financeChargeDifference)),
    row(words.card.totalOfPayments, (offer) => money(offer.totalOfPayments), money(data.totalDifference)),
    row(words.card.term, ({ termMonths }) => words.card.months(speech.whole(termMonths))),
    ...sometimes('funding_days', ({ fundingDays }) => fundingDays, words.offer.days),
    ...sometimes('dealer_reserve', ({ dealerReserve }) => dealerReserve, money),
    ...sometimes('dealer_fee', ({ dealerFee }) => dealerFee, money),
    ...sometimes('hitch_odds', ({ hitchOdds }) => hitchOdds, ratio),
    {
      name: words.offer.onlyHere,
      first: papers(data.onlyFirst),
      second: papers(data.onlySecond),
      difference: '',
    },
  ];
}
