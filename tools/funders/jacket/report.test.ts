import { describe, expect, it } from 'vitest';
import type { Deal, DealDocument } from '../../deals/deal.ts';
import { minor } from '../../kit/units.ts';
import { paperFact, testFact } from '../../testing/deal.ts';
import { payStubOf } from '../../testing/papers.ts';
import { testProgram } from '../testing/market.ts';
import type { Defect } from './defect.ts';
import type { JacketSetting } from './jacket-file.ts';
import { openBefore } from './open-before.ts';
import { jacketReport } from './report.ts';
import {
  bill,
  goodPapers,
  jacketCatalog,
  jacketDeal,
  jacketSetting,
  licence,
  order,
  paperOf,
  policy,
} from './testing/clean-jacket.ts';

type Parts = NonNullable<Parameters<typeof jacketDeal>[0]>;

/** A defect as a line: what it blocks, its code, the condition and who acts. */
const line = ({ blocks, code, stip, who }: Defect) => [blocks, code, ...(stip ? [stip] : []), who].join(' ');

/** What each program raises. */
function raised(deal: Deal, changed: Partial<JacketSetting> = {}) {
  const { programs } = jacketReport(deal, jacketSetting(changed));
  const of = (id: string) => programs.find(({ programId }) => programId === id)?.defects.map(line);
  return { harbor: of('harbor_used'), meridian: of('meridian_used') };
}

/** The good papers with one in place of the paper of its kind; `null` takes a kind away. */
const withPaper = (paper: DealDocument): Parts => ({
  documents: [...goodPapers.filter(({ kind }) => kind !== paper.kind), paper],
});
const without = (kind: string): Parts => ({ documents: goodPapers.filter((paper) => paper.kind !== kind) });
const and = (...papers: DealDocument[]): Parts => ({ documents: [...goodPapers, ...papers] });
const bureau = testFact('credit.score', 680, { source: 'bureau', verified: true });
const knowing = (...facts: NonNullable<Parts['facts']>): Parts => ({ facts: [bureau, ...facts] });
const stubWithout = (name: string): DealDocument => {
  const stub = payStubOf('Jo Park');
  return { ...stub, fields: stub.fields.filter((field) => field.name !== name) };
};

describe('a clean jacket', () => {
  it('holds nothing against the deal and could be sent and funded', async () => {
    const report = jacketReport(await jacketDeal(), jacketSetting());
    const { programs, ...rest } = report;
    expect(
      programs.map(({ programId, readyToSend, readyToFund }) => [programId, readyToSend, readyToFund]),
    ).toEqual([
      ['harbor_used', true, true],
      ['meridian_used', true, true],
    ]);
    expect(programs.flatMap(({ defects }) => defects)).toEqual([]);
    expect(rest).toMatchObject({ defects: [], best: { items: [] }, all: { items: [] } });
  });

  it('shows on which paper each condition is settled', async () => {
    const { programs } = jacketReport(await jacketDeal(), jacketSetting());
    expect(
      programs[0]?.stips.map(({ stip, state, evidence }) => [stip, state, evidence[0]?.documentId]),
    ).toEqual([
      ['proof_of_identity', 'on_file', 'doc_licence'],
      ['proof_of_income', 'on_file', 'doc_stub'],
      ['proof_of_residence', 'on_file', 'doc_bill'],
      ['proof_of_insurance', 'on_file', 'doc_policy'],
    ]);
    expect(programs[1]?.stips).toHaveLength(1);
  });
});

const harbors = 'Harbor Auto Finance ISAOA';

