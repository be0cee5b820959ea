import { beforeEach, describe, expect, it, vi } from 'vitest';
import { unavailable } from '#tools/kit/errors.ts';
import { loadScenarios, scenarioFolder } from './load-scenarios.ts';
import { plannerModel } from './models.ts';
import { runCase } from './run/run-case.ts';

let slowReadings = 0;

vi.mock('#tools/documents/intake/page-workers.ts', async (original) => {
  const own = await original<typeof import('#tools/documents/intake/page-workers.ts')>();
  return {
    askPageWorker: (...asked: Parameters<typeof own.askPageWorker>) => {
      if (slowReadings-- > 0) throw unavailable('documents/slow', 'Too slow just now.', 'Send it again.');
      return own.askPageWorker(...asked);
    },
  };
});

const { files } = loadScenarios(scenarioFolder());
const scenario = files.find((file) => file.scenario.id === 'documents.pay-stub-proves-income')?.scenario;

describe('a machine too busy to read a paper', { timeout: 300_000 }, () => {
  beforeEach(() => {
    slowReadings = 0;
  });

  it('has the scenario played once more', async () => {
    if (!scenario) throw new Error('no such scenario');
    // The first attempt and its two retries.
    slowReadings = 3;
    expect(await runCase(scenario, plannerModel, 1)).toMatchObject({ status: 'pass', failures: [] });
  });

  it('is an error of the run, not a failure of the assistant', async () => {
    if (!scenario) throw new Error('no such scenario');
    slowReadings = 1000;
    const { status, error } = await runCase(scenario, plannerModel, 1);
    expect({ status, error }).toEqual({ status: 'error', error: expect.stringContaining('documents/slow') });
  });
});
