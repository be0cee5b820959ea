import { describe, expect, it } from 'vitest';
import { sameValue } from './compare.ts';
import { judgeFields } from './judge.ts';
import type { ReadTree, ReadValue } from './values.ts';

const sure = <T>(value: T) => ({ value, confidence: 0.97 });
const verdicts = (fields: Parameters<typeof judgeFields>[0], tree: ReadTree) =>
  judgeFields(fields, tree).map(({ name, verdict }) => `${name} ${verdict}`);

describe('sameValue', () => {
  it.each([
    ['vin', '1HG BH41-JX', '1hgbh41jx', true],
    ['vin', '1HGBH41JX', '1HGBH41JY', false],
    ['gross_pay', 1200.5, 1200.5, true],
    ['gross_pay', 1200.5, 1200.51, false],
    ['employee', 'Ana María Peña', 'ANA MARÍA PEÑA', true],
    ['employee', 'Ana María Peña', 'Ana Maria Pena', false],
    ['employer', 'Acme, Inc.', 'ACME INC', true],
    [
      'address',
      '12 Oak Street Apt 4 Springfield IL 62704',
      '12 Oak Street, Apt 4, Springfield, IL 62704',
      true,
    ],
    ['address', '12 Oak Street Springfield IL 62704', '14 Elm Street Springfield IL 62704', false],
    ['mrz_lines', 'P<UTO', 'P<UT0', false],
    ['pay_date', '2026-03-01', '2026-03-10', false],
    ['lien_released', false, false, true],
    ['lien_released', false, true, false],
  ])('%s %s as %s: %s', (name, truth, read, same) => {
    expect(sameValue(name, truth, read)).toBe(same);
  });
});

describe('judgeFields', () => {
  it("finds the only member of a list under the paper's plain names", () => {
    const fields = { vehicles: [{ vin: '1HGBH41JX', year: 2019 }] };
    const tree: ReadTree = new Map<string, ReadValue>([
      ['vin', sure('1HGBH41JX')],
      ['year', sure(2018)],
    ]);
    expect(verdicts({ fields, accept: null, notes: null }, tree)).toEqual([
      'vehicles.0.vin right',
      'vehicles.0.year wrong',
    ]);
  });

  it('tells right, wrong, missed, hallucinated and rightly absent apart', () => {
    const fields = { gross_pay: 100, net_pay: 80, employer: 'Acme', employee: null, vin: null };
    const tree: ReadTree = new Map<string, ReadValue>([
      ['gross_pay', sure(100)],
      ['net_pay', sure(81)],
      ['employee', sure('Jane')],
      ['hours', sure(80)],
    ]);
    expect(verdicts({ fields, accept: null, notes: null }, tree)).toEqual([
      'gross_pay right',
      'net_pay wrong',
      'employer missed',
      'employee hallucinated',
      'vin rightly_absent',
    ]);
  });

  it('takes an accepted value beside the true one', () => {
    const entry = { fields: { vin: 'A1' }, accept: { vin: ['B2'] }, notes: null };
    expect(verdicts(entry, new Map<string, ReadValue>([['vin', sure('b2')]]))).toEqual(['vin right']);
  });

  it('matches lists in any order and counts a member too many as wrong', () => {
    const fields = {
      drivers: ['Ann Lee', 'Bo Lee'],
      vehicles: [
        { vin: 'A', year: 2001 },
        { vin: 'B', year: 2002 },
      ],
    };
    const tree: ReadTree = new Map([
      ['drivers', [sure('Bo Lee'), sure('Ann Lee'), sure('Cy Lee')]],
      [
        'vehicles',
        [
          new Map<string, ReadValue>([
            ['vin', sure('B')],
            ['year', sure(2003)],
          ]),
          new Map([['vin', sure('A')]]),
        ],
      ],
    ] as never);
    expect(verdicts({ fields, accept: null, notes: null }, tree)).toEqual([
      'drivers.0 right',
      'drivers.1 right',
      'drivers.+0 wrong',
      'vehicles.0.vin right',
      'vehicles.0.year missed',
      'vehicles.1.vin right',
      'vehicles.1.year wrong',
    ]);
  });

  it('gives half weight to a field that its notes ask to judge loosely', () => {
    const notes = 'Blue ink. E-mail hardly legible, judge loosely.';
    const judged = judgeFields({ fields: { email: 'a@b.c', phone: '1' }, accept: null, notes }, new Map());
    expect(judged.map(({ name, weight }) => [name, weight])).toEqual([
      ['email', 0.5],
      ['phone', 1],
    ]);
  });
});
