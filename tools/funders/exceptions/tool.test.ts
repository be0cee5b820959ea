import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../deals/changes.ts';
import { Deal } from '../../deals/deal.ts';
import { readDeal } from '../../deals/structure.ts';
import { callTool } from '../../kit/call-tool.ts';
import { collectClaims } from '../../kit/claims.ts';
import type { Principal } from '../../kit/principal.ts';
import { sourceRule } from '../../kit/sources.ts';
import { AnnualRate, Locale } from '../../kit/units.ts';
import { fixedContext } from '../../testing/context.ts';
import { demoWorld, scoredDeal } from '../testing/scored-deal.ts';
import { findFunders } from '../tool.ts';
import { exceptedMarkup, markupReasons } from './markup-exception.ts';
import { exceptionPhrases } from './phrases.ts';
import { recordMarkupException } from './tool.ts';

const tool = recordMarkupException(demoWorld);
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };
const house = demoWorld.dealer('dealer_1')!.markupMax;

async function recorded(deal: Deal, input: object) {
  const { output, changes } = await callTool(
    tool,
    { dealId: deal.id, reason: 'competing_offer', ...input },
    fixedContext({ deal, principal: ben }),
  );
  return { output: tool.output.parse(output), file: applyChanges(deal, changes) };
}

async function offersOf(deal: Deal) {
  const { changes } = await callTool(
    findFunders(demoWorld),
    { dealId: deal.id },
    fixedContext({ deal, principal: ben }),
  );
  const file = applyChanges(deal, changes);
  return { file, offers: file.offers?.offers ?? [] };
}

describe('record_markup_exception', () => {
  it('keeps who, when, why and from what to what on the deal file', async () => {
    const { output, file } = await recorded(scoredDeal('approved'), { markupMax: 0.01 });
    expect(file.markupExceptions).toEqual([
      {
        id: output.exceptionId,
        markupMax: 0.01,
        insteadOf: house,
        reason: 'competing_offer',
        recordedBy: { id: 'dealer_ben', role: 'dealer' },
        recordedAt: '2026-03-02T15:00:00.000Z',
      },
    ]);
    expect(Deal.parse(file)).toEqual(file);
    expect(collectClaims(tool.output, output).map(({ role }) => role)).toEqual([
      'markup_reason',
      'markup_max',
      'markup_before',
    ]);
  });

  it('drops offers and schedule, which are dearer, and keeps the score', async () => {
    const { file: offered } = await offersOf(scoredDeal('approved'));
    expect(offered.status).toBe('offered');
    const { file } = await recorded(offered, { markupMax: 0.01 });
    expect(file).toMatchObject({ offers: null, schedule: null, status: 'scored', score: offered.score });
  });

  it('makes every offer found afterwards at most as dear, and none with more markup', async () => {
    const deal = scoredDeal('approved');
    const { offers: before } = await offersOf(deal);
    const { offers: after } = await offersOf((await recorded(deal, { markupMax: 0.005 })).file);
    for (const { programId, sellRate } of before) {
      const now = after.find((offer) => offer.programId === programId);
      expect(now?.sellRate).toBeLessThanOrEqual(sellRate);
    }
    for (const { sellRate, buyRate } of after) expect(sellRate - buyRate).toBeLessThanOrEqual(0.005 + 1e-9);
    expect(after.some(({ sellRate, buyRate }) => sellRate > buyRate)).toBe(true);
  });

  it('lowers again and again, never back: the lowest stands', async () => {
    const { file: once } = await recorded(scoredDeal('approved'), { markupMax: 0.01 });
    await expect(recorded(once, { markupMax: 0.015 })).rejects.toMatchObject({
      code: 'funders/markup_not_lower',
    });
    const { file: twice, output } = await recorded(once, { markupMax: 0, reason: 'employee_program' });
    expect(output.insteadOf).toBe(0.01);
    const read = readDeal(twice, demoWorld.catalog(), demoWorld.dealer('dealer_1')!);
    expect(read).toMatchObject({ markupMax: 0 });
  });

  it('refuses the house’s own markup and any above it, whatever the reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: house, max: 1, noNaN: true }),
        fc.constantFrom(...markupReasons),
        async (markupMax, reason) => {
          await expect(recorded(scoredDeal('approved'), { markupMax, reason })).rejects.toMatchObject({
            kind: 'invalid_input',
            code: 'funders/markup_not_lower',
          });
        },
      ),
      { numRuns: 30 },
    );
    await expect(recorded(scoredDeal('approved'), { markupMax: house - 0.0001 })).resolves.toBeDefined();
  });

  it.each([
    ['a reason of their own', { markupMax: 0.01, reason: 'nice customer' }],
    ['no reason', { markupMax: 0.01, reason: undefined }],
    ['a negative markup', { markupMax: -0.01 }],
    ['no markup', {}],
    ['a person who is not asked', { markupMax: 0.01, recordedBy: { id: 'x', role: 'staff' } }],
  ])('refuses %s', async (_, input) => {
    await expect(recorded(scoredDeal('approved'), input)).rejects.toMatchObject({
      code: 'tool/invalid_arguments',
    });
  });

  it('is no customer’s, and takes the markup only from what a person said', () => {
    expect(tool.roles).toEqual(['dealer', 'staff']);
    expect(sourceRule(tool.input.shape.markupMax)).toEqual({ kind: 'rate', from: ['person'] });
  });

  it('cannot be on file with a reason outside the list', async () => {
    const { file } = await recorded(scoredDeal('approved'), { markupMax: 0.01 });
    const [exception] = file.markupExceptions!;
    const forged = { ...file, markupExceptions: [{ ...exception, reason: 'nice customer' }] };
    expect(Deal.safeParse(forged).success).toBe(false);
  });
});

describe('the limit of exceptions', () => {
  const limit = fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((value) => ({ markupMax: AnnualRate.parse(value) }));

  it('is none without one, and never rises by another one', () => {
    expect(exceptedMarkup(undefined)).toBeUndefined();
    expect(exceptedMarkup([])).toBeUndefined();
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1 }), limit, (some, another) => {
        expect(exceptedMarkup([...some, another])).toBeLessThanOrEqual(exceptedMarkup(some) as number);
      }),
    );
  });
});

it('has words for every reason in every language, each its own', () => {
  expect(Object.keys(exceptionPhrases)).toEqual(markupReasons.map((reason) => `markup_reason.${reason}`));
  for (const locale of Locale.options) {
    const words = Object.values(exceptionPhrases).map((phrase) => phrase[locale]);
    expect(new Set(words).size).toBe(markupReasons.length);
  }
});
