import type { Sealer } from '#store/crypto.ts';
import { addTallies, pipelineRow, submissionRows } from '#store/deal-index.ts';
import { dealPlace } from '#store/deal-place.ts';
import type { Queries } from '#store/queries.ts';
import type { NewRow } from '#store/schema.ts';
import { type DealerEntry, DealerTier } from '#tools/channel/dealer.ts';
import { defectCodes, type Outcome } from '#tools/channel/outcome.ts';
import { pipelineEntry } from '#tools/channel/pipeline.ts';
import { dealTally } from '#tools/channel/tally.ts';
import { createTallySum } from '#tools/channel/tally-sum.ts';
import type { Deal, Offer, Submission } from '#tools/deals/deal.ts';
import { Fact } from '#tools/deals/facts.ts';
import { AnnualRate, type Currency, type IsoDate, type Minor } from '#tools/kit/units.ts';
import { addDays } from '#tools/repayment/calendar/calendar.ts';

/** How many dealers and deals a database of the benchmark has. */
export interface MarketSize {
  readonly dealers: number;
  readonly deals: number;
}

const funderCount = 40;
const firstDay = '2025-03-03' as IsoDate;
const days = 364;

/** A Lehmer generator, so that every run has the same market. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export const dealerId = (at: number): string => `dealer_${at}`;
const funderId = (at: number): string => `funder_${at}`;

export const tier = DealerTier.parse({
  id: 'standard',
  name: 'Standard',
  funderIds: Array.from({ length: funderCount }, (_, at) => funderId(at)),
  markupMax: 0.02,
});

export const dealerEntries = ({ dealers }: MarketSize): DealerEntry[] =>
  Array.from({ length: dealers }, (_, at) => ({
    id: dealerId(at),
    name: `Invented Motors ${at}`,
    city: 'Springfield',
    state: 'IL',
    tier: tier.id,
    docFee: 29_900 as Minor,
    taxRate: 0.0625,
  }));

/**
 * Puts deals into a store in bulk, with what is kept beside them, by the same functions that write one deal. A tenth of all
 * deals are spread over one dealer in a hundred, and the first has a fortieth of them: few are large, most are small.
 *
 * @returns milliseconds
 */
export function fillDeals(queries: Queries, sealer: Sealer, size: MarketSize): number {
  const started = performance.now();
  const next = generator(42);
  const sum = createTallySum();
  const writer = bulkWriter(queries);
  const batch = 2_000;
  for (let from = 0; from < size.deals; from += batch) {
    queries.atomically(() => {
      for (let at = from; at < Math.min(size.deals, from + batch); at++) {
        const deal = inventedDeal(at, dealerOf(size, next), next);
        const updated = `${deal.openedOn}T${String(at % 24).padStart(2, '0')}:00:00.000Z`;
        addDeal(writer, sealer, deal, updated);
        sum.add(dealTally(deal), 1);
      }
      writer.flush();
    });
  }
  queries.atomically(() => addTallies(queries, sum.counts()));
  return performance.now() - started;
}

function dealerOf({ dealers }: MarketSize, next: () => number): number {
  const draw = next();
  if (draw < 0.025) return 0;
  return Math.floor(next() * (draw < 0.125 ? Math.ceil(dealers / 100) : dealers));
}

/** Rows are collected and written many to a statement: writing the SQL of each would cost more than the row. */
const rowsOfStatement = 100;

function bulkWriter({ sql, run }: Queries) {
  const rows: Required<Rows> = { deals: [], pipeline: [], submissions: [] };
  const flush = (table: keyof Rows) => {
    const some = rows[table].splice(0);
    if (some.length > 0) run(sql.insertInto(table).values(some as never));
  };
  return {
    add<T extends keyof Rows>(table: T, more: Rows[T]) {
      rows[table].push(...(more as never[]));
      if (rows[table].length >= rowsOfStatement) flush(table);
    },
    flush: () => {
      for (const table of ['deals', 'pipeline', 'submissions'] as const) flush(table);
    },
  };
}

interface Rows {
  readonly deals: NewRow<'deals'>[];
  readonly pipeline: NewRow<'pipeline'>[];
  readonly submissions: NewRow<'submissions'>[];
}

function addDeal(writer: ReturnType<typeof bulkWriter>, sealer: Sealer, deal: Deal, updated: string): void {
  writer.add('deals', [
    {
      id: deal.id,
      dealer_id: deal.dealerId,
      customer_id: deal.customerId,
      status: deal.status,
      waits_for_staff: 0,
      revision: deal.revision,
      updated_at: updated,
      sealed: sealer.json(deal, dealPlace(deal.id)),
    },
  ]);
  writer.add('pipeline', [pipelineRow(sealer, deal, pipelineEntry(deal), updated)]);
  writer.add('submissions', submissionRows(deal));
}