describe('one defect alone, and its other side', () => {
  it.each<[string, Parts, string[], string[], Parts]>([
    [
      'no identity paper',
      without('driver_license'),
      ['funding paper_missing proof_of_identity customer'],
      [],
      {},
    ],
    [
      'a licence that ran out yesterday',
      withPaper(licence({ expiry_date: '2026-03-01' })),
      ['funding expired proof_of_identity customer'],
      ['none expired proof_of_identity customer'],
      withPaper(licence({ expiry_date: '2026-03-02' })),
    ],
    [
      'somebody else’s licence',
      withPaper(licence({ last_name: 'Brooks', given_names: 'Taylor' })),
      ['submission name_differs customer', 'funding paper_of_another_person proof_of_identity customer'],
      ['submission name_differs customer'],
      withPaper(licence({ last_name: 'PARK', given_names: 'JO' })),
    ],
    [
      'a licence without a legible name',
      withPaper(licence({ last_name: undefined })),
      [
        'funding paper_name_unclear proof_of_identity customer',
        'funding paper_unreadable proof_of_identity customer',
      ],
      [],
      {},
    ],
    [
      'no proof of residence',
      without('utility_bill'),
      ['funding paper_missing proof_of_residence customer'],
      [],
      {},
    ],
    [
      'a bill of 91 days ago',
      withPaper(bill({ bill_date: '2025-12-01' })),
      ['funding older_than_90_days proof_of_residence customer'],
      ['none older_than_90_days proof_of_residence customer'],
      withPaper(bill({ bill_date: '2025-12-02' })),
    ],
    [
      'a bill of somebody else',
      withPaper(bill({ customer: 'Taylor Brooks' })),
      ['funding paper_of_another_person proof_of_residence customer'],
      [],
      withPaper(bill({ customer: 'Park, Jo' })),
    ],
    [
      'a pay stub of 91 days ago',
      { stub: payStubOf('Jo Park', { paid: '2025-12-01' }) },
      ['funding pay_stub_old proof_of_income customer'],
      ['none pay_stub_old proof_of_income customer'],
      { stub: payStubOf('Jo Park', { paid: '2025-12-02' }) },
    ],
    [
      'a pay stub of somebody else',
      { stub: payStubOf('Taylor Brooks') },
      ['funding paper_of_another_person proof_of_income customer'],
      ['funding pay_stub_of_another_person customer', 'none name_differs customer'],
      {},
    ],
    [
      'a pay stub with another spelling',
      { stub: payStubOf('J. Park') },
      ['funding paper_name_unclear proof_of_income customer'],
      ['none name_varies customer', 'none pay_stub_name_unclear customer'],
      {},
    ],
    [
      'a pay stub without a name',
      { stub: payStubOf(null) },
      ['funding paper_name_unclear proof_of_income customer'],
      ['funding income_as_stated customer', 'none pay_stub_name_unclear customer'],
      {},
    ],
    [
      'a pay stub without a gross pay',
      { stub: stubWithout('gross_pay') },
      ['funding paper_unreadable proof_of_income customer'],
      [],
      {},
    ],
    [
      'an income that was only stated',
      { stub: null, changed: { 'income.gross': { amount: 420_000, per: 'month' } } },
      ['funding paper_missing proof_of_income customer'],
      ['funding income_as_stated customer'],
      {},
    ],
    [
      'no insurance',
      without('proof_of_insurance'),
      ['funding paper_missing proof_of_insurance customer'],
      ['funding paper_missing proof_of_insurance customer'],
      {},
    ],
    [
      'insurance that ran out yesterday',
      withPaper(policy({ expiry_date: '2026-03-01', collision_deductible: undefined })),
      ['funding insurance_expired proof_of_insurance customer'],
      ['funding insurance_expired proof_of_insurance customer'],
      withPaper(policy({ expiry_date: '2026-03-02', collision_deductible: undefined })),
    ],
    [
      'insurance that names no lienholder',
      withPaper(policy()),
      ['funding loss_payee_missing proof_of_insurance customer'],
      ['funding loss_payee_missing proof_of_insurance customer'],
      withPaper(policy({ collision_deductible: undefined })),
    ],
    [
      'a score that nobody but a person told',
      { facts: [testFact('credit.score', 680)] },
      ['funding paper_missing bureau_report dealer'],
      ['funding paper_missing bureau_report dealer'],
      {},
    ],
    [
      'another price on the order',
      withPaper(order({ selling_price: 2_650_100, total_price: 2_862_494, amount_financed: 2_662_494 })),
      ['funding order_price_differs dealer'],
      ['funding order_price_differs dealer'],
      {},
    ],
    [
      'another down payment on the order',
      withPaper(order({ down_payment: 150_000, amount_financed: 2_712_394 })),
      ['funding order_down_payment_differs dealer'],
      ['funding order_down_payment_differs dealer'],
      withPaper(order({ down_payment: 150_000, rebate: 50_000 })),
    ],
    [
      'a trade-in that only the order knows',
      withPaper(order({ trade_allowance: 100_000, amount_financed: 2_562_394 })),
      ['funding order_trade_in_differs dealer'],
      ['funding order_trade_in_differs dealer'],
      {},
    ],
    [
      'another amount financed on the order',
      withPaper(order({ doc_fee: 44_901, total_price: 2_862_395, amount_financed: 2_662_395 })),
      ['funding order_amount_differs dealer'],
      ['funding order_amount_differs dealer'],
      {},
    ],
    [
      'an order that does not add up',
      withPaper(order({ total_price: 2_862_395 })),
      ['submission order_total_does_not_add_up dealer', 'submission amount_financed_does_not_add_up dealer'],
      ['submission order_total_does_not_add_up dealer', 'submission amount_financed_does_not_add_up dealer'],
      {},
    ],
    [
      'a contract over another term',
      and(paperOf('loan_contract', 'doc_contract', { borrower: 'Jo Park', term_months: 60 })),
      ['funding contract_term_differs dealer'],
      ['funding contract_term_differs dealer'],
      and(paperOf('loan_contract', 'doc_contract', { borrower: 'Jo Park', term_months: 72 })),
    ],
    [
      'a contract over another amount than the order',
      and(paperOf('loan_contract', 'doc_contract', { borrower: 'Jo Park', amount_financed: 2_700_000 })),
      ['submission price_differs dealer', 'funding contract_amount_differs dealer'],
      ['submission price_differs dealer', 'funding contract_amount_differs dealer'],
      and(paperOf('loan_contract', 'doc_contract', { borrower: 'Jo Park', amount_financed: 2_662_394 })),
    ],
    [
      'an application that says another term',
      knowing(paperFact('doc_bill', 'terms.termMonths', 60, false)),
      ['funding fact_conflict dealer'],
      ['funding fact_conflict dealer'],
      knowing(paperFact('doc_bill', 'terms.termMonths', 72, false)),
    ],
    [
      'papers of another car than the one stated',
      knowing(testFact('vehicle.vin', '4S4BTADC2P3123457')),
      ['submission vin_not_of_deal dealer'],
      ['submission vin_not_of_deal dealer'],
      knowing(testFact('vehicle.vin', '1HGCV1F31NA000016')),
    ],
    [
      'a title with a lien',
      and(
        paperOf('vehicle_title', 'doc_title', {
          vin: '1HGCV1F31NA000016',
          lienholder: 'Old Bank',
          lien_released: false,
        }),
      ),
      ['funding lien_open title_application dealer'],
      ['funding lien_open title_application dealer'],
      and(
        paperOf('vehicle_title', 'doc_title', {
          vin: '1HGCV1F31NA000016',
          lienholder: 'Old Bank',
          lien_released: true,
        }),
      ),
    ],
    [
      'a title of another car',
      and(paperOf('vehicle_title', 'doc_title', { vin: '4S4BTADC2P3123457' })),
      ['submission vin_differs dealer'],
      ['submission vin_differs dealer'],
      {},
    ],
    [
      'a second buyer whom nobody mentioned',
      withPaper(order({ co_buyer: 'Sam Park' })),
      ['submission co_borrower_not_on_file dealer'],
      ['submission co_borrower_not_on_file dealer'],
      {},
    ],
    [
      'a file whose text is not what its page shows',
      and(paperOf('other', 'doc_other', { warning: 'text_layer_differs' })),
      ['submission text_layer_differs customer'],
      ['submission text_layer_differs customer'],
      {},
    ],
  ])('%s', async (_, broken, harbor, meridian, whole) => {
    expect(raised(await jacketDeal(broken))).toEqual({ harbor, meridian });
    expect(raised(await jacketDeal(whole))).toEqual({ harbor: [], meridian: [] });
  });

  it('a deductible above $1,000.00, and at it', async () => {
    const at = (collision_deductible: number) =>
      jacketDeal(withPaper(policy({ collision_deductible, lienholder: harbors })));
    expect(raised(await at(100_001)).harbor).toEqual(['funding deductible_high proof_of_insurance customer']);
    expect(raised(await at(100_000)).harbor).toEqual([]);
  });

  it('a lienholder who is not this funder, with the name that is wanted', async () => {
    const report = jacketReport(
      await jacketDeal(withPaper(policy({ lienholder: 'HARBOR AUTO FIN ISAOA/ATIMA' }))),
      jacketSetting(),
    );
    expect(report.programs.map(({ defects }) => defects.map(line))).toEqual([
      [],
      ['funding lienholder_not_funder proof_of_insurance customer'],
    ]);
    expect(report.programs[1]?.defects[0]).toMatchObject({
      expected: 'Meridian Motor Credit',
      note: 'HARBOR AUTO FIN ISAOA/ATIMA',
      evidence: [{ documentId: 'doc_policy', page: 1 }],
    });
  });

  it('someone who signs too: on the order, and with an identity paper where one is asked for', async () => {
    const signing = testFact('coBorrower.signs', 'yes');
    expect(raised(await jacketDeal(knowing(signing)))).toEqual({
      harbor: [
        'funding co_buyer_not_on_order dealer',
        'funding co_borrower_paper_missing proof_of_identity customer',
      ],
      meridian: ['funding co_buyer_not_on_order dealer'],
    });
    const papers = [
      ...(withPaper(order({ co_buyer: 'Sam Park' })).documents ?? []),
      licence({ given_names: 'Sam' }, 'doc_second'),
    ];
    expect(raised(await jacketDeal({ ...knowing(signing), documents: papers }))).toEqual({
      harbor: [],
      meridian: [],
    });
  });

  it('insurance that ends before the day on which the funder pays at the earliest', async () => {
    const [harbor, meridian] = jacketCatalog.programs;
    const slow = { ...harbor!, speed: { decisionHours: 1, fundingDays: 3 } };
    const setting = { catalog: { ...jacketCatalog, programs: [slow, meridian!] } };
    const ending = async (expiry_date: string) =>
      raised(await jacketDeal(withPaper(policy({ expiry_date, collision_deductible: undefined }))), setting);
    expect(await ending('2026-03-04')).toEqual({
      harbor: ['funding expires_before_funding proof_of_insurance customer'],
      meridian: [],
    });
    expect(await ending('2026-03-05')).toEqual({ harbor: [], meridian: [] });
  });
});

