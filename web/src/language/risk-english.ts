/** What the cards about a decision say: its way out, and whether the loan can be carried. */
export const riskEnglish = {
  paths: 'What would have changed the answer',
  pathsNote: 'What the same check would have answered. No promise, and nothing on the deal has changed.',
  affordability: 'Can it be carried?',
  affordabilityNote:
    'Gross figures beside thresholds of the house. They decide nothing; the loss of value is assumed.',
} as const;

export const riskToolsEnglish = {
  find_path_to_yes: 'Look for what would change the answer',
  check_affordability: 'Check whether it can be carried',
} as const;

export const riskRolesEnglish = {
  path_down_payment: 'Down payment in all',
  path_added_down: 'Of it in addition',
  path_price: 'Price',
  path_vehicle: 'Car',
  path_term: 'Term',
  path_income: 'Gross monthly income',
  path_amount_financed: 'Amount financed',
  path_payment: 'Payment the check reckons with',
  checked_payment: 'Monthly payment',
  checked_rate: 'Interest rate',
  checked_dti: 'Share of income for debts',
  left_over: 'Left each month',
  present_payment: 'Payment now',
  payment_shock: 'New against present',
  income_drop: 'Drop in income',
  stressed_income: 'Income then',
  stressed_rate: 'Rate then',
  stressed_payment: 'Payment then',
  stressed_dti: 'Share of income then',
  equity_until: 'Until',
  months_under_water: 'Months',
  add_on: 'Add-on',
  add_on_price: 'Its price',
} as const;
