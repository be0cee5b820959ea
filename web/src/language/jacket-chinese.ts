import type { jacketEnglish, jacketToolsEnglish } from './jacket-english.ts';

type Like<T> = {
  readonly [K in keyof T]: T[K] extends (text: string) => string ? (text: string) => string : string;
};

export const jacketChinese: Like<typeof jacketEnglish> = {
  title: '交易资料审查',
  clean: '没有待办',
  toSettle: (count) => `${count} 项待办`,
  nothing: '没有发现问题。',
  collectFor: (funder) => `${funder} 所需收集或办理`,
  collectForAll: (count) => `使全部 ${count} 个方案可放款所需收集或办理`,
  concerns: (programs) => `涉及${programs}`,
  against: '对',
  shouldName: (funder) => `应为 ${funder}`,
  programs: '逐个方案',
  sent: '已提交',
  sendReady: '现在可以提交',
  sendNot: '暂不宜提交',
  fundReady: '现在可以放款',
  fundNot: '暂不能放款',
  leftOut: (count) => `另有 ${count} 项未显示。`,
  programsLeftOut: (count) => `另有 ${count} 个方案未显示，可指定查看。`,
  openSending: '提交前待办',
  openFunding: '放款前待办',
  lookAs: '按资方查看',
  everyOffer: '所有资金方',
};

export const jacketToolsChinese: Like<typeof jacketToolsEnglish> = { review_jacket: '审查交易资料' };
