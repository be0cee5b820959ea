import type { FunderAsk } from './funders/ask.ts';
import type { StructureWish } from './funders/structure.ts';
import type { NoticeAsk } from './notices/ask.ts';
import type { RepaymentAsk } from './repayment/ask.ts';
import type { RightsAsk } from './rights/read.ts';
import type { StatedCoBorrower } from './risk/co-borrower.ts';
import type { WhatIf } from './state.ts';

export type HandoffReason =
  | 'asked'
  | 'complaint'
  | 'dispute'
  | 'hardship'
  | 'payoff_quote'
  | 'question'
  | 'reasons'
  | 'referred'
  | 'withdrawal';
export type Remark =
  | 'greet'
  | 'thanks'
  | 'goodbye'
  | 'help'
  | 'offTopic'
  | 'refuse'
  | 'rights'
  | 'promise'
  | 'waiting'
  | 'stopped'
  | 'nothingYet'
  | 'alreadySent'
  | 'noSuchDeal'
  | 'tryOnly'
  | 'early'
  | 'whichFunder'
  | 'lowerPayment'
  | 'upset'
  | 'oneBuyer'
  | 'scoreStays'
  | 'refinance'
  | 'purpose'
  /** To a person of staff: which deal is meant, and what is not theirs to do. */
  | 'nameDeal'
  | 'notForStaff'
  | 'misquote'
  | 'falsify'
  | 'roleClaim'
  /** A value that no answer can rest on is asked again, rather than answered with an older one. */
  | 'askAgain';

/** What is to be done about the person's latest message. */
export type Intent =
  | { readonly kind: 'say'; readonly remark: Remark }
  | { readonly kind: 'handoff'; readonly reason: HandoffReason }
  | { readonly kind: 'submit' }
  | { readonly kind: 'deal' }
  | { readonly kind: 'take_counter' }
  | { readonly kind: 'named_deal'; readonly dealId: string }
  | { readonly kind: 'credit_event' }
  | { readonly kind: 'what_if'; readonly whatIf: WhatIf }
  | { readonly kind: 'quote' }
  | { readonly kind: 'repayment'; readonly ask: RepaymentAsk }
  | { readonly kind: 'notices'; readonly ask: NoticeAsk }
  | { readonly kind: 'rights'; readonly ask: RightsAsk }
  /** A person of staff looks at a deal that waits for one. */
  | { readonly kind: 'review' }
  | { readonly kind: 'funders'; readonly ask: FunderAsk }
  | { readonly kind: 'structure'; readonly wish: StructureWish }
  | { readonly kind: 'vehicles' }
  | { readonly kind: 'why' }
  | { readonly kind: 'cure'; readonly coBorrower?: StatedCoBorrower }
  | { readonly kind: 'carry'; readonly presentCarPayment?: number }
  /** What the buyer wants or declines of what is sold beside the car. */
  | { readonly kind: 'add_ons' }
  | { readonly kind: 'target' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'funder' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'compare_cars' }
  | { readonly kind: 'findings' }
  | { readonly kind: 'before_sending' }
  | { readonly kind: 'offers' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'papers' }
  | { readonly kind: 'status' };

export const say = (remark: Remark): Intent => ({ kind: 'say', remark });
