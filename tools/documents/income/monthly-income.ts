import type { DealDocument } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { fieldNamed, ofKind, withoutProposals } from '../findings/document-fields.ts';
import { depositEstimates, salaryCredits } from './deposit-estimates.ts';
import { type IncomeEstimate, type IncomeInput, inputOf } from './income-estimate.ts';
import { annualEstimates, certificateEstimates } from './paper-estimates.ts';
import { stubEstimates } from './stub-estimates.ts';

/** A deposit this close to a stub's net is that pay. */
const depositTolerance = 0.01;

/**
 * Every way in which a deal's papers show a monthly income, the surest first, each with its method, the figures it rests
 * on with their places, and what speaks against it. They are not added up: two of one person and payer show one income.
 *
 * @returns monthly amounts in minor units of each paper's own currency
 */
export function monthlyIncomeOf(papers: readonly DealDocument[], today: IsoDate): IncomeEstimate[] {
  const documents = papers.map(withoutProposals);
  const stubs = ofKind(documents, 'pay_stub').flatMap((stub) => {
    const deposits = depositsOf(stub, documents);
    return stubEstimates(stub, today).map((estimate) => withDeposits(estimate, deposits));
  });
  const others = documents.flatMap((document) => annualEstimates(document, today));
  return [...stubs, ...others, ...certificateEstimates(documents), ...depositEstimates(documents)].sort(
    (a, b) => b.confidence - a.confidence,
  );
}

interface StubDeposits {
  /** Credits of the stub's net, on statements of the deal. */
  readonly matching: readonly IncomeInput[];
  /** A statement shows salaries, none of them the stub's net. */
  readonly differ: boolean;
}

function depositsOf(stub: DealDocument, documents: readonly DealDocument[]): StubDeposits {
  const net = Number(fieldNamed(stub, 'net_pay')?.value ?? 0);
  const credits = ofKind(documents, 'bank_statement').flatMap((statement) =>
    salaryCredits(statement).map(({ amount }) => inputOf(statement, amount)),
  );
  const matching = credits.filter(
    ({ value }) => net > 0 && Math.abs(Number(value) - net) <= depositTolerance * net,
  );
  return { matching, differ: net > 0 && credits.length > 0 && matching.length === 0 };
}

/** A deposit of the net makes the stub's income surer; salaries of other amounts speak against it. */
function withDeposits(estimate: IncomeEstimate, { matching, differ }: StubDeposits): IncomeEstimate {
  if (differ) {
    const confidence = Math.round(800 * estimate.confidence) / 1000;
    return { ...estimate, confidence, against: [...estimate.against, 'deposits_differ'] };
  }
  if (matching.length === 0) return estimate;
  const confidence = Math.round(1000 * (1 - (1 - estimate.confidence) / 2)) / 1000;
  return { ...estimate, confidence, support: matching };
}
