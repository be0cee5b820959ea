import type { Deal, DealDocument } from '../../deals/deal.ts';
import { type Fact, resolveFact } from '../../deals/facts.ts';
import type { IsoDate } from '../../kit/units.ts';
import { ofKind } from '../findings/document-fields.ts';
import type { Finding, FindingCode } from '../findings/finding.ts';
import { findingsOf } from '../findings/findings.ts';
import { stubOwner } from './stub-owner.ts';

/** What the papers behind an income leave open. Something to be cleared, never a reason to decline. */
export const incomeConditions = [
  'pay_stub_of_another_person',
  'pay_stub_name_unclear',
  'pay_stub_out_of_date',
] as const;
export type IncomeCondition = (typeof incomeConditions)[number];

export interface WeighedIncome {
  /** The deal file in which no pay stub of somebody else proves anything. */
  readonly deal: Deal;
  readonly conditions: readonly IncomeCondition[];
  /** True when nothing on file states an income but somebody else's pay stub: it is no figure to decline anyone on. */
  readonly onlyOfAnother: boolean;
}

/**
 * Weighs what proves the income on the deal file as it is now, whichever came first: the papers, or the buyer's name.
 *
 * A pay stub of somebody else (`name_differs`, and it is the stub's name that differs) proves no income, and no more does
 * one that nobody's name can be read of: it might be anybody's. What was stated or another stub takes its place; where there is
 * nothing else its figure stays, unverified. A name that is written another way, a buyer whose name is not known yet, and
 * a stub out of date leave the income verified and the paper owed.
 */
export function weighIncome(deal: Deal, today: IsoDate): WeighedIncome {
  const findings = findingsOf(deal.documents, deal.facts, today);
  const stubs = ofKind(deal.documents, 'pay_stub');
  const others = stubs.filter(
    (stub) => isRaised(findings, 'name_differs', stub) && stubOwner(stub, deal.facts) === 'somebody_else',
  );
  const nobodys = stubs.filter((stub) => stubOwner(stub, deal.facts) === 'nobody');
  const facts = withoutProofBy([...others, ...nobodys], deal.facts);
  const income = resolveFact(facts, 'income.gross').fact;
  const weighed = { ...deal, facts: [...facts] };
  const conditions = income?.verified ? doubtsOf(income, weighed, findings) : unproved(others, nobodys);
  return { deal: weighed, conditions, onlyOfAnother: income !== undefined && isOf(others, income) };
}

/** What keeps an income from being proved by the stubs on file. */
const unproved = (
  others: readonly DealDocument[],
  nobodys: readonly DealDocument[],
): readonly IncomeCondition[] => [
  ...(others.length > 0 ? (['pay_stub_of_another_person'] as const) : []),
  ...(nobodys.length > 0 ? (['pay_stub_name_unclear'] as const) : []),
];

/** What the paper that proves an income leaves open; nothing when no paper does, such as a bureau's figure. */
function doubtsOf(income: Fact, deal: Deal, findings: readonly Finding[]): IncomeCondition[] {
  if (income.evidence.kind !== 'document') return [];
  const { documentId } = income.evidence;
  const stub = deal.documents.find(({ id }) => id === documentId);
  const known = stub !== undefined && stubOwner(stub, deal.facts) === 'buyer';
  return [
    ...(known ? [] : (['pay_stub_name_unclear'] as const)),
    ...(stub && isRaised(findings, 'pay_stub_old', stub) ? (['pay_stub_out_of_date'] as const) : []),
  ];
}

const isRaised = (findings: readonly Finding[], code: FindingCode, { id }: DealDocument): boolean =>
  findings.some((finding) => finding.code === code && finding.documents.includes(id));

function withoutProofBy(others: readonly DealDocument[], facts: readonly Fact[]): readonly Fact[] {
  const isProof = (fact: Fact) => fact.key === 'income.gross' && isOf(others, fact);
  const rest = facts.filter((fact) => !isProof(fact));
  if (rest.some(({ key }) => key === 'income.gross')) return rest;
  return facts.map((fact) => (isProof(fact) ? { ...fact, verified: false } : fact));
}

const isOf = (documents: readonly DealDocument[], { evidence }: Fact): boolean =>
  evidence.kind === 'document' && documents.some(({ id }) => id === evidence.documentId);
