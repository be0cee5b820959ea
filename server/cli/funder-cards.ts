import { textTable } from '#tools/kit/text-table.ts';
import { type Drawing, drawing, left, leftOut, type Rows, right, sentenceCase } from './card-drawing.ts';
import {
  type Barrier,
  type ComparedOffer,
  JacketData,
  OfferComparisonData,
  type Structure,
  StructuresData,
} from './funder-card-data.ts';
import { jacket } from './jacket-card.ts';
import type { Speech } from './speech.ts';

const PICKS_FEW = 2;

function comparison(data: OfferComparisonData, speech: Speech): string[] {
  const { first, second, cheaper } = data;
  const { funders, list } = speech.cards;
  const heading = list(funders.sideBySide, [
    cheaper === 'equal' ? funders.same : funders.cheaper(nameOf(data[cheaper])),
  ]);
  const papers = (offer: ComparedOffer, only: OfferComparisonData['onlyFirst']) =>
    only.length === 0
      ? []
      : [
          list(
            funders.only(nameOf(offer)),
            only.map(({ code }) => speech.code('stip', code)),
          ),
        ];
  return [
    heading,
    ...textTable(
      [left(''), right(nameOf(first)), right(nameOf(second)), right(funders.difference)],
      comparedRows(data, speech),
    ),
    ...papers(first, data.onlyFirst),
    ...papers(second, data.onlySecond),
  ];
}

function comparedRows(data: OfferComparisonData, speech: Speech): string[][] {
  const { cards, money, rate, months } = speech;
  const row = (title: string, write: (offer: ComparedOffer) => string, difference: string) => [
    title,
    write(data.first),
    write(data.second),
    difference,
  ];
  const forDealer = data.first.dealerReserve !== undefined || data.second.dealerReserve !== undefined;
  return [
    row(cards.payment, ({ monthlyPayment }) => money(monthlyPayment), money(data.paymentDifference)),
    row(cards.apr, ({ apr }) => rate(apr), rate(data.aprDifference)),
    row(
      cards.funders.financeCharge,
      ({ financeCharge }) => money(financeCharge),
      money(data.financeChargeDifference),
    ),
    row(cards.total, ({ totalOfPayments }) => money(totalOfPayments), money(data.totalDifference)),
    row(cards.term, ({ termMonths }) => months(termMonths), ''),
    ...(forDealer
      ? [
          row(
            cards.reserve,
            ({ dealerReserve }) => (dealerReserve === undefined ? '' : money(dealerReserve)),
            '',
          ),
        ]
      : []),
  ];
}

const nameOf = ({ funder, program }: ComparedOffer): string => `${funder} (${program})`;

function structures(data: StructuresData, speech: Speech, rows: Rows): string[] {
  const { cards, words } = speech;
  const { picks, relaxations, against, missing, structureCount } = data;
  const shown = rows === 'all' ? picks : picks.slice(0, PICKS_FEW);
  return [
    cards.list(cards.funders.structures(structureCount), [speech.code('structure_note', data.note)]),
    ...listed(
      cards.missing,
      missing.map((fact) => speech.code('missing_fact', fact)),
      speech,
    ),
    ...against.map((barrier) => `! ${barrierText(barrier, speech)}`),
    ...shown.flatMap((pick) => [
      sentenceCase(pick.kinds.map(({ code }) => speech.code('structure_pick', code)).join(' · ')),
      ...structureLines(pick, speech),
    ]),
    ...leftOut(picks.length - shown.length, words.more),
    ...relaxations.flatMap((relaxation) => {
      const { kind, paymentAbove, cashAbove } = relaxation;
      const above = paymentAbove ?? cashAbove;
      return [
        cards.funders.give(speech.code('relaxation', kind), above === undefined ? '' : speech.money(above)),
        ...structureLines(relaxation, speech),
      ];
    }),
  ];
}

/** What it is, what it costs, and what stops a step further. */
function structureLines(one: Structure, speech: Speech): string[] {
  const { cards, money } = speech;
  const { funders } = cards;
  const terms = [one.vehicle, funders.down(money(one.downPayment)), speech.months(one.termMonths)];
  const costs = [
    funders.aMonth(money(one.monthlyPayment)),
    `${cards.apr} ${speech.rate(one.apr)}`,
    funders.inAll(money(one.totalCost)),
    funders.willing(one.funderCount),
    ...(one.dealerReserve === undefined ? [] : [`${cards.reserve} ${money(one.dealerReserve)}`]),
  ];
  const cautions = [
    ...(one.standing === 'approved' ? [] : [speech.code('structure_standing', one.standing)]),
    ...(one.harm === 'clear' ? [] : [speech.code('harm_outcome', one.harm)]),
  ];
  return [
    `  ${terms.join(' · ')}`,
    `  ${costs.join(' · ')}`,
    ...cautions.map((caution) => `  ! ${caution}`),
    ...boundLines(one.bounds, speech),
  ];
}

/** One line for each step away, with everything that stops it. */
function boundLines(bounds: Structure['bounds'], speech: Speech): string[] {
  const steps = [...new Set(bounds.map(({ bound }) => bound))];
  return steps.map((step) => {
    const stops = bounds.filter(({ bound }) => bound === step);
    const why = stops.map((stop) => barrierText(stop, speech));
    return `  ${speech.cards.list(speech.code('structure_bound', step), why)}`;
  });
}

function barrierText({ limit, rule, funder = '', program = '' }: Barrier, speech: Speech): string {
  if (rule === undefined) return speech.code('structure_limit', limit);
  return speech.cards.list(`${funder} (${program})`, [speech.code('funder_rule', rule)]);
}

const listed = (title: string, items: readonly string[], { cards }: Speech): string[] =>
  items.length === 0 ? [] : [cards.list(title, items)];

export const funderDrawings: readonly Drawing[] = [
  drawing('comparison_of_offers', OfferComparisonData, comparison),
  drawing('structures', StructuresData, structures),
  drawing('jacket', JacketData, jacket),
];
