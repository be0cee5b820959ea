import type { Words } from './words.ts';

export const structureChinese: Words['structure'] = {
  title: '交易方案',
  count: (n) => `共 ${n} 个`,
  wouldGive: '可放宽的条件',
  all: '全部方案：按车辆、期限和首付',
  heads: { cash: '首付', payment: '月供', count: '方案数' },
  shown: (shown, all) => `共 ${all} 段，显示最长的 ${shown} 段`,
  note: '总成本为首付与全部还款之和；旧车置换在各方案中同样计算。没有其他方案在成本、月供、首付和资方数量上都不逊色且至少一项更优。仅供参考，不构成报价或决定。',
};

export const structureToolsChinese = { structure_deal: '搜索交易方案' } as const;

export const structureRolesChinese = {
  structure_note: '方案',
  structure_count: '方案总数',
  structure_pick: '入选理由',
  structure_standing: '内部审核',
  structure_bound: '再进一步',
  structure_limit: '受限于',
  relaxation: '可放宽的条件',
  total_cost: '总成本',
  funders_willing: '可承接资方',
  payment_above: '超出月供要求',
  cash_above: '超出可付首付',
  payment_wished: '月供要求',
  cash_wished: '首付上限',
} as const;
