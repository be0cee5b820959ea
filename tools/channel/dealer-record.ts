/** How a dealership's deals went with one funder, or with all of them. Counts of deals since the record begins. */
export interface Tally {
  /** Deals that were scored with this funder among the offers or the misses: looks. */
  readonly looked: number;
  /** Applications sent: books, once they are funded. */
  readonly sent: number;
  /** Of those sent, how many came back with a defect before they were funded or refused. */
  readonly hitches: number;
  readonly funded: number;
}

/** What a dealership's past deals say of the next one. */
export interface DealerRecord {
  readonly all: Tally;
  /** By funder id; a funder it never dealt with is absent. */
  readonly funders: Readonly<Record<string, Tally>>;
}
