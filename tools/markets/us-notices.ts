import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** When Regulation B took its present place in title 12 (the day is from memory); nothing here is asked for earlier. */
const restated = IsoDate.parse('2011-12-30');
/** From when the agencies' newer addresses must be given (88 FR 16531), and the last day of the older ones. */
const readdressed = IsoDate.parse('2024-03-20');
const beforeReaddressed = IsoDate.parse('2024-03-19');

/**
 * The notice's own words, where `{agency}` stands for the name and address of the one that oversees the creditor. The rule
 * asks for a text substantially similar.
 */
const ecoaNotice =
  'The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on the basis of race, color, religion, national origin, sex, marital status, age (provided the applicant has the capacity to enter into a binding contract); because all or part of the applicant’s income derives from any public assistance program; or because the applicant has in good faith exercised any right under the Consumer Credit Protection Act. The Federal agency that administers compliance with this law concerning this creditor is {agency}.';

const fed = 'Federal Reserve Consumer Help Center, P.O. Box 1200, Minneapolis, MN 55480';

/** What Regulation B asks of notices, and by when. */
export const regulationBNotices: readonly MarketRule[] = [
  {
    id: 'us.regb.notice-deadlines',
    citation: '12 CFR 1002.9(a)(1)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      completedApplicationDays: 30,
      adverseActionOnIncompleteDays: 30,
      counterofferNotAcceptedDays: 90,
    },
  },
  {
    id: 'us.regb.notice-contents',
    citation: '12 CFR 1002.9(a)(2) and (b)(1)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      form: 'written',
      contains: [
        'action_taken',
        'creditor_name',
        'creditor_address',
        'ecoa_notice',
        'agency_name',
        'agency_address',
        'principal_reasons',
      ],
    },
  },
  {
    id: 'us.regb.ecoa-notice',
    citation: '12 CFR 1002.9(b)(1)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: { text: ecoaNotice },
  },
  {
    id: 'us.regb.agencies',
    citation: '12 CFR 1002, Appendix A, before 88 FR 16531',
    effectiveFrom: restated,
    effectiveTo: beforeReaddressed,
    certainty: 'secondary',
    parameters: {
      largeInstitution: 'Bureau of Consumer Financial Protection, 1700 G Street NW., Washington DC 20006',
      nationalBank:
        'Office of the Comptroller of the Currency, Customer Assistance Group, 1301 McKinney Street, Suite 3450, Houston, TX 77010-9050',
      stateMemberBank: fed,
      nonmemberInsuredBank:
        'FDIC Consumer Response Center, 1100 Walnut Street, Box #11, Kansas City, MO 64106',
      federalCreditUnion:
        'National Credit Union Administration, Office of Consumer Protection, 1775 Duke Street, Alexandria, VA 22314',
      otherCreditor: 'Federal Trade Commission, Equal Credit Opportunity, Washington, DC 20580',
    },
  },
  {
    id: 'us.regb.agencies',
    citation: '12 CFR 1002, Appendix A, as amended by 88 FR 16531 and 88 FR 58065',
    effectiveFrom: readdressed,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      /** Banks, savings associations and credit unions of more than $10 billion, and their affiliates. */
      largeInstitution: 'Bureau of Consumer Financial Protection, 1700 G Street NW, Washington, DC 20552',
      nationalBank:
        'Office of the Comptroller of the Currency, Customer Assistance Group, P.O. Box 53570, Houston, TX 77052',
      stateMemberBank: fed,
      nonmemberInsuredBank:
        'Division of Depositor and Consumer Protection, National Center for Consumer and Depositor Assistance, Federal Deposit Insurance Corporation, 1100 Walnut Street, Box #11, Kansas City, MO 64106',
      federalCreditUnion:
        'National Credit Union Administration, Office of Consumer Financial Protection, 1775 Duke Street, Alexandria, VA 22314',
      /** Retailers, finance companies and every creditor that the list does not name. */
      otherCreditor:
        'Federal Trade Commission, Consumer Response Center, 600 Pennsylvania Avenue NW, Washington, DC 20580',
    },
  },
  {
    id: 'us.regb.reasons',
    citation: '12 CFR 1002.9(b)(2) and its official interpretation',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      /** More are unlikely to help the applicant; it is no hard cap, and no principal reason is left out. */
      reasonsUsual: 4,
      insufficient: ['internal_policy', 'failed_to_achieve_qualifying_score'],
      /** Two accepted ways to find them: points below the average of one of these groups. */
      comparedWith: ['all_applicants', 'applicants_at_or_just_above_the_cut_off'],
      /** A bureau's key factors stand beside these reasons and never instead of them. */
      notReplacedBy: ['bureau_key_factors'],
    },
  },
  {
    id: 'us.regb.reasons-on-request',
    citation: '12 CFR 1002.9(a)(2)(ii)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'secondary',
    parameters: {
      /** Of a notice that gave no reasons: how long they may be asked for, and how long the answer may take. */
      requestDays: 60,
      answerDays: 30,
    },
  },
  {
    id: 'us.regb.incomplete',
    citation: '12 CFR 1002.9(c)',
    effectiveFrom: restated,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      notice: ['what_is_missing', 'reasonable_deadline', 'consequence'],
      noticeDays: 30,
      /** What is there suffices to decide: then incompleteness may not be the reason. */
      mayNotBeTheReasonWhen: 'sufficient_to_decide',
    },
  },
];
