import type { MarkupReason, Ranking } from './lexicon/lexicon.ts';

/** A lower markup for one buyer; what was not said yet is undefined. */
export interface ExceptionAsk {
  readonly kind: 'exception';
  /** As a fraction. */
  readonly markupMax: number | undefined;
  readonly reason: MarkupReason | undefined;
}

/** What a person asks about funders beyond what the offers at hand show. */
export type FunderAsk =
  | ExceptionAsk
  | { readonly kind: 'rank'; readonly by: Ranking }
  | { readonly kind: 'reserve' }
  | { readonly kind: 'jacket' }
  | { readonly kind: 'structure' }
  | { readonly kind: 'other_car' }
  | { readonly kind: 'refinance' }
  /** A funder asked for by a name that no answer on file has. */
  | { readonly kind: 'answer_of'; readonly funder: string };
