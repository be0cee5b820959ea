import { describe, expect, it } from 'vitest';
import { StateExpectation } from './scenario.ts';
import type { Snapshot } from './snapshot.ts';
import { judgeState, pathPattern, showChange, stateChanges } from './state-diff.ts';

const before: Snapshot = new Map([['/deals/d1', { status: 'draft', dealerId: 'dealer_1' }]]);
const expected = (...list: Record<string, unknown>[]) => list.map((one) => StateExpectation.parse(one));

describe('stateChanges', () => {
  it('tells records that came and went, and fields that changed', () => {
    const after: Snapshot = new Map([
      ['/deals/d1', { status: 'offered', dealerId: 'dealer_1' }],
      ['/offers/d1', { count: 2 }],
    ]);
    expect(stateChanges(before, after).map(showChange)).toEqual([
      '~ /deals/d1/status "draft" → "offered"',
      '+ /offers/d1 {"count":2}',
    ]);
    expect(stateChanges(after, before).map(({ op }) => op)).toEqual(['update', 'remove']);
    expect(stateChanges(after, after)).toEqual([]);
  });
});

describe('judgeState', () => {
  const facts = ['a', 'b', 'c'].map((key) => ({ op: 'add', path: `/facts/d1/${key}`, to: { key } }) as const);

  it('counts exactly: one more is unexpected, one less is missing', () => {
    const two = expected({ op: 'add', path: '/facts/*/*', count: 2 });
    expect(judgeState(facts.slice(0, 2), two)).toEqual({ unexpected: [], missing: [] });
    expect(judgeState(facts, two).unexpected).toHaveLength(1);
    expect(judgeState(facts.slice(0, 1), two).missing).toHaveLength(1);
  });

  it('gives what is listed by name to its own expectation, whichever came first', () => {
    const list = expected({ op: 'add', path: '/facts/*/*', count: 2 }, { op: 'add', path: '/facts/*/a' });
    expect(judgeState(facts, list)).toEqual({ unexpected: [], missing: [] });
  });

  it('takes any number at or above a minimum', () => {
    const some = expected({ op: 'add', path: '/facts/*/*', count: { min: 1 } });
    expect(judgeState(facts, some)).toEqual({ unexpected: [], missing: [] });
    expect(judgeState([], some).missing).toHaveLength(1);
  });

  it('holds an update by both of its ends', () => {
    const change = { op: 'update', path: '/deals/d1/status', from: 'draft', to: 'offered' } as const;
    const update = (to: string) => expected({ op: 'update', path: '/deals/*/status', from: 'draft', to });
    expect(judgeState([change], update('offered')).unexpected).toEqual([]);
    expect(judgeState([change], update('submitted'))).toMatchObject({ unexpected: [change], missing: [{}] });
  });
});

describe('pathPattern', () => {
  it('lets a star stand for part of one step, and a point for a point', () => {
    expect(pathPattern('/facts/*/vehicle.*').test('/facts/deal#1/vehicle.year')).toBe(true);
    expect(pathPattern('/facts/*/vehicle.*').test('/facts/deal#1/vehicleXyear')).toBe(false);
    expect(pathPattern('/facts/*').test('/facts/deal#1/vehicle.year')).toBe(false);
  });
});
