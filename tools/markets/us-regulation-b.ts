import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** When Regulation B took its present place in title 12 (the day is from memory); nothing here is asked for earlier. */
const restated = IsoDate.parse('2011-12-30');
/** The amendments of 22 April 2026 (91 FR, document 2026-07804), and the last day before them. */
const amended = IsoDate.parse('2026-07-21');
const beforeAmendment = IsoDate.parse('2026-07-20');

/** Equal credit opportunity: what may sway a decision, and how long its papers are kept. The notices have their own file. */
export const regulationB: readonly MarketRule[] = [
  {
    id: 'us.regb.effects-test',
    citation: '12 CFR 1002.6(a) and comment 6(a)-2, before their amendment',
    effectiveFrom: restated,
    effectiveTo: beforeAmendment,
    certainty: 'secondary',
    parameters: {
      test: 'disproportionate effect on a prohibited basis',
      unless: 'a legitimate business need that no less disparate means would meet',
    },
  },
  {
    id: 'us.regb.discrimination',
    citation: '12 CFR 1002.4(a) and 1002.6(a), before their amendment',
    effectiveFrom: restated,
    effectiveTo: beforeAmendment,
    certainty: 'secondary',
    parameters: { forbids: ['disparate_treatment', 'disparate_effect'] },
  },
  {
    id: 'us.regb.discrimination',
    citation: '12 CFR 1002.4(a) and 1002.6(a), as amended on 22 April 2026',
    effectiveFrom: amended,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      /** A neutral criterion is still covered where it was chosen, or is applied, as a proxy with intent. */
      forbids: ['disparate_treatment', 'proxies_chosen_with_intent'],
    },
  },
  {
    id: 'us.regb.retention',
    citation: '12 CFR 1002.12(b)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'primary',
    parameters: { months: 25, keep: ['application', 'data_used', 'notice', 'reasons'] },
  },
];
