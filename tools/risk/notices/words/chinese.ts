import type { NoticeWords } from './words.ts';

const actions = {
  declined: '我们已审核您的购车贷款申请，无法批准。',
  counteroffer:
    '我们无法按您要求的条件批准您的购车贷款申请，现提供以下条件。如您不接受，则您的申请因本通知所列原因被拒绝。',
  counteroffer_not_accepted:
    '我们曾按其他条件向您提供购车贷款，该条件未被接受。我们无法按您要求的条件批准您的申请。',
  incomplete: '您的购车贷款申请资料不完整，我们暂时无法作出决定。',
  terms: '您申请了购车贷款，确定贷款条件时使用了您的征信报告。',
};

export const chineseNotice: NoticeWords = {
  titles: {
    adverse_action: '拒绝贷款及原因通知',
    incompleteness: '申请资料不完整通知',
    counteroffer: '调整条件及原因通知',
    risk_based_pricing: '您的征信报告与贷款价格',
    score_disclosure: '您的信用分与贷款价格',
  },
  statements: {
    action_taken: ({ cause }) => actions[cause],
    consequence: () => '如我们在该日（含）之前未收到这些资料，将无法继续审核您的申请。',
    bureau_did_not_decide: ({ bureau }) =>
      `我们的决定全部或部分依据 ${bureau} 的报告。${bureau} 没有参与决定，也无法向您说明具体原因。`,
    right_to_free_report: ({ bureau, freeReportDays }) =>
      `您有权在收到本通知后 ${freeReportDays} 天内向 ${bureau} 免费索取一份报告。`,
    right_to_dispute: ({ bureau }) => `如报告中的信息不准确或不完整，您有权向 ${bureau} 提出异议。`,
    report_includes_credit_history: () => '征信报告记录您的信用历史，包括您是否按时还款以及欠债权人多少钱。',
    terms_set_by_report: () => '我们根据您征信报告中的信息确定了贷款条件，例如年化利率和首付。',
    terms_may_be_less_favourable: () => '这些条件可能不如信用记录更好的人得到的条件。',
    verify_and_dispute: ({ bureau }) =>
      `您有权核对征信报告，并就其中不准确或不完整的信息向 ${bureau} 提出异议；建议您这样做。`,
    how_to_obtain_report: ({ bureauContact, reportWebsite, reportTelephone, reportAddress }) =>
      `索取报告请联系 ${bureauContact}；或访问 ${reportWebsite}，拨打免费电话 ${reportTelephone}，或致函 ${reportAddress}。`,
    bureau_of_consumer_financial_protection_website: ({ website }) =>
      `有关征信报告和您依联邦法律享有的权利，请访问消费者金融保护局网站 ${website}。`,
    what_a_report_is: () => '征信报告记录您的信用历史，包括您是否按时还款以及欠债权人多少钱。',
    what_a_score_is: () => '信用分是反映您征信报告内容的数字，会随信用历史而变化。',
    score_can_affect_credit: () => '信用分会影响您能否获得贷款以及贷款的价格。',
    right_to_yearly_free_report: () => '您每年有权向每家全国性征信机构免费索取一份征信报告。',
  },
  headings: {
    reasons: '决定的主要原因',
    missing: '尚缺资料',
    terms: '我们提供的条件',
    report: '您的征信报告',
    score: '您的信用分',
    rights: '您的权利',
    ecoa: '《平等信贷机会法》告知',
  },
  date: (day) => `日期：${day}`,
  to: '致：',
  amountFinancedMax: (amount) => `贷款额不超过 ${amount}`,
  downPaymentMin: (amount) => `首付不少于 ${amount}`,
  term: (months) => `期限 ${months} 个月`,
  acceptBy: (day) => `请最迟于 ${day} 告知是否接受这些条件。`,
  completeBy: (day) => `请最迟于 ${day} 提供这些资料。`,
  scoreLine: (score, day) => `您的信用分：${score}，生成于 ${day}。`,
  range: (min, max) => `分数范围为 ${min} 至 ${max}。`,
  scoredBy: (source) => `分数由 ${source} 提供。`,
  factors: '对您的信用分不利的主要因素：',
  distribution: (share) => `您的分数高于 ${share} 的受评人。`,
  bureauLine: (contact) => `征信机构：${contact}`,
  translation: '译文仅供参考，以英文文本为准。',
  ecoa: '法律规定的反歧视告知及主管联邦机构见英文文本。',
  page: (n, of) => `第 ${n} 页，共 ${of} 页`,
};
