import { missingLine } from '../reply-deal.ts';
import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { HarmFinding } from './views.ts';

const some = (text: string | null | undefined) => text ?? undefined;

/** Whether the loan can be carried: payment and burden, then everything that was looked at; a person where it says stop. */
export function harmLines(state: State, turn: Turn): string[] {
  const w = words[state.locale];
  const view = outputsOf('check_affordability', turn).at(-1);
  if (!view) return [w.risk.nothingToCarry];
  const { outcome, monthlyPayment: payment } = view;
  if (!outcome || !payment) return [w.notDecided, missingLine({ ...state, missing: view.missing })];
  return [
    w.risk.carried({ payment, outcome, term: some(view.termMonths), basis: some(view.basis) }),
    w.risk.burden({ dti: some(view.dti), left: some(view.left) }),
    ...view.findings.map((finding) => findingLine(finding, state)),
    w.risk.carriedClosing,
    ...(claimed(state, outcome) === 'stop' ? [w.offerPerson] : []),
  ];
}

function findingLine(finding: HarmFinding, state: State): string {
  const w = words[state.locale].risk;
  const { code, level } = finding;
  switch (claimed(state, code)) {
    case 'payment_shock_car':
    case 'payment_shock_housing':
      return w.shock(code, some(finding.presentPayment), some(finding.times), level);
    case 'income_stress':
      return w.incomeDrop(stressOf(finding));
    case 'rate_stress':
      return w.rateRise(stressOf(finding));
    case 'negative_equity':
      return equityLine(finding, state);
    case 'add_on':
    case 'add_on_chosen':
    case 'add_on_told':
      return w.addOn(code, some(finding.addOn), some(finding.price), level);
    default:
      return '';
  }
}

const stressOf = ({ level, drop, income, sellRate, payment, dti, left }: HarmFinding) => ({
  level,
  drop: some(drop),
  income: some(income),
  rate: some(sellRate),
  payment: some(payment),
  dti: some(dti),
  left: some(left),
});

function equityLine({ months, evenFrom, basis, level }: HarmFinding, state: State): string {
  const w = words[state.locale].risk;
  if (!months || claimed(state, months) === 0) return w.neverUnderwater(some(basis));
  return w.underwater(months, some(evenFrom), some(basis), level);
}
