import type { riskEnglish, riskRolesEnglish, riskToolsEnglish } from './risk-english.ts';

export const riskChinese: Readonly<Record<keyof typeof riskEnglish, string>> = {
  paths: '怎样本可改变结果',
  pathsNote: '这是同一审核本会给出的结果，并非承诺，交易没有任何改动。',
  affordability: '能否承担',
  affordabilityNote: '税前数字与本公司标准的比较，不作任何决定；折旧为假设。',
};

export const riskToolsChinese: Readonly<Record<keyof typeof riskToolsEnglish, string>> = {
  find_path_to_yes: '寻找可改变结果的改动',
  check_affordability: '检查能否承担',
};

export const riskRolesChinese: Readonly<Record<keyof typeof riskRolesEnglish, string>> = {
  path_down_payment: '首付总额',
  path_added_down: '其中增加',
  path_price: '车价',
  path_vehicle: '车辆',
  path_term: '期限',
  path_income: '税前月收入',
  path_amount_financed: '融资金额',
  path_payment: '审核测算月供',
  checked_payment: '每月还款',
  checked_rate: '利率',
  checked_dti: '债务占收入',
  left_over: '每月剩余',
  present_payment: '现有支出',
  payment_shock: '新月供占现有支出',
  income_drop: '收入降幅',
  stressed_income: '届时收入',
  stressed_rate: '届时利率',
  stressed_payment: '届时月供',
  stressed_dti: '届时债务占收入',
  equity_until: '至',
  months_under_water: '月数',
  add_on: '附加产品',
  add_on_price: '价格',
};
