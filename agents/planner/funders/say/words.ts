type Maybe = string | undefined;

/** An offer in an order, with what the order goes by; what is absent is not known or not this person's to know. */
interface RankLine {
  readonly funder: string;
  readonly program: Maybe;
  readonly payment: Maybe;
  readonly apr: Maybe;
  readonly total: Maybe;
  readonly days: Maybe;
  readonly hours: Maybe;
  readonly odds: Maybe;
  readonly papers: Maybe;
}

/** A point of a jacket that somebody has to settle. */
export interface DefectLine {
  readonly code: string;
  readonly stip: Maybe;
  readonly first: Maybe;
  readonly second: Maybe;
  readonly day: Maybe;
  readonly fact: Maybe;
  readonly missing: Maybe;
  readonly cure: Maybe;
  readonly who: Maybe;
  readonly blocks: Maybe;
}

/** A structure: a car over a term with some cash down, at the cheapest program that takes it. */
export interface StructureLine {
  readonly car: string;
  readonly term: Maybe;
  readonly down: Maybe;
  readonly payment: Maybe;
  readonly apr: Maybe;
  readonly cost: Maybe;
  /** How many funders take it, and the cheapest of them. */
  readonly funders: Maybe;
  readonly funder: Maybe;
  readonly reserve: Maybe;
  /** What carrying it comes to, where that is a worry. */
  readonly harm: Maybe;
}

/** What is said about funders beyond their offers. */
export interface FunderWords {
  readonly rankedBy: (order: string) => string;
  readonly rankLine: (line: RankLine) => string;
  readonly untimed: string;
  readonly cheaper: (funder: string, by: Maybe) => string;
  readonly sameCost: string;
  readonly lowerPayment: (funder: string, by: Maybe) => string;
  readonly aprApart: (by: string) => string;
  readonly onlyAsks: (funder: string, papers: string) => string;
  readonly earned: string;
  readonly notEarnedHere: string;
  readonly exception: (reason: string, now: Maybe, before: Maybe) => string;
  readonly afterException: string;
  readonly askMarkup: string;
  readonly askReason: string;
  readonly notLower: string;
  readonly jacketFor: (funder: string, program: Maybe) => string;
  readonly jacketOpen: string;
  readonly defect: (line: DefectLine) => string;
  readonly moreOnCard: string;
  readonly jacketWhole: string;
  readonly toCollect: (count: string) => string;
  readonly forAll: (programs: string, items: string) => string;
  readonly refinance: string;
  readonly settled: (rule: string, lever: string) => string;
  readonly together: (levers: string) => string;
  readonly unknown: (names: Maybe) => string;
  readonly stopped: (count: string, rules: Maybe) => string;
  readonly stoppedRule: (rule: string, programs: string) => string;
  readonly structures: (note: string, count: Maybe) => string;
  readonly structure: (line: StructureLine, why: string) => string;
  readonly structureClosing: string;
  readonly unmet: (note: string) => string;
  readonly against: (limit: string, rule: Maybe, funder: Maybe, program: Maybe) => string;
  readonly wouldGive: string;
  readonly above: (amount: string) => string;
}
