import { describe, expect, it } from 'vitest';
import { allPhrases } from '#agents/language/phrases.ts';
import type { Locale } from '#tools/kit/units.ts';
import { cardLines } from './chat-cards.ts';
import { createSpeech } from './speech.ts';

const speech = (locale: Locale) => createSpeech({ locale, currency: 'USD', phrases: allPhrases });
const lines = (kind: string, data: unknown, locale: Locale = 'en-US', rows: 'few' | 'all' = 'few') =>
  cardLines({ kind, data }, speech(locale), rows);

const offer = (i: number) => ({
  offerId: `o${i}`,
  funder: `Bank ${i}`,
  program: 'Used',
  monthlyPayment: 42_611 + i,
  apr: 0.0699,
  termMonths: 72,
  totalOfPayments: 3_067_992 + i,
});
const offers = (count: number) => ({
  offers: Array.from({ length: count }, (_, i) => offer(i + 1)),
  offerCount: count,
  missCount: 3,
});

describe('offers', () => {
  it('are the first five, with how many more there are', () => {
    expect(lines('offers', offers(15))).toEqual([
      'Offers: 15 programs fit, 3 do not; lowest total cost first.',
      '   Funder and program  Payment    APR       Term      In all',
      '1  Bank 1 (Used)       $426.12  6.99%  72 months  $30,679.93',
      '2  Bank 2 (Used)       $426.13  6.99%  72 months  $30,679.94',
      '3  Bank 3 (Used)       $426.14  6.99%  72 months  $30,679.95',
      '4  Bank 4 (Used)       $426.15  6.99%  72 months  $30,679.96',
      '5  Bank 5 (Used)       $426.16  6.99%  72 months  $30,679.97',
      '… and 10 more; /more shows them',
    ]);
  });

  it('are all there when asked for, or when there are few', () => {
    expect(lines('offers', offers(15), 'en-US', 'all')).toHaveLength(17);
    expect(lines('offers', offers(5)).join()).not.toContain('more');
    expect(lines('offers', offers(0))).toEqual(['Offers: no program fits the deal as it stands.']);
  });

  it('have the reserve for those who are told it', () => {
    const dealer = { ...offers(1), offers: [{ ...offer(1), dealerReserve: 30_000 }] };
    expect(lines('offers', dealer)[1]).toMatch(/In all {2}Reserve$/);
    expect(lines('offers', dealer)[2]).toMatch(/\$300\.00$/);
  });
});

describe('a schedule', () => {
  const row = (n: number) => ({
    n,
    due: `2026-${String(n).padStart(2, '0')}-15`,
    payment: 42_611,
    interest: 14_563,
    principal: 28_048,
    balance: 100_000 - n,
  });
  const schedule = (count: number) => ({
    monthlyPayment: 42_611,
    termMonths: count,
    rows: Array.from({ length: count }, (_, i) => row(i + 1)),
  });

  it('is its first three rows and the last, aligned', () => {
    const shown = lines('schedule', schedule(12));
    expect(shown).toEqual([
      'Payment schedule: 12 months, $426.11 a month',
      '    Due                Payment  Interest  Principal  Balance',
      ' 1  January 15, 2026   $426.11   $145.63    $280.48  $999.99',
      ' 2  February 15, 2026  $426.11   $145.63    $280.48  $999.98',
      ' 3  March 15, 2026     $426.11   $145.63    $280.48  $999.97',
      '… and 8 more; /more shows them',
      '12  December 15, 2026  $426.11   $145.63    $280.48  $999.88',
    ]);
  });

  it('is whole when it is short or asked for', () => {
    expect(lines('schedule', schedule(4))).toHaveLength(6);
    expect(lines('schedule', schedule(12), 'de-DE', 'all')).toHaveLength(14);
  });
});

describe('a document', () => {
  const paper = {
    documentId: 'd',
    outcome: 'read',
    papers: [{ kind: 'pay_stub', fields: [{}, {}] }],
    findings: [],
    missing: [],
  };

  it('is its kind, how many fields were read and what was found, in words', () => {
    expect(lines('document', paper)).toEqual(['Pay stub: 2 fields read · no contradictions']);
    const findings = [
      { code: 'income_differs', documents: ['d'], first: 500_000, second: 420_000 },
      { code: 'vin_differs', documents: ['d'], note: 'A\u001b[31m / B' },
    ];
    expect(lines('document', { ...paper, findings })).toEqual([
      'Pay stub: 2 fields read',
      '! The stated monthly income is not what the pay stub shows: $5,000.00 against $4,200.00',
      '! The vehicle identification number is not the same on all papers (A [31m / B)',
    ]);
  });

  it('says why when it could not be read', () => {
    expect(lines('document', { ...paper, outcome: 'encrypted', papers: [] })).toEqual([
      'Document not read: protected with a password; please upload a copy without one',
    ]);
  });

  it('compared with others is how many there are', () => {
    expect(lines('document', { dealId: 'x', findings: [], documentCount: 3 })).toEqual([
      '3 documents compared · no contradictions',
    ]);
    expect(lines('document', { dealId: 'x', findings: [], documentCount: 1 })).toEqual([]);
    const findings = [{ code: 'pay_stub_old', documents: ['d'] }];
    expect(lines('document', { dealId: 'x', findings, documentCount: 1 })).toEqual([
      'Compared with what was stated',
      '! The pay stub is out of date',
    ]);
  });

  it('tells the monthly incomes it shows, with their method and doubts', () => {
    const incomes = [
      { method: 'pay_frequency', basis: 'gross', monthly: 450_000, against: [] },
      { method: 'deposits', basis: 'net', foreign: '2,746.00 EUR', against: ['net_not_gross'] },
    ];
    expect(lines('document', { dealId: 'x', findings: [], incomes, documentCount: 1 })).toEqual([
      'Monthly income, gross: $4,500.00 (one pay period on the stub, by how often it is paid)',
      'Monthly income, net: 2,746.00 EUR (the average of salaries paid into the account; after deductions, not before them)',
    ]);
  });
});

