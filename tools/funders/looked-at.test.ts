import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import type { Deal } from '../deals/deal.ts';
import { callTool } from '../kit/call-tool.ts';
import type { Principal } from '../kit/principal.ts';
import { fixedContext } from '../testing/context.ts';
import { submitApplication } from './submit-tool.ts';
import { demoWorld, scoredDeal } from './testing/scored-deal.ts';
import { findFunders } from './tool.ts';

const tool = submitApplication(demoWorld);

/** An approved deal with offers, and an order that lists GAP for so much. */
async function offered(gap: number): Promise<Deal> {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const field = { name: 'gap', unit: 'money', value: gap, page: 1, box, confidence: 1 } as const;
  const paper = {
    id: 'doc_order',
    kind: 'buyers_order',
    sha256: 'h',
    pages: 1,
    fields: [field],
    parsedAt: '',
  };
  const deal = { ...scoredDeal('approved'), documents: gap > 0 ? [paper] : [] };
  const { changes } = await callTool(findFunders(demoWorld), { dealId: deal.id }, fixedContext({ deal }));
  return applyChanges(deal, changes);
}
const sent = (deal: Deal, principal?: Principal) =>
  callTool(
    tool,
    { dealId: deal.id, offerId: deal.offers?.offers[0]?.id },
    fixedContext({ deal, ...(principal && { principal }) }),
  );
const released = (deal: Deal, releasedAt: string | null): Deal => ({
  ...deal,
  handoff: {
    id: 'h',
    reason: 'asked',
    requestedBy: 'customer_maya',
    requestedAt: '2026-03-02T15:00:00.000Z',
    releasedAt,
  },
});

describe('before an application is sent', () => {
  it('a loan at which nothing stops goes as before', async () => {
    expect((await sent(await offered(0))).changes).toHaveLength(1);
  });

  it('one with an add-on that nobody is known to have asked for waits for a person, before approval and after', async () => {
    const deal = await offered(69_500);
    await expect(sent(deal)).rejects.toMatchObject({ code: 'risk/person_first' });
    const asked = { dealId: deal.id, offerId: deal.offers?.offers[0]?.id ?? '' };
    const context = { ...fixedContext({ deal }), record: () => {} };
    expect(() => tool.approval?.(asked, context)).toThrow('a person has to look');
  });

  it('goes once a person has released it as it was last scored, or when staff send it', async () => {
    const deal = await offered(69_500);
    await expect(sent(released(deal, null))).rejects.toMatchObject({ code: 'risk/person_first' });
    await expect(sent(released(deal, '2026-03-01T09:00:00.000Z'))).rejects.toMatchObject({
      code: 'risk/person_first',
    });
    expect((await sent(released(deal, '2026-03-02T16:00:00.000Z'))).changes).toHaveLength(1);
    expect((await sent(deal, { id: 'staff_1', role: 'staff' })).changes).toHaveLength(1);
  });
});
