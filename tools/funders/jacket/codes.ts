import {
  type FindingCode,
  type FindingCure,
  findingCodes,
  isConfirmation,
} from '../../documents/findings/catalog.ts';
import { conditions } from '../../risk/decision/conditions.ts';
import { type FunderRule, funderRules } from '../codes.ts';

/** What only the review of a jacket tells; the rest are doubts of papers, rules of programs and conditions of the score. */
const ownDefects = [
  'facts_missing',
  'score_missing',
  'score_stale',
  'score_declined',
  'score_referred',
  'counteroffer_open',
  'person_first',
  'offers_missing',
  'offer_changed',
  'program_gone',
  'terms_not_recorded',
  'paper_missing',
  'paper_of_another_person',
  'paper_name_unclear',
  'paper_unreadable',
  'expires_before_funding',
  'lienholder_not_funder',
  'vin_not_of_deal',
  'order_price_differs',
  'order_down_payment_differs',
  'order_trade_in_differs',
  'order_amount_differs',
  'contract_amount_differs',
  'contract_term_differs',
  'co_buyer_not_on_order',
  'co_borrower_not_on_file',
  'co_borrower_paper_missing',
  'fact_conflict',
  'notice_due',
  'notice_overdue',
] as const;
export type OwnDefect = (typeof ownDefects)[number];

/** A rule of the program that the deal breaks: `program_ltv`. */
export type RuleDefect = `program_${FunderRule}`;
export const ruleDefects: readonly RuleDefect[] = funderRules.map((rule) => `program_${rule}` as const);

/** Doubts that papers raise. What papers confirm is no defect. */
export const findingDefects: readonly FindingCode[] = findingCodes.filter((code) => !isConfirmation(code));

export type JacketDefect = OwnDefect | RuleDefect | FindingCode | (typeof conditions)[number];
/** In the order in which they are told, after what they block. */
export const jacketDefects = [
  ...ownDefects.slice(0, ownDefects.indexOf('paper_missing')),
  ...ruleDefects,
  ...ownDefects.slice(ownDefects.indexOf('paper_missing'), ownDefects.indexOf('fact_conflict')),
  ...findingDefects,
  ...ownDefects.slice(ownDefects.indexOf('fact_conflict'), ownDefects.indexOf('notice_due')),
  ...conditions,
  'notice_due',
  'notice_overdue',
] as unknown as readonly [JacketDefect, ...JacketDefect[]];

/** What settles a defect, beside the cures of papers. */
export const ownCures = [
  'send_paper',
  'readable_copy',
  'become_member',
  'pull_bureau_report',
  'state_facts',
  'record_terms',
  'score_again',
  'find_funders_again',
  'take_up_counteroffer',
  'other_terms',
  'other_funder',
  'wait_for_funder',
  'wait_for_person',
  'issue_notice',
] as const;
export type JacketCure = (typeof ownCures)[number] | Exclude<FindingCure, 'nothing_to_do'>;
export const jacketCures: readonly [JacketCure, ...JacketCure[]] = [
  ...ownCures,
  'corrected_paper',
  'newer_paper',
  'own_paper',
  'original_file',
  'explanation',
  'look_at_vehicle',
  'add_lienholder',
  'lower_deductible',
  'add_collision_cover',
  'lien_release',
  'valid_identity_paper',
];

/** Who has to act. */
export const jacketActors = ['customer', 'dealer', 'funder', 'staff'] as const;
export type JacketActor = (typeof jacketActors)[number];

/** `submission`: not to be sent like this. `funding`: may be sent, and is not paid out like this. */
export const jacketBlocks = ['submission', 'funding', 'none'] as const;
export type JacketBlocks = (typeof jacketBlocks)[number];

/** `on_file`: a paper is there and nothing is held against it; the funder still judges it. */
export const stipStates = ['missing', 'not_good_enough', 'on_file'] as const;
export type StipState = (typeof stipStates)[number];

/** Facts of the application that papers and people may contradict; the car, the people and the income have findings of their own. */
export const comparedFacts = [
  'vehicle.price',
  'vehicle.odometerMiles',
  'terms.downPayment',
  'terms.termMonths',
  'employment.months',
  'residence.months',
  'residence.housingPayment',
  'obligations.monthlyDebt',
] as const;
export type ComparedFact = (typeof comparedFacts)[number];
