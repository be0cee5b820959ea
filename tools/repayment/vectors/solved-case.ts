import { minor } from '../../kit/units.ts';
import { repaidPrincipal } from '../contract/repaid-principal.ts';
import { statesPrincipal } from './case-amounts.ts';
import type { Fields } from './cases.ts';
import { termsOfCase } from './contract-from-case.ts';
import { notCovered } from './conventions.ts';

type Figures = Readonly<Record<string, unknown>>;

/** What a schedule case asks for, by its own words or by what it leaves out: the schedule, or the principal it repays. */
export function asksFor(given: Fields): 'schedule' | 'principal' {
  const words = given.words('unknown') + given.words('solveFor');
  const principal = /principal|loan amount|amount financed|price/i.test(words);
  if (principal || (words === '' && !statesPrincipal(given))) return 'principal';
  if (
    words === '' ||
    /payment|instal|rental|amount|balloon|residual|schedule|table|interest|step/i.test(words)
  ) {
    return 'schedule';
  }
  throw notCovered(`a schedule that is to find the ${words}`);
}

/** What the stated payments of a case repay. */
export function principalOfCase(given: Fields, kind: string): Figures {
  const { contract } = termsOfCase(given, kind, minor(1));
  if (contract.instalments.some((each) => each.kind === 'solved'))
    throw notCovered('a case without `principal`');
  const worth = repaidPrincipal(contract) / 100;
  return { principal: worth, loanAmount: worth, amountFinanced: worth, presentValue: worth };
}
