import type { Minor } from '../../kit/units.ts';
import type { FunderRule } from '../codes.ts';
import { type Cure, cureOf } from '../cure.ts';
import { matchProgram, monthlyPayment } from '../match.ts';
import { rateQuote, readSheet } from '../rates.ts';
import { isAmountRule } from './amount-most.ts';
import { incomeFor, ruleCures, scoresPriced } from './rule-cures.ts';
import { type Case, type Step, taken } from './step.ts';

/** Nothing here changes these: the state, what the deal is for, which car it is. */
const leverless: readonly FunderRule[] = [
  'product',
  'state',
  'condition',
  'vehicle_excluded',
  'car_unpriced',
  'book',
  'thin_file',
];

/** Limits that show one behind the other, such as a day and then a full month, are followed so far. */
const roundsMax = 4;

/** Scores are tried band by band, this many at most. */
const bandsMax = 8;

/**
 * The smallest changes that together make the program take the deal. First what it states of the day, the dealership, the car
 * and the person, each up to its limit and not beyond; then the lowest score from which the rest can be had; then terms, in the
 * order of `nearestCure`; and where no terms do, the income that bears the payment. Proved by `matchProgram`: with any one of
 * them a step smaller and the others kept, the program does not take the deal. Pure.
 *
 * @param grid minor units, above 0, as of `nearestCure`
 * @returns undefined where it takes the deal as it is, and where a rule is broken that nothing here changes
 */
export function togetherCure(asked: Case, grid: Minor): readonly Step[] | undefined {
  const broken = rulesOf(asked);
  if (broken.length === 0 || broken.some((rule) => leverless.includes(rule))) return undefined;
  const limits = upToLimits(asked, grid);
  if (!limits) return undefined;
  if (!rulesOf(limits.reached).includes('score')) return finished(asked, limits.steps, limits.reached, grid);
  for (const score of scoresPriced(limits.reached.deal, limits.reached.setting).slice(0, bandsMax)) {
    const found = finished(asked, [...limits.steps, score], taken(limits.reached, score), grid);
    if (found) return found;
  }
  return undefined;
}

interface Reached {
  readonly steps: readonly Step[];
  readonly reached: Case;
}

/** Every limit that the program states, reached; undefined where a rule has none that could be. */
function upToLimits(asked: Case, grid: Minor): Reached | undefined {
  let state: Reached = { steps: [], reached: asked };
  for (let round = 0; round < roundsMax; round++) {
    const rules = rulesOf(state.reached).filter((rule) => rule !== 'score' && !isOfTerms(rule));
    if (rules.length === 0) return state;
    for (const rule of rules) {
      const [step] = ruleCures(rule, state.reached, grid);
      if (!step) return undefined;
      state = { steps: [...state.steps, step], reached: taken(state.reached, step) };
    }
  }
  return undefined;
}

const rulesOf = ({ deal, setting }: Case): readonly FunderRule[] => {
  const match = matchProgram(deal, setting);
  return match.fits ? [] : match.rules;
};

/** Rules that other terms, or a larger income for the payment, may settle. */
const isOfTerms = (rule: FunderRule): boolean => rule === 'term' || isAmountRule(rule);

/** The terms, or else the income, with which a case that has reached every limit is taken. */
function finished(
  asked: Case,
  steps: readonly Step[],
  reached: Case,
  grid: Minor,
): readonly Step[] | undefined {
  const rules = rulesOf(reached);
  const rest = rules.length === 0 ? [] : (byTerms(rules, reached, grid) ?? byIncome(rules, reached, grid));
  if (!rest) return undefined;
  const all = merged([...steps, ...rest]);
  const { deal, setting } = all.reduce(taken, asked);
  return matchProgram(deal, setting).fits ? all : undefined;
}

function byTerms(rules: readonly FunderRule[], { deal, setting }: Case, grid: Minor): Step[] | undefined {
  const cure = cureOf(rules, deal, setting, grid);
  return cure && cureSteps(cure, deal.structure.termMonths);
}

/** Another term and more cash as steps. */
function cureSteps({ termMonths, downPayment }: Cure, asked: number): Step[] {
  return [
    ...(termMonths === undefined
      ? []
      : [{ kind: termMonths < asked ? ('shorter_term' as const) : ('longer_term' as const), termMonths }]),
    ...(downPayment === undefined ? [] : [{ kind: 'more_down' as const, downPayment }]),
  ];
}

function byIncome(rules: readonly FunderRule[], reached: Case, grid: Minor): Step[] | undefined {
  const { deal, setting } = reached;
  const burdens = rules.flatMap((rule) => (rule === 'pti' || rule === 'dti' ? [rule] : []));
  const sheet = readSheet(deal, setting.program, setting.today);
  if ('lacks' in sheet || burdens.length < rules.length) return undefined;
  const payment = monthlyPayment(deal, setting.program, rateQuote(deal, setting, sheet).sellRate);
  return [incomeFor(burdens, reached, payment, grid)];
}

/** Of two steps of one kind the later stands: it was found with the first one taken. */
const merged = (steps: readonly Step[]): Step[] =>
  steps.filter(({ kind }, at) => steps.findLastIndex((one) => one.kind === kind) === at);
