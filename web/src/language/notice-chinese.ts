import type { Words } from './words.ts';

export const noticeChinese: Words['notices'] = {
  title: '通知',
  none: '此笔交易目前没有应发的通知。',
  decision: '审批决定及其通知',
  by: (day) => `最迟 ${day}`,
  beforeSigning: '签约之前',
  issued: (day) => `${day} 已发出`,
  keptUntil: (day) => `此笔交易的资料至少保存至 ${day}。`,
  draft: '草稿',
  letter: '信函',
  html: '网页',
  pdf: 'PDF',
};
