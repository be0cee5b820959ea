import type { OfferView } from '../card-types.ts';
import type { Words } from '../language/words.ts';
import type { Speech } from '../use-speech.ts';
import type { FigureRow } from './figures.tsx';

/** An offer's figures, each with what it is called; those that an offer does not have are left out. */
export function offerFigures(offer: OfferView, words: Words, speech: Speech): readonly FigureRow[] {
  return [
    ...rateRows(offer, words, speech),
    { label: words.card.term, value: words.card.months(speech.whole(offer.termMonths)) },
    { label: words.card.financeCharge, value: speech.money(offer.financeCharge) },
    { label: words.card.totalOfPayments, value: speech.money(offer.totalOfPayments) },
    ...speedRows(offer, words, speech),
    ...dealerRows(offer, words, speech),
  ];
}

function rateRows({ apr, legalRate, sellRate }: OfferView, words: Words, speech: Speech): FigureRow[] {
  return [
    ...row(legalRate, ({ method, rate }) => ({
      label: speech.code('rate_method', method),
      value: speech.rate(rate),
    })),
    { label: words.card.apr, value: speech.rate(apr) },
    { label: words.card.sellRate, value: speech.rate(sellRate) },
  ];
}

const speedRows = ({ fundingDays, decisionHours }: OfferView, words: Words, speech: Speech): FigureRow[] => [
  ...row(decisionHours, (hours) => ({
    label: speech.role('decision_hours'),
    value: words.offer.hours(hours),
  })),
  ...row(fundingDays, (days) => ({ label: speech.role('funding_days'), value: words.offer.days(days) })),
];

/** The server sends these to dealers and staff only. */
const dealerRows = (offer: OfferView, words: Words, speech: Speech): FigureRow[] => [
  ...row(offer.tier, (tier) => ({ label: speech.role('tier'), value: tier })),
  ...row(offer.buyRate, (rate) => ({ label: words.card.buyRate, value: speech.rate(rate) })),
  ...row(offer.dealerReserve, (amount) => ({ label: words.card.reserve, value: speech.money(amount) })),
  ...row(offer.dealerFee, (amount) => ({ label: speech.role('dealer_fee'), value: speech.money(amount) })),
  ...row(offer.hitchOdds, (odds) => ({
    label: speech.role('hitch_odds'),
    value: speech.ratio(odds),
    note: words.offer.oddsHelp,
  })),
];

const row = <Value>(value: Value | undefined, write: (value: Value) => FigureRow): FigureRow[] =>
  value === undefined ? [] : [write(value)];
