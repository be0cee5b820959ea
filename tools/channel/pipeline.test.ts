import { expect, it } from 'vitest';
import type { Deal, ScoreRecord } from '../deals/deal.ts';
import { IsoDate } from '../kit/units.ts';
import { testDeal } from '../testing/deal.ts';
import { sentDeal, testSubmission } from '../testing/sent-deal.ts';
import type { Outcome } from './outcome.ts';
import { pipelineEntry } from './pipeline.ts';

const scored = (decision: ScoreRecord['decision']): Partial<Deal> => ({
  status: decision === 'referred' ? 'referred' : 'scored',
  score: { decision, scoredAt: '2026-03-03T09:00:00.000Z' } as ScoreRecord,
});

const answered = (result: Outcome['result'], on: string) =>
  testSubmission({
    id: `submission_${result}`,
    outcomes: [{ result, on: IsoDate.parse(on), defects: [], by: 'staff_kim', at: `${on}T10:00:00.000Z` }],
  });
const answeredDeal = (...submissions: ReturnType<typeof answered>[]) => sentDeal({ submissions });

const handoff = { id: 'h', reason: 'asked', requestedBy: 'c', requestedAt: '2026-03-04', releasedAt: null };

it.each<[string, Deal, object]>([
  ['a draft of a customer', testDeal(), { stage: 'draft', action: 'complete_facts', waitsFor: 'customer' }],
  ['a draft of the dealer', testDeal({ customerId: null }), { stage: 'draft', waitsFor: 'dealer' }],
  [
    'an approved deal without offers',
    testDeal(scored('approved')),
    { stage: 'scored', action: 'find_funders', waitsFor: 'dealer', since: '2026-03-03' },
  ],
  [
    'a counteroffer',
    testDeal(scored('counteroffer')),
    { action: 'answer_counteroffer', waitsFor: 'customer' },
  ],
  ['a decline', testDeal(scored('declined')), { action: 'tell_reasons', waitsFor: 'dealer' }],
  [
    'a referred deal',
    testDeal(scored('referred')),
    { stage: 'referred', action: 'decide', waitsFor: 'staff' },
  ],
  [
    'a deal somebody asked a person about',
    testDeal({ handoff }),
    { stage: 'draft', action: 'answer_person', waitsFor: 'staff' },
  ],
  [
    'a deal that was sent',
    sentDeal(),
    { stage: 'submitted', action: 'await_funder', waitsFor: 'funder', since: '2026-03-02' },
  ],
  [
    'one that came back',
    answeredDeal(answered('returned', '2026-03-05')),
    { stage: 'returned', action: 'cure_defects', waitsFor: 'dealer', since: '2026-03-05' },
  ],
  ['one refused', answeredDeal(answered('refused', '2026-03-05')), { stage: 'refused', waitsFor: 'dealer' }],
  [
    'one refused by one funder and waiting at another',
    answeredDeal(answered('refused', '2026-03-05'), testSubmission()),
    { stage: 'submitted', waitsFor: 'funder' },
  ],
  [
    'one funded after another funder refused',
    answeredDeal(answered('refused', '2026-03-05'), answered('funded', '2026-03-08')),
    { stage: 'funded', action: 'nothing', waitsFor: 'nobody', since: '2026-03-08' },
  ],
])('says of %s where it is and who moves next', (_, deal, expected) => {
  expect(pipelineEntry(deal)).toMatchObject(expected);
});

it('names buyer and car, where they are known', () => {
  expect(pipelineEntry(sentDeal())).toMatchObject({
    buyer: 'Jordan Example',
    vehicle: '2023 Subaru Outback Premium',
  });
  expect(pipelineEntry(testDeal())).toMatchObject({ buyer: null, vehicle: null });
});
