import type { Minor } from '../../kit/units.ts';
import type { Instalment } from '../contract/contract.ts';
import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

export const partNames = ['constantPrincipal', 'principalPerPayment', 'principalPart', 'principalPortion'];

/** How equal parts of principal that a case states repay it. */
export interface EqualParts {
  readonly count: number;
  /** What so many parts leave, due with the last: a lender's "principal plus" loan. */
  readonly left: number;
  /** The last part as a share of the others, where they repay sooner. */
  readonly lastShare: number;
}

/**
 * A stated part of principal need not be an equal share of the whole: fewer parts leave the rest to the last payment, more
 * make the last part smaller, and without a count they go on until all is repaid.
 *
 * @throws AppError `vectors/not_covered` for a loan that does not say how many payments it has
 */
export function equalParts(given: Fields, principal: Minor, stated: number | undefined): EqualParts {
  const name = given.oneOf(...partNames);
  const part = name ? given.cents(name) : 0;
  const count = stated ?? (part > 0 ? Math.ceil(principal / part) : undefined);
  if (count === undefined) throw notCovered('a loan that does not say how many payments it has');
  if (part === 0) return { count, left: 0, lastShare: 1 };
  const before = part * (count - 1);
  if (before >= principal) throw notCovered('more equal parts of principal than repay it');
  const last = Math.min(part, principal - before);
  return { count, left: principal - before - last, lastShare: last / part };
}

export const withLastPart = (
  { lastShare }: EqualParts,
  instalments: readonly Instalment[],
): readonly Instalment[] =>
  lastShare === 1
    ? instalments
    : instalments.map((each, k) =>
        k === instalments.length - 1 && each.kind === 'solved' ? { ...each, weight: lastShare } : each,
      );
