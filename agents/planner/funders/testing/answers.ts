import { funders, offer } from '../../testing/answers.ts';
import { allTools, answer, code, count, day, money, months, name, rate } from '../../testing/conversation.ts';
import { missOf } from '../../testing/offered.ts';

/** Tools of a dealer's conversation, those about funders among them. */
export const funderTools = [
  ...allTools,
  'compare_offers',
  'record_markup_exception',
  'structure_deal',
  'review_jacket',
];

const timed = (n: number, funder: string, payment: number, days: number) => ({
  ...offer(n, funder, payment),
  fundingDays: count(`funding_days_${n}`, days),
  decisionHours: count(`decision_hours_${n}`, 4),
  hitchOdds: rate(`hitch_odds_${n}`, 0.02),
});

const rankedOf = (by: string, offers: readonly object[]) => ({
  ...funders(offers, [], 2),
  ...answer({
    dealId: 'deal_1',
    offers,
    misses: [],
    rankedBy: code('ranking_1', by),
    offerCount: count('offer_count_2', offers.length),
    missCount: count('miss_count_2', 0),
  }),
});

/** The fastest is the dearest. */
export const fastest = rankedOf('speed', [
  timed(43, 'Prairie Credit Union', 54_000, 1),
  timed(42, 'Harbor Auto Finance', 53_000, 2),
  timed(41, 'Union Street Bank', 52_000, 6),
]);
export const byPayment = rankedOf('payment', [
  timed(41, 'Union Street Bank', 52_000, 6),
  timed(42, 'Harbor Auto Finance', 53_000, 2),
]);
export const surest = rankedOf('certainty', [timed(41, 'Union Street Bank', 52_000, 6)]);
export const untimed = rankedOf('speed', [offer(41, 'Union Street Bank', 52_000)]);

export const compared = (cheaper: 'first' | 'second' | 'equal') =>
  answer({
    dealId: 'deal_1',
    first: offer(51, 'Union Street Bank', 52_000),
    second: offer(52, 'Harbor Auto Finance', 53_000),
    cheaper: code('cheaper_offer_1', cheaper),
    lowerPayment: code('lower_payment_offer_1', cheaper),
    totalDifference: money('total_difference_1', cheaper === 'equal' ? 0 : 60_000),
    paymentDifference: money('payment_difference_1', cheaper === 'equal' ? 0 : 1_000),
    financeChargeDifference: money('finance_charge_difference_1', 60_000),
    aprDifference: rate('apr_difference_1', cheaper === 'equal' ? 0 : 0.004),
    onlyFirst: [{ code: code('stip_only_first_1', 'references') }],
    onlySecond: [],
  });

export const excepted = answer({
  dealId: 'deal_1',
  exceptionId: 'markup_1',
  reason: code('markup_reason_1', 'competing_offer'),
  markupMax: rate('markup_max_1', 0.01),
  insteadOf: rate('markup_before_1', 0.02),
});

const structure = (n: number, more: object) => ({
  ...more,
  vehicle: name(`vehicle_${n}`, '2023 Honda Civic EX'),
  termMonths: months(`term_${n}`, 72),
  downPayment: money(`down_payment_${n}`, 250_000),
  monthlyPayment: money(`monthly_payment_${n}`, 44_900),
  apr: rate(`apr_${n}`, 0.0699),
  totalCost: money(`total_cost_${n}`, 3_000_000),
  funderCount: count(`funders_willing_${n}`, 8),
  funder: name(`funder_${n}`, 'Union Street Bank'),
  harm: code(`harm_outcome_${n}`, n === 62 ? 'caution' : 'clear'),
});
const structured = (note: string, more: object) =>
  answer({
    dealId: 'deal_1',
    note: code('structure_note_1', note),
    structureCount: count('structure_count_1', 2),
    picks: [],
    relaxations: [],
    against: [],
    missing: [],
    ...more,
  });
const picked = (n: number, ...kinds: string[]) =>
  structure(n, { kinds: kinds.map((kind, i) => ({ code: code(`structure_pick_${n * 10 + i}`, kind) })) });

