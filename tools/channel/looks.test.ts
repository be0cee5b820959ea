import { expect, it } from 'vitest';
import type { FunderRule } from '../funders/codes.ts';
import { lookedAt } from './looks.ts';

const miss = (funderId: string, ...rules: FunderRule[]) => ({ program: { funderId }, rules });

it('counts a funder that offers, or misses for what the buyer is, once', () => {
  const offers = [{ funderId: 'harbor' }, { funderId: 'harbor' }];
  expect(lookedAt(offers, [miss('prairie', 'score'), miss('harbor', 'ltv')])).toEqual(['harbor', 'prairie']);
});

it.each(['dealer', 'state', 'capacity', 'not_effective', 'product', 'condition'] as const)(
  'counts no funder whose programs are elsewhere by %s',
  (rule) => {
    expect(lookedAt([], [miss('prairie', 'score', rule)])).toEqual([]);
  },
);
