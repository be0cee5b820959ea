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

it('says nothing of a card that it does not know, or of data of another shape', () => {
  expect(lines('submission', { reference: 'CH-1' })).toEqual([]);
  expect(lines('offers', { offers: 'none' })).toEqual([]);
});
