import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../kit/units.ts';
import { statementFindings } from '../../findings/statement-findings.ts';
import type { PrintedText } from '../../testing/printed-words.ts';
import { printedPaper } from '../../testing/printed-words.ts';
import { readPrinted } from '../../testing/read-printed.ts';
import * as samples from '../../testing/sample-statements.ts';
import { transactionsOf } from './bank-statement.ts';

const read = (texts: readonly PrintedText[]) => readPrinted(texts, '2026-06-01');

const layouts: readonly (readonly [string, readonly PrintedText[], Readonly<Record<string, unknown>>])[] = [
  [
    'sections and several kinds of withdrawals',
    samples.sectionedStatement,
    {
      bank: 'Harborlight Bank',
      account_holder: 'RUTH A. OKAFOR',
      period_start: '2026-01-14',
      opening_balance: 231_044,
      closing_balance: 456_819,
      total_deposits: 410_000,
      total_withdrawals: 184_225,
      salary_credit: 205_000,
      transaction_count: 5,
      pages: 3,
    },
  ],
  [
    'heads over the summary, a year carried over',
    samples.creditUnionStatement,
    {
      bank: 'Prairie Rose Credit Union',
      address: '1410 W LAKE ST FARGO ND 58102',
      opening_balance: 81_230,
      total_withdrawals: 110_107,
      closing_balance: 145_541,
      transaction_count: 4,
    },
  ],
  [
    'British, a day for several rows',
    samples.britishStatement,
    {
      account_holder: 'Mr Owen Pritchard',
      address: '14 Castle Terrace Hereford HR4 0AB',
      statement_date: '2026-01-30',
      currency: 'GBP',
      total_deposits: 235_000,
      salary_credit: 235_000,
    },
  ],
  [
    'German, balances by their day and signs behind',
    samples.savingsBankStatement,
    {
      bank: 'Sparkasse Musterkreis',
      iban: 'DE89 3704 0044 0532 0130 00',
      opening_balance: 184_520,
      closing_balance: 360_100,
      salary_credit: 261_015,
    },
  ],
  [
    'German, S and H',
    samples.debitCreditStatement,
    {
      account_holder: 'Annika Feldmann',
      period_end: '2026-03-31',
      opening_balance: 51_240,
      closing_balance: 177_350,
      transaction_count: 3,
    },
  ],
  [
    'French, thousands set apart by a blank',
    samples.frenchStatement,
    {
      opening_balance: 120_418,
      closing_balance: 257_155,
      total_deposits: 213_077,
      total_withdrawals: 76_340,
      salary_credit: 213_077,
    },
  ],
  [
    'Chinese, signed amounts',
    samples.chineseList,
    {
      bank: '江南农商银行',
      account_holder: '周晓彤',
      account_number: '6230881122334455',
      currency: 'CNY',
      salary_credit: 960_000,
    },
  ],
  [
    'a list with the newest first',
    samples.spreadsheetList,
    { account_holder: 'NADIA FERREIRA', transaction_count: 4, salary_credit: 125_000 },
  ],
  [
    'Spanish',
    samples.spanishStatement,
    {
      account_holder: 'LUCÍA ARANDA VEGA',
      opening_balance: 64_000,
      total_withdrawals: 90_550,
      salary_credit: 158_000,
    },
  ],
  [
    'two accounts and their sum',
    samples.combinedStatement,
    {
      opening_balance: 600_000,
      closing_balance: 615_210,
      'accounts.0.name': 'Stone Checking',
      'accounts.0.total_withdrawals': 75_000,
      'accounts.1.closing_balance': 500_210,
    },
  ],
]; // prettier-ignore

describe('a bank statement', () => {
  it.each(layouts)('is read: %s', (_, texts, expected) => {
    const { kind, values, document } = read(texts);
    expect(kind).toBe('bank_statement');
    expect(values).toMatchObject(expected);
    expect(statementFindings(document)).toEqual([]);
  });

  it('tells nothing of a holder who was blacked out', () => {
    const hidden = ['RUTH A. OKAFOR', '88 CEDAR MILL RD APT 3', 'DAYTON, OH 45402-1177'];
    const { values } = read(samples.sectionedStatement.filter(({ text }) => !hidden.includes(text)));
    expect(values).not.toHaveProperty('account_holder');
    expect(values).not.toHaveProperty('address');
  });

  it('raises totals that miss the closing balance', () => {
    const { document } = read(changed(samples.britishStatement, '£2,350.00', '£2,850.00'));
    expect(statementFindings(document)).toMatchObject([
      { code: 'balances_do_not_add_up', first: 225_440, second: 175_440 },
    ]);
  });

  it('raises a row that breaks the running balance', () => {
    const { document } = read(changed(samples.spreadsheetList, '2,215.00', '2,915.00'));
    expect(statementFindings(document).map(({ code }) => code)).not.toContain('balances_do_not_add_up');
    const many = read(changed(longList, '1,090.00', '1,990.00')).document;
    expect(statementFindings(many).map(({ code }) => code)).toEqual(['running_balance_inconsistent']);
  });

  it('gives its movements with their signs', () => {
    const reading = {
      paper: printedPaper(samples.debitCreditStatement),
      codes: [],
      today: IsoDate.parse('2026-06-01'),
      hits: [],
    };
    expect(transactionsOf(reading).map(({ day, amount }) => [day, amount])).toEqual([
      ['2026-03-03', -8_890],
      ['2026-03-27', 199_000],
      ['2026-03-30', -64_000],
    ]);
  });
});

/** The last text of this wording changed. */
function changed(texts: readonly PrintedText[], from: string, to: string): PrintedText[] {
  const at = texts.findLastIndex(({ text }) => text === from);
  return texts.map((own, i) => (i === at ? { ...own, text: to } : own));
}

const longList: readonly PrintedText[] = [
  ...samples.rows(40, [
    [[60, 'Account Statement']],
    [[60, 'Lakeshore Savings Bank']],
    [[60, 'Account No: 88120044']],
  ]),
  ...samples.rows(110, [
    [
      [60, 'Date'],
      [140, 'Details'],
      [-350, 'Debit'],
      [-430, 'Credit'],
      [-530, 'Balance'],
    ],
    ...Array.from(
      { length: 12 },
      (_, i) =>
        [
          [60, `2026-03-${String(i + 1).padStart(2, '0')}`],
          [140, 'Cash deposit'],
          [-430, '10.00'],
          [
            -530,
            `1,0${String(10 * (i + 1)).padStart(2, '0')}.00`
              .replace('1,0100', '1,100')
              .replace('1,0110', '1,110')
              .replace('1,0120', '1,120'),
          ],
        ] as const,
    ),
  ]),
]; // prettier-ignore
