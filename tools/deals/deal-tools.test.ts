import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { callTool } from '../kit/call-tool.ts';
import { sourceRule } from '../kit/sources.ts';
import { engineFor } from '../risk/decision/engine-for.ts';
import { scoreRisk } from '../risk/tool.ts';
import { fixedContext } from '../testing/context.ts';
import { completeDeal, paperFact, stockFact, testDeal, testFact } from '../testing/deal.ts';
import { testCatalog, testWorld } from '../testing/world.ts';
import { applyChanges } from './changes.ts';
import { known } from './deal.ts';
import { findVehicles } from './find-vehicles-tool.ts';
import { openDeal } from './open-deal-tool.ts';
import { dealPhrases } from './phrases.ts';
import { StatedFacts } from './stated-facts.ts';
import { updateDeal } from './update-deal-tool.ts';

const world = testWorld();
const dealer = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;
const update = (facts: unknown, deal = testDeal()) =>
  callTool(updateDeal(world), { dealId: deal.id, facts }, fixedContext({ deal }));
const invalid = expect.objectContaining({ code: 'tool/invalid_arguments' });

describe('open_deal', () => {
  it('binds the deal to the customer who opens it, and to their dealership', async () => {
    const { output, changes } = await callTool(openDeal(world), {}, fixedContext());
    expect(output).toMatchObject({ dealId: 'deal_1', missing: expect.arrayContaining(['vehicle.label']) });
    expect(applyChanges(undefined, changes)).toEqual(testDeal());
  });

  it('leaves the customer open when a dealer opens it', async () => {
    const { changes } = await callTool(openDeal(world), {}, fixedContext({ principal: dealer }));
    expect(changes).toMatchObject([
      { deal: { customerId: null, dealerId: 'dealer_1', openedBy: { role: 'dealer' } } },
    ]);
  });

  it('refuses a person without a dealership, and every argument', async () => {
    const principal = { id: 'staff_kim', role: 'staff' } as const;
    await expect(callTool(openDeal(world), {}, fixedContext({ principal }))).rejects.toMatchObject({
      code: 'deals/no_dealership',
    });
    await expect(callTool(openDeal(world), { customerId: 'x' }, fixedContext())).rejects.toEqual(invalid);
  });

  it('asks only for facts that have words in each language', async () => {
    const { output } = await callTool(openDeal(world), {}, fixedContext());
    const { missing } = output as { missing: string[] };
    for (const key of missing) expect(dealPhrases).toHaveProperty([`missing_fact.${key}`]);
  });
});

