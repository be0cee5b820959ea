/** What a column of application data is to a scorecard. Only an `input` may sway a decision (G10). */
type ColumnRole = 'input' | 'outcome' | 'protected' | 'pricing' | 'geography' | 'verification' | 'label';

interface Column {
  readonly role: ColumnRole;
  readonly kind: 'number' | 'category';
  readonly unit: string;
}

const number = (role: ColumnRole, unit: string): Column => ({ role, kind: 'number', unit });
const category = (role: ColumnRole): Column => ({ role, kind: 'category', unit: 'category' });

/**
 * The columns of application data, as scorecards, CSV files and deals name them. Whether a lender verified income or
 * employment is no input: lenders verify whom they doubt, so the data punish who proved more.
 */
export const columns = {
  row_id: category('label'),
  loan_amount_usd: number('input', 'USD'),
  term_months: number('input', 'months'),
  vehicle_value_usd: number('input', 'USD'),
  ltv_pct: number('input', 'percent'),
  credit_score: number('input', 'points'),
  payment_to_income: number('input', 'fraction'),
  vehicle_is_new: number('input', 'flag'),
  vehicle_type: category('input'),
  vehicle_age_years: number('input', 'years'),
  co_borrower: number('input', 'flag'),
  rate_subvented: number('pricing', 'flag'),
  cash_rebate: number('pricing', 'flag'),
  apr_pct: number('pricing', 'percent'),
  income_verification: number('verification', 'level'),
  employment_verification: number('verification', 'level'),
  state: category('geography'),
  state_code: category('protected'),
  bad: number('outcome', 'flag'),
  outcome: category('outcome'),
  published_default_flag: number('outcome', 'flag'),
  months_to_event: number('outcome', 'months'),
  term_event_month: category('outcome'),
  months_on_book_after_cutoff: number('outcome', 'months'),
  days_past_due_2020_07: number('outcome', 'days'),
  est_orig_yyyymm: number('label', 'month'),
  orig_yyyymm: number('label', 'month'),
  deal: category('label'),
  seasoning_months_at_cutoff: number('label', 'months'),
  disbursed_amount_inr: number('input', 'INR'),
  bureau_score: number('input', 'points'),
  credit_history_months: number('input', 'months'),
  sex: category('protected'),
  age: number('protected', 'years'),
  age_years: number('protected', 'years'),
  marriage: category('protected'),
  education: category('protected'),
  personal_status_sex: category('protected'),
  foreign_worker: category('protected'),
} as const satisfies Readonly<Record<string, Column>>;

type ColumnName = keyof typeof columns;

/** What a column is; undefined for one that the dictionary does not name. */
export function columnOf(name: string): Column | undefined {
  return Object.hasOwn(columns, name) ? columns[name as ColumnName] : undefined;
}