describe('the state of the deal', () => {
  it.each([
    ['score_missing', { score: null, offers: null }, 'dealer'],
    ['offers_missing', { offers: null }, 'dealer'],
  ] as const)('%s', async (code, changed, who) => {
    const report = jacketReport({ ...(await jacketDeal()), ...changed }, jacketSetting());
    expect(report.programs).toEqual([]);
    expect(report.defects.map(line)).toEqual([`submission ${code} ${who}`]);
  });

  it.each([
    ['declined', 'submission score_declined dealer'],
    ['referred', 'submission score_referred staff'],
    ['counteroffer', 'submission counteroffer_open customer'],
  ] as const)('a deal that was %s', async (decision, told) => {
    const deal = await jacketDeal();
    const score = { ...deal.score!, decision };
    expect(raised({ ...deal, score })).toEqual({ harbor: [told], meridian: [told] });
  });

  it('a score and offers of other terms', async () => {
    const deal = await jacketDeal();
    const score = { ...deal.score!, structure: { ...deal.score!.structure!, termMonths: 60 } };
    expect(raised({ ...deal, score }).meridian).toEqual(['submission score_stale dealer']);
    const offers = { ...deal.offers!, structure: { ...deal.offers!.structure, termMonths: 60 } };
    expect(raised({ ...deal, offers }).meridian).toEqual([
      'submission score_stale dealer',
      'none terms_not_recorded dealer',
    ]);
  });

  it('facts that are missing, by name', async () => {
    const deal = await jacketDeal();
    const facts = deal.facts.filter(({ key }) => key !== 'employment.months');
    const report = jacketReport({ ...deal, facts, score: null, offers: null }, jacketSetting());
    expect(report.defects).toMatchObject([{ code: 'facts_missing', missing: ['employment.months'] }]);
  });

  it('a program that ended, filled up, was changed or withdrawn since the offer', async () => {
    const deal = await jacketDeal();
    const [harbor, meridian] = jacketCatalog.programs;
    const now = (changed: object) =>
      raised(deal, { catalog: { ...jacketCatalog, programs: [{ ...harbor!, ...changed }, meridian!] } });
    expect(now({ effectiveTo: '2026-03-01' }).harbor).toEqual(['submission program_not_effective dealer']);
    expect(now({ effectiveTo: '2026-03-02' }).harbor).toEqual([]);
    expect(now({ acquisitionFee: minor(10_000) }).harbor).toEqual(['submission offer_changed dealer']);
    expect(raised(deal, { catalog: { ...jacketCatalog, programs: [meridian!] } }).harbor).toEqual([
      'submission program_gone dealer',
    ]);
    const full = { ...harbor!, capacity: { perDay: 2, perMonth: null } };
    const sent = (day: number) =>
      raised(deal, {
        catalog: { ...jacketCatalog, programs: [full, meridian!] },
        sent: () => ({ program: { day, month: day }, funder: { day, month: day } }),
      }).harbor;
    expect(sent(2)).toEqual(['submission program_capacity funder']);
    expect(sent(1)).toEqual([]);
  });
});

