import type { NoticeWords } from './words.ts';

const actions = {
  declined: 'We have reviewed your application for vehicle financing and are unable to approve it.',
  counteroffer:
    'We are unable to approve your application for vehicle financing on the terms that you asked for. We offer you the terms below instead. If you do not accept them, your application is declined for the reasons given here.',
  counteroffer_not_accepted:
    'We offered you vehicle financing on other terms than you asked for, and the offer was not accepted. We are unable to approve your application on the terms that you asked for.',
  incomplete: 'Your application for vehicle financing is incomplete, so we cannot decide on it yet.',
  terms: 'You applied for vehicle financing, and a credit report was used in setting its terms.',
};

/** The binding text. Statutory wording that the rule gives itself comes from the market pack, not from here. */
export const englishNotice: NoticeWords = {
  titles: {
    adverse_action: 'Notice of action taken and statement of reasons',
    incompleteness: 'Notice of incomplete application',
    counteroffer: 'Notice of counteroffer and statement of reasons',
    risk_based_pricing: 'Your credit report and the price you pay for credit',
    score_disclosure: 'Your credit score and the price you pay for credit',
  },
  statements: {
    action_taken: ({ cause }) => actions[cause],
    consequence: () =>
      'If we do not receive this information by that day, we will be unable to give further consideration to your application.',
    bureau_did_not_decide: ({ bureau }) =>
      `Our decision was based in whole or in part on information in a report from ${bureau}. ${bureau} played no part in the decision and is unable to give you the specific reasons for it.`,
    right_to_free_report: ({ bureau, freeReportDays }) =>
      `You have a right to a free copy of your report from ${bureau} if you ask for it no later than ${freeReportDays} days after you receive this notice.`,
    right_to_dispute: ({ bureau }) =>
      `If you find that information in the report is inaccurate or incomplete, you have the right to dispute the matter with ${bureau}.`,
    report_includes_credit_history: () =>
      'A credit report is a record of your credit history. It includes information about whether you pay your bills on time and how much you owe to creditors.',
    terms_set_by_report: () =>
      'We used information from your credit report to set the terms of the credit that we are offering you, such as the annual percentage rate and the down payment.',
    terms_may_be_less_favourable: () =>
      'The terms offered to you may be less favorable than the terms offered to consumers who have better credit histories.',
    verify_and_dispute: ({ bureau }) =>
      `You have a right to check your credit report for accuracy and to dispute with ${bureau} any information in it that is inaccurate or incomplete. Consumers are encouraged to do so.`,
    how_to_obtain_report: ({ bureauContact, reportWebsite, reportTelephone, reportAddress }) =>
      `To obtain your report, contact ${bureauContact}; or go to ${reportWebsite}, call ${reportTelephone} toll-free, or write to ${reportAddress}.`,
    bureau_of_consumer_financial_protection_website: ({ website }) =>
      `For more information about credit reports and your rights under federal law, visit the Consumer Financial Protection Bureau at ${website}.`,
    what_a_report_is: () =>
      'A credit report is a record of your credit history. It includes information about whether you pay your bills on time and how much you owe to creditors.',
    what_a_score_is: () =>
      'Your credit score is a number that reflects the information in your credit report. It can change, depending on how your credit history changes.',
    score_can_affect_credit: () =>
      'Your credit score can affect whether you can get a loan and how much you will have to pay for it.',
    right_to_yearly_free_report: () =>
      'You have a right to a free copy of your credit report from each of the nationwide consumer reporting agencies every year.',
  },
  headings: {
    reasons: 'Principal reasons for our decision',
    missing: 'What we still need',
    terms: 'The terms we offer',
    report: 'Your credit report',
    score: 'Your credit score',
    rights: 'Your rights',
    ecoa: 'Notice under the Equal Credit Opportunity Act',
  },
  date: (day) => `Date: ${day}`,
  to: 'To:',
  amountFinancedMax: (amount) => `Amount financed of at most ${amount}`,
  downPaymentMin: (amount) => `Down payment of at least ${amount}`,
  term: (months) => `Term of ${months} months`,
  acceptBy: (day) => `Please tell us by ${day} whether you accept these terms.`,
  completeBy: (day) => `Please send us this information by ${day}.`,
  scoreLine: (score, day) => `Your credit score: ${score}, created on ${day}.`,
  range: (min, max) => `Scores range from a low of ${min} to a high of ${max}.`,
  scoredBy: (source) => `The score was provided by ${source}.`,
  factors: 'Key factors that adversely affected your credit score:',
  distribution: (share) => `Your score is higher than that of ${share} of the people it is worked out for.`,
  bureauLine: (contact) => `Consumer reporting agency: ${contact}`,
  translation: '',
  ecoa: '',
  page: (n, of) => `Page ${n} of ${of}`,
};
