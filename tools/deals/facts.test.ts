import { describe, expect, it } from 'vitest';
import { paperFact, stockFact, testFact } from '../testing/deal.ts';
import { resolveFact } from './facts.ts';

const income = (amount: number, per: string) => ({ amount, per });

describe('resolveFact on what describes the person', () => {
  const stub = paperFact('doc_stub', 'income.gross', income(210_000, 'half_month'), true);
  const application = paperFact('doc_app', 'income.gross', income(500_000, 'month'), false);
  const said = testFact('income.gross', income(550_000, 'month'));

  it('knows nothing when nothing was said', () => {
    expect(resolveFact([], 'income.gross')).toEqual({ value: undefined, fact: undefined, conflicting: [] });
  });

  it.each([
    { order: 'stub first', facts: [stub, application, said] },
    { order: 'stub last', facts: [said, application, stub] },
  ])('puts a verified paper over every statement, $order', ({ facts }) => {
    const resolved = resolveFact(facts, 'income.gross');
    expect(resolved.fact).toBe(stub);
    expect(resolved.conflicting).toHaveLength(2);
  });

  it('ranks a paper nobody verified as a statement: the later of the two is in force', () => {
    expect(resolveFact([said, application], 'income.gross').fact).toBe(application);
    expect(resolveFact([application, said], 'income.gross').fact).toBe(said);
  });

  it('counts the latest word of an origin as later, even if the origin spoke first', () => {
    const corrected = testFact('income.gross', income(520_000, 'month'));
    const resolved = resolveFact([said, application, corrected], 'income.gross');
    expect(resolved.fact).toBe(corrected);
    expect(resolved.conflicting).toEqual([application]);
  });

  it('replaces what a person said before and keeps no conflict with it', () => {
    const corrected = testFact('income.gross', income(520_000, 'month'), { source: 'dealer' });
    expect(resolveFact([said, corrected], 'income.gross')).toMatchObject({
      value: corrected.value,
      conflicting: [],
    });
  });

  it('sees no conflict between the same words in capitals, and one between other words', () => {
    const shouted = paperFact('doc_stub', 'employment.employer', 'PRAIRIE LOGISTICS LLC', false);
    const written = paperFact('doc_app', 'employment.employer', 'Prairie Logistics LLC', false);
    const other = paperFact('doc_app', 'employment.employer', 'Prairie Logistics Inc', false);
    expect(resolveFact([shouted, written], 'employment.employer').conflicting).toEqual([]);
    expect(resolveFact([shouted, other], 'employment.employer').conflicting).toHaveLength(1);
  });

  it('sees no conflict between the same income in two pay periods', () => {
    const monthly = testFact('income.gross', income(420_000, 'month'));
    expect(resolveFact([monthly, stub], 'income.gross').conflicting).toEqual([]);
  });

  it('keeps a bureau apart from what the person says of their score', () => {
    const bureau = testFact('credit.score', 655, { source: 'bureau' });
    const claimed = testFact('credit.score', 700);
    const resolved = resolveFact([bureau, claimed], 'credit.score');
    expect(resolved.value).toBe(655);
    expect(resolved.conflicting).toEqual([claimed]);
  });
});

describe('resolveFact on a wish', () => {
  const order = paperFact('doc_order', 'terms.downPayment', 200_000, true);

  it.each([
    { order: 'said first', facts: [testFact('terms.downPayment', 300_000), order] },
    { order: 'said last', facts: [order, testFact('terms.downPayment', 300_000)] },
  ])('lets the person decide over any paper, $order', ({ facts }) => {
    const resolved = resolveFact(facts, 'terms.downPayment');
    expect(resolved.value).toBe(300_000);
    expect(resolved.conflicting).toEqual([order]);
  });

  it('takes the latest statement', () => {
    const facts = [72, 60, 48].map((months) => testFact('terms.termMonths', months));
    expect(resolveFact(facts, 'terms.termMonths').value).toBe(48);
  });

  it('takes the paper when nobody said anything', () => {
    expect(resolveFact([order], 'terms.downPayment').value).toBe(200_000);
  });
});

describe('resolveFact on a deal that has known several cars', () => {
  const outback = (id: string, price: number) => [
    stockFact(id, 'vehicle.label', '2023 Subaru Outback Premium'),
    stockFact(id, 'vehicle.odometerMiles', 21_400),
    stockFact(id, 'vehicle.bookValue', 2_760_000),
    stockFact(id, 'vehicle.price', price),
  ];
  const civic = [
    stockFact('S9', 'vehicle.label', '2024 Honda Civic LX'),
    stockFact('S9', 'vehicle.price', 2_300_000),
  ];
  const order = (label: string) => [
    paperFact('doc_order', 'vehicle.label', label, true),
    paperFact('doc_order', 'vehicle.odometerMiles', 18_450, true),
    paperFact('doc_order', 'vehicle.price', 2_650_000, true),
    paperFact('doc_order', 'terms.taxes', 167_494, true),
  ];

  it('puts an agreed price over the asking price of the same car', () => {
    const facts = [...outback('S1', 2_895_000), testFact('vehicle.price', 2_800_000)];
    expect(resolveFact(facts, 'vehicle.price').value).toBe(2_800_000);
  });

  it('forgets a price agreed for the car looked at before', () => {
    const facts = [...outback('S1', 2_895_000), testFact('vehicle.price', 2_800_000), ...civic];
    expect(resolveFact(facts, 'vehicle.price').value).toBe(2_300_000);
    expect(resolveFact(facts, 'vehicle.bookValue').value).toBeUndefined();
  });

  it('keeps two stock records of one label apart', () => {
    const facts = [
      ...outback('S1', 2_895_000),
      testFact('vehicle.price', 2_800_000),
      ...outback('S2', 2_950_000),
    ];
    expect(resolveFact(facts, 'vehicle.price').value).toBe(2_950_000);
  });

  it('takes a price named before any car as that of the first', () => {
    const first = [testFact('vehicle.price', 2_800_000), ...outback('S1', 2_895_000)];
    expect(resolveFact(first, 'vehicle.price').value).toBe(2_800_000);
    expect(resolveFact([...first, ...civic], 'vehicle.price').value).toBe(2_300_000);
  });

  it('takes the order for another car with everything on it, and shows the conflict of cars', () => {
    const facts = [...outback('S1', 2_895_000), ...order('2022 Honda Accord Sport')];
    expect(resolveFact(facts, 'vehicle.odometerMiles').value).toBe(18_450);
    expect(resolveFact(facts, 'vehicle.bookValue').value).toBeUndefined();
    expect(resolveFact(facts, 'vehicle.label').conflicting).toHaveLength(1);
  });

  it('leaves an order behind, taxes and all, when another car is chosen after it', () => {
    const facts = [...order('2022 Honda Accord Sport'), ...outback('S1', 2_895_000)];
    expect(resolveFact(facts, 'vehicle.odometerMiles').value).toBe(21_400);
    expect(resolveFact(facts, 'vehicle.price').value).toBe(2_895_000);
    expect(resolveFact(facts, 'terms.taxes').value).toBeUndefined();
  });

  it('joins an order and a stock record of the same car', () => {
    const facts = [...outback('S1', 2_895_000), ...order('2023 Subaru Outback')];
    expect(resolveFact(facts, 'vehicle.odometerMiles').value).toBe(18_450);
    expect(resolveFact(facts, 'vehicle.bookValue').value).toBe(2_760_000);
  });
});
