import type { RiskInputs } from '../decision/risk-inputs.ts';
import { type Change, changed } from './change.ts';
import { type PathAnswer, type PathSetting, pathBounds } from './setting.ts';

/** A search by halving over whole minor units asks at most so often: two ends and 60 halvings. */
const searchRuns = 62;

/** The engine with its runs counted. */
export interface Trials {
  /** Whether the same engine would approve the deal with a change. */
  approves(change: Change): boolean;
  answer(change: Change): { readonly inputs: RiskInputs; readonly answer: PathAnswer };
  /** Whether a whole search still fits under the ceiling; once it does not, none is begun. */
  roomForSearch(): boolean;
  runs(): number;
  /** False once a search had to be left out. */
  searchedAll(): boolean;
}

/** @param runsMax a ceiling on engine runs, so that no deal takes for ever */
export function createTrials(setting: PathSetting, runsMax: number = pathBounds.runsMax): Trials {
  let [runs, whole] = [0, true];
  const answer = (change: Change) => {
    runs++;
    const inputs = changed(setting.asked, change);
    return { inputs, answer: setting.decide(inputs) };
  };
  return {
    answer,
    approves: (change) => {
      const { inputs, answer: given } = answer(change);
      return inputs.amountFinanced >= leastLent(setting) && given.decision === 'approved';
    },
    roomForSearch: () => {
      const fits = runs + searchRuns <= runsMax;
      whole = whole && fits;
      return fits;
    },
    runs: () => runs,
    searchedAll: () => whole,
  };
}

/** A path lends no less than anyone lends, unless less was asked for. */
export const leastLent = ({ asked, amountFinancedMin }: PathSetting): number =>
  Math.min(amountFinancedMin, asked.inputs.amountFinanced);
