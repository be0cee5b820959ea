import { z } from 'zod';
import { conflict, invalidInput } from '../kit/errors.ts';
import { IsoDate } from '../kit/units.ts';

/** What a funder does with what it was sent. Returned is a hitch: cured, it may still be funded; the others are the end. */
export const outcomeResults = ['funded', 'returned', 'refused', 'withdrawn'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** Why a funder sends a contract back. A closed list, so that hitches can be counted. */
export const defectCodes = [
  'signature_missing',
  'contract_form_wrong',
  'amounts_do_not_add_up',
  'rate_above_limit',
  'date_missing_or_wrong',
  'vin_differs',
  'odometer_differs',
  'book_value_differs',
  'title_application_missing',
  'insurance_unproved',
  'income_unproved',
  'residence_unproved',
  'employment_unconfirmed',
  'identity_unproved',
  'down_payment_unproved',
  'trade_payoff_unproved',
  'notice_missing',
  'paper_unreadable',
  'paper_expired',
  'other',
] as const;
export type DefectCode = (typeof defectCodes)[number];

export const Outcome = z.strictObject({
  result: z.enum(outcomeResults),
  /** The day the funder says. */
  on: IsoDate,
  /** Why it came back; of no other result. */
  defects: z.array(z.enum(defectCodes)).max(defectCodes.length),
  /** Who told us. */
  by: z.string(),
  at: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

interface Sent {
  readonly submittedAt: string;
  readonly outcomes?: readonly Outcome[] | undefined;
}

/** How a submission stands: as its last outcome says. */
export const submissionStatus = ({ outcomes }: Sent): 'sent' | OutcomeResult =>
  outcomes?.at(-1)?.result ?? 'sent';

/** Whether nothing more can come of it. */
const isFinal = (sent: Sent): boolean => !['sent', 'returned'].includes(submissionStatus(sent));

/**
 * Holds an outcome against what is known of the submission.
 *
 * @throws AppError conflict `channel/outcome_final` after funded, refused or withdrawn; invalid_input
 *   `channel/defects_needed`, `channel/defects_unexpected`, `channel/outcome_day`
 */
export function checkOutcome(sent: Sent, { result, on, defects, at }: Outcome): void {
  if (isFinal(sent)) {
    throw conflict(
      'channel/outcome_final',
      `The submission is ${submissionStatus(sent)} already.`,
      'Nothing more can come of it; look at the deal.',
    );
  }
  if (result === 'returned' && defects.length === 0) {
    throw invalidInput(
      'channel/defects_needed',
      'A contract that came back did so for a reason.',
      `Name at least one of: ${defectCodes.join(', ')}.`,
    );
  }
  if (result !== 'returned' && defects.length > 0) {
    throw invalidInput(
      'channel/defects_unexpected',
      `Only a returned contract has defects; this one is ${result}.`,
      'Leave defects out, or record it as returned.',
    );
  }
  requireDay(sent, on, at);
}

function requireDay(sent: Sent, on: string, at: string): void {
  const earliest = sent.outcomes?.at(-1)?.on ?? sent.submittedAt.slice(0, 10);
  const latest = at.slice(0, 10);
  if (on >= earliest && on <= latest) return;
  throw invalidInput(
    'channel/outcome_day',
    `${on} is not from ${earliest} to ${latest}.`,
    'Give the day the funder answered: not before it was sent or last answered, and not in the future.',
  );
}
