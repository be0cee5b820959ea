import { describe, expect, it } from 'vitest';
import type { Deal, ReadField } from '../../deals/deal.ts';
import type { Fact } from '../../deals/facts.ts';
import { readDeal } from '../../deals/structure.ts';
import { IsoDate } from '../../kit/units.ts';
import { completeDeal, testFact } from '../../testing/deal.ts';
import { payStubOf } from '../../testing/papers.ts';
import { testWorld } from '../../testing/world.ts';
import { harmInputs } from './deal-harm.ts';

const world = testWorld();
const at = (time: string) => `2026-03-02T${time}:00.000Z`;

function order(gap: number, time = '15:00') {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const line: ReadField = { name: 'gap', unit: 'money', value: gap, page: 1, box, confidence: 1 };
  return {
    ...payStubOf(null, { id: `order_${time}` }),
    kind: 'buyers_order',
    fields: [line],
    parsedAt: at(time),
  };
}

const said = (value: 'yes' | 'no', source: Fact['source'], time: string): Fact => ({
  ...testFact('addOns.gap', value),
  source,
  recordedAt: at(time),
});

function optedIn(papers: Deal['documents'], facts: readonly Fact[]) {
  const deal = { ...completeDeal(), documents: [...papers] };
  const asked = { ...deal, facts: [...deal.facts, ...facts] };
  const today = IsoDate.parse('2026-03-02');
  const inputs = readDeal(asked, world.catalog(), world.dealer(asked.dealerId)!);
  if ('missing' in inputs) throw new Error('The deal is complete.');
  const known = { catalog: world.catalog(), today, presentCarPayment: null };
  return harmInputs(asked, inputs, known).addOns;
}

describe('an add-on that a paper lists', () => {
  it.each<[string, Deal['documents'], Fact[], string]>([
    ['nobody’s wish without a word', [order(69_500)], [], 'no'],
    ['the buyer’s by their word', [order(69_500)], [said('yes', 'customer', '15:10')], 'by_buyer'],
    ['the buyer’s by the word of staff', [order(69_500)], [said('yes', 'staff', '15:10')], 'by_buyer'],
    ['by the dealer’s word alone', [order(69_500)], [said('yes', 'dealer', '15:10')], 'as_dealer_says'],
    [
      'declined, whatever a dealer says later',
      [order(69_500)],
      [said('no', 'customer', '15:10'), said('yes', 'dealer', '15:20')],
      'no',
    ],
    [
      'declined in the end',
      [order(69_500)],
      [said('yes', 'customer', '15:10'), said('no', 'customer', '15:20')],
      'no',
    ],
    ['not yet known when the buyer said yes', [order(69_500)], [said('yes', 'customer', '14:00')], 'no'],
    [
      'dearer than when the buyer said yes',
      [order(69_500), order(169_500, '16:00')],
      [said('yes', 'customer', '15:10')],
      'no',
    ],
    [
      'cheaper than when the buyer said yes',
      [order(69_500), order(49_500, '16:00')],
      [said('yes', 'customer', '15:10')],
      'by_buyer',
    ],
  ])('is %s', (_, papers, facts, whose) => {
    expect(optedIn(papers, facts)).toMatchObject([{ addOn: 'gap', optedIn: whose }]);
  });
});
