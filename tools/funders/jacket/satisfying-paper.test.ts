import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payStubOf } from '../../testing/papers.ts';
import { type Defect, defectKey } from './defect.ts';
import { jacketReport } from './report.ts';
import { bill, jacketDeal, jacketSetting, licence, order, paperOf, policy } from './testing/clean-jacket.ts';

const harbor = { lienholder: 'Harbor Auto Finance', collision_deductible: 100_000 };

/** Good, poor and contradictory papers of every kind that a condition asks for, each with an id of its own. */
const papers = [
  licence({}, 'l0'),
  licence({ expiry_date: '2026-01-01' }, 'l1'),
  licence({ last_name: 'Brooks' }, 'l2'),
  licence({ last_name: undefined }, 'l3'),
  licence({ dob: '1990-01-01' }, 'l4'),
  licence({ dob: '1991-01-01' }, 'l5'),
  bill({}, 'b0'),
  bill({ bill_date: '2025-01-01' }, 'b1'),
  bill({ customer: 'Taylor Brooks' }, 'b2'),
  bill({ service_address: '98 Elm St, Springfield, IL 62704' }, 'b3'),
  policy(harbor, 'p0'),
  policy({ ...harbor, collision_deductible: 300_000 }, 'p1'),
  policy({ ...harbor, expiry_date: '2026-01-01' }, 'p2'),
  policy({ ...harbor, lienholder: 'Old Bank' }, 'p3'),
  policy({ ...harbor, vin: '4S4BTADC2P3123457' }, 'p4'),
  payStubOf('Jo Park', { id: 's0' }),
  payStubOf('Jo Park', { id: 's1', paid: '2025-01-01' }),
  payStubOf('Taylor Brooks', { id: 's2' }),
  order({}, 'o0'),
  order({ co_buyer: 'Sam Park' }, 'o1'),
  paperOf('credit_application', 'a0', {
    applicant: 'Jo Park',
    dob: '1990-01-01',
    gross_monthly_income: 600_000,
  }),
];

const deal = await jacketDeal({ documents: [] });

function reviewed(documents: typeof papers) {
  const { programs } = jacketReport(
    { ...deal, documents: [...deal.documents, ...documents] },
    jacketSetting(),
  );
  return programs;
}

const about = (defects: readonly Defect[], stip: string) =>
  new Set(defects.filter((one) => one.stip === stip).map(defectKey));

describe('a paper that settles a condition', () => {
  it('adds no defect of that condition, whatever else is on file', () => {
    let settled = 0;
    fc.assert(
      fc.property(fc.subarray(papers), fc.constantFrom(...papers), (documents, added) => {
        const rest = documents.filter(({ id }) => id !== added.id);
        const [before, after] = [reviewed(rest), reviewed([...rest, added])];
        after.forEach(({ stips, defects }, i) => {
          for (const { stip, state, evidence } of stips) {
            if (state !== 'on_file' || evidence[0]?.documentId !== added.id) continue;
            settled++;
            const had = about(before[i]!.defects, stip);
            for (const key of about(defects, stip)) expect(had).toContain(key);
          }
        });
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(settled).toBeGreaterThan(50);
  });

  it('leaves the report the same in whichever order papers came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(papers), (documents) => {
        const codes = (some: typeof papers) =>
          reviewed(some).map(({ defects }) => defects.map(({ code, blocks, stip }) => [code, blocks, stip]));
        const inOrder = papers.filter((paper) => documents.includes(paper));
        expect(codes(documents)).toEqual(codes(inOrder));
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});