describe('which programs are reviewed', () => {
  const ids = (deal: Deal, funder?: string) =>
    jacketReport(deal, jacketSetting({ funder })).programs.map(({ programId }) => programId);

  it('the named funder’s, by id, name or a word of it; the offers on file without a name', async () => {
    const deal = await jacketDeal();
    expect(ids(deal)).toEqual(['harbor_used', 'meridian_used']);
    for (const name of ['harbor', 'Harbor', 'Harbor Auto Finance', 'harbor_used', 'Harbor Used'])
      expect(ids(deal, name)).toEqual(['harbor_used']);
  });

  it('where the deal was sent, once it was: what stopped it from being sent now stops the money', async () => {
    const deal = await jacketDeal({
      documents: [...goodPapers, paperOf('vehicle_title', 'doc_title', { vin: '4S4BTADC2P3123457' })],
    });
    const offer = deal.offers!.offers[1]!;
    const submission = {
      id: 'sub_1',
      offerId: offer.id,
      programId: offer.programId,
      funderId: offer.funderId,
      offer,
      submittedBy: 'dealer_ben',
      submittedAt: '2026-03-02T16:00:00.000Z',
      reference: 'CH-1',
    };
    const sent = { ...deal, submissions: [submission], score: null, offers: null };
    const { programs } = jacketReport(sent, jacketSetting());
    expect(programs).toMatchObject([
      { programId: 'meridian_used', sent: true, readyToSend: false, readyToFund: false },
    ]);
    expect(programs[0]?.defects.map(line)).toEqual(['funding vin_differs dealer']);
  });

  it('of a funder without an offer, the programs that break on the fewest rules, with each rule', async () => {
    const far = testProgram({ id: 'summit_far', funderId: 'summit', ltvMax: 0.5, dtiMax: 0.1 });
    const near = testProgram({ id: 'summit_near', funderId: 'summit', ltvMax: 0.5 });
    const catalog = {
      ...jacketCatalog,
      funders: [...jacketCatalog.funders, { id: 'summit', name: 'Summit Ridge', states: ['IL'], note: '' }],
      programs: [...jacketCatalog.programs, far, near],
    };
    const dealer = { ...jacketSetting().dealer, funderIds: ['harbor', 'meridian', 'summit'] };
    const setting = jacketSetting({ catalog, dealer, funder: 'summit' });
    const { programs, all } = jacketReport(await jacketDeal(), setting);
    expect(programs.map(({ programId }) => programId)).toEqual(['summit_near', 'summit_far']);
    expect(programs[0]?.defects.map(line)).toEqual(['submission program_ltv dealer']);
    expect(programs[1]?.defects.map(line)).toEqual([
      'submission program_ltv dealer',
      'submission program_dti dealer',
    ]);
    expect(all.items).toMatchObject([{ cure: 'other_terms' }, { cure: 'other_terms' }]);
  });

  it('counts what is open for the person who approves, and for a customer only the customer’s', async () => {
    const title = paperOf('vehicle_title', 'doc_title', { vin: '4S4BTADC2P3123457' });
    const papers = [...goodPapers.filter(({ kind }) => kind !== 'utility_bill'), title];
    const deal = await jacketDeal({ documents: papers });
    const [offer] = deal.offers!.offers;
    expect(openBefore(deal, offer!, jacketSetting(), 'dealer')).toEqual({ sending: 1, funding: 1 });
    expect(openBefore(deal, offer!, jacketSetting(), 'customer')).toEqual({ sending: 0, funding: 1 });
  });

  it('refuses a name that nobody has, and one that several have', async () => {
    const deal = await jacketDeal();
    expect(() => ids(deal, 'Nobody')).toThrow(expect.objectContaining({ code: 'funders/unknown_funder' }));
    const twins = ['one', 'two'].map((id) => ({ id, name: `Twin ${id}`, states: [], note: '' }));
    const catalog = { ...jacketCatalog, funders: [...jacketCatalog.funders, ...twins] };
    expect(() => jacketReport(deal, jacketSetting({ catalog, funder: 'twin' }))).toThrow(
      expect.objectContaining({ code: 'funders/funder_unclear' }),
    );
  });
});
