import { describe, expect, it } from 'vitest';
import type { Deal } from '../../deals/deal.ts';
import { callTool } from '../../kit/call-tool.ts';
import { collectClaims } from '../../kit/claims.ts';
import type { Principal } from '../../kit/principal.ts';
import { IsoDate } from '../../kit/units.ts';
import { unitedStates } from '../../markets/us.ts';
import { fixedContext } from '../../testing/context.ts';
import { paperFact, testFact } from '../../testing/deal.ts';
import { payStubOf } from '../../testing/papers.ts';
import { funderPhrases } from '../phrases.ts';
import { jacketActors, jacketBlocks, jacketCures, jacketDefects, stipStates } from './codes.ts';
import { jacketPhrases } from './phrases.ts';
import { goodPapers, jacketDeal, jacketWorld, licence, order, policy } from './testing/clean-jacket.ts';
import { reviewJacket } from './tool.ts';

const tool = reviewJacket(jacketWorld);
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };
const maya = fixedContext().principal;

async function review(deal: Deal, principal: Principal, input: object = {}, day = '2026-03-02') {
  const context = fixedContext({ deal, principal, market: unitedStates, today: IsoDate.parse(day) });
  const { output, changes } = await callTool(tool, { dealId: deal.id, ...input }, context);
  expect(changes).toEqual([]);
  return tool.output.parse(output);
}

/** Something for everybody: the customer's licence, the dealer's order and report, and a lienholder that fits only Harbor. */
const mixed = () =>
  jacketDeal({
    documents: [
      ...goodPapers.filter(({ kind }) => kind === 'utility_bill'),
      licence({ expiry_date: '2026-02-01' }),
      policy({ lienholder: 'Harbor Auto Finance' }),
      order({ doc_fee: 44_901, total_price: 2_862_395, amount_financed: 2_662_395 }),
    ],
    facts: [testFact('credit.score', 680), paperFact('doc_bill', 'terms.termMonths', 60, false)],
    stub: payStubOf('Jo Park', { paid: '2025-11-01' }),
  });

describe('review_jacket', () => {
  it('tells once what every program raises, and beside each program what only it does', async () => {
    const { defects, programs, best, all } = await review(await mixed(), ben);
    expect(defects.map(({ code }) => code)).toEqual([
      'paper_missing',
      'order_amount_differs',
      'fact_conflict',
    ]);
    expect(programs.map(({ funder, defects: own }) => [funder, own.map(({ code }) => code)])).toEqual([
      ['Harbor Auto Finance', ['expired', 'pay_stub_old']],
      ['Meridian Motor Credit', ['lienholder_not_funder', 'expired', 'pay_stub_old']],
    ]);
    expect(programs.map(({ readyToSend, readyToFund }) => [readyToSend, readyToFund])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect([best.programCount, all.programCount, all.itemCount]).toEqual([1, 2, all.items.length]);
  });

  it('gives a defect both amounts, its day and the place on the paper', async () => {
    const { defects, programs } = await review(await mixed(), ben);
    expect(defects[1]).toMatchObject({
      first: 2_662_395,
      second: 2_662_394,
      rule: 'paper:buyers_order',
      evidence: [{ documentId: 'doc_order', page: 1, box: { x: 10, y: 20, width: 30, height: 12 } }],
    });
    expect(programs[0]?.defects[0]).toMatchObject({ day: '2026-02-01', documents: ['doc_licence'] });
  });

  it('shows a customer only what is the customer’s to do', async () => {
    const deal = await mixed();
    const output = await review(deal, maya);
    const text = JSON.stringify(output);
    for (const other of [
      'dealer',
      'staff',
      'order_amount',
      'fact_conflict',
      'bureau',
      'rule',
      'ready',
      'notice',
    ])
      expect(text).not.toContain(other);
    expect(output.programs[0]?.defects.map(({ code }) => code)).toEqual(['expired', 'pay_stub_old']);
    expect(output.all.items.map(({ stip }) => stip)).toEqual([
      'proof_of_identity',
      'proof_of_income',
      'proof_of_insurance',
    ]);
    const dealers = collectClaims(tool.output, await review(deal, ben)).length;
    expect(collectClaims(tool.output, output).length).toBeLessThan(dealers);
  });

  it('shows a customer nothing where only others have to act', async () => {
    const deal = await jacketDeal({ facts: [testFact('credit.score', 680)] });
    const output = await review({ ...deal, score: { ...deal.score!, decision: 'referred' } }, maya);
    expect([output.defects, output.all.items, output.programs.flatMap(({ defects }) => defects)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('tells the creditor’s side which notices are due and overdue, which hold up nothing', async () => {
    const deal = await jacketDeal();
    const countered = { ...deal, score: { ...deal.score!, decision: 'counteroffer' as const } };
    const told = async (day: string) =>
      (await review(countered, ben, {}, day)).defects
        .filter(({ code }) => code.startsWith('notice'))
        .map(({ code, blocks, notice, day: due }) => [code, blocks, notice, due]);
    expect(await told('2026-04-01')).toContainEqual(['notice_due', 'none', 'counteroffer', '2026-04-01']);
    expect(await told('2026-04-02')).toContainEqual(['notice_overdue', 'none', 'counteroffer', '2026-04-01']);
  });

  it('compares the papers itself, so that one added since the last comparison counts', async () => {
    const deal = await mixed();
    const checked = { ...deal, verification: { findings: [], verifiedAt: '2026-03-02T15:00:00.000Z' } };
    expect(await review(checked, ben)).toEqual(await review(deal, ben));
  });

  it('never shows a number of a person', async () => {
    const documents = [
      ...goodPapers,
      licence({ license_number: 'P123-4567-8901', ssn: '000-12-3456' }, 'doc_second'),
    ];
    const text = JSON.stringify(await review(await jacketDeal({ documents }), ben));
    expect(text).toContain('ssn_area_000');
    expect(text).not.toMatch(/P123|000-12/);
  });

  it.each([[{ funder: '' }], [{ funder: 'x'.repeat(81) }], [{ surprise: 1 }]])(
    'refuses %j',
    async (input) => {
      await expect(review(await jacketDeal(), ben, input)).rejects.toMatchObject({
        code: 'tool/invalid_arguments',
      });
    },
  );
});

describe('words for a jacket', () => {
  const phrases = jacketPhrases(funderPhrases);
  it.each([
    ['jacket_defect', jacketDefects],
    ['jacket_cure', jacketCures],
    ['jacket_actor', jacketActors],
    ['jacket_blocks', jacketBlocks],
    ['stip_state', stipStates],
  ] as const)('every %s in every language', (role, codes) => {
    for (const code of codes) expect(Object.values(phrases[`${role}.${code}`] ?? {})).toHaveLength(3);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
