import { type Minor, minor } from '../../kit/units.ts';
import type { RiskInputs } from '../decision/risk-inputs.ts';
import type { Change } from './change.ts';
import { type PathSetting, pathBounds } from './setting.ts';
import {
  coBorrower,
  lowerPrice,
  moreProvenIncome,
  otherCar,
  otherTerm,
  otherTerms,
  provenIncome,
  smallestDown,
} from './single-paths.ts';
import { createTrials, type Trials } from './trials.ts';

export const pathKinds = [
  'more_down',
  'lower_price',
  'other_car',
  'other_term',
  'term_and_down',
  'proven_income',
  'co_borrower',
  'more_proven_income',
  'proven_income_and_down',
] as const;
export type PathKind = (typeof pathKinds)[number];

/** What a path asks somebody to change. Alternatives differ in it. */
export const fieldOf: Readonly<Record<PathKind, 'cash' | 'car' | 'term' | 'person'>> = {
  more_down: 'cash',
  lower_price: 'car',
  other_car: 'car',
  other_term: 'term',
  term_and_down: 'term',
  proven_income: 'person',
  co_borrower: 'person',
  more_proven_income: 'person',
  proven_income_and_down: 'person',
};

/** A change after which the same engine would have approved. */
export interface Path {
  readonly kind: PathKind;
  readonly change: Change;
  readonly inputs: RiskInputs;
  /** Money today beyond the down payment offered. */
  readonly addedDown: Minor;
  /** Monthly, at the engine's own qualifying rate. */
  readonly payment: Minor;
}

export interface Paths {
  /** The answer to what was asked. */
  readonly decision: string;
  /** Lightest first; none when it was approved as asked, or when nothing within the bounds turns the answer. */
  readonly paths: readonly Path[];
  readonly runs: number;
  /** False when the ceiling on engine runs left a search out. */
  readonly searchedAll: boolean;
}

type Found = readonly [PathKind, Change];

/**
 * The smallest changes that would have turned an answer into an approval: at most three, each of another field, each run
 * through the engine that gave the answer. Burden = money today beyond what was offered, then the monthly payment, then
 * the order of `pathKinds`.
 *
 * Each field alone is tried before two together. Within a field the first that serves stands, in this order: the same car
 * for less, then another in stock; another term, then one with more down; a co-borrower who was
 * named, income on file proven, more income proven, income proven with more down. A pair stands only where it needs less cash than cash alone.
 *
 * @throws AppError what the engine or `itemisedPurchase` throws
 */
export function pathsToYes(setting: PathSetting, runsMax: number = pathBounds.runsMax): Paths {
  const trials = createTrials(setting, runsMax);
  const asked = trials.answer({}).answer.decision;
  if (asked === 'approved') return { decision: asked, paths: [], runs: trials.runs(), searchedAll: true };
  const cash = smallestDown(setting, trials);
  const found = [
    ...named('more_down', cash),
    ...first(setting, trials, [
      ['lower_price', lowerPrice],
      ['other_car', otherCar],
    ]),
    ...termPath(setting, trials, cash),
    ...personPath(setting, trials, cash),
  ];
  const paths = found
    .map((one) => pathOf(one, setting, trials))
    .sort((a, b) => a.addedDown - b.addedDown || a.payment - b.payment || order(a) - order(b))
    .slice(0, pathBounds.pathsMax);
  return { decision: asked, paths, runs: trials.runs(), searchedAll: trials.searchedAll() };
}

const order = ({ kind }: Path) => pathKinds.indexOf(kind);
const named = (kind: PathKind, change: Change | undefined): Found[] => (change ? [[kind, change]] : []);

/** The first search that finds something; the others are not begun. */
function first(
  setting: PathSetting,
  trials: Trials,
  searches: readonly (readonly [PathKind, (setting: PathSetting, trials: Trials) => Change | undefined])[],
): Found[] {
  for (const [kind, search] of searches) {
    const change = search(setting, trials);
    if (change) return [[kind, change]];
  }
  return [];
}

const termPath = (setting: PathSetting, trials: Trials, cash: Change | undefined): Found[] =>
  first(setting, trials, [
    ['other_term', otherTerm],
    [
      'term_and_down',
      () =>
        leastCash(
          otherTerms(setting).map((termMonths) => ({ termMonths })),
          setting,
          trials,
          cash,
        ),
    ],
  ]);

function personPath(setting: PathSetting, trials: Trials, cash: Change | undefined): Found[] {
  const { incomeVerified, grossMonthlyIncome } = setting.asked.inputs;
  const proof = incomeVerified ? [] : [{ provenIncome: grossMonthlyIncome }];
  return first(setting, trials, [
    ['co_borrower', coBorrower],
    ['proven_income', provenIncome],
    ['more_proven_income', moreProvenIncome],
    ['proven_income_and_down', () => leastCash(proof, setting, trials, cash)],
  ]);
}

/** Of changes that need more cash beside them the one that needs least, if that is less than cash alone; of equals the first. */
function leastCash(
  changes: readonly Change[],
  setting: PathSetting,
  trials: Trials,
  cash: Change | undefined,
): Change | undefined {
  const down = (change: Change | undefined) => change?.downPayment ?? Number.POSITIVE_INFINITY;
  const [least] = changes
    .flatMap((change) => smallestDown(setting, trials, change) ?? [])
    .sort((a, b) => down(a) - down(b));
  return down(least) < down(cash) ? least : undefined;
}

function pathOf([kind, change]: Found, { asked }: PathSetting, trials: Trials): Path {
  const { inputs, answer } = trials.answer(change);
  const addedDown = minor(inputs.downPayment - asked.inputs.downPayment);
  return { kind, change, inputs, addedDown, payment: answer.payment };
}