function inventedDeal(at: number, dealer: number, next: () => number): Deal {
  const openedOn = addDays(firstDay, Math.floor(next() * days));
  const draw = next();
  const looks = Array.from({ length: 6 }, (_, n) => funderId((dealer + n) % funderCount));
  const offers = looks.slice(0, 4).map((funder) => offerOf(funder, next));
  const offered = draw > 0.35;
  const submissions = draw > 0.55 && offers[0] ? [submissionOf(at, offers[0], openedOn, next)] : [];
  return {
    id: `deal_${String(at).padStart(7, '0')}`,
    market: 'us',
    currency: 'USD' as Currency,
    dealerId: dealerId(dealer),
    customerId: null,
    openedBy: { id: 'somebody', role: 'dealer' },
    openedOn,
    status: submissions.length > 0 ? 'submitted' : offered ? 'offered' : 'draft',
    facts: factsOf(at),
    documents: [],
    score: null,
    offers: offered
      ? { offers, structure: structureOf(at), catalogVersion: 'bench', foundAt: `${openedOn}T10:00:00.000Z` }
      : null,
    schedule: null,
    ...(offered ? { looks } : {}),
    submissions,
    handoff: null,
    revision: 5,
  };
}

const stated: readonly (readonly [string, unknown])[] = [
  ['vehicle.label', '2023 Subaru Outback Premium'],
  ['vehicle.year', 2023],
  ['vehicle.make', 'Subaru'],
  ['vehicle.model', 'Outback Premium'],
  ['vehicle.condition', 'used'],
  ['vehicle.odometerMiles', 21_400],
  ['vehicle.price', 2_895_000],
  ['terms.downPayment', 300_000],
  ['terms.termMonths', 72],
  ['income.gross', { amount: 500_000, per: 'month' }],
  ['employment.months', 38],
  ['residence.months', 26],
  ['residence.housingPayment', 90_000],
  ['obligations.monthlyDebt', 31_000],
  ['credit.score', 688],
];

const fact = (key: string, value: unknown): Fact =>
  Fact.parse({
    key,
    value,
    source: 'dealer',
    evidence: { kind: 'message', messageId: 'm1' },
    confidence: 1,
    verified: false,
    recordedAt: '2026-03-02T15:00:00.000Z',
  });
const commonFacts = stated.map(([key, value]) => fact(key, value));
const nameFact = fact('buyer.name', 'Invented Buyer');

const factsOf = (at: number): Fact[] => [
  { ...nameFact, value: `Invented Buyer ${at}` } as Fact,
  ...commonFacts,
];

const structureOf = (at: number) => ({
  price: (2_895_000 + at) as Minor,
  taxes: 180_938 as Minor,
  fees: 29_900 as Minor,
  downPayment: 300_000 as Minor,
  tradeInValue: 0 as Minor,
  tradeInPayoff: 0 as Minor,
  amountFinanced: (2_805_838 + at) as Minor,
  termMonths: 72,
});

function offerOf(funder: string, next: () => number): Offer {
  const rate = AnnualRate.parse(Math.round(500 + 900 * next()) / 10_000);
  return {
    id: `${funder}_standard:72`,
    programId: `${funder}_standard`,
    funderId: funder,
    funderName: `Invented ${funder}`,
    programName: 'Standard',
    buyRate: rate,
    sellRate: rate,
    apr: rate,
    monthlyPayment: 46_959 as Minor,
    amountFinanced: 2_805_838 as Minor,
    financeCharge: 575_210 as Minor,
    totalOfPayments: 3_381_048 as Minor,
    termMonths: 72,
    dealerReserve: 60_000 as Minor,
    stips: ['proof_of_income', 'proof_of_insurance'],
  };
}

function submissionOf(at: number, offer: Offer, sentOn: IsoDate, next: () => number): Submission {
  const draw = next();
  const outcome = (result: Outcome['result'], after: number, defects: Outcome['defects'] = []): Outcome => {
    const on = addDays(sentOn, after);
    return { result, on, defects, by: 'somebody', at: `${on}T12:00:00.000Z` };
  };
  const code = defectCodes[Math.floor(next() * defectCodes.length)] ?? 'other';
  const hitch = draw < 0.3 ? [outcome('returned', 2, [code])] : [];
  const end =
    draw > 0.9 || draw < 0.05 ? [] : [outcome(draw > 0.7 ? 'refused' : 'funded', 3 + Math.floor(6 * next()))];
  return {
    id: `submission_${at}`,
    offerId: offer.id,
    programId: offer.programId,
    funderId: offer.funderId,
    offer,
    submittedBy: 'somebody',
    submittedAt: `${sentOn}T11:00:00.000Z`,
    reference: `CH-${at}`,
    outcomes: [...hitch, ...end],
  };
}