export const met = structured('met', {
  picks: [picked(61, 'nearest', 'lowest_payment'), picked(62, 'lowest_cost')],
});
export const notMet = structured('not_met', {
  relaxations: [
    structure(61, {
      kind: code('relaxation_1', 'higher_payment'),
      paymentAbove: money('payment_above_1', 3_625),
    }),
    structure(62, { kind: code('relaxation_2', 'other_car') }),
  ],
});
export const noStructure = structured('no_structure', {
  against: [
    {
      limit: code('structure_limit_1', 'program'),
      rule: code('funder_rule_61', 'score'),
      funder: name('funder_61', 'Harbor Auto Finance'),
      program: name('program_61', 'Used Prime'),
    },
  ],
});

const defect = (n: number, blocks: string, more: object = {}) => ({
  code: code(`jacket_defect_${n}`, 'paper_missing'),
  stip: code(`stip_${n}`, 'proof_of_income'),
  cure: code(`jacket_cure_${n}`, 'send_paper'),
  who: code(`jacket_actor_${n}`, 'customer'),
  blocks: code(`jacket_blocks_${n}`, blocks),
  documents: [],
  evidence: [],
  ...more,
});
const collected = (n: number, programIds: readonly string[]) => ({
  programCount: count(`jacket_programs_${n}`, programIds.length),
  itemCount: count(`jacket_to_collect_${n}`, n),
  programIds,
  items: [],
});
const jacketProgram = (n: number, funder: string, defects: readonly object[]) => ({
  programId: `p_${n}`,
  funder: name(`funder_${n}`, funder),
  program: name(`program_${n}`, 'Used Prime'),
  sent: false,
  blockingCount: count(`jacket_blocking_${n}`, defects.length),
  stips: [],
  defects,
});
const reviewed = (programs: readonly object[], defects: readonly object[]) =>
  answer({
    dealId: 'deal_1',
    programs,
    defects,
    best: collected(3, ['p_71']),
    all: collected(5, ['p_71', 'p_72']),
    leftOut: count('jacket_left_out_1', 0),
  });

export const jacket = reviewed(
  [
    jacketProgram(71, 'Union Street Bank', [
      defect(71, 'funding', {
        first: money('jacket_first_71', 520_000),
        second: money('jacket_second_71', 480_000),
        fact: code('jacket_fact_71', 'vehicle.price'),
      }),
    ]),
    jacketProgram(72, 'Harbor Auto Finance', [
      defect(72, 'none', { day: day('jacket_day_72', '2026-03-09') }),
    ]),
  ],
  [
    defect(73, 'submission', {
      missing: [{ code: code('missing_fact_73', 'income.gross') }],
    }),
  ],
);
export const wholeJacket = reviewed([jacketProgram(71, 'Union Street Bank', [])], []);

/** One funder's own answer: two programs, each rule with what settles it, one with a cure, one with all together. */
export const zenith = funders(
  [],
  [
    missOf(81, 'Copperfield Auto Funding', 'score', {
      rules: [
        {
          code: code('funder_rule_81', 'score'),
          settledBy: { kind: code('lever_1', 'score_at_least'), creditScore: count('lever_score_1', 640) },
        },
        { code: code('funder_rule_82', 'state') },
      ],
      together: [
        { kind: code('lever_2', 'score_at_least'), creditScore: count('lever_score_2', 640) },
        { kind: code('lever_3', 'more_down'), downPayment: money('lever_down_payment_1', 400_000) },
      ],
    }),
    missOf(83, 'Copperfield Auto Funding', 'ltv', {
      cure: { kind: code('cure_83', 'more_down'), downPayment: money('cure_down_payment_83', 450_000) },
    }),
  ],
  3,
);

/** Offers at 72 months, with what stops the other programs in counts. */
export const counted = answer({
  dealId: 'deal_1',
  offers: [offer(91, 'Union Street Bank', 48_000)],
  misses: [],
  offerCount: count('offer_count_9', 1),
  missCount: count('miss_count_9', 31),
  stoppedBy: [
    { code: code('funder_rule_91', 'score'), programs: count('stopped_count_91', 4) },
    { code: code('funder_rule_92', 'term'), programs: count('stopped_count_92', 20) },
  ],
});
