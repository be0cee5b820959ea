import type { PipelineLine, PipelinePage, PipelineStage, Scorecard, Share } from '../src/business-types.ts';

/** A dealer's list and scorecard as the server would send them. */

const line = (dealId: string, buyer: string | null, stage: PipelineStage, rest: Partial<PipelineLine>) => ({
  dealId,
  buyer,
  vehicle: '2023 Subaru Outback Premium',
  stage,
  stageDays: 3,
  nextAction: 'nothing',
  waitsFor: 'nobody',
  ageDays: 12,
  ...rest,
});

const lines: readonly PipelineLine[] = [
  line('deal_7', 'Jonathan Q. Public', 'offered', { nextAction: 'choose_offer', waitsFor: 'dealer' }),
  line('deal_6', 'Priya Raman', 'returned', { nextAction: 'cure_defects', waitsFor: 'dealer' }),
  line('deal_5', null, 'funded', {}),
];

/** Two to a page, so that there is a second one. */
export function fakePipeline(query: URLSearchParams): PipelinePage {
  const found = lines.filter(({ stage }) => (query.get('stage') ?? stage) === stage);
  const from = Number(query.get('cursor') ?? 0);
  const next = from + 2 < found.length ? String(from + 2) : null;
  return { stages: { offered: 1, returned: 1, funded: 1 }, deals: found.slice(from, from + 2), next };
}

const share = (count: number, of: number): Share => ({
  count,
  of,
  share: of === 0 ? null : count / of,
  low: of === 0 ? null : 0.1,
  high: of === 0 ? null : 0.6,
  few: of < 20,
});

const score = {
  looked: 24,
  sent: 12,
  funded: 8,
  lookToBook: share(8, 24),
  approval: share(8, 10),
  hitch: share(3, 12),
  daysToFund: 6.5,
};

export const fakeScorecard: Scorecard = {
  all: score,
  funders: [
    { ...score, funderId: 'meridian', funder: 'Meridian Credit Union' },
    { ...score, funderId: 'harbor', funder: 'Harbor Auto', lookToBook: share(0, 0), hitch: share(0, 0) },
  ],
  defects: [{ code: 'vin_differs', share: share(3, 12), funders: [{ funderId: 'meridian', count: 3 }] }],
  months: [{ month: '2026-03', opened: 24, sent: 12, funded: 8, financed: { USD: 20_000_000 } }],
};

export const fakeInvitation = {
  id: 'inv_1',
  dealId: null,
  createdAt: '2026-03-02T15:00:00.000Z',
  expiresAt: '2026-03-16T15:00:00.000Z',
  status: 'open',
  code: 'ci_good',
  link: '/?invitation=ci_good',
};

/** Who comes by the one good code is another Maya. */
export const redeemed = (code: string) =>
  code === 'ci_good'
    ? { userId: 'customer_new', key: 'demo-maya.invited', dealership: 'Springfield Motors' }
    : null;
