import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** When scores joined the notices (Dodd-Frank, s. 1100F), and when Regulation V took its place (days from memory). */
const scoresJoined = IsoDate.parse('2011-07-21');
const restated = IsoDate.parse('2011-12-30');

/** Fair credit reporting: what is owed to a person whose report or bureau score was used. */
export const fairCreditReporting: readonly MarketRule[] = [
  {
    id: 'us.fcra.adverse-action',
    citation: '15 U.S.C. 1681m(a) (FCRA 615(a)) and 1681g(f)(1)',
    effectiveFrom: scoresJoined,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      /** Wherever a consumer report was used, in whole or in part. */
      contains: [
        'bureau_name',
        'bureau_address',
        'bureau_telephone',
        'bureau_did_not_decide',
        'right_to_free_report',
        'right_to_dispute',
      ],
      /** Besides, where a bureau's score was used. */
      containsWithScore: ['score', 'score_range', 'score_date', 'score_source', 'score_key_factors'],
      keyFactorsMax: 4,
      /** When the number of inquiries is among them. */
      keyFactorsMaxWithInquiries: 5,
      freeReportDays: 60,
    },
  },
  {
    id: 'us.fcra.risk-based-pricing',
    citation: '15 U.S.C. 1681m(h); 12 CFR 1022.72, 1022.73 and 1022.75',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      when: 'terms materially less favourable than the best that a substantial share of consumers get, because of a report',
      /** One accepted way to tell: below the score at which this share of the consumers lies above. */
      scoreProxyShareAbove: 0.4,
      by: 'initial creditor',
      notBefore: 'approval is communicated',
      before: 'consummation',
      contains: [
        'report_includes_credit_history',
        'terms_set_by_report',
        'terms_may_be_less_favourable',
        'verify_and_dispute',
        'bureau_name',
        'right_to_free_report',
        'how_to_obtain_report',
        'bureau_of_consumer_financial_protection_website',
      ],
      containsWithScore: [
        'what_a_score_is',
        'score',
        'score_range',
        'score_key_factors',
        'score_date',
        'score_source',
      ],
      keyFactorsMax: 4,
      keyFactorsMaxWithInquiries: 5,
      freeReportDays: 60,
      /** Either of these makes it unnecessary. */
      notNeededWith: ['adverse_action_notice', 'score_disclosure_exception_notice'],
      website: 'www.consumerfinance.gov/learnmore',
    },
  },
  {
    id: 'us.fcra.score-disclosure-exception',
    citation: '12 CFR 1022.74(e), loans not secured by residential real property',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: {
      to: 'every applicant with a score',
      timing: 'as soon as reasonably practicable after the score is obtained',
      before: 'consummation',
      contains: [
        'what_a_report_is',
        'what_a_score_is',
        'score_can_affect_credit',
        'score',
        'score_range',
        'score_distribution',
        'score_date',
        'score_source',
        'verify_and_dispute',
        'right_to_yearly_free_report',
        'how_to_obtain_report',
        'bureau_of_consumer_financial_protection_website',
      ],
      freeReportEveryMonths: 12,
      website: 'www.consumerfinance.gov/learnmore',
    },
  },
  {
    id: 'us.fcra.score-not-available',
    citation: '12 CFR 1022.74(f)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: {
      to: 'an applicant for whom the bureau has no score',
      before: 'consummation',
      contains: [
        'what_a_report_is',
        'what_a_score_is',
        'why_scores_matter',
        'score_was_not_available',
        'bureau_name',
        'verify_and_dispute',
        'right_to_yearly_free_report',
        'how_to_obtain_report',
        'bureau_of_consumer_financial_protection_website',
      ],
    },
  },
  {
    id: 'us.fcra.direct-dispute',
    citation: '15 U.S.C. 1681s-2(a)(8); 12 CFR 1022.43',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: { answerDays: 30, about: ['liability', 'terms', 'payments', 'what_a_report_says'] },
  },
];
