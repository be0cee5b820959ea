import { z } from 'zod';
import { Claim } from '#tools/kit/claims.ts';

/** A figure in a sentence, by the claim it renders: `start` and `end` count UTF-16 units of `text`. */
export const Figure = z.strictObject({
  /** The tool that computed it. */
  tool: z.string(),
  claimId: z.string(),
  role: z.string(),
  start: z.int(),
  end: z.int(),
});
export type Figure = z.infer<typeof Figure>;

/** `skipped`: the deal was not in the state the call needs, so there was nothing to do yet. */
const StepStatus = z.enum(['waiting', 'running', 'done', 'skipped', 'failed', 'refused']);

/** What the person is shown when a call waits for them. */
const everyApproval = {
  id: z.string(),
  tool: z.string(),
  dealId: z.string(),
  currency: z.string(),
  expiresAt: z.string(),
};

const SubmissionApproval = z.strictObject({
  ...everyApproval,
  action: z.string(),
  funderName: z.string(),
  amountFinanced: z.int(),
  apr: z.number(),
  monthlyPayment: z.int(),
  termMonths: z.int(),
  /** How much of the jacket is open; absent on approvals of before it was counted. */
  open: z.strictObject({ sending: z.int(), funding: z.int() }).optional(),
});

/** A notice to be issued: its whole content is bound by the digest. */
const NoticeApproval = z.strictObject({
  ...everyApproval,
  action: z.literal('issue_notice'),
  notice: z.strictObject({
    kind: z.string(),
    due: z.string().nullable(),
    reasons: z.array(z.string()),
    missing: z.array(z.string()),
    digest: z.string(),
  }),
});

export const ApprovalCard = z.union([SubmissionApproval, NoticeApproval]);
export type ApprovalCard = z.infer<typeof ApprovalCard>;

/** Everything a turn says to the outside, in order. The server numbers and stores them; a page draws them. */
export const TurnEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('user'), text: z.string(), attachments: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('plan'),
    steps: z.array(z.strictObject({ callId: z.string(), tool: z.string(), level: z.int() })),
  }),
  z.strictObject({
    type: z.literal('step'),
    callId: z.string(),
    tool: z.string(),
    status: StepStatus,
    rule: z.string().optional(),
    code: z.string().optional(),
    ms: z.number().optional(),
  }),
  z.strictObject({ type: z.literal('sentence'), text: z.string(), figures: z.array(Figure) }),
  z.strictObject({
    type: z.literal('card'),
    kind: z.string(),
    callId: z.string(),
    dealId: z.string().nullable(),
    data: z.unknown(),
  }),
  z.strictObject({ type: z.literal('approval'), approval: ApprovalCard }),
  z.strictObject({
    type: z.literal('decided'),
    approvalId: z.string(),
    decision: z.enum(['approved', 'rejected', 'superseded', 'expired']),
  }),
  /** Something the person should know about how the reply was made: the planner took over, the budget ran out. */
  z.strictObject({
    type: z.literal('notice'),
    code: z.enum(['model_fallback', 'budget_spent', 'template_used', 'handed_off']),
    text: z.string(),
  }),
  z.strictObject({
    type: z.literal('done'),
    status: z.enum(['replied', 'awaiting_approval', 'handed_off', 'budget_spent', 'failed']),
    message: z.string(),
    dealId: z.string().nullable(),
    modelCalls: z.int(),
    toolCalls: z.int(),
    ms: z.number(),
  }),
  z.strictObject({ type: z.literal('error'), code: z.string(), message: z.string(), fix: z.string() }),
]);
export type TurnEvent = z.infer<typeof TurnEvent>;

/** One proposed call, what the guard said and what came of it: the trace evals and audits read. */
export const CallTrace = z.strictObject({
  callId: z.string(),
  tool: z.string(),
  args: z.unknown(),
  verdict: z.enum(['allowed', 'refused', 'needs_approval']),
  rule: z.string(),
  outcome: z.enum(['done', 'failed', 'refused', 'pending']),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type CallTrace = z.infer<typeof CallTrace>;

export const TurnResult = z.strictObject({
  status: z.enum(['replied', 'awaiting_approval', 'handed_off', 'budget_spent', 'failed']),
  message: z.string(),
  sentences: z.array(z.strictObject({ text: z.string(), figures: z.array(Figure) })),
  /** Claims quoted or quotable in this turn. */
  claims: z.array(Claim),
  calls: z.array(CallTrace),
  approval: ApprovalCard.nullable(),
  dealId: z.string().nullable(),
  modelCalls: z.int(),
  toolCalls: z.int(),
});
export type TurnResult = z.infer<typeof TurnResult>;
