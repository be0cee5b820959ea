/** House bounds on one search. Not law, and not a funder's. */
export const structuringCeilings = {
  /** Cars looked at together. */
  carsMax: 20,
  termsMax: 24,
  /** Steps of cash from none to the most; a dearer car is searched in steps ten times as large. */
  cashStepsMax: 1_000,
  /** Programs × cars. */
  matchesMax: 200_000,
  /** Cash comes in steps of this many major units of the currency. */
  cashStep: 100,
  /** Nobody finances fewer steps than these: less may not be repayable in level payments of whole minor units. */
  stepsFinancedMin: 5,
  /** Runs of structures that are told beside the picks. */
  rangesMax: 60,
} as const;
