import type { Words } from './words.ts';

export const offerChinese: Words['offer'] = {
  orders: { total_cost: '总成本', payment: '月供', speed: '放款速度', certainty: '放款把握' },
  best: {
    total_cost: '总成本最低',
    payment: '月供最低',
    speed: '放款最快',
    certainty: '最不易退件',
  },
  days: (n) => `${n} 个工作日`,
  hours: (n) => `${n} 小时`,
  oddsHelp: '该资方退回贵店合同的频率，与买方无关',
  comparison: '两个方案对比',
  figure: '项目',
  difference: '差额',
  onlyHere: '仅此方案需要',
  nothingMore: '无其他材料',
  cheaper: '总额更低',
  same: '总额相同',
  exceptions: '加点例外',
  lowered: (from, to) => `上限由 ${from} 降至 ${to}`,
  missesShown: (shown, all) => `共 ${all} 个，显示最接近的 ${shown} 个`,
  stoppedBy: '各规则拦下的产品数；同一产品可能被多条规则拦下',
  settledBy: '解决办法',
  leverFigure: (lever, figure) => `${lever}：${figure}`,
  together: '须同时满足',
};

export const offerToolsChinese = {
  compare_offers: '对比两个方案',
  record_markup_exception: '登记较低的加点',
} as const;

export const offerRolesChinese = {
  promotion: '优惠活动',
  tier: '信用等级',
  dealer_fee: '经销商手续费',
  hitch_odds: '退件概率',
  funding_days: '放款需',
  decision_hours: '答复需',
  ranking: '排序依据',
  cheaper_offer: '总额更低',
  lower_payment_offer: '月供更低',
  total_difference: '总额差',
  payment_difference: '月供差',
  finance_charge_difference: '融资费用差',
  apr_difference: '年化利率差',
  stip_only_first: '仅第一个需要',
  stip_only_second: '仅第二个需要',
  markup_max: '加点上限',
  markup_before: '原加点上限',
  markup_reason: '例外原因',
} as const;
