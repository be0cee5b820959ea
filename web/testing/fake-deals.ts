import { decision, offers } from './fake-market.ts';

const message = { kind: 'message', messageId: 'm1' };
const page = {
  kind: 'document',
  documentId: 'doc_stub',
  page: 1,
  box: { x: 72, y: 96, width: 180, height: 12 },
};
const stock = { kind: 'catalog', recordId: 'A1042' };
const recordedAt = '2026-03-02T15:04:05Z';

const said = (key: string, value: unknown) => ({
  key,
  value,
  source: 'dealer',
  evidence: message,
  confidence: 1,
  verified: false,
  recordedAt,
});
const printed = (key: string, value: unknown) => ({
  key,
  value,
  source: 'document',
  evidence: page,
  confidence: 0.97,
  verified: true,
  recordedAt,
});
const listed = (key: string, value: unknown) => ({ ...said(key, value), source: 'tool', evidence: stock });

const base = {
  market: 'us',
  currency: 'USD',
  dealerId: 'dealer_1',
  customerId: null,
  openedBy: { id: 'dealer_ben', role: 'dealer' },
  openedOn: '2026-03-02',
  handoff: null,
  schedule: null,
  revision: 4,
};

const scoreOf = (verdict: string, reasons: readonly string[]) => {
  const { dealId: _, income, amountFinanced, reasons: __, conditions: ___, ...record } = decision;
  return {
    ...record,
    decision: verdict,
    reasons,
    conditions: [],
    grossMonthlyIncome: income,
    structure: { amountFinanced },
    scoredAt: recordedAt,
  };
};

const storedOffers = offers(true).offers.map(({ offerId, funder, program, promotion, stips, ...terms }) => ({
  ...terms,
  ...(promotion && { promotion: { id: 'spring', name: promotion } }),
  id: offerId,
  funderId: terms.programId,
  funderName: funder,
  programName: program,
  stips: stips.map(({ code }) => code),
}));

/** A pipeline: one deal offered and full of evidence, one declined, one just begun. */
export const fakeDeals = [
  {
    ...base,
    id: 'deal_7',
    status: 'offered',
    facts: [
      said('buyer.name', 'Jonathan Public'),
      printed('buyer.name', 'Jonathan Q. Public'),
      said('income.gross', { amount: 500_000, per: 'month' }),
      printed('income.gross', { amount: 210_000, per: 'half_month' }),
      printed('employment.employer', 'Prairie Dental Group'),
      said('employment.months', 38),
      said('residence.months', 26),
      said('residence.housingPayment', 135_000),
      said('obligations.monthlyDebt', 24_000),
      said('credit.score', 688),
      listed('vehicle.label', '2023 Subaru Outback Premium'),
      listed('vehicle.stockId', 'A1042'),
      listed('vehicle.price', 2_549_500),
      listed('vehicle.bookValue', 2_610_000),
      listed('vehicle.odometerMiles', 24_180),
      said('terms.downPayment', 350_000),
      said('terms.termMonths', 60),
      printed('insurance.deductible', 150_000),
    ],
    documents: [
      {
        id: 'doc_stub',
        kind: 'pay_stub',
        sha256: 'ab12',
        pages: 1,
        sheets: [{ page: 1, width: 612, height: 792, rotation: 0 }],
        parsedAt: recordedAt,
        fields: [
          {
            name: 'employer',
            unit: 'text',
            value: 'Prairie Dental Group',
            page: 1,
            confidence: 0.97,
            box: page.box,
          },
          { name: 'gross_pay', unit: 'money', value: 210_000, page: 1, confidence: 0.99, box: page.box },
          { name: 'pay_date', unit: 'day', value: '2026-02-27', page: 1, confidence: 0.99, box: page.box },
        ],
      },
    ],
    score: scoreOf('approved', []),
    markupExceptions: [
      {
        id: 'markup_1',
        markupMax: 0.01,
        insteadOf: 0.02,
        reason: 'competing_offer',
        recordedBy: { id: 'dealer_ben', role: 'dealer' },
        recordedAt,
      },
    ],
    offers: {
      offers: storedOffers,
      orders: offers(true).orders,
      structure: {},
      catalogVersion: '1',
      foundAt: recordedAt,
    },
    submissions: [],
  },
  {
    ...base,
    id: 'deal_6',
    status: 'scored',
    facts: [said('buyer.name', 'Priya Raman'), listed('vehicle.label', '2021 Ford F-150 XLT')],
    documents: [],
    score: scoreOf('declined', ['excessive_obligations']),
    offers: null,
    submissions: [],
    noticeClock: {
      items: [
        {
          notice: 'adverse_action',
          event: 'completed_application',
          since: '2026-03-02',
          due: '2026-04-01',
          state: 'due',
          rule: 'us.regb.notice-deadlines',
        },
      ],
      retainUntil: '2028-04-02',
    },
  },
  {
    ...base,
    id: 'deal_5',
    status: 'submitted',
    facts: [said('buyer.name', 'Luis Ortega'), listed('vehicle.label', '2022 Honda Accord Sport')],
    documents: [],
    score: scoreOf('approved', []),
    offers: { offers: storedOffers.slice(1), structure: {}, catalogVersion: '1', foundAt: recordedAt },
    submissions: [
      {
        id: 'sub_5',
        offerId: storedOffers[1]?.id,
        programId: 'harbor_prime',
        funderId: 'harbor',
        offer: storedOffers[1],
        submittedBy: 'dealer_ben',
        submittedAt: recordedAt,
        reference: 'HAF-19X2-2026',
      },
    ],
    notices: [{ id: 'notice_5', notice: { kind: 'risk_based_pricing' }, issuedOn: '2026-03-02' }],
    noticeClock: { items: [], retainUntil: '2028-04-02' },
  },
  {
    ...base,
    id: 'deal_4',
    status: 'draft',
    facts: [listed('vehicle.label', '2020 Toyota Camry SE')],
    documents: [],
    score: null,
    offers: null,
    submissions: [],
  },
];

/** A deal after somebody put one field of its papers right. */
export const correctedDeal = (dealId: string, field: string, value: string | number) => {
  const deal = fakeDeals.find(({ id }) => id === dealId);
  return {
    ...deal,
    documents: deal?.documents.map((document) => ({
      ...document,
      fields: withField(document.fields, field, value),
    })),
  };
};

/** A field that had not been read is put in. */
function withField<F extends { readonly name: string }>(
  fields: readonly F[],
  name: string,
  value: string | number,
) {
  const right = { value, confidence: 1, reading: 'person' };
  if (fields.some((one) => one.name === name))
    return fields.map((one) => (one.name === name ? { ...one, ...right } : one));
  return [...fields, { ...fields[0], name, unit: 'text', ...right }];
}
