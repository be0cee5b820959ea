const page = { documentId: 'doc_stub', page: 1, box: { x: 72, y: 96, width: 180, height: 12 } };

const missing = (stip: string, who = 'customer') => ({
  code: 'paper_missing',
  rule: `stip:${stip}`,
  stip,
  cure: who === 'customer' ? 'send_paper' : 'pull_bureau_report',
  who,
  blocks: 'funding',
  documents: [],
  evidence: [],
});

const priceDiffers = {
  code: 'order_price_differs',
  rule: 'paper:buyers_order',
  cure: 'corrected_paper',
  who: 'dealer',
  blocks: 'funding',
  first: 2_559_500,
  second: 2_549_500,
  documents: ['doc_stub'],
  evidence: [page],
};

const old = {
  code: 'pay_stub_old',
  rule: 'finding:pay_stub_old',
  stip: 'proof_of_income',
  cure: 'newer_paper',
  who: 'customer',
  blocks: 'funding',
  day: '2025-11-01',
  documents: ['doc_stub'],
  evidence: [page],
};

const lienholder = (expected: string) => ({
  code: 'lienholder_not_funder',
  rule: 'stip:proof_of_insurance',
  stip: 'proof_of_insurance',
  cure: 'add_lienholder',
  who: 'customer',
  blocks: 'funding',
  expected,
  note: 'Old Bank <b>N.A.</b>',
  documents: ['doc_stub'],
  evidence: [page],
});

const stip = (code: string, state: string) => ({ code, state, evidence: state === 'on_file' ? [page] : [] });

const program = (programId: string, funder: string, name: string, defects: readonly unknown[]) => ({
  programId,
  funder,
  program: name,
  sent: false,
  readyToSend: true,
  readyToFund: false,
  blockingCount: defects.length + 2,
  stips: [stip('proof_of_income', 'not_good_enough'), stip('proof_of_identity', 'on_file')],
  defects,
});

const item = (stipCode: string | undefined, cure: string, who: string, code: string) => ({
  ...(stipCode ? { stip: stipCode } : {}),
  cure,
  who,
  blocks: 'funding',
  codes: [code],
  programIds: ['meridian_members'],
});

const residence = item('proof_of_residence', 'send_paper', 'customer', 'paper_missing');
const order = item(undefined, 'corrected_paper', 'dealer', 'order_price_differs');
const stub = item('proof_of_income', 'newer_paper', 'customer', 'pay_stub_old');

const programs = [
  program('meridian_members', 'Meridian Credit Union', 'Members’ Auto', [
    lienholder('Meridian Credit Union'),
  ]),
  program('harbor_prime', 'Harbor Auto Finance', 'Prime Used', [old, lienholder('Harbor Auto Finance')]),
];

/** A review in the contract's shape, invented: of every offer, or of one funder. */
export function jacketOf(dealId: string, funder: string | null) {
  const shown = programs.filter((one) => funder === null || one.funder === funder);
  const items = [residence, order];
  return {
    dealId,
    programs: shown,
    defects: [missing('proof_of_residence'), priceDiffers, missing('bureau_report', 'dealer')],
    best: { programCount: 1, itemCount: 2, programIds: [shown[0]?.programId], items },
    all: {
      programCount: shown.length,
      itemCount: 3,
      programIds: shown.map(({ programId }) => programId),
      items: [...items, stub],
    },
    leftOut: 0,
    programsLeftOut: 0,
  };
}
