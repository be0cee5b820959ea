export interface FakeOutcome {
  readonly result: string;
  readonly on: string;
  readonly defects: readonly string[];
}

/** Code, detail and fix where the server would not take it; the fake day is March 6. */
export const refusalOf = ({ on }: FakeOutcome): [string, string, string] | undefined =>
  on > '2026-03-06'
    ? [
        'channel/outcome_day',
        `${on} is not from 2026-03-02 to 2026-03-06.`,
        'Give the day the funder answered.',
      ]
    : undefined;

const known: FakeOutcome[] = [];

/** All that was said of the one submission there is. */
export function outcomesAfter(outcome: FakeOutcome): readonly FakeOutcome[] {
  known.push(outcome);
  return known;
}