describe('update_deal', () => {
  it('records what was stated with its provenance', async () => {
    const { output, changes } = await update({ income: { amount: 420_000, per: 'month' }, termMonths: 72 });
    expect(output).toMatchObject({ recorded: ['income.gross', 'terms.termMonths'], conflicts: [] });
    const fact = {
      source: 'customer',
      verified: false,
      evidence: { kind: 'message', messageId: 'message_1' },
    };
    expect(changes).toMatchObject([{ op: 'add_facts', facts: [fact, fact] }]);
  });

  it('names the dealer as the source when a dealer states it', async () => {
    const context = fixedContext({ deal: testDeal(), principal: dealer });
    const input = { dealId: 'deal_1', facts: { termMonths: 60 } };
    const { changes } = await callTool(updateDeal(world), input, context);
    expect(changes).toMatchObject([{ facts: [{ source: 'dealer' }] }]);
  });

  it('chooses a car from the stock list and says the amount financed: 28,950 + 1,809.38 + 299 − 3,000', async () => {
    const { output, changes } = await update({ vehicle: '23 outback premium', downPayment: 300_000 });
    expect(output).toMatchObject({
      vehicle: { stockId: 'S1001', label: '2023 Subaru Outback Premium' },
      amountFinanced: 2_805_838,
    });
    expect(output).not.toHaveProperty('missing', expect.arrayContaining(['vehicle.price']));
    const catalogFact = { source: 'tool', evidence: { kind: 'catalog', recordId: 'S1001' } };
    expect(changes).toMatchObject([
      { facts: expect.arrayContaining([expect.objectContaining(catalogFact)]) },
    ]);
  });

  it('takes a stated price over the asking price without calling it a conflict', async () => {
    const facts = { vehicle: 'S1001', vehiclePrice: 2_800_000, downPayment: 0 };
    expect((await update(facts)).output).toMatchObject({ amountFinanced: 3_004_900, conflicts: [] });
  });

  it('records nothing of a car that could be several, and keeps its price apart from the car chosen before', async () => {
    const chosen = testDeal({ facts: [stockFact('S1003', 'vehicle.label', '2022 Honda Accord Sport')] });
    const { output, changes } = await update(
      { vehicle: '2023 outback', vehiclePrice: 2_800_000, termMonths: 60 },
      chosen,
    );
    expect(output).toMatchObject({
      recorded: ['terms.termMonths'],
      candidates: [{ stockId: 'S1001' }, { stockId: 'S1002' }],
    });
    expect(changes).toHaveLength(1);
  });

  it('says so when no such car stands at this dealership, and writes nothing', async () => {
    const { output, changes } = await update({ vehicle: 'toyota camry' });
    expect(output).toMatchObject({ vehicleNotFound: true, recorded: [] });
    expect(changes).toEqual([]);
  });

  describe('of a car that is not in stock', () => {
    const accord = { vehicle: '2022 Honda Accord LX', vehiclePrice: 2_390_000, vehicleOdometerMiles: 31_250 };
    const filed = async (facts: object, deal = testDeal()) =>
      applyChanges(deal, (await update(facts, deal)).changes);

    it('takes the guide’s once the person says its mileage: its value as it stands, price and mileage as stated', async () => {
      const { output, changes } = await update({ ...accord, downPayment: 0 });
      expect(output).toMatchObject({
        vehicle: {
          label: '2022 Honda Accord LX',
          price: 2_390_000,
          bookValue: 2_310_000,
          bookValueMiles: 18_000,
          odometerMiles: 31_250,
          condition: 'used',
        },
        amountFinanced: 2_390_000 + 149_375 + 29_900,
        conflicts: [],
      });
      expect(output).not.toHaveProperty('vehicle.stockId');
      expect(output).not.toHaveProperty('missing', expect.arrayContaining(['vehicle.price']));
      const { facts } = applyChanges(testDeal(), changes);
      const ofGuide = facts.filter(({ source }) => source === 'tool');
      expect(ofGuide.map(({ key }) => key)).toEqual([
        'vehicle.label',
        'vehicle.year',
        'vehicle.make',
        'vehicle.model',
        'vehicle.condition',
        'vehicle.bookValue',
      ]);
      for (const { evidence } of ofGuide) {
        expect(evidence).toEqual({ kind: 'catalog', recordId: 'guide:2022 Honda Accord LX:18000' });
      }
      expect(facts.filter(({ source }) => source === 'customer').map(({ key }) => key)).toEqual([
        'vehicle.price',
        'vehicle.odometerMiles',
        'terms.downPayment',
      ]);
    });

    it('asks for the price when only the mileage was said', async () => {
      const { vehiclePrice: _, ...unpriced } = accord;
      const { output } = await update(unpriced);
      expect(output).toMatchObject({ missing: expect.arrayContaining(['vehicle.price']) });
      expect(output).not.toHaveProperty('vehicle.price');
    });

    it('knows it apart from a car in stock that only resembles it, and from one chosen before', async () => {
      const chosen = await filed({ vehicle: 'S1003' });
      const deal = await filed(accord, chosen);
      expect(known(deal, 'vehicle.label')).toBe('2022 Honda Accord LX');
      expect(known(deal, 'vehicle.odometerMiles')).toBe(31_250);
      expect(known(deal, 'vehicle.bookValue')).toBe(2_310_000);
      expect(known(deal, 'vehicle.stockId')).toBeUndefined();
      const back = await filed({ vehicle: 'S1001' }, deal);
      expect(known(back, 'vehicle.odometerMiles')).toBe(21_400);
      expect(known(back, 'vehicle.price')).toBe(2_895_000);
    });

    it('finds none without a mileage, none that the guide does not know, and guesses no trim', async () => {
      const { vehicleOdometerMiles: _, ...noMiles } = accord;
      expect((await update({ ...noMiles, vehicle: '2022 Honda Civic' })).output).toMatchObject({
        vehicleNotFound: true,
      });
      expect((await update(noMiles)).output).toMatchObject({ candidates: [{ stockId: 'S1003' }] });
      const volvo = await update({ ...accord, vehicle: '2022 Volvo XC60' });
      expect(volvo.output).toMatchObject({ vehicleNotFound: true, recorded: ['vehicle.price'] });
      const trims = testWorld(testCatalog({ vehicles: [] }));
      const input = { dealId: 'deal_1', facts: { ...accord, vehicle: '2022 Honda Accord' } };
      const { output } = await callTool(updateDeal(trims), input, fixedContext({ deal: testDeal() }));
      expect(output).toMatchObject({ vehicleNotFound: true });
    });

    it('takes a car in stock at the mileage of the stock list, and says that another was stated', async () => {
      const facts = { vehicle: '2023 outback premium', vehicleOdometerMiles: 9_000 };
      const { output, changes } = await update(facts);
      expect(output).toMatchObject({
        vehicle: { stockId: 'S1001', odometerMiles: 21_400 },
        conflicts: [{ key: 'vehicle.odometerMiles' }],
      });
      const deal = applyChanges(testDeal(), changes);
      expect(known(deal, 'vehicle.odometerMiles')).toBe(21_400);
      const later = await update({ vehicleOdometerMiles: 9_000 }, deal);
      expect(later).toMatchObject({
        output: { recorded: [], conflicts: [{ key: 'vehicle.odometerMiles' }] },
        changes: [],
      });
      expect((await update({ vehicleOdometerMiles: 21_400 }, deal)).output).toMatchObject({ conflicts: [] });
    });

    it('is scored with the guide’s value', async () => {
      const { facts } = completeDeal({ 'terms.taxes': undefined });
      const deal = await filed(
        accord,
        testDeal({ facts: facts.filter(({ key }) => !key.startsWith('vehicle.')) }),
      );
      const { output } = await callTool(
        scoreRisk(world, engineFor),
        { dealId: deal.id },
        fixedContext({ deal }),
      );
      const amountFinanced = 2_390_000 + 149_375 + 44_900 - 200_000;
      expect(output).toMatchObject({ decision: 'approved', amountFinanced, ltv: amountFinanced / 2_310_000 });
    });
  });

  it('shows a conflict between a statement and a verified paper', async () => {
    const stub = paperFact('doc_stub', 'income.gross', { amount: 210_000, per: 'half_month' }, true);
    const deal = testDeal({ facts: [stub] });
    const { output } = await update({ income: { amount: 500_000, per: 'month' } }, deal);
    expect(output).toMatchObject({ conflicts: [{ key: 'income.gross' }] });
  });

  it('lets a correction replace the earlier statement', async () => {
    const deal = testDeal({ facts: [testFact('terms.termMonths', 72)] });
    const { output } = await update({ termMonths: 48 }, deal);
    expect(output).toMatchObject({ conflicts: [], recorded: ['terms.termMonths'] });
  });

  it.each([
    ['no fact', {}],
    ['an unknown key', { race: 'x' }],
    ['a negative income', { income: { amount: -1, per: 'month' } }],
    ['an income without its period', { income: { amount: 420_000 } }],
    ['an income in words', { income: { amount: '4,200', per: 'month' } }],
    ['an income of an unknown period', { income: { amount: 1, per: 'fortnight' } }],
    ['cents that are not whole', { downPayment: 100.5 }],
    ['a negative mileage', { vehicleOdometerMiles: -1 }],
    ['a mileage of a million', { vehicleOdometerMiles: 1_000_000 }],
    ['a term of 0', { termMonths: 0 }],
    ['a term of 1,000', { termMonths: 1000 }],
    ['a score of 200', { creditScore: 200 }],
    ['NaN', { downPayment: Number.NaN }],
    ['a blank name', { name: '  ' }],
    ['a list', []],
    ['null', null],
    ['text', 'income 4200'],
  ])('refuses %s', async (_, facts) => {
    await expect(update(facts)).rejects.toEqual(invalid);
  });

  it('does not know a deal that the runtime did not bring', async () => {
    const call = callTool(
      updateDeal(world),
      { dealId: 'deal_2', facts: { termMonths: 48 } },
      fixedContext({ deal: testDeal() }),
    );
    await expect(call).rejects.toMatchObject({ kind: 'not_found', code: 'deals/not_found' });
  });

  it('names the allowed sources of every figure', () => {
    const { vehicle: _, income, hourlyPay, creditReport, addOns, ...rest } = StatedFacts.shape;
    const { factors, ...reported } = creditReport.unwrap().shape;
    const schemas = [
      income.unwrap().shape.amount,
      ...Object.values(hourlyPay.unwrap().shape),
      factors.element,
      addOns.unwrap().element,
      ...Object.values(reported).map((schema) =>
        schema instanceof z.ZodOptional ? schema.unwrap() : schema,
      ),
      ...Object.values(rest).map((schema) => schema.unwrap()),
    ];
    expect(schemas.map(sourceRule)).not.toContain(undefined);
    expect(sourceRule(income.unwrap().shape.amount)?.from).toEqual(['person']);
  });
});