describe('a decision', () => {
  const decided = {
    decision: 'declined',
    score: 612,
    band: 'D',
    ltv: 1.2345,
    pti: 0.2,
    dti: null,
    income: 520_000,
    incomeVerified: false,
    amountFinanced: 2_646_463,
    reasons: [{ code: 'excessive_obligations' }],
    conditions: [],
    missing: [],
  };

  it('is one line, then what it rests on and why', () => {
    expect(lines('decision', decided)).toEqual([
      'Decision: declined · score 612, band D · LTV 123.5% · PTI 20.0%',
      'Gross monthly income $5,200.00, as stated · $26,464.63 financed',
      'Reasons: excessive obligations in relation to income',
    ]);
  });

  it('names what is missing, in the person’s language', () => {
    const nothing = { score: null, band: null, ltv: null, pti: null, income: null, amountFinanced: null };
    const incomplete = {
      ...decided,
      ...nothing,
      decision: 'incomplete',
      reasons: [],
      missing: ['vehicle.price'],
    };
    expect(lines('decision', incomplete, 'zh-CN')).toEqual(['结果：资料不完整', '还缺少：车价']);
  });
});

describe('two offers side by side', () => {
  const compared = {
    first: { ...offer(1), financeCharge: 667_992 },
    second: { ...offer(2), financeCharge: 668_000 },
    cheaper: 'first',
    lowerPayment: 'first',
    totalDifference: 1,
    paymentDifference: 1,
    financeChargeDifference: 8,
    aprDifference: 0,
    onlyFirst: [{ code: 'membership' }],
    onlySecond: [],
  };

  it('are a table with what lies between them, and the papers only one of them wants', () => {
    expect(lines('comparison_of_offers', compared)).toEqual([
      'Two offers side by side: Bank 1 (Used) is cheaper in total.',
      '                Bank 1 (Used)  Bank 2 (Used)  Difference',
      'Payment               $426.12        $426.13       $0.01',
      'APR                     6.99%          6.99%       0.00%',
      'Finance charge      $6,679.92      $6,680.00       $0.08',
      'In all             $30,679.93     $30,679.94       $0.01',
      'Term                72 months      72 months',
      'Only Bank 1 (Used) wants: membership in the credit union',
    ]);
  });

  it('name no cheaper one where there is none, and have the reserve for those who are told it', () => {
    const dealer = { ...compared, cheaper: 'equal', second: { ...compared.second, dealerReserve: 30_000 } };
    const shown = lines('comparison_of_offers', dealer, 'de-DE');
    expect(shown[0]).toBe('Zwei Angebote im Vergleich: insgesamt gleich.');
    expect(shown.find((line) => line.startsWith('Marge'))).toMatch(/300,00 \$$/);
  });
});

