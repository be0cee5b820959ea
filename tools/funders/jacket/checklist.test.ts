import { describe, expect, it } from 'vitest';
import { testFact } from '../../testing/deal.ts';
import { payStubOf } from '../../testing/papers.ts';
import type { ChecklistItem } from './checklist.ts';
import { jacketReport } from './report.ts';
import { goodPapers, jacketDeal, jacketSetting, licence, policy } from './testing/clean-jacket.ts';

const line = ({ who, cure, stip, programIds }: ChecklistItem) =>
  [who, cure, ...(stip ? [stip] : []), ...programIds].join(' ');

/** No bill, an old licence and an old stub, a policy that ran out and has too high a deductible, and a score that was told. */
const messy = () =>
  jacketDeal({
    documents: [
      ...goodPapers.filter(({ kind }) => kind === 'buyers_order'),
      licence({ expiry_date: '2026-01-31' }),
      policy({ expiry_date: '2026-02-01', collision_deductible: 250_000, lienholder: 'Harbor Auto Finance' }),
    ],
    facts: [testFact('credit.score', 680)],
    stub: payStubOf('Jo Park', { paid: '2025-11-01' }),
  });

describe('what to collect', () => {
  it('is one item for each paper, whatever is held against it and whoever asks for it', async () => {
    const { best, all } = jacketReport(await messy(), jacketSetting());
    expect(all.programIds).toEqual(['harbor_used', 'meridian_used']);
    expect(all.items.map(line)).toEqual([
      'customer send_paper proof_of_residence harbor_used',
      'customer valid_identity_paper proof_of_identity harbor_used',
      'customer lower_deductible proof_of_insurance harbor_used meridian_used',
      'customer newer_paper proof_of_income harbor_used',
      'dealer pull_bureau_report bureau_report harbor_used meridian_used',
    ]);
    const cover = all.items.find(({ stip }) => stip === 'proof_of_insurance');
    expect(cover?.codes).toEqual(['deductible_high', 'insurance_expired', 'lienholder_not_funder']);
    expect(best.programIds).toEqual(['harbor_used']);
    expect(best.items.map(({ stip }) => stip)).toEqual(all.items.map(({ stip }) => stip));
  });

  it('is short for a funder that asks for less', async () => {
    const { all } = jacketReport(await messy(), jacketSetting({ funder: 'Meridian' }));
    expect(all.items.map(({ stip }) => stip)).toEqual(['proof_of_insurance', 'bureau_report']);
  });

  it('leaves out programs that no paper wins, and begins with the first that one does', async () => {
    const deal = await messy();
    const { dealer } = jacketSetting();
    const setting = jacketSetting({ dealer: { ...dealer, funderIds: ['meridian'] } });
    const { best, all } = jacketReport(deal, setting);
    expect(all.programIds).toEqual(['meridian_used']);
    expect(best.programIds).toEqual(['meridian_used']);
  });

  it('tells many defects in a fixed order, what blocks more first, however the papers came in', async () => {
    const deal = await messy();
    const told = (turned: typeof deal) =>
      jacketReport(turned, jacketSetting()).programs[0]?.defects.map(({ blocks, code, stip }) => [
        blocks,
        code,
        stip,
      ]);
    expect(told(deal)).toEqual([
      ['funding', 'paper_missing', 'proof_of_residence'],
      ['funding', 'paper_missing', 'bureau_report'],
      ['funding', 'expired', 'proof_of_identity'],
      ['funding', 'deductible_high', 'proof_of_insurance'],
      ['funding', 'insurance_expired', 'proof_of_insurance'],
      ['funding', 'pay_stub_old', 'proof_of_income'],
    ]);
    expect(told({ ...deal, documents: deal.documents.toReversed() })).toEqual(told(deal));
  });
});