describe('find_vehicles', () => {
  const find = (input: unknown, context = fixedContext()) => callTool(findVehicles(world), input, context);

  it('lists this dealership’s cars, cheapest first', async () => {
    const { output } = await find({});
    expect(output).toMatchObject({
      total: 6,
      vehicles: [{ stockId: 'S1006' }, { stockId: 'S1003' }, {}, {}, {}, {}],
    });
    const ana = fixedContext({ principal: { id: 'dealer_ana', role: 'dealer', dealerId: 'dealer_2' } });
    expect((await find({}, ana)).output).toMatchObject({ total: 1, vehicles: [{ stockId: 'S2001' }] });
  });

  it('keeps to the words and to the highest price', async () => {
    expect((await find({ words: 'outback', priceMax: 2_895_000 })).output).toMatchObject({
      total: 1,
      vehicles: [{ stockId: 'S1001', price: 2_895_000 }],
    });
    expect((await find({ words: 'tesla' })).output).toEqual({ total: 0, vehicles: [] });
  });

  it.each([{ dealerId: 'dealer_2' }, { priceMax: -1 }, { words: '' }, { words: 7 }])(
    'refuses %j',
    async (input) => {
      await expect(find(input)).rejects.toEqual(invalid);
    },
  );
});

it('completeDeal needs nothing more', async () => {
  expect((await update({ termMonths: 60 }, completeDeal())).output).toMatchObject({ missing: [] });
});
