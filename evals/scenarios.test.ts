import { describe, expect, it } from 'vitest';
import { loadScenarios, scenarioFolder } from './load-scenarios.ts';
import { plannerModel } from './models.ts';
import { runCase } from './run/run-case.ts';

const { files } = loadScenarios(scenarioFolder());

describe('the embedded planner', () => {
  it.each(files.map(({ scenario }) => ({ id: scenario.id, scenario })))(
    'passes $id',
    { timeout: 300_000 },
    async ({ scenario }) => {
      const { failures, broken, error } = await runCase(scenario, plannerModel, 1);
      expect({ failures, broken, error }).toEqual({ failures: [], broken: [], error: null });
    },
  );
});
