import type { Minor } from '../../kit/units.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import type { Basis, CoBorrower, PathCar } from './change.ts';

/** As far as a path needs the engine's answer to one deal. */
export interface PathAnswer {
  readonly decision: string;
  /** Monthly, at the engine's own qualifying rate. */
  readonly payment: Minor;
}

/** A deal, what may be changed about it, and the engine that answers. */
export interface PathSetting {
  readonly asked: Basis;
  /** Terms on offer, in months. */
  readonly terms: readonly number[];
  /** Cars in stock that cost less. */
  readonly cars: readonly PathCar[];
  /** The least that anyone lends, minor units. */
  readonly amountFinancedMin: Minor;
  /** Someone who was said to be ready to sign too. */
  readonly coBorrower: CoBorrower | undefined;
  /** The same engine that answered what was asked, papers weighed. */
  readonly decide: (inputs: RiskInputs) => PathAnswer;
}

/** House bounds on what is still a small change of the same deal. Not law, and not a funder's. */
export const pathBounds = {
  /** A price may fall by at most this share: beyond it, it is another car. */
  priceCutMax: 0.1,
  /** More income may be proven up to this share above what is on file. */
  incomeRiseMax: 0.5,
  /** The nearest of the cheaper cars in stock. */
  carsMax: 40,
  pathsMax: 3,
  /** Engine runs for one deal. */
  runsMax: 1_500,
} as const;
