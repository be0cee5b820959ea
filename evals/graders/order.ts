import type { Failure, Observed } from '../observed.ts';
import type { Scenario } from '../scenario.ts';

/** For each pair, some call of the first had ended before any call of the second began. */
export function gradeOrder({ expect }: Pick<Scenario, 'expect'>, { steps }: Observed): readonly Failure[] {
  const ran = steps.flatMap(({ calls }) => calls).filter(({ began }) => began !== null);
  return expect.tools.order.flatMap(([first, second]): Failure[] => {
    const ends = ran
      .filter(({ tool, outcome }) => tool === first && outcome === 'done')
      .map(({ ended }) => ended);
    const begins = ran.filter(({ tool }) => tool === second).map(({ began }) => began ?? 0);
    if (ends.length === 0 || begins.length === 0) {
      return [{ grader: 'order', message: `${first} before ${second}: one of them did not run` }];
    }
    const [end, begin] = [Math.min(...ends.map((at) => at ?? Number.POSITIVE_INFINITY)), Math.min(...begins)];
    return end < begin ? [] : [{ grader: 'order', message: `${second} began before ${first} had ended` }];
  });
}
