import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** When Directive (EU) 2023/2225 began to apply, and when the General Data Protection Regulation did. */
const secondDirective = IsoDate.parse('2026-11-20');
const dataProtection = IsoDate.parse('2018-05-25');

/** European Union: what a person is owed when a machine assesses, decides or speaks. */
export const automatedDecisions: readonly MarketRule[] = [
  {
    id: 'eu.ccd2.automated-assessment',
    citation: 'Directive (EU) 2023/2225, art. 18(8)',
    within: 'eu.ccd2.scope',
    effectiveFrom: secondDirective,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      /** Where the assessment uses automated processing; each on the consumer's request. */
      rights: ['explanation_of_logic_and_effect', 'own_point_of_view', 'human_review'],
    },
  },
  {
    id: 'eu.ccd2.assessment-data',
    citation: 'Directive (EU) 2023/2225, art. 18(3)',
    within: 'eu.ccd2.scope',
    effectiveFrom: secondDirective,
    effectiveTo: null,
    certainty: 'primary',
    parameters: { mayNotUse: ['special_categories_of_data', 'social_networks'] },
  },
  {
    id: 'eu.ccd2.refusal',
    citation: 'Directive (EU) 2023/2225, art. 18(9)',
    within: 'eu.ccd2.scope',
    effectiveFrom: secondDirective,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: {
      timing: 'without delay',
      says: [
        'refusal',
        'assessment_was_automated',
        'right_to_human_assessment',
        'how_to_contest',
        'debt_advice',
      ],
    },
  },
  {
    id: 'eu.gdpr.automated-decision',
    citation: 'Regulation (EU) 2016/679, arts 12(3) and 22',
    effectiveFrom: dataProtection,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: {
      rights: ['human_intervention', 'own_point_of_view', 'contest'],
      answerMonths: 1,
    },
  },
  {
    id: 'eu.ai-act.transparency',
    citation: 'Regulation (EU) 2024/1689, art. 50(1)',
    effectiveFrom: IsoDate.parse('2026-08-02'),
    effectiveTo: null,
    certainty: 'secondary',
    parameters: { tell: 'that one is talking to an AI', when: 'at the first interaction at the latest' },
  },
  {
    id: 'eu.ai-act.credit-scoring',
    citation:
      'Regulation (EU) 2024/1689, art. 6(2) and Annex III 5(b), as put off by the Digital Omnibus of 2026',
    effectiveFrom: IsoDate.parse('2027-12-02'),
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      class: 'high-risk',
      covers: ['creditworthiness_of_natural_persons', 'credit_score_of_natural_persons'],
      except: ['detection_of_financial_fraud'],
    },
  },
];