describe('ways to structure a deal', () => {
  const structure = {
    vehicle: '2022 Honda Accord',
    termMonths: 72,
    downPayment: 500_000,
    monthlyPayment: 41_988,
    apr: 0.0849,
    totalCost: 3_523_128,
    funderCount: 1,
    standing: 'approved',
    harm: 'clear',
    bounds: [
      { bound: 'shorter_term', limit: 'program', rule: 'pti', funder: 'Prairie', program: 'Used' },
      { bound: 'shorter_term', limit: 'house_pti' },
    ],
  };
  const pick = (...kinds: string[]) => ({ ...structure, kinds: kinds.map((code) => ({ code })) });
  const found = {
    note: 'met',
    structureCount: 64,
    picks: [
      pick('nearest', 'least_cash'),
      { ...pick('lowest_payment'), standing: 'referred', bounds: [] },
      pick('lowest_cost'),
    ],
    relaxations: [],
    against: [],
    missing: [],
  };

  it('are the first two, each with its terms, its cost and what stops a step further', () => {
    const terms = [
      '  2022 Honda Accord · $5,000.00 down · 72 months',
      '  $419.88 a month · APR 8.49% · $35,231.28 total cost · 1 funder willing',
    ];
    expect(lines('structures', found)).toEqual([
      'Ways to structure the deal, 64 in all: these structures meet what was asked, and no other beats them',
      'Nearest to what was asked · least cash down',
      ...terms,
      '  the next shorter term: Prairie (Used): the payment is too large for the income; the house’s limit on the payment for the income',
      'Lowest payment',
      ...terms,
      '  ! a person would have to decide',
      '… and 1 more; /more shows them',
    ]);
    expect(lines('structures', found, 'en-US', 'all')).toContain('Lowest total cost');
  });

  it('where none meets the wishes, are what would have to give', () => {
    const relaxations = [
      { ...structure, bounds: [], kind: 'more_cash', cashAbove: 300_000 },
      { ...structure, bounds: [], kind: 'other_car' },
    ];
    const unmet = { ...found, note: 'not_met', structureCount: 0, picks: [], relaxations };
    expect(lines('structures', unmet, 'zh-CN')).toEqual([
      '交易方案：没有方案能满足全部要求',
      '可放宽的条件：提高首付，多 US$3,000.00',
      expect.stringContaining('72 个月'),
      expect.stringContaining('总成本 US$35,231.28'),
      '可放宽的条件：换一辆现车',
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('where there are none at all, are what stands against it or what is missing', () => {
    const none = { ...found, structureCount: 0, picks: [] };
    const against = [{ limit: 'house_score' }];
    expect(lines('structures', { ...none, note: 'no_structure', against })).toHaveLength(2);
    expect(lines('structures', { ...none, note: 'facts_missing', missing: ['vehicle.price'] })).toEqual([
      'Ways to structure the deal: facts are still missing',
      'Still missing: the price',
    ]);
  });
});

describe('a jacket', () => {
  const defect = {
    code: 'paper_missing',
    stip: 'proof_of_residence',
    cure: 'send_paper',
    who: 'customer',
    blocks: 'funding',
  };
  const named = {
    code: 'lienholder_not_funder',
    cure: 'add_lienholder',
    who: 'customer',
    blocks: 'funding',
    expected: 'Bank 1',
    note: 'Old\u001b Bank',
  };
  const program = { programId: 'p1', funder: 'Bank 1', program: 'Used', blockingCount: 2, defects: [named] };
  const items = [
    { stip: 'proof_of_residence', cure: 'send_paper', codes: ['paper_missing'] },
    { cure: 'add_lienholder', codes: ['lienholder_not_funder'] },
  ];
  const collected = { programCount: 1, programIds: ['p1'], items };
  const review = {
    programs: [program],
    defects: [defect],
    best: collected,
    all: collected,
    leftOut: 0,
    programsLeftOut: 0,
  };

  it('is what every program would send it back for, what each would, and what to get', () => {
    const cure = 'have the insurer name the lienholder as loss payee';
    const lienholder = 'the insurance names another lienholder than the funder';
    expect(lines('jacket', review)).toEqual([
      'Deal jacket: 2 to settle',
      'Every program',
      '! Proof of residence: not on file (the customer: send it; blocks funding)',
      'Bank 1 (Used) · 2 to settle',
      `! The${lienholder.slice(3)}: should name Bank 1 (Old  Bank) (the customer: ${cure}; blocks funding)`,
      `To collect or do for Bank 1 (Used): proof of residence; ${lienholder} (${cure})`,
    ]);
  });

  it('tells a dealer whether it could go, and everybody what is not shown', () => {
    const ready = { ...program, readyToSend: true, readyToFund: false };
    const more = { ...review, programs: [ready], leftOut: 3, programsLeftOut: 2 };
    expect(lines('jacket', more)[3]).toBe(
      'Bank 1 (Used) · 2 to settle · could be sent now · not to be funded yet',
    );
    expect(lines('jacket', more).slice(-2)).toEqual([
      '3 more are not shown.',
      '2 more programs are not shown; name one to see it.',
    ]);
  });

  it('has the first four of many, what blocks sending before the rest', () => {
    const many = [...Array.from({ length: 5 }, () => defect), { ...defect, blocks: 'submission' }];
    const shown = lines('jacket', { ...review, programs: [], defects: many });
    expect(shown).toHaveLength(6);
    expect(shown[1]).toContain('blocks sending');
    expect(shown.at(-1)).toBe('… and 2 more; /more shows them');
    expect(lines('jacket', { ...review, programs: [], defects: many }, 'en-US', 'all')).toHaveLength(7);
  });

  it('that is clean says so', () => {
    const none = { ...collected, items: [] };
    expect(lines('jacket', { ...review, programs: [], defects: [], best: none, all: none }, 'de-DE')).toEqual(
      ['Unterlagen des Geschäfts: nichts offen'],
    );
  });
});

it('says nothing of a card that it does not know, or of data of another shape', () => {
  expect(lines('submission', { reference: 'CH-1' })).toEqual([]);
  expect(lines('offers', { offers: 'none' })).toEqual([]);
});
