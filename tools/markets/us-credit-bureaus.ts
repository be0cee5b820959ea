import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** When the nationwide agencies' shared source of yearly reports was in its present place (the day is from memory). */
const restated = IsoDate.parse('2011-12-30');
/** House rules hold from the first day of the product. */
const firstDay = IsoDate.parse('2026-01-01');

/** Whom notices name as the bureau, where reports are had, and the days the house gives an applicant to answer. */
export const creditBureaus: readonly MarketRule[] = [
  {
    id: 'us.fcra.bureaus',
    citation:
      '15 U.S.C. 1681m(a)(3)(A): name, address and toll-free telephone number, as the bureaus publish them',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: {
      /** Name, address for disclosures to consumers, telephone. */
      equifax: ['Equifax Information Services LLC', 'P.O. Box 740241, Atlanta, GA 30374', '1-800-685-1111'],
      experian: ['Experian', 'P.O. Box 2002, Allen, TX 75013', '1-888-397-3742'],
      transunion: ['TransUnion LLC', 'P.O. Box 1000, Chester, PA 19016', '1-800-888-4213'],
    },
  },
  {
    id: 'us.fcra.yearly-report',
    citation: '15 U.S.C. 1681j(a); 12 CFR 1022.136 and 1022.137',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      website: 'www.annualcreditreport.com',
      telephone: '1-877-322-8228',
      address: 'Annual Credit Report Request Service, P.O. Box 105281, Atlanta, GA 30348-5281',
    },
  },
  {
    id: 'us.regb.counteroffer',
    citation: '12 CFR 1002.9(a)(1)(iv) and comment 9(a)(1)-6; 12 CFR 1002, Appendix C, form C-4',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      /** Sent with the reasons of the refusal it needs no second notice when it is not accepted. */
      contains: ['offered_terms', 'acceptance_deadline'],
    },
  },
  {
    id: 'us.house.unspecific-reasons',
    citation:
      'House rule after 12 CFR 1002.9(b)(2): what lies behind a bureau record is named, never the record',
    effectiveFrom: firstDay,
    effectiveTo: null,
    certainty: 'primary',
    parameters: { codes: ['credit_bureau_record'] },
  },
  {
    id: 'us.house.time-to-answer',
    citation:
      'House rule: 12 CFR 1002.9(c)(2) asks for a reasonable period, and this is what the house takes for one',
    effectiveFrom: firstDay,
    effectiveTo: null,
    certainty: 'primary',
    parameters: { completeDays: 30, acceptDays: 30, daysMin: 10 },
  },
];
