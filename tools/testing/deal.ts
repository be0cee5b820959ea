import type { Deal } from '../deals/deal.ts';
import { Fact, type FactKey, type FactValue } from '../deals/facts.ts';
import { Currency, IsoDate } from '../kit/units.ts';

type Facts = Readonly<Partial<Record<FactKey, FactValue>>>;

/** An open draft of customer_maya at dealer_1. */
export function testDeal(overrides: Partial<Deal> = {}): Deal {
  return {
    id: 'deal_1',
    market: 'us',
    currency: Currency.parse('USD'),
    dealerId: 'dealer_1',
    customerId: 'customer_maya',
    openedBy: { id: 'customer_maya', role: 'customer' },
    openedOn: IsoDate.parse('2026-03-02'),
    status: 'draft',
    facts: [],
    documents: [],
    score: null,
    offers: null,
    schedule: null,
    submissions: [],
    handoff: null,
    revision: 1,
    ...overrides,
  };
}

/** A fact as a customer states it, unless told otherwise. */
export function testFact(key: FactKey, value: unknown, overrides: Partial<Fact> = {}): Fact {
  return Fact.parse({
    key,
    value,
    source: 'customer',
    evidence: { kind: 'message', messageId: 'message_1' },
    confidence: 1,
    verified: false,
    recordedAt: '2026-03-02T15:00:00.000Z',
    ...overrides,
  });
}

/** A fact read from a paper. */
export const paperFact = (documentId: string, key: FactKey, value: unknown, verified: boolean): Fact =>
  testFact(key, value, {
    source: 'document',
    verified,
    evidence: { kind: 'document', documentId, page: 1, box: { x: 0, y: 0, width: 10, height: 10 } },
  });

/** A fact of the stock list. */
export const stockFact = (recordId: string, key: FactKey, value: unknown): Fact =>
  testFact(key, value, { source: 'tool', verified: true, evidence: { kind: 'catalog', recordId } });

/** Everything a decision needs: a 2022 Accord Sport, 4,200 a month from a pay stub, moderate debts, a 680 score. */
const completeFacts: Facts = {
  'vehicle.label': '2022 Honda Accord Sport',
  'vehicle.year': 2022,
  'vehicle.make': 'Honda',
  'vehicle.model': 'Accord Sport',
  'vehicle.condition': 'used',
  'vehicle.odometerMiles': 18_450,
  'vehicle.price': 2_650_000,
  'terms.taxes': 167_494,
  'terms.fees': 44_900,
  'terms.downPayment': 200_000,
  'terms.termMonths': 72,
  'employment.months': 50,
  'residence.months': 36,
  'residence.housingPayment': 95_000,
  'obligations.monthlyDebt': 25_000,
  'credit.score': 680,
} as Facts;

/** A deal that can be decided: `completeFacts` with 2,100.00 twice a month read from a pay stub, and what a test changes. */
export function completeDeal(changed: Readonly<Partial<Record<FactKey, unknown>>> = {}): Deal {
  const income = paperFact('doc_stub', 'income.gross', { amount: 210_000, per: 'half_month' }, true);
  const stated = { ...completeFacts, ...changed };
  const facts = Object.entries(stated).filter(([, value]) => value !== undefined);
  const rest = facts.map(([key, value]) => testFact(key as FactKey, value));
  return testDeal({ facts: 'income.gross' in changed ? rest : [income, ...rest] });
}
