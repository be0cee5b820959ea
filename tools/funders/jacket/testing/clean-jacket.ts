import type { Dealer } from '../../../channel/dealer.ts';
import { applyChanges } from '../../../deals/changes.ts';
import type { Deal, DealDocument, ReadField } from '../../../deals/deal.ts';
import type { Fact } from '../../../deals/facts.ts';
import { callTool } from '../../../kit/call-tool.ts';
import { IsoDate } from '../../../kit/units.ts';
import { fixedContext } from '../../../testing/context.ts';
import { testFact } from '../../../testing/deal.ts';
import { payStubOf, withPayStub } from '../../../testing/papers.ts';
import type { World } from '../../../world.ts';
import type { Catalog, Funder } from '../../catalog.ts';
import { testProgram } from '../../testing/market.ts';
import { demoWorld, scoredDeal } from '../../testing/scored-deal.ts';
import { findFunders } from '../../tool.ts';
import type { JacketSetting } from '../jacket-file.ts';

const reviewDay = IsoDate.parse('2026-03-02');
const place = { page: 1, box: { x: 10, y: 20, width: 30, height: 12 }, confidence: 0.97 } as const;

const unitOf = (name: string, value: unknown): ReadField['unit'] => {
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number')
    return /months$/.test(name) ? 'months' : /year$/.test(name) ? 'count' : 'money';
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'day' : 'text';
};

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** A paper with these fields, all at one place of page 1; a field that is undefined is not on it. */
export const paperOf = (kind: string, id: string, values: Values): DealDocument => ({
  id,
  kind,
  sha256: id,
  pages: 1,
  parsedAt: '2026-03-02T15:00:00.000Z',
  fields: Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ ...place, name, unit: unitOf(name, value), value }],
  ),
});

const vin = '1HGCV1F31NA000016';

export const licence = (values: Values = {}, id = 'doc_licence') =>
  paperOf('driver_license', id, {
    given_names: 'Jo',
    last_name: 'Park',
    expiry_date: '2028-05-01',
    ...values,
  });

export const bill = (values: Values = {}, id = 'doc_bill') =>
  paperOf('utility_bill', id, {
    customer: 'Jo Park',
    service_address: '12 Oak St, Springfield, IL 62704',
    bill_date: '2026-02-10',
    ...values,
  });

export const policy = (values: Values = {}, id = 'doc_policy') =>
  paperOf('proof_of_insurance', id, {
    named_insured: 'Jo Park',
    vin,
    expiry_date: '2026-09-01',
    collision_deductible: 100_000,
    ...values,
  });

/** The order of the deal: $26,500.00, $2,000.00 down, $26,623.94 financed. */
export const order = (values: Values = {}, id = 'doc_order') =>
  paperOf('buyers_order', id, {
    buyer: 'Jo Park',
    vin,
    selling_price: 2_650_000,
    sales_tax: 167_494,
    doc_fee: 44_900,
    total_price: 2_862_394,
    down_payment: 200_000,
    amount_financed: 2_662_394,
    ...values,
  });

const funderOf = (id: string, name: string): Funder => ({ id, name, states: ['IL'], note: 'invented' });

/** Harbor asks for every paper there is a kind for, Meridian for insurance only; Harbor is cheaper. */
export const jacketCatalog: Catalog = {
  ...demoWorld.catalog(),
  funders: [funderOf('harbor', 'Harbor Auto Finance'), funderOf('meridian', 'Meridian Motor Credit')],
  programs: [
    testProgram({
      id: 'harbor_used',
      funderId: 'harbor',
      name: 'Used',
      acquisitionFee: 0 as never,
      stips: ['proof_of_identity', 'proof_of_income', 'proof_of_residence', 'proof_of_insurance'],
    }),
    testProgram({ id: 'meridian_used', funderId: 'meridian', name: 'Used', stips: ['proof_of_insurance'] }),
  ],
};

const jacketDealer: Dealer = {
  ...(demoWorld.dealer('dealer_1') as Dealer),
  funderIds: ['harbor', 'meridian'],
};

export const jacketWorld: World = { ...demoWorld, catalog: () => jacketCatalog, dealer: () => jacketDealer };

export const jacketSetting = (changed: Partial<JacketSetting> = {}): JacketSetting => ({
  catalog: jacketCatalog,
  dealer: jacketDealer,
  market: fixedContext().market,
  today: reviewDay,
  ...changed,
});

interface JacketParts {
  readonly documents?: readonly DealDocument[];
  readonly facts?: readonly Fact[];
  /** In place of the pay stub; null for none. */
  readonly stub?: DealDocument | null;
  readonly changed?: Parameters<typeof scoredDeal>[1];
  readonly world?: World;
}

/** Papers with nothing to hold against them for either funder, as no policy names a lienholder. */
export const goodPapers: readonly DealDocument[] = [
  licence(),
  bill(),
  policy({ collision_deductible: undefined }),
  order(),
];

const bureauScore = testFact('credit.score', 680, { source: 'bureau', verified: true });

/** A deal that both funders offer for, before the review: Jo Park's Accord, scored today. */
export async function jacketDeal(parts: JacketParts = {}): Promise<Deal> {
  const { documents = goodPapers, facts = [bureauScore], changed = {}, world = jacketWorld } = parts;
  const { stub = payStubOf('Jo Park') } = parts;
  const base = scoredDeal('approved', { 'credit.score': undefined, 'buyer.name': 'Jo Park', ...changed });
  const known = { ...base, facts: [...base.facts, ...facts] };
  const deal = { ...(stub ? withPayStub(known, stub) : known) };
  const whole = { ...deal, documents: [...deal.documents, ...documents] };
  const context = fixedContext({ deal: whole });
  const { changes } = await callTool(findFunders(world), { dealId: whole.id }, context);
  return applyChanges(whole, changes);
}
