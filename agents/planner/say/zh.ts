import { deskWords } from '../desk/words.ts';
import { chineseFunderWords } from '../funders/say/zh.ts';
import { rateName } from '../markets/rate-name.ts';
import { marketWords } from '../markets/say.ts';
import { noticeSay } from '../notices/say.ts';
import { pressureWords } from '../pressure/say.ts';
import { chineseRepaymentWords } from '../repayment/say/zh.ts';
import { rightsSay } from '../rights/say.ts';
import { riskChinese } from '../risk/say/zh.ts';
import { staffSay } from '../staff/say.ts';
import type { OfferLine, Words } from './words.ts';

const offerPerson = '要我请工作人员看看吗？';

const part = (text: string | undefined, before: string, after = '') =>
  text ? `${before}${text}${after}` : '';

export const chineseWords: Words = {
  desk: deskWords['zh-CN'],
  repayment: chineseRepaymentWords,
  risk: riskChinese,
  pressure: pressureWords['zh-CN'],
  notices: noticeSay['zh-CN'],
  rights: rightsSay['zh-CN'],
  staff: staffSay['zh-CN'],
  funders: chineseFunderWords,
  markets: marketWords['zh-CN'],
  and: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`),
  list: (items) => items.join('；'),
  facts: {
    'vehicle.label': { customer: '您想要哪辆车', dealer: '具体车辆' },
    'vehicle.price': { customer: '车辆价格', dealer: '成交价' },
    'income.gross': { customer: '您的税前收入（及发薪周期）', dealer: '买方的税前收入（及发薪周期）' },
    'terms.downPayment': { customer: '首付金额', dealer: '首付' },
    'terms.termMonths': { customer: '希望分多少个月还', dealer: '期数' },
    'employment.months': { customer: '您在现单位工作了多久', dealer: '在职时间' },
    'residence.months': { customer: '您在现住址住了多久', dealer: '居住时间' },
    'residence.housingPayment': { customer: '每月房租或房贷', dealer: '住房支出' },
    'obligations.monthlyDebt': {
      customer: '每月偿还其他债务的金额（没有也请说明）',
      dealer: '其他月还款（没有也请说明）',
    },
    'vehicle.bookValue': { customer: '从我们的库存里选一辆车（这样才有估值）', dealer: '库存号（用于估值）' },
    'vehicle.odometerMiles': { customer: '车辆里程', dealer: '里程' },
    'vehicle.year': { customer: '车辆年款', dealer: '年款' },
    'loan.amount': { customer: '贷款金额（或车价和首付）', dealer: '融资金额（或车价和首付）' },
    'loan.payment': { customer: '您希望每月还多少', dealer: '希望的月供' },
    'loan.payoffDay': { customer: '打算在哪一天结清', dealer: '结清日期' },
    'loan.extraWhen': {
      customer: '是每月多还还是只多还一笔，从哪个月开始',
      dealer: '是每月多还还是只多还一笔，从哪个月开始',
    },
    'loan.extraDay': { customer: '在哪个月多还', dealer: '在哪个月多还' },
    'loan.refinanceDay': { customer: '打算什么时候再融资', dealer: '什么时候再融资' },
    'loan.refinanceRate': { customer: '新贷款的利率', dealer: '新贷款的利率' },
    'loan.yearlyRates': { customer: '每个利率折合的年利率', dealer: '每个利率折合的年利率' },
    'loan.balance': { customer: '现有贷款还欠多少', dealer: '现有贷款的余额' },
    'loan.rateOrPayment': { customer: '现有贷款的利率，或者每月还多少', dealer: '现有贷款的利率或月供' },
    'loan.monthsLeft': { customer: '现有贷款还剩多少个月', dealer: '现有贷款的剩余期数' },
    'loan.refinanceTerm': { customer: '新贷款分多少个月还', dealer: '新贷款的期数' },
  },
  ask: (items, dealer) => (dealer ? `还需要：${items}。` : `请告诉我：${items}。`),
  askPapersToo: '可以合在同一条消息里说，也可以直接上传工资单等材料。',
  nothingMissing: '评估所需的信息已经齐全。',
  recorded: '已记录到这笔交易。',
  greet: (dealer) =>
    dealer
      ? '您好。请告诉我买方和车辆，或上传资料，我来核对材料、评分并匹配资金方。'
      : '您好！我可以帮您算月供、查看哪些资金方合适，并准备申请。您看中哪辆车？',
  help: (dealer) =>
    dealer
      ? '我是自动助手，可以读取材料、评分、匹配资金方方案、生成还款计划，并准备好提交内容由您确认；需要时可转人工。'
      : '我是自动助手，不是真人。我可以报月供、算多还或提前结清、查库存车、读取您的材料、查看哪些资金方合适、列出还款计划并准备申请。您随时可以要求人工服务。',
  thanks: '不客气。关于车或贷款还有什么想了解的吗？',
  goodbye: '再见，感谢您。目前的内容都已保存。',
  offTopic: (dealer) =>
    dealer
      ? '我没有理解。请告诉我买方、车辆或条款，上传材料，或要求人工服务。'
      : '我可以帮您办理购车融资：算月供、看能承担多少、算多还或提前结清、查库存、看哪些资金方合适。您想了解什么？',
  refuse: '这个我不能做：决定由系统和人员作出，他人的资料需要保密。我很乐意继续处理您自己的交易。',
  waiting: '您的请求已转给工作人员，会在这里答复您。在此之前不会发送任何内容。',
  stopped: '好的，先不处理。请告诉我您想调整什么。',
  nothingYet: '目前还没有可提交的内容，需要先匹配资金方。',
  alreadySent: '这份申请已经发送。如需跟进，可以要求人工服务。',
  firstCar:
    '您想要哪辆车？可以直接说车型，也可以问有哪些库存车。之后我还需要您的收入、房租或房贷、其他债务、工作和居住的时间、期限和首付；也可以直接上传工资单等材料。',
  noSuchDeal: '这里找不到这笔交易。请告诉我车辆和买方，我们从那里开始。',
  tryOnly: '我可以试算不同的期限或首付。其他信息以实际为准，如有变化请告诉我。',
  early:
    '能否提前还清、有什么条件，由资金方的合同决定，我这里没有合同。请说一个日期，我按每期都按时还款来算结清要多少；也可以说一个想多还的金额。',
  scoreStays: '之前记录的信用分仍在这笔交易上。工作人员可以删除，也可以另开一笔没有信用分的新交易。',
  handedOver: (answerBy) =>
    `我已转给工作人员，${part(answerBy, '会在 ', ' 前')}在这里答复您。在此之前不会发送任何内容。`,
  hardshipCare: '很抱歉听到这个情况，感谢您及早告诉我们。',
  complaintCare: '非常抱歉，这件事应由工作人员来处理。',
  vehicles: (total) => (total ? `相符的库存车共 ${total} 辆：` : '以下车辆有库存：'),
  vehicleLine: (label, price, miles) => `- ${label}${part(price, '，')}${part(miles, '，', ' 英里')}`,
  noVehicles: '库存里没有找到这样的车。请换个品牌、车型或价位试试。',
  whichVehicle: '您指的是哪辆？',
  vehicleNotFound: '这辆车不在我们的库存里，所以没有记入交易。请换一辆，或问我有哪些库存车。',
  vehicleOnDeal: (label, price) => `交易中的车辆是 ${label}${part(price, '，价格 ')}。`,
  askForQuote: '要算月供，请告诉我车价或贷款金额、分多少个月还，以及首付金额。',
  askTermAndDown: (label, price) =>
    `${label} ${price ? `的价格是 ${price}` : '有库存'}。要算月供，请告诉我希望分多少个月还，首付多少？`,
  quoteStated: (payment, term, rate, financed) =>
    `月供为 ${payment}${part(term, '，期限 ')}${part(rate, '，利率 ')}${part(financed, '，融资金额 ')}。`,
  quoteTotals: (apr, total, charge) =>
    `${apr ? `${rateName(apr, 'zh-CN', 'long')}为 ${apr}。` : ''}${part(total, '还款总额 ')}${total ? part(charge, '，其中融资费用 ') : ''}${total ? '。' : ''}`,
  quoteRange: (low, high, term, lowApr, highApr) =>
    `没有给定利率时，按我们的利率表只能给出区间：月供从 ${low}${lowApr ? `（${rateName(lowApr, 'zh-CN', 'short')} ${lowApr}）` : ''}到 ${high}${highApr ? `（${rateName(highApr, 'zh-CN', 'short')} ${highApr}）` : ''}${part(term, '，期限 ')}。`,
  quoteCar: (label, price) => `车辆为 ${label}${part(price, '，价格 ')}。`,
  noDownYet: '目前还没有计入首付。',
  offerCheck: '要我查看哪些资金方合适吗？',
  whichTerms: '希望分多少个月还，首付多少？',
  oneBuyer: '这里一笔交易只有一位买方，所以我没有记录其他人的信息。共同申请需要由工作人员办理。',
  purpose:
    '资金方会把收入和房租、债务放在一起衡量，也看工作和居住的时间；没有这些就算不出结果。这些只留在您自己的交易里，您没说之前不会发给任何人。',
  sorry: '很抱歉给您带来不好的体验。',
  offerKeep: '要把这些条件写入交易吗？',
  offerSend: '要我准备提交吗？',
  offerPerson,
  verdict: (verdict) => `结果：${verdict}。`,
  scoreLine: ({ score, band, ltv, pti, dti, card }) =>
    `${[part(score, '评分 ') + part(band, '（', '）'), part(ltv, 'LTV '), part(pti, 'PTI '), part(dti, 'DTI ')].filter((p) => p).join('，')}。${part(card, '评分卡：', '。')}`,
  incomeUsed: (income, verified) =>
    `计算采用的税前月收入为 ${income}（${verified ? '来自材料' : '按您所述'}）。`,
  conditions: (list) => `请注意：${list}。`,
  reasons: (list) => `主要原因：${list}。`,
  counteroffer: (down, financed) =>
    `如果${[part(down, '首付至少 '), part(financed, '融资金额不超过 ')].filter((p) => p).join('，即')}，就可以继续。`,
  personDecides: '这笔交易需要工作人员先看过才能继续。',
  fits: (count) => `共有 ${count} 个方案适合。`,
  best: (o) =>
    `总成本最低的是 ${o.funder}${part(o.program, '（', '）')}：月供 ${o.payment}${part(o.term, '，期限 ')}${part(o.apr, '，APR ')}${part(o.total, '，还款总额 ')}${part(o.financed, '，融资金额 ')}。`,
  offerLine: (o, dealer) =>
    dealer
      ? dealerLine(o)
      : `- ${o.funder}${part(o.program, '（', '）')}：月供 ${o.payment}${part(o.apr, '，APR ')}${part(o.total, '，还款总额 ')}`,
  byCost: '按总成本排列：',
  others: '其余方案（按总成本排列）：',
  tried: '以上只是试算，交易内容尚未更改。',
  papers: (list) => `放款前资金方需要：${list}。`,
  noPapers: '资金方不需要其他材料。',
  noFunders: '目前没有方案适合这个结构。',
  misses: (count) => (count ? `不适合的方案有 ${count} 个，最接近的是：` : '最接近但不适合的方案：'),
  missLine: (funder, program, rules) => `- ${funder}${part(program, '（', '）')}：${rules}`,
  cure: (kind, down, term) => `；可以这样调整：${kind}${part(down, '，首付 ')}${part(term, '，期限 ')}`,
  nextOffers: '请告诉我发给哪家资金方，或者换个期限、首付再试。',
  nextDeclined: '您可以问怎样改善，或试试更高的首付、不同的期限或另一辆车。',
  nextTry: '您可以试试更高的首付、不同的期限或另一辆车。',
  afterReasons: '您可以要求书面说明这些理由、查看所用的数据、要求更正、提出异议，或请工作人员复核。',
  couldHelp: (steps) => `可能有帮助的做法：${steps}。`,
  steps: {
    income_insufficient_for_amount: ['选便宜些的车', '提高首付'],
    income_below_minimum: ['把所有固定收入都算上并提供材料'],
    income_not_verified: ['提供工资单'],
    excessive_obligations: ['先减少其他月还款'],
    collateral_value: ['提高首付', '选价格更接近估值的车'],
    collateral_age: ['选更新的车'],
    collateral_new: ['选二手车'],
    collateral_mileage: ['选里程更少的车'],
    down_payment_insufficient: ['提高首付'],
    term_not_offered: ['缩短期限'],
    term_length: ['缩短期限'],
    insufficient_credit_history: ['如有信用分，请提供'],
    credit_bureau_record: ['查看征信报告并更正错误'],
    length_of_employment: ['在现单位工作更久一些'],
    length_of_residence: ['在现住址住得更久一些'],
  },
  fitsBest: '在合适的方案里没有总成本更低的。',
  noneOf: (funder) => `${funder} 没有合适的方案：`,
  compareLine: (o) =>
    `- ${o.funder}${part(o.program, '（', '）')}：${[`月供 ${o.payment}`, o.term, part(o.apr, 'APR '), part(o.total, '还款总额 '), part(o.reserve, '返利 ')].filter((p) => p).join('，')}`,
  nothingToCompare: '没有其他合适的方案可以比较。',
  lowestPayment: (o) =>
    `按这些条件，月供最低的是 ${o.funder}${part(o.program, '（', '）')}：每月 ${o.payment}${part(o.term, '，期限 ')}。`,
  withinTarget: '以下方案在这个范围内：',
  lowerPayment:
    '期限更长或首付更高，月供就更低。请说一个期限（多少个月）或首付金额，我来试算，不会改动交易。',
  sending: (funder) => `提交就是把申请交给 ${funder}，由对方答复。`,
  papersOnFile: (kinds) => `已有材料：${kinds}。`,
  sayWhen: '需要提交时，请说“提交”。',
  noFindings: '已有的材料之间没有发现矛盾。',
  noPapersYet: '这笔交易还没有材料。请在这里上传，我来核对。',
  carQuote: (label, low, high, term) =>
    `- ${label}：月供 ${high ? `${low} 到 ${high}` : low}${part(term, '，期限 ')}`,
  schedule: (payment, firstDue, lastDue) =>
    `每月还款 ${payment}${firstDue && lastDue ? `，从 ${firstDue} 到 ${lastDue}` : ''}；每期明细见卡片。`,
  scheduleTotals: (total, charge) => (total ? `还款总额 ${total}${part(charge, '，其中融资费用 ')}。` : ''),
  whichOffer: '要发送哪个方案？',
  submitted: (funder, reference, status) =>
    `完成${part(funder, '：申请已发给 ')}${part(reference, '，编号 ')}${part(status, '（', '）')}。`,
  submittedTerms: (payment, apr, term) =>
    `${[part(payment, '月供 '), part(term, '期限 '), part(apr, 'APR ')].filter((p) => p).join('，')}。`,
  submittedNext: '所有内容都保存在交易中。',
  papersRead: (kinds) => `已读取材料：${kinds}。`,
  packetRead: (kinds, pages) => `已从同一文件${part(pages, '（页数 ', '）')}中读取：${kinds}。`,
  retake: (reason, page) => `请重新拍摄${page ? `页码 ${page}` : '其中的页面'}：${reason}。`,
  retakeWhy: (reasons) => `原因：${reasons}。`,
  tellInstead: '也可以直接告诉我内容。',
  paperUnread: (outcome) => `这份材料无法使用：${outcome}。`,
  finding: (finding, first, second, cure) =>
    `- ${finding}${first && second ? `：${first} 对 ${second}` : part(first ?? second, '：')}${part(cure, '；')}`,
  confirmed: (list) => `材料相互印证：${list}。`,
  findingsIntro: '材料中有以下几点需要核实：',
  notDecided: '这笔交易还没有结果。',
  downAsAmount: '请直接告诉我首付金额，而不是车价的比例。',
  downWhole: '请直接告诉我首付的总金额：我不在原来的首付上加减。',
  hoursToo: '您一般每周有多少个小时拿工资？',
  shareDown: (down) => `按车价的这个比例，首付是${down}。`,
  belowNothing: '这里的金额不能是负数，请告诉我一个正数。',
  nothingToFinance: '没有金额就没有可以贷款的部分，请告诉我一个正数金额。',
  otherCurrency: (currency) =>
    `这里的金额都以${currency}计算，我不换算其他货币。请用${currency}告诉我这个金额。`,
  workBack: '也可以从月供倒推：问我这样的月供能承担多少。',
  failed: {
    notStated: '有个数字我不确定是您说的，所以没有记录。请用简短的话再说一遍。',
    badTerm: '这里没有这样期限的合同，请换一个期限（多少个月）。',
    badRate: '合同不可能有这样的利率，请核对后再说一遍。',
    badValue: '有个数值超出了可接受的范围，请核对后再说一遍。',
    notAllowed: '这里不能执行这个步骤。如有需要可以要求人工服务。',
    notFound: '这里找不到该记录。我们从车辆和买方重新开始吧。',
    wrongPhase: '这笔交易还没到这个步骤，需要先匹配资金方。',
    personFirst: '发送之前须先由工作人员查看；想知道原因，可以问我是否负担得起。要我请工作人员看看吗？',
    noOffer: '目前没有可用的方案。我可以重新匹配资金方。',
    tooLong: '还没全部完成就停下了。请再问一次，我会接着办。',
    expired: '确认已超时，没有发送任何内容。如仍要发送，请再告诉我。',
    paper: '无法打开这份材料，请重新上传。',
    badDay: '这一天不在贷款期内：贷款从今天开始，到最后一期结束。请换一个日期。',
    doesNotAddUp: '这些月供加起来比欠款还少，在这些月里还不清。请核对余额、月供和剩余月数。',
    noRefinanceTerm: '没有资方公布这么长期限的再融资利率。请换一个期限，或告诉我别人给您的利率。',
    neverRepays: '这样的月供连利息都不够，贷款永远还不清。请说一个更高的月供。',
    notAffordable: '按这些条件算不出贷款。请换一个月供、期限或首付。',
    fundersLater: deskWords['zh-CN'].fundersLater,
    paperLater: deskWords['zh-CN'].paperLater,
    unavailable: '系统有部分暂时没有响应，请稍后再试。',
    noRates: marketWords['zh-CN'].noRates,
    noScore: `${marketWords['zh-CN'].noScore}${offerPerson}`,
    other: '这个步骤没有成功。请再试，或要求人工服务。',
  },
  handedOffToo: '您之前的请求正由工作人员处理，在答复之前不会发送任何内容。',
};

const dealerLine = (o: OfferLine) =>
  `- ${o.funder}${part(o.program, ' ')}：${[`月供 ${o.payment}`, o.term, part(o.buyRate, '买入利率 '), part(o.sellRate, '合同利率 '), part(o.apr, 'APR '), part(o.reserve, '返利 ')].filter((p) => p).join('，')}`;
