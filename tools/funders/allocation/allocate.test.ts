import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { invented } from './testing/instance.ts';

const problem = invented({ deals: 60, funders: 12, seed: 2, objective: 'expected_value', shares: 2 });
const watch = { signal: new AbortController().signal, secondsMax: 60, onProgress: () => {} };

describe('an allocation in its thread', () => {
  it('tells how far it is, and ends with a result', async () => {
    const told: { stage: string; share: number }[] = [];
    const result = await allocate(problem, { ...watch, onProgress: (progress) => told.push(progress) });
    expect(result).toMatchObject({ stopped: null, deals: 60 });
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['relaxing', 'improving', 'proving']));
    expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted((a, b) => a - b));
  });

  it('cancelled ends at once with the best so far and its gap', async () => {
    const stop = new AbortController();
    const large = invented({ deals: 2_000, funders: 40, seed: 2, objective: 'expected_value' });
    const result = await allocate(large, { ...watch, signal: stop.signal, onProgress: () => stop.abort() });
    expect(result.stopped).toBe('cancelled');
    expect(result.placed).toBeGreaterThan(0);
    expect(result.boundBy).toBe('deals_alone');
    expect(result.gap).toBeGreaterThan(0);
  });

  it('cancelled before it began is what the desk would do by hand', async () => {
    const result = await allocate(problem, { ...watch, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ stopped: 'cancelled', total: result.greedy.total });
  });

  it('out of time is told', async () => {
    expect(await allocate(problem, { ...watch, secondsMax: 0.001 })).toMatchObject({ stopped: 'time_limit' });
  });

  it.each([
    ['a deal twice', { deals: [problem.deals[0], problem.deals[0]] }, 'allocation/same_id'],
    ['a funder that is not there', { funders: [] }, 'allocation/unknown_funder'],
    [
      'a deal without its group',
      { deals: problem.deals.map(({ dealer, ...rest }) => rest) },
      'allocation/no_group',
    ],
    [
      'an option without its worth',
      {
        objective: 'customer_cost',
        deals: problem.deals.map((one) => ({
          ...one,
          options: one.options.map(({ cost, ...rest }) => rest),
        })),
      },
      'allocation/no_worth',
    ],
    [
      'an option twice',
      { deals: problem.deals.map((one) => ({ ...one, options: [...one.options, ...one.options] })) },
      'allocation/same_option',
    ],
  ])('refuses %s', async (_, change, code) => {
    await expect(allocate({ ...problem, ...change } as typeof problem, watch)).rejects.toMatchObject({
      code,
    });
  });
});
