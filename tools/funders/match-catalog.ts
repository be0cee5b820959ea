import type { Dealer } from '../channel/dealer.ts';
import type { Offer } from '../deals/deal.ts';
import type { IsoDate, Minor } from '../kit/units.ts';
import type { Catalog, Funder } from './catalog.ts';
import { type FunderRule, funderRules } from './codes.ts';
import { type Cure, cureOf } from './cure.ts';
import { members, sizeOf } from './lookup/bit-set.ts';
import { programIndex, type Shelf } from './lookup/program-index.ts';
import type { Entry } from './lookup/rule-sets.ts';
import { sift } from './lookup/sift.ts';
import { type MatchSetting, matchProgram, type Sent } from './match.ts';
import { type OfferFor, offerOf } from './offer.ts';
import type { Program } from './program.ts';
import { elsewhere, rankMisses, rankOffers } from './rank.ts';

export interface Miss {
  readonly program: Program;
  readonly funder: Funder;
  readonly rules: readonly FunderRule[];
  /** Contracts sent so far, where that was asked. */
  readonly sent?: Sent | undefined;
  readonly cure: Cure | undefined;
}

export interface Asked extends OfferFor {
  readonly dealer: Dealer;
  readonly today: IsoDate;
  /** Cures add cash in steps of this many minor units. */
  readonly cureGrid: Minor;
  /** The market pack the deal is made under; absent: `us`. */
  readonly market?: string;
  /** Asks this funder's programs only. */
  readonly funderId?: string | undefined;
  /** Contracts sent so far; absent: none. Asked only of programs and funders with a capacity. */
  readonly sent?: ((program: Program, today: IsoDate) => Sent) | undefined;
}

/** How many programs a rule stops. */
interface Stopped {
  readonly rule: FunderRule;
  readonly programs: number;
}

/** What a catalogue answers to a deal. */
export interface CatalogMatch {
  /** Every program that takes the deal, ranked. */
  readonly offers: Offer[];
  /** The nearest of the others, ranked, at most `missesToldMax`: each with every rule that stops it. */
  readonly misses: Miss[];
  /** How many programs of the deal's market and product do not take it. */
  readonly missCount: number;
  /**
   * In the order of the rules. A program counts with each of its rules; capacity, cells by car and what lending less or over
   * another term eases are counted of programs that no other rule stops, for they take a look at each.
   */
  readonly stoppedBy: Stopped[];
}

/** More misses than this are counted and not told: nobody reads them, and each has its cure worked out. */
export const missesToldMax = 100;

/**
 * What the programs of a catalogue answer to a deal. The sets of its index (`programIndex`) leave those that take such a car,
 * person and place; these alone are matched, priced and cured one by one, and of the others the nearest are told. So time
 * goes with the programs that could take the deal, and with a 32nd of those that could not. Pure.
 */
export function matchCatalog(catalog: Catalog, asked: Asked): CatalogMatch {
  const shelf = programIndex(catalog).shelf(asked.market ?? 'us', asked.deal.product ?? 'purchase');
  if (!shelf) return { offers: [], misses: [], missCount: 0, stoppedBy: [] };
  const scope = shelf.scope(asked.funderId);
  const { counts, left, nearest } = sift(shelf.ruleSets, asked, scope, elsewhere);
  const answers = entriesAt(shelf, members(left, shelf.entries.length)).map((entry) =>
    answerOf(asked, entry),
  );
  const offers = answers.flatMap((answer) => ('offer' in answer ? [answer.offer] : []));
  const near = answers.flatMap((answer) => ('rules' in answer ? [answer] : []));
  const told = near.toSorted((a, b) => a.rules.length - b.rules.length).slice(0, missesToldMax);
  const far = entriesAt(shelf, nearest(missesToldMax - told.length)).map((entry) => answerOf(asked, entry));
  const misses = [...told, ...far].flatMap((answer) => ('rules' in answer ? [missOf(asked, answer)] : []));
  return {
    offers: rankOffers(offers, 'total_cost'),
    misses: rankMisses(misses),
    missCount: sizeOf(scope) - offers.length,
    stoppedBy: stoppedBy(counts, near),
  };
}

/** A program's answer: an offer, or every rule that stops it. */
type Answer = { readonly offer: Offer } | Refusal;
interface Refusal {
  readonly setting: MatchSetting;
  readonly rules: readonly FunderRule[];
}

function answerOf(asked: Asked, { program, funder }: Entry): Answer {
  const { dealer, today } = asked;
  const counted = program.capacity || funder.capacity ? asked.sent?.(program, today) : undefined;
  const setting = { program, funder, dealer, today, sent: counted };
  const match = matchProgram(asked.deal, setting);
  return match.fits ? { offer: offerOf(asked, setting, match.quote) } : { setting, rules: match.rules };
}

function missOf(asked: Asked, { setting, rules }: Refusal): Miss {
  const { program, funder, sent } = setting;
  return { program, funder, rules, sent, cure: cureOf(rules, asked.deal, setting, asked.cureGrid) };
}

/**
 * One program's whole answer, however far it is from taking the deal.
 *
 * @returns undefined for a program that the catalogue does not have, or of another market
 */
export function programAnswer(catalog: Catalog, asked: Asked, programId: string): Offer | Miss | undefined {
  const entry = programIndex(catalog).entry(programId);
  if (!entry || (entry.program.market ?? 'us') !== (asked.market ?? 'us')) return undefined;
  const answer = answerOf(asked, entry);
  return 'offer' in answer ? answer.offer : missOf(asked, answer);
}

const entriesAt = ({ entries }: Shelf, positions: readonly number[]): Entry[] =>
  positions.map((at) => entries[at] as Entry);

function stoppedBy(counts: ReadonlyMap<FunderRule, number>, near: readonly Refusal[]): Stopped[] {
  const stopped = new Map(counts);
  for (const rule of near.flatMap(({ rules }) => rules)) stopped.set(rule, (stopped.get(rule) ?? 0) + 1);
  return funderRules.flatMap((rule) => {
    const programs = stopped.get(rule) ?? 0;
    return programs === 0 ? [] : [{ rule, programs }];
  });
}
