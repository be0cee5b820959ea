import { describe, expect, it } from 'vitest';
import type { PageWords } from '../pages/words.ts';
import type { KindReader } from './kind-reader.ts';
import { splitPacket } from './packet.ts';

const page = (number: number, ...lines: readonly string[]): PageWords => ({
  page: number,
  width: 612,
  height: 792,
  hidden: [],
  words: lines.flatMap((line, row) =>
    line.split(' ').map((text, i) => ({
      text,
      page: number,
      x: 40 + 60 * i,
      y: 40 + 20 * row,
      width: 50,
      height: 10,
    })),
  ),
});

const reader = (kind: KindReader['kind'], title: RegExp): KindReader => ({
  kind,
  likeness: ({ text }) => (title.test(text) ? 0.9 : 0),
  labels: {},
  read: () => [],
});
const readers = [
  reader('pay_stub', /pay stub/),
  reader('bank_statement', /statement of account/),
  reader('w2', /form w-2/),
];
const split = (...pages: PageWords[]) =>
  splitPacket(pages, readers).map((run) => [run.reader?.kind, ...run.pages.map((one) => one.page)]);

describe('splitPacket', () => {
  it('keeps the pages of one paper together, titled or not', () => {
    expect(split(page(1, 'Statement of Account'), page(2, 'Deposits'), page(3, 'Fees'))).toEqual([
      ['bank_statement', 1, 2, 3],
    ]);
  });

  it('begins a new paper where a page says that it is another kind', () => {
    expect(split(page(1, 'Pay Stub'), page(2, 'Form W-2'))).toEqual([
      ['pay_stub', 1],
      ['w2', 2],
    ]);
  });

  it('takes two titled stubs for two papers, and two titled pages of one statement for one', () => {
    expect(split(page(1, 'Pay Stub'), page(2, 'Pay Stub'))).toEqual([
      ['pay_stub', 1],
      ['pay_stub', 2],
    ]);
    expect(split(page(1, 'Statement of Account'), page(2, 'Statement of Account'))).toHaveLength(1);
  });

  it('knows an account set in groups of four', () => {
    const statement = page(1, 'Statement of Account 1380 4471 9026');
    expect(split(statement, page(2, 'Deposits 1380 4471 9026'), page(3, 'Form W-2'))).toEqual([
      ['bank_statement', 1, 2],
      ['w2', 3],
    ]);
  });

  it('in a packet, joins an untitled page only to a paper whose account it names', () => {
    const statement = page(1, 'Statement of Account 123456789');
    const own = page(2, 'Withdrawals of account 123456789');
    const foreign = page(3, 'Consent to treatment of a child');
    expect(split(statement, own, foreign, page(4, 'Pay Stub'))).toEqual([
      ['bank_statement', 1, 2],
      [undefined, 3],
      ['pay_stub', 4],
    ]);
  });

  it('follows printed page numbers', () => {
    const pages = [page(1, 'Form W-2 Page 1 of 2'), page(2, 'Notes Page 2 of 2'), page(3, 'Pay Stub')];
    expect(split(...pages)).toEqual([
      ['w2', 1, 2],
      ['pay_stub', 3],
    ]);
  });

  it('begins a new statement where the numbers begin again', () => {
    const pages = [1, 2].map((n) => page(n, 'Statement of Account Page 1 of 1'));
    expect(split(...pages)).toHaveLength(2);
  });
});
