import { describe, expect, it } from 'vitest';
import { loadScenarios, scenarioFolder } from './load-scenarios.ts';
import { selfcheck } from './selfcheck.ts';

const { files } = loadScenarios(scenarioFolder());

describe('scenarios tell good from bad', () => {
  it.each(files.map(({ scenario }) => ({ id: scenario.id, scenario })))(
    '$id: doing nothing fails, the golden plan passes without any error, every mutant of it fails',
    { timeout: 300_000 },
    async ({ scenario }) => {
      const { problems, noop, golden, mutants } = await selfcheck(scenario);
      expect({ problems, noop, golden }).toEqual({ problems: [], noop: 'fails', golden: 'passes' });
      expect(mutants).toEqual({ killed: expect.toSatisfy((n) => n >= 6), survivors: [] });
    },
  );
});
