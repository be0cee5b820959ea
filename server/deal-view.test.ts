import { describe, expect, it } from 'vitest';
import { applyChanges } from '#tools/deals/changes.ts';
import type { Deal } from '#tools/deals/deal.ts';
import { demoWorld, scoredDeal } from '#tools/funders/testing/scored-deal.ts';
import { findFunders } from '#tools/funders/tool.ts';
import { callTool } from '#tools/kit/call-tool.ts';
import type { Role } from '#tools/kit/principal.ts';
import { AnnualRate, minor, Ratio } from '#tools/kit/units.ts';
import { fixedContext } from '#tools/testing/context.ts';
import { DealView, viewDeal } from './deal-view.ts';

const now = '2026-03-02T15:00:00.000Z';

/** A deal with offers and one of them sent, with everything on it that lies between dealer and funder. */
async function dealtIn(): Promise<Deal> {
  const deal = scoredDeal('approved');
  const { changes } = await callTool(findFunders(demoWorld), { dealId: deal.id }, fixedContext({ deal }));
  const found = applyChanges(deal, changes);
  const offers = found.offers!.offers.map((offer) => ({
    ...offer,
    dealerFee: minor(19_900),
    hitchOdds: Ratio.parse(0.2),
    tier: 'Q9',
  }));
  const [offer] = offers;
  return {
    ...found,
    offers: { ...found.offers!, offers },
    submissions: [
      {
        id: 'submission_1',
        offerId: offer!.id,
        programId: offer!.programId,
        funderId: offer!.funderId,
        offer: offer!,
        submittedBy: 'dealer_ben',
        submittedAt: now,
        reference: 'CH-1',
      },
    ],
    markupExceptions: [
      {
        id: 'markup_1',
        markupMax: AnnualRate.parse(0.01),
        insteadOf: AnnualRate.parse(0.02),
        reason: 'competing_offer',
        recordedBy: { id: 'dealer_ben', role: 'dealer' },
        recordedAt: now,
      },
    ],
  };
}

const viewFor = async (role: Role) => viewDeal(await dealtIn(), { id: 'someone', role }, now);

describe('the deal file as it leaves the building', () => {
  it('has for a customer no trace of what lies between dealer and funder, in offers nor in what was sent', async () => {
    const view = await viewFor('customer');
    expect(view.offers!.offers.length).toBeGreaterThan(3);
    expect(JSON.stringify(view)).not.toMatch(/buyRate|reserve|dealerFee|hitchOdds|"tier"|Q9|markup/i);
  });

  it.each(['dealer', 'staff'] as const)('has all of it for %s', async (role) => {
    const [view, deal] = [await viewFor(role), await dealtIn()];
    expect(view.offers).toMatchObject({ ...deal.offers });
    expect(view.submissions).toEqual(deal.submissions);
    expect(view.markupExceptions).toEqual(deal.markupExceptions);
  });

  it('shows dealer and customer the same offers in the same order', async () => {
    const orders = async (role: Role) => {
      const { offers, orders } = (await viewFor(role)).offers!;
      return { ids: offers.map(({ id }) => id), orders };
    };
    expect(await orders('customer')).toEqual(await orders('dealer'));
  });

  it.each(['customer', 'dealer', 'staff'] as const)('is what the API says it is, for %s', async (role) => {
    expect(DealView.safeParse(await viewFor(role)).success).toBe(true);
  });
});
