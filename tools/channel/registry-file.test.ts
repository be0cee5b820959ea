import { describe, expect, it } from 'vitest';
import { type ReadRegistry, readRegistry } from './registry-file.ts';

const header = 'id,name,city,state,tier,funderIds,markupMax,docFee,taxRate,since';
const good = 'd1,"Example, Motors",Springfield,IL,,harbor; prairie,0.02,29900,0.0625,2020-02-29';
const csv = (...rows: string[]) => readRegistry([header, ...rows].join('\n'), 'csv');

const problems = (read: ReadRegistry) =>
  'problems' in read ? read.problems.map(({ place, problem, cure }) => [place, problem, cure]) : [];

describe('a registry as CSV', () => {
  it('is read with its units', () => {
    expect(csv(good)).toEqual({
      tiers: [],
      dealers: [
        {
          id: 'd1',
          name: 'Example, Motors',
          city: 'Springfield',
          state: 'IL',
          funderIds: ['harbor', 'prairie'],
          markupMax: 0.02,
          docFee: 29_900,
          taxRate: 0.0625,
          since: '2020-02-29',
        },
      ],
    });
  });

  it('may leave limits to a tier, and columns out', () => {
    const read = readRegistry('\uFEFFid,name,state,tier,docFee,taxRate\nd1,A,IL,gold,0,0\n', 'csv');
    expect(read).toMatchObject({ dealers: [{ id: 'd1', tier: 'gold', city: '' }] });
  });

  it.each([
    ['state', good.replace(',IL,', ',Illinois,'), /state/, /IL/],
    ['markupMax', good.replace('0.02,', '2,'), /markupMax/, /0\.02 is 2 %/],
    ['docFee', good.replace('29900', '299.00.'), /docFee/, /minor units/],
    ['taxRate', good.replace('0.0625', '0.21'), /taxRate/, /fraction/],
    ['since', good.replace('2020', '2021'), /since/, /YYYY-MM-DD/],
    ['limits', good.replace('harbor; prairie', ''), /needs a tier/, /funderIds and markupMax/],
    ['id', good.replace('d1', 'd 1'), /id/, /dealer_1001/],
  ])('says the line of a wrong %s, and what to write', (_, row, problem, cure) => {
    const [found, ...more] = problems(csv(good.replace('d1', 'd0'), row));
    expect(found?.[0]).toBe('line 3');
    expect(found?.[1]).toMatch(problem);
    expect(found?.[2]).toMatch(cure);
    expect(more).toEqual([]);
  });

  it('tells every broken row at once, and reads none', () => {
    const broken = good.replace(',IL,', ',,');
    expect(problems(csv(broken, good.replace('d1', 'd2'), broken)).map(([place]) => place)).toEqual([
      'line 2',
      'line 4',
    ]);
  });

  it('has each id once', () => {
    expect(problems(csv(good, good))).toEqual([['line 3', 'id d1 is that of line 2 too.', 'Keep one.']]);
  });

  it('knows its columns', () => {
    expect(problems(readRegistry('id,nmae\nd1,A', 'csv'))[0]?.slice(0, 2)).toEqual([
      'line 1',
      'There is no column nmae.',
    ]);
  });

  it('says where a row has too few fields', () => {
    expect(problems(csv(good, 'd2,B'))[0]?.[0]).toBe('line 3');
  });
});

describe('a registry as JSON', () => {
  const dealer = { id: 'd1', name: 'A', city: 'C', state: 'IL', tier: 'gold', docFee: 0, taxRate: 0 };
  const tier = { id: 'gold', name: 'Gold', funderIds: ['harbor'], markupMax: 0.02 };

  it('is a list of dealers, or tiers and dealers', () => {
    expect(readRegistry(JSON.stringify([dealer]), 'json')).toEqual({ tiers: [], dealers: [dealer] });
    const both = { tiers: [tier], dealers: [dealer] };
    expect(readRegistry(JSON.stringify(both), 'json')).toEqual(both);
  });

  it.each([
    ['{', 'the file', /not JSON/],
    ['{"dealers": 1}', 'the file', /no list/],
    [JSON.stringify([{ ...dealer, colour: 'red' }]), 'dealers[0]', /colour/],
    [JSON.stringify({ tiers: [{ ...tier, markupMax: 2 }] }), 'tiers[0]', /markupMax/],
  ])('%s: says where it is wrong', (text, place, problem) => {
    const [found] = problems(readRegistry(text, 'json'));
    expect(found?.[0]).toBe(place);
    expect(found?.[1]).toMatch(problem);
  });
});
