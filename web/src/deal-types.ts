/** The deal file as GET /v1/deals shows it. */

import type { OfferOrders, OfferView, ScorecardView } from './card-types.ts';

export interface IncomeValue {
  readonly amount: number;
  readonly per: 'week' | 'two_weeks' | 'half_month' | 'month' | 'year';
}

/** What a credit bureau reported: the part of it that is shown in one line. */
export interface ReportValue {
  readonly bureau: string;
  readonly bureauName?: string;
  readonly scoreName: string;
  readonly score: number;
  readonly scoredOn: string;
}

type FactEvidence =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'request'; readonly requestId: string }
  | { readonly kind: 'document'; readonly documentId: string; readonly page: number }
  | { readonly kind: 'catalog'; readonly recordId: string };

export interface FactView {
  readonly key: string;
  readonly value: string | number | IncomeValue | ReportValue;
  readonly source: 'customer' | 'dealer' | 'staff' | 'document' | 'bureau' | 'tool';
  readonly evidence: FactEvidence;
  readonly confidence: number;
  readonly verified: boolean;
  readonly recordedAt: string;
}

export interface ReadFieldView {
  readonly name: string;
  readonly unit: 'money' | 'day' | 'month' | 'months' | 'count' | 'rate' | 'flag' | 'text';
  readonly value: string | number | boolean;
  readonly page: number;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly reading?: 'text' | 'ocr' | 'barcode' | 'mrz' | 'vision' | 'person';
  readonly confidence: number;
}

export interface DealDocumentView {
  readonly id: string;
  readonly kind: string;
  readonly pages: number;
  /** ISO 4217 code of its amounts; absent: the deal's. */
  readonly currency?: string;
  readonly sheets?: readonly { readonly page: number; readonly width: number; readonly height: number }[];
  readonly fields: readonly ReadFieldView[];
}

interface StoredOffer
  extends Pick<
    OfferView,
    'tier' | 'dealerFee' | 'hitchOdds' | 'legalRate' | 'decisionHours' | 'fundingDays'
  > {
  readonly id: string;
  readonly promotion?: { readonly id: string; readonly name: string };
  readonly programId: string;
  readonly funderName: string;
  readonly programName: string;
  readonly buyRate?: number;
  readonly sellRate: number;
  readonly apr: number;
  readonly monthlyPayment: number;
  readonly amountFinanced: number;
  readonly financeCharge: number;
  readonly totalOfPayments: number;
  readonly termMonths: number;
  readonly dealerReserve?: number;
  readonly stips: readonly string[];
}

export interface ScoreView {
  readonly decision: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly ltv: number | null;
  readonly pti: number | null;
  readonly dti: number | null;
  readonly reasons: readonly string[];
  readonly conditions?: readonly string[];
  readonly missing: readonly string[];
  readonly grossMonthlyIncome: number | null;
  readonly incomeVerified: boolean;
  readonly structure: { readonly amountFinanced: number } | null;
  readonly residualIncome?: number | null;
  readonly scorecard: ScorecardView;
}

export interface SubmissionView {
  readonly id: string;
  readonly offerId: string;
  readonly offer: StoredOffer;
  readonly submittedAt: string;
  readonly reference: string;
  /** What the funder did with it, in order; absent until it is known. */
  readonly outcomes?: readonly OutcomeView[];
}

export type OutcomeResult = 'funded' | 'returned' | 'refused' | 'withdrawn';

export interface OutcomeView {
  readonly result: OutcomeResult;
  readonly on: string;
  /** Dealers and staff only. */
  readonly defects?: readonly string[];
}

/** A notice that a deal calls for: null while the decision itself is owed. */
export interface NoticeDuty {
  readonly notice: string | null;
  readonly event: string;
  readonly since: string;
  /** Null: before the contract is signed, on whichever day. */
  readonly due: string | null;
  readonly state: 'due' | 'overdue' | 'issued';
}

export interface IssuedNoticeView {
  readonly id: string;
  readonly notice: { readonly kind: string };
  readonly issuedOn: string;
}

/** A lower limit on the markup for this buyer. */
interface MarkupExceptionView {
  readonly id: string;
  readonly markupMax: number;
  readonly insteadOf: number;
  readonly reason: string;
  readonly recordedBy: { readonly id: string };
  readonly recordedAt: string;
}

export interface DealView {
  /** Null while nobody is its customer. */
  readonly customerId?: string | null;
  readonly id: string;
  readonly currency: string;
  readonly dealerId: string;
  readonly openedOn: string;
  readonly status: 'draft' | 'scored' | 'offered' | 'submitted' | 'referred';
  readonly facts: readonly FactView[];
  readonly documents: readonly DealDocumentView[];
  readonly score: ScoreView | null;
  readonly offers: { readonly offers: readonly StoredOffer[]; readonly orders?: OfferOrders } | null;
  readonly submissions: readonly SubmissionView[];
  /** Dealers and staff only. */
  readonly markupExceptions?: readonly MarkupExceptionView[];
  readonly handoff: { readonly reason: string; readonly releasedAt: string | null } | null;
  readonly notices?: readonly IssuedNoticeView[];
  /** Dealers and staff have it, in a market with such rules. */
  readonly noticeClock?: { readonly items: readonly NoticeDuty[]; readonly retainUntil: string | null };
}
