import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../deals/changes.ts';
import type { Deal } from '../../deals/deal.ts';
import { makeBuyersOrder, makePayStub } from '../../documents/testing/make-paper.ts';
import { sampleBuyersOrder, sampleJacket, samplePayStub } from '../../documents/testing/sample-jacket.ts';
import { parseDocument } from '../../documents/tool.ts';
import { callTool } from '../../kit/call-tool.ts';
import type { AnyTool } from '../../kit/define-tool.ts';
import type { Principal } from '../../kit/principal.ts';
import { engineFor } from '../../risk/decision/engine-for.ts';
import { scoreRisk } from '../../risk/tool.ts';
import { fixedContext } from '../../testing/context.ts';
import { testDeal, testFact } from '../../testing/deal.ts';
import { demoWorld } from '../testing/scored-deal.ts';
import { findFunders } from '../tool.ts';
import type { JacketView } from './output.ts';
import { reviewJacket } from './tool.ts';

const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };

type Papers = Readonly<Record<string, Uint8Array>>;

/** From papers as they are uploaded to the review, through the tools that a conversation calls. */
async function reviewOf(papers: Papers, funder?: string): Promise<JacketView> {
  const world = { ...demoWorld, documentBytes: async (id: string) => papers[id] };
  let deal: Deal = testDeal({
    facts: [testFact('credit.score', 715), testFact('terms.downPayment', 300_000)],
  });
  const step = async (tool: AnyTool, input: object) => {
    const { output, changes } = await callTool(
      tool,
      { dealId: deal.id, ...input },
      fixedContext({ deal, principal: ben }),
    );
    if (changes.length > 0) deal = applyChanges(deal, changes);
    return output;
  };
  for (const documentId of Object.keys(papers)) await step(parseDocument(world), { documentId });
  await step(scoreRisk(world, engineFor), {});
  await step(findFunders(world), {});
  return (await step(reviewJacket(world), funder ? { funder } : {})) as JacketView;
}

const told = ({ defects, programs }: JacketView) =>
  [defects, ...programs.map((program) => program.defects)]
    .flat()
    .map(({ blocks, code, stip }) => [blocks, code, ...(stip ? [stip] : [])].join(' '));

describe('the sample jacket in the demonstration market', () => {
  it('lacks a bureau report, a title application and a membership where Prairie looks, and nothing else', async () => {
    const papers = { ...(await sampleJacket()) };
    expect(told(await reviewOf(papers, 'Prairie'))).toEqual([
      'funding paper_missing membership',
      'funding paper_missing bureau_report',
      'funding paper_missing title_application',
    ]);
  });

  it('names the wrong lienholder for anybody else', async () => {
    const papers = { ...(await sampleJacket()) };
    const { defects, all } = await reviewOf(papers, 'Harbor Auto Finance');
    expect(defects).toContainEqual(
      expect.objectContaining({
        code: 'lienholder_not_funder',
        expected: 'Harbor Auto Finance',
        note: 'Prairie Credit Union',
      }),
    );
    expect(all.items.map(({ stip, who }) => [stip, who])).toContainEqual(['proof_of_insurance', 'customer']);
  });

  it('with an old stub and another price on the order says both, and where they stand', async () => {
    const papers = {
      ...(await sampleJacket()),
      payStub: await makePayStub({
        ...samplePayStub,
        periodStart: '2025-10-01',
        periodEnd: '2025-10-15',
        payDate: '2025-10-20',
        ytdGross: 5_200_000,
        ytdNet: 3_988_200,
      }),
      buyersOrder: await makeBuyersOrder({
        ...sampleBuyersOrder,
        downPayment: 250_000,
        amountFinanced: 2_711_463,
      }),
    };
    const { defects, programs } = await reviewOf(papers);
    const all = [defects, ...programs.map((program) => program.defects)].flat();
    const order = all.find(({ code }) => code === 'order_down_payment_differs');
    expect(order).toMatchObject({
      first: 250_000,
      second: 300_000,
      evidence: [{ documentId: 'buyersOrder', page: 1 }],
    });
    const stub = all.find(({ code }) => code === 'pay_stub_old');
    expect(stub).toMatchObject({ day: '2025-10-20', evidence: [{ documentId: 'payStub', page: 1 }] });
  });
});
