/** What the server sends, as the pages read it. Money is whole minor units, rates and ratios are fractions. */

type Role = 'customer' | 'dealer' | 'staff';
export type Locale = 'en-US' | 'zh-CN' | 'de-DE';

export interface Me {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly dealerId: string | null;
  /** The dealership's name, when the server tells it. */
  readonly dealership?: string | null;
  readonly locale: Locale;
  /** True when the market is invented for demonstration. */
  readonly demo: boolean;
}

export interface ConversationView {
  readonly id: string;
  readonly role: Role;
  readonly dealId: string | null;
  readonly locale: Locale;
  readonly title: string | null;
  readonly createdOn: string;
  readonly handedOff: boolean;
}

/** A figure in a sentence: `start` and `end` count UTF-16 units of its text. */
export interface Figure {
  readonly claimId: string;
  readonly role: string;
  /** The tool that computed it. */
  readonly tool: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
}

export type StepStatus = 'waiting' | 'running' | 'done' | 'skipped' | 'failed' | 'refused';
export type ApprovalDecision = 'approved' | 'rejected' | 'superseded' | 'expired';

interface EveryApproval {
  readonly id: string;
  readonly tool: string;
  readonly dealId: string;
  readonly currency: string;
  readonly expiresAt: string;
}

export interface SubmissionApproval extends EveryApproval {
  readonly action: string;
  readonly funderName: string;
  readonly amountFinanced: number;
  readonly apr: number;
  readonly monthlyPayment: number;
  readonly termMonths: number;
  /** How much a review of the papers still has open. */
  readonly open?: { readonly sending: number; readonly funding: number };
}

export interface NoticeApproval extends EveryApproval {
  readonly action: 'issue_notice';
  readonly notice: {
    readonly kind: string;
    readonly due: string | null;
    readonly reasons: readonly string[];
    readonly missing: readonly string[];
    readonly digest: string;
  };
}

export type ApprovalView = SubmissionApproval | NoticeApproval;

export interface CardEvent {
  readonly type: 'card';
  readonly kind: string;
  readonly callId: string;
  readonly dealId: string | null;
  readonly data: unknown;
}

/** Everything a turn says to the outside, in order. */
export type TurnEvent =
  | { readonly type: 'user'; readonly text: string; readonly attachments: readonly string[] }
  | {
      readonly type: 'plan';
      readonly steps: readonly { readonly callId: string; readonly tool: string; readonly level: number }[];
    }
  | {
      readonly type: 'step';
      readonly callId: string;
      readonly tool: string;
      readonly status: StepStatus;
      readonly rule?: string;
      readonly code?: string;
      readonly ms?: number;
    }
  | { readonly type: 'sentence'; readonly text: string; readonly figures: readonly Figure[] }
  | CardEvent
  | { readonly type: 'approval'; readonly approval: ApprovalView }
  | { readonly type: 'decided'; readonly approvalId: string; readonly decision: ApprovalDecision }
  | { readonly type: 'notice'; readonly code: string; readonly text: string }
  | {
      readonly type: 'done';
      readonly status: 'replied' | 'awaiting_approval' | 'handed_off' | 'budget_spent' | 'failed';
      readonly message: string;
      readonly dealId: string | null;
      readonly modelCalls: number;
      readonly toolCalls: number;
      readonly ms: number;
    }
  | { readonly type: 'error'; readonly code: string; readonly message: string; readonly fix: string };

export interface NumberedEvent {
  readonly seq: number;
  readonly event: TurnEvent;
}
