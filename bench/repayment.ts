import type { Bench } from './bench.ts';
import { payoffRaces } from './payoff-races.ts';
import { race } from './race.ts';
import { rateRaces } from './rate-races.ts';
import { scheduleRaces } from './schedule-races.ts';

/** Schedules, rates and payoffs beside npm's loan calculators and a bare loop. */
export const repayment: Bench = {
  name: 'repayment',
  about: 'schedules, annual rates and payoffs beside npm loan calculators and a bare loop',
  runs: { of: 'rounds each', usual: 25 },
  async run(runs, print) {
    print(
      'A thousand loans each, the same for everyone; figures must agree to within a contender’s own rounding',
    );
    print('before anything is timed. Contenders run in turns in one thread.');
    for (const each of [...scheduleRaces, ...rateRaces, ...payoffRaces]) await race(each, runs, print);
  },
};
