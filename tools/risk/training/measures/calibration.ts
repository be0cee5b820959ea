import { invalidInput } from '../../../kit/errors.ts';
import type { Outcomes } from '../../metrics/auc.ts';
import { logisticLine } from '../../metrics/logistic-line.ts';

/**
 * Fewest bads that a calibration may rest on. With 50, the level of the PDs is known to within 1 ÷ √50 = 14 % (one standard
 * error, 28 % at 95 %); with fewer, a PD would say more than the data do.
 */
const calibrationBadsMin = 50;

export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
}

/** PD = 1 ÷ (1 + e^(intercept + slope × score)). */
export const pdAt = ({ intercept, slope }: Calibration, score: number): number =>
  1 / (1 + Math.exp(intercept + slope * score));

/**
 * The chance of a bad by score, by maximum likelihood.
 *
 * @param outcomes scores of rows by models that had not seen them
 * @throws AppError invalid_input `risk/too_few_bads`, `risk/no_signal` when higher scores are not better
 */
export function calibrate({ scores, bads }: Outcomes): Calibration {
  const good = Uint8Array.from(bads, (bad) => 1 - bad);
  const goods = good.reduce((sum, one) => sum + one, 0);
  checkOutcomes(good.length - goods, goods, 'to calibrate on');
  const line = logisticLine(scores, good);
  if (line && line.slope > 0) return line;
  throw invalidInput(
    'risk/no_signal',
    'On rows that the card had not seen, higher scores were not better.',
    'Give inputs that tell something about the outcome.',
  );
}

/** @throws AppError invalid_input `risk/too_few_bads` */
export function checkOutcomes(bads: number, goods: number, purpose: string): void {
  if (Math.min(bads, goods) >= calibrationBadsMin) return;
  throw invalidInput(
    'risk/too_few_bads',
    `${bads + goods} rows ${purpose} hold ${bads} bads and ${goods} goods; each must be at least ${calibrationBadsMin}.`,
    'Give more rows, or hold fewer of them out.',
  );
}
