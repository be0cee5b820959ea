import { AnnualRate, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { Program, type RateCell } from '../program.ts';
import { demoSpeed } from './funders.ts';

/** From this score up to the next band's, at this base rate in percent. */
type Band = readonly [scoreMin: number, basePercent: number];

/** These terms cost this many percentage points above the base rate. */
type TermStep = readonly [termMonthsMin: number, termMonthsMax: number, addedPercent: number];

/** A program as the demo tables write it: dollars, percent and `[minimum, maximum]` pairs. */
export interface ProgramRow {
  /** Never changed, even when the name is: deals on file name it. */
  readonly id: string;
  readonly funderId: string;
  /** Says nothing of a buyer or a car that no rule of the program asks for. */
  readonly name: string;
  readonly condition: Program['condition'];
  readonly bands: readonly Band[];
  /** The best score that it is for; without it, no score is too good. */
  readonly scoreMax?: number;
  readonly steps: readonly TermStep[];
  /** The base rate for people with no bureau score; absent where the program does not take them. */
  readonly noScorePercent?: number;
  readonly ltvMax: number;
  readonly ptiMax: number;
  readonly dtiMax: number;
  readonly amount: readonly [min: number, max: number];
  readonly vehicleAgeMax: number;
  readonly odometerMilesMax: number;
  readonly incomeMin: number;
  readonly employmentMonthsMin: number;
  readonly residenceMonthsMin: number;
  readonly fee: number;
  readonly markupPercentMax: number;
  readonly stips: readonly string[];
  readonly effective: readonly [from: string, to: string | null];
  /** What few programs say, as the catalogue writes it. */
  readonly more?: Partial<Program>;
}

/** No bureau score reaches this; cells from 0 up to it price people who have none. */
const lowestScore = 300;
const highestScore = 900;

export const cents = (dollars: number): Minor => minor(dollars * 100);

/** The catalogue's form of a row. Pure: the same row gives the same program. */
export function toProgram(row: ProgramRow): Program {
  return Program.parse({
    id: row.id,
    funderId: row.funderId,
    name: row.name,
    condition: row.condition,
    noScore: row.noScorePercent !== undefined,
    rateSheet: rateSheet(row),
    ltvMax: row.ltvMax,
    ptiMax: row.ptiMax,
    dtiMax: row.dtiMax,
    amountMin: cents(row.amount[0]),
    amountMax: cents(row.amount[1]),
    termMonthsMax: Math.max(...row.steps.map(([, max]) => max)),
    vehicleAgeMax: row.vehicleAgeMax,
    odometerMilesMax: row.odometerMilesMax,
    grossMonthlyIncomeMin: cents(row.incomeMin),
    employmentMonthsMin: row.employmentMonthsMin,
    residenceMonthsMin: row.residenceMonthsMin,
    acquisitionFee: cents(row.fee),
    markupMax: AnnualRate.parse(row.markupPercentMax / 100),
    stips: [...row.stips],
    effectiveFrom: row.effective[0] as IsoDate,
    effectiveTo: row.effective[1] as IsoDate | null,
    speed: demoSpeed(row.funderId),
    ...row.more,
  });
}

/** Score bands × term steps, highest band first. Bands touch and never overlap. */
function rateSheet(row: ProgramRow): RateCell[] {
  const bands = [...row.bands].sort(([a], [b]) => b - a);
  const cells = bands.flatMap(([scoreMin, percent], i) => {
    const above = bands[i - 1];
    return cellsOf(scoreMin, above ? above[0] - 1 : (row.scoreMax ?? highestScore), percent, row.steps);
  });
  if (row.noScorePercent === undefined) return cells;
  return [...cells, ...cellsOf(0, lowestScore - 1, row.noScorePercent, row.steps)];
}

function cellsOf(
  scoreMin: number,
  scoreMax: number,
  basePercent: number,
  steps: readonly TermStep[],
): RateCell[] {
  return steps.map(([termMonthsMin, termMonthsMax, added]) => ({
    scoreMin,
    scoreMax,
    termMonthsMin,
    termMonthsMax,
    buyRate: AnnualRate.parse(Math.round((basePercent + added) * 100) / 10_000),
  }));
}
