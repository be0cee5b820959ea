import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../deals/changes.ts';
import { known } from '../../deals/deal.ts';
import { updateDeal } from '../../deals/update-deal-tool.ts';
import { callTool } from '../../kit/call-tool.ts';
import { fixedContext } from '../../testing/context.ts';
import { testDeal, testFact } from '../../testing/deal.ts';
import { testWorld } from '../../testing/world.ts';
import { bureauFactors, inquiryFactor } from './bureau-factors.ts';
import { BureauReport } from './bureau-report.ts';
import { testReport } from './testing/report.ts';

const dealer = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;
const customer = { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' } as const;
const record = (facts: unknown, principal: typeof dealer | typeof customer, deal = testDeal()) =>
  callTool(updateDeal(testWorld()), { dealId: deal.id, facts }, fixedContext({ deal, principal }));
const accepted = (changed: object) => BureauReport.safeParse({ ...testReport, ...changed }).success;

describe('a bureau report', () => {
  it.each([
    ['at the bottom of its scale', { score: 300 }],
    ['at the top of its scale', { score: 850 }],
    ['with no factors told', { factors: [] }],
    ['with four factors', { factors: bureauFactors.slice(0, 4) }],
    ['with five, inquiries among them', { factors: [...bureauFactors.slice(0, 4), inquiryFactor] }],
    ['of a named bureau', { bureau: 'other', bureauName: 'Prairie Credit Data' }],
  ])('is taken %s', (_, changed) => {
    expect(accepted(changed)).toBe(true);
  });

  it.each([
    ['below its scale', { score: 299 }],
    ['above its scale', { score: 851 }],
    ['with a scale turned round', { scoreMin: 850, scoreMax: 300 }],
    ['with five factors and no inquiries', { factors: bureauFactors.slice(0, 5) }],
    ['with six', { factors: [...bureauFactors.slice(0, 5), inquiryFactor] }],
    ['with a factor twice', { factors: [bureauFactors[0], bureauFactors[0]] }],
    ['with a factor of nobody’s list', { factors: ['bureau_bad_luck'] }],
    ['of a bureau without a name', { bureau: 'other' }],
    ['of one of the three under another name', { bureauName: 'Prairie Credit Data' }],
    ['with a key nobody knows', { zip: '62701' }],
    ['on no day', { scoredOn: '2026-02-30' }],
  ])('is refused %s', (_, changed) => {
    expect(accepted(changed)).toBe(false);
  });

  it('lies on its scale whenever it is taken', () => {
    const whole = fc.integer({ min: 200, max: 1_000 });
    fc.assert(
      fc.property(whole, whole, whole, (score, scoreMin, scoreMax) => {
        const fits =
          score >= 250 && score <= 900 && scoreMin < scoreMax && scoreMin <= score && score <= scoreMax;
        expect(accepted({ score, scoreMin, scoreMax })).toBe(fits);
      }),
    );
  });
});

describe('update_deal with a bureau report', () => {
  it('records it from a dealer, and its score as the bureau’s', async () => {
    const { output, changes } = await record({ creditReport: testReport }, dealer);
    expect(output).toMatchObject({ recorded: ['credit.report', 'credit.score'] });
    const deal = applyChanges(testDeal(), changes);
    expect(known(deal, 'credit.report')).toEqual(testReport);
    expect(known(deal, 'credit.score')).toBe(testReport.score);
  });

  it('puts its score over what a person says of it, and shows the conflict', async () => {
    const said = testDeal({ facts: [testFact('credit.score', 790)] });
    const { output, changes } = await record({ creditReport: testReport }, dealer, said);
    expect(output).toMatchObject({ conflicts: [{ key: 'credit.score' }] });
    const after = applyChanges(said, [
      ...changes,
      { op: 'add_facts', facts: [testFact('credit.score', 800, { source: 'dealer' })] },
    ]);
    expect(known(after, 'credit.score')).toBe(testReport.score);
  });

  it('refuses one from the customer', async () => {
    await expect(record({ creditReport: testReport }, customer)).rejects.toMatchObject({
      code: 'deals/report_from_dealers_only',
    });
  });

  it('refuses another score beside it, and takes the same', async () => {
    const other = { creditReport: testReport, creditScore: testReport.score + 1 };
    await expect(record(other, dealer)).rejects.toMatchObject({ code: 'tool/invalid_arguments' });
    const { output } = await record({ ...other, creditScore: testReport.score }, dealer);
    expect(output).toMatchObject({ recorded: ['credit.report', 'credit.score'] });
  });

  it('makes no report of a score alone', async () => {
    const { changes } = await record({ creditScore: 640 }, dealer);
    expect(known(applyChanges(testDeal(), changes), 'credit.report')).toBeUndefined();
  });
});
