import { expect, it } from 'vitest';
import { openDeal } from '../deals/open-deal-tool.ts';
import { submitApplication } from '../funders/submit-tool.ts';
import { callTool } from '../kit/call-tool.ts';
import { fixedContext } from '../testing/context.ts';
import { sentDeal } from '../testing/sent-deal.ts';
import { testWorld } from '../testing/world.ts';
import type { World } from '../world.ts';
import type { DealerStatus } from './dealer.ts';

const world = (status: DealerStatus): World => {
  const { dealer, ...rest } = testWorld();
  const marked = (id: string) => {
    const found = dealer(id);
    return found && { ...found, status };
  };
  return { ...rest, dealer: marked };
};
const ben = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;
const refused = expect.objectContaining({ kind: 'forbidden', code: 'channel/dealer_not_active' });

it.each(['suspended', 'closed'] as const)('a %s dealer opens no deal', async (status) => {
  await expect(callTool(openDeal(world(status)), {}, fixedContext({ principal: ben }))).rejects.toEqual(
    refused,
  );
  const maya = { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' } as const;
  await expect(callTool(openDeal(world(status)), {}, fixedContext({ principal: maya }))).rejects.toEqual(
    refused,
  );
});

it.each(['suspended', 'closed'] as const)(
  'a %s dealer sends none, and none is asked to be approved',
  (status) => {
    const deal = sentDeal({ customerId: null });
    const tool = submitApplication(world(status));
    const context = { ...fixedContext({ principal: ben, deal }), record: () => {} };
    const input = { dealId: deal.id, offerId: 'program_1:offer' };
    expect(() => tool.approval?.(input, context)).toThrowError(refused);
    expect(() => tool.run(input, context)).toThrowError(refused);
  },
);

it('an active one opens deals', async () => {
  const { output } = await callTool(openDeal(world('active')), {}, fixedContext({ principal: ben }));
  expect((output as { dealId: string }).dealId).toMatch(/^deal/);
});
