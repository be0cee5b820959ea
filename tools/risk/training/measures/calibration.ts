import { invalidInput } from '../../../kit/errors.ts';
import { levelsOf, type Ranked } from './ranking.ts';

/**
 * Fewest bads that a calibration may rest on. With 50, the level of the PDs is known to within 1 ÷ √50 = 14 % (one standard
 * error, 28 % at 95 %); with fewer, a PD would say more than the data do.
 */
export const calibrationBadsMin = 50;

export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The chance of a bad by score: PD = 1 ÷ (1 + e^(intercept + slope × score)), by maximum likelihood.
 *
 * @param ranked scores of rows by models that had not seen them
 * @throws AppError invalid_input `risk/too_few_bads`, `risk/no_signal` when higher scores are not better
 */
export function calibrate(ranked: Ranked): Calibration {
  const bads = ranked.bad.reduce((sum, one) => sum + one, 0);
  const goods = ranked.bad.length - bads;
  if (Math.min(bads, goods) < calibrationBadsMin)
    throw tooFew(Math.min(bads, goods), bads <= goods ? 'bads' : 'goods');
  const levels = levelsOf(ranked);
  const middle = levels.reduce((sum, { score, count }) => sum + score * count, 0) / ranked.bad.length;
  const { intercept, slope } = newton(levels, middle, Math.log(goods / bads));
  if (!(slope > 0)) throw noSignal();
  return { intercept: intercept - slope * middle, slope };
}

/** The line in log odds of a good, by Newton's method from the average. */
function newton(levels: ReturnType<typeof levelsOf>, middle: number, start: number): Calibration {
  let [intercept, slope] = [start, 0];
  for (let round = 0; round < 100; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const { score, count, bads } of levels) {
      const x = score - middle;
      const chance = 1 / (1 + Math.exp(-(intercept + slope * x)));
      const left = count - bads - count * chance;
      const weight = count * chance * (1 - chance);
      g0 += left;
      g1 += left * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [up, steeper] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    intercept += up;
    slope += steeper;
    if (Math.abs(up) < 1e-12 && Math.abs(steeper) < 1e-14) break;
  }
  return { intercept, slope };
}

const tooFew = (count: number, of: string) =>
  invalidInput(
    'risk/too_few_bads',
    `The rows to calibrate on hold ${count} ${of}; a calibration needs ${calibrationBadsMin}.`,
    'Give more rows, or hold fewer of them out.',
  );

const noSignal = () =>
  invalidInput(
    'risk/no_signal',
    'On rows that the card had not seen, higher scores were not better.',
    'Give inputs that tell something about the outcome.',
  );

/** One tenth of the rows by score. */
export interface CalibrationBin {
  readonly rows: number;
  readonly meanPd: number;
  readonly badRate: number;
}

/** Ten groups of about as many rows each, from the lowest score; rows of one score stay together. */
export function calibrationBins(
  ranked: Ranked,
  pdOf: (score: number) => number,
  groups = 10,
): CalibrationBin[] {
  const size = ranked.bad.length / groups;
  const bins: { rows: number; pds: number; bads: number }[] = [];
  let before = 0;
  for (const { score, count, bads } of levelsOf(ranked)) {
    const group = Math.min(groups - 1, Math.floor((before + (count - 1) / 2) / size));
    const bin = bins[group] ?? { rows: 0, pds: 0, bads: 0 };
    bins[group] = { rows: bin.rows + count, pds: bin.pds + count * pdOf(score), bads: bin.bads + bads };
    before += count;
  }
  return bins
    .filter((bin) => bin !== undefined)
    .map(({ rows, pds, bads }) => ({ rows, meanPd: pds / rows, badRate: bads / rows }));
}

/** Σ share of rows × |mean PD − rate of bads| over tenths of the scores. */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  return bins.reduce((sum, bin) => sum + (bin.rows / rows) * Math.abs(bin.meanPd - bin.badRate), 0);
}

/** Mean squared distance of PD and outcome. */
export function brierScore({ scores, bad }: Ranked, pdOf: (score: number) => number): number {
  return scores.reduce((sum, score, row) => sum + (pdOf(score) - (bad[row] as number)) ** 2, 0) / bad.length;
}
