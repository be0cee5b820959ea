import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Section } from '#tools/deals/deal.ts';
import { planLevels } from './levels.ts';

const open = { reads: [], writes: ['deal'] } as const;
const parse = { reads: ['deal'], writes: ['documents', 'facts'] } as const;
const score = { reads: ['deal', 'facts', 'documents'], writes: ['score'] } as const;
const funders = { reads: ['deal', 'facts', 'score'], writes: ['offers'] } as const;
const schedule = { reads: ['offers'], writes: ['schedule'] } as const;

describe('planLevels', () => {
  it('orders a whole prequalification whatever order the model wrote it in', () => {
    expect(planLevels([schedule, funders, parse, score, parse, open])).toEqual([4, 3, 1, 2, 1, 0]);
  });

  it('runs calls that do not depend on one another side by side', () => {
    expect(planLevels([parse, parse, parse])).toEqual([0, 0, 0]);
  });

  it('lets the plan decide between two calls that each write what the other reads', () => {
    const both = { reads: ['facts'], writes: ['facts'] } as const;
    expect(planLevels([both, both])).toEqual([0, 1]);
  });

  it('runs a ring in the order of the plan', () => {
    const a = { reads: ['score'], writes: ['facts'] } as const;
    const b = { reads: ['facts'], writes: ['offers'] } as const;
    const c = { reads: ['offers'], writes: ['score'] } as const;
    expect(planLevels([a, b, c])).toEqual([0, 1, 2]);
  });

  it('ends, and puts every reader after its writer unless they wait for each other', () => {
    const sections = fc.uniqueArray(fc.constantFrom(...Section.options), { maxLength: 3 });
    const calls = fc.array(fc.record({ reads: sections, writes: sections }), { maxLength: 12 });
    fc.assert(
      fc.property(calls, (plan) => {
        const levels = planLevels(plan);
        expect(levels).toHaveLength(plan.length);
        const ring = levels.every((level, i) => level === i);
        for (const [i, reader] of plan.entries()) {
          for (const [j, writer] of plan.entries()) {
            const fed = writer.writes.some((section) => reader.reads.includes(section));
            const mutual = reader.writes.some((section) => writer.reads.includes(section));
            if (!ring && i !== j && fed && !mutual) expect(levels[i]).toBeGreaterThan(levels[j] ?? 0);
          }
        }
      }),
    );
  });
});
