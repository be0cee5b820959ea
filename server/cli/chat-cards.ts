import { printable, textTable } from '#tools/kit/text-table.ts';
import {
  ComparisonData,
  DecisionData,
  DocumentData,
  type Finding,
  type Income,
  OffersData,
  ScheduleData,
} from './card-data.ts';
import { type Drawing, drawing, left, leftOut, type Rows, right, sentenceCase } from './card-drawing.ts';
import { funderDrawings } from './funder-cards.ts';
import type { Speech } from './speech.ts';

export interface CardShown {
  readonly kind: string;
  readonly data: unknown;
}

const OFFERS_FEW = 5;
const SCHEDULE_FEW = 3;

/**
 * A card as lines of text. Only those that hold more than the reply says have any: cars, quotes, submissions and
 * hand-offs are told in full there.
 */
export function cardLines({ kind, data }: CardShown, speech: Speech, rows: Rows): string[] {
  const drawn = drawings.flatMap((drawing) =>
    drawing.kind === kind ? [drawing.draw(data, speech, rows)] : [],
  );
  return (drawn.find((lines) => lines !== undefined) ?? []).map(printable);
}

function offers({ offers, offerCount, missCount }: OffersData, speech: Speech, rows: Rows): string[] {
  const { cards, words } = speech;
  if (offers.length === 0) return [cards.noOffers];
  const shown = rows === 'all' ? offers : offers.slice(0, OFFERS_FEW);
  const forDealer = offers.some(({ dealerReserve }) => dealerReserve !== undefined);
  const table = textTable(
    [left(''), left(cards.funder), ...[cards.payment, cards.apr, cards.term, cards.total].map(right)].concat(
      forDealer ? [right(cards.reserve)] : [],
    ),
    shown.map((offer, i) => [
      speech.whole(i + 1),
      `${offer.funder} (${offer.program})`,
      speech.money(offer.monthlyPayment),
      speech.rate(offer.apr),
      speech.months(offer.termMonths),
      speech.money(offer.totalOfPayments),
      ...(offer.dealerReserve === undefined ? [] : [speech.money(offer.dealerReserve)]),
    ]),
  );
  const heading = cards.offers(speech.whole(offerCount), speech.whole(missCount));
  return [heading, ...table, ...leftOut(offers.length - shown.length, words.more)];
}

function schedule(
  { monthlyPayment, termMonths, rows: all }: ScheduleData,
  speech: Speech,
  rows: Rows,
): string[] {
  const { cards, words } = speech;
  const cut = rows === 'few' && all.length > SCHEDULE_FEW + 1;
  const shown = cut ? [...all.slice(0, SCHEDULE_FEW), ...all.slice(-1)] : all;
  const [titles = '', ...lines] = textTable(
    [
      right(''),
      left(cards.due),
      ...[cards.payment, cards.interest, cards.principal, cards.balance].map(right),
    ],
    shown.map(({ n, due, payment, interest, principal, balance }) => [
      speech.whole(n),
      speech.day(due),
      ...[payment, interest, principal, balance].map((figure) => speech.money(figure)),
    ]),
  );
  const heading = cards.schedule(speech.months(termMonths), speech.money(monthlyPayment));
  if (!cut) return [heading, titles, ...lines];
  const between = leftOut(all.length - shown.length, words.more);
  return [heading, titles, ...lines.slice(0, SCHEDULE_FEW), ...between, ...lines.slice(SCHEDULE_FEW)];
}

function decision(data: DecisionData, speech: Speech): string[] {
  const { cards } = speech;
  const { score, band, income, amountFinanced, counteroffer } = data;
  const ratios = (['ltv', 'pti', 'dti'] as const).flatMap((name) => {
    const value = data[name];
    return value === null ? [] : [`${name.toUpperCase()} ${speech.ratio(value)}`];
  });
  const first = [
    cards.decision(speech.code('verdict', data.decision)),
    ...(score === null ? [] : [cards.score(speech.whole(score), band ? speech.code('band', band) : '')]),
    ...ratios,
  ];
  const second = [
    ...(income === null ? [] : [cards.income(speech.money(income), data.incomeVerified)]),
    ...(amountFinanced === null ? [] : [cards.financed(speech.money(amountFinanced))]),
  ];
  const listed = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [cards.list(title, items)];
  return [
    first.join(' · '),
    ...(second.length === 0 ? [] : [second.join(' · ')]),
    ...listed(
      cards.reasons,
      data.reasons.map(({ code }) => speech.code('decline_reason', code)),
    ),
    ...listed(
      cards.conditions,
      data.conditions.map(({ code }) => speech.code('condition', code)),
    ),
    ...listed(
      cards.missing,
      data.missing.map((fact) => speech.code('missing_fact', fact)),
    ),
    ...(counteroffer
      ? [
          cards.counteroffer(
            speech.money(counteroffer.amountFinancedMax),
            speech.money(counteroffer.downPaymentMin),
          ),
        ]
      : []),
  ];
}

function paper({ outcome, papers, findings }: DocumentData, speech: Speech): string[] {
  const { cards } = speech;
  if (outcome !== 'read') return [cards.unread(speech.code('document_outcome', outcome))];
  const names = papers.map(
    ({ kind, fields }) =>
      `${sentenceCase(speech.code('document_kind', kind))}: ${cards.fields(fields.length)}`,
  );
  return withFindings(names.join(' · '), findings, speech);
}

/** One paper is compared with what was said; that it agrees is told by its own line. */
const comparison = ({ documentCount, findings, incomes }: ComparisonData, speech: Speech): string[] => [
  ...(documentCount > 1 || findings.length > 0
    ? withFindings(speech.cards.compared(documentCount), findings, speech)
    : []),
  ...incomes.map((income) => incomeLine(income, speech)),
];

function incomeLine({ method, basis, monthly, foreign = '', against }: Income, speech: Speech): string {
  const shown = monthly === undefined ? foreign : speech.money(monthly);
  const doubts = against.map((doubt) => speech.code('income_doubt', doubt));
  const how = [speech.code('income_method', method), ...doubts].join('; ');
  return `${speech.cards.monthly(shown, basis)} (${how})`;
}

function withFindings(heading: string, findings: readonly Finding[], speech: Speech): string[] {
  const { cards } = speech;
  if (findings.length === 0) return [`${heading} · ${cards.noFindings}`];
  const lines = findings.map(({ code, first, second, note }) => {
    const figures =
      first === undefined || second === undefined
        ? ''
        : `: ${cards.against(speech.money(first), speech.money(second))}`;
    return `! ${speech.code('finding', code)}${figures}${note ? ` (${note})` : ''}`;
  });
  return [heading, ...lines];
}

/** Reading a paper and comparing the papers share a kind of card; only the second counts documents. */
const drawings: readonly Drawing[] = [
  drawing('offers', OffersData, offers),
  drawing('schedule', ScheduleData, schedule),
  drawing('decision', DecisionData, decision),
  drawing('document', ComparisonData, comparison),
  drawing('document', DocumentData, paper),
  ...funderDrawings,
];
