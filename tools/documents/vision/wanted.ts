import type { ReadField } from '../../deals/deal.ts';
import type { DocumentKind } from '../kinds/kinds.ts';
import type { CheckedNumber } from './proof.ts';

/** A field that a second reader may be asked for. */
export interface WantedField {
  readonly name: string;
  readonly unit: Extract<ReadField['unit'], 'money' | 'day' | 'count' | 'text'>;
  /** What it is, in words for the model. */
  readonly what: string;
  /** A paper of its kind that lacks it was not read to the end. Others are asked for only along with these. */
  readonly required: boolean;
  /** Keys of the kind's vocabulary that label it. */
  readonly labels: readonly string[];
  /** The rule that its own check digit follows. */
  readonly check?: CheckedNumber;
  /** A paper of its kind shows one such number: one whose check digit holds is no other car's or person's. */
  readonly alone?: boolean;
}

type Entry = Omit<WantedField, 'required'>;

const field =
  (unit: WantedField['unit'], check?: CheckedNumber) =>
  (name: string, what: string, ...labels: string[]): Entry => ({
    name,
    unit,
    what,
    labels,
    ...(check ? { check } : {}),
  });
const text = field('text');
const money = field('money');
const day = field('day');
const count = field('count');

const fields = (required: readonly Entry[], others: readonly Entry[] = []): readonly WantedField[] => [
  ...required.map((entry) => ({ ...entry, required: true })),
  ...others.map((entry) => ({ ...entry, required: false })),
];

const vin = field('text', 'vin')('vin', 'vehicle identification number, 17 characters', 'vin');
/** On papers that are about one car. */
const onlyVin = { ...vin, alone: true };
const residentId = field('text', 'cn_resident_id')('id_number', '公民身份号码, 18 characters');
const holder = [
  text('surname', "holder's surname"),
  text('given_names', "holder's given names"),
  text('document_number', 'number of the document'),
  day('dob', 'date of birth'),
  day('expiry_date', 'date of expiry'),
];
const sale = (price: string) => [
  text('buyer', 'name of the buyer', 'buyer'),
  vin,
  money('selling_price', 'price of the vehicle before fees and taxes', price),
];

/** What is asked of each kind: a few fields that a deal rests on, never lists, and none that only some papers show. */
export const wantedFields: Readonly<Partial<Record<DocumentKind, readonly WantedField[]>>> = {
  pay_stub: fields(
    [
      text('employee', 'name of the employee', 'employee'),
      text('employer', 'name of the employer', 'employer'),
      money('gross_pay', 'gross pay of this pay period, not year to date', 'gross', 'grossWeak'),
      money('net_pay', 'net pay of this pay period, not year to date', 'net', 'netWeak'),
      day('pay_date', 'date of payment', 'payDate'),
    ],
    [
      day('pay_period_start', 'first day of the pay period', 'periodStart'),
      day('pay_period_end', 'last day of the pay period', 'periodEnd'),
      money('ytd_gross', 'gross pay of the year to date', 'grossYtd'),
    ],
  ),
  bank_statement: fields(
    [
      text('bank', 'name of the bank'),
      text('account_holder', 'name of the account holder'),
      money('closing_balance', 'balance at the end of the period'),
    ],
    [
      money('opening_balance', 'balance at the start of the period'),
      money('total_deposits', 'total of deposits and other credits'),
      money('total_withdrawals', 'total of withdrawals and other debits'),
      day('period_start', 'first day of the period'),
      day('period_end', 'last day of the period'),
      field('text', 'iban')('iban', 'international bank account number'),
    ],
  ),
  w2: fields(
    [
      text('employee', 'name of the employee'),
      text('employer', 'name of the employer'),
      money('box1_wages', 'box 1, wages, tips, other compensation'),
      count('tax_year', 'tax year'),
    ],
    [text('ssn', "box a, employee's social security number"), text('ein', 'box b, employer number')],
  ),
  employment_verification: fields([
    text('employee', 'name of the employee', 'employee'),
    text('employer', 'name of the employer', 'employer'),
  ]),
  income_certificate: fields(
    [
      text('employee', 'name of the employee', 'employee'),
      text('employer', 'name of the employer', 'employer'),
      money('monthly_income', 'monthly income', 'monthly'),
    ],
    [residentId, day('issue_date', 'date of issue', 'issued')],
  ),
  driver_license: fields(
    [
      text('last_name', "holder's last name"),
      text('given_names', "holder's first and middle names"),
      text('license_number', 'number of the licence'),
      day('dob', 'date of birth'),
      day('expiry_date', 'date of expiry'),
    ],
    [day('issue_date', 'date of issue'), text('address', "holder's address")],
  ),
  id_card: fields(holder),
  passport: fields(holder),
  residence_permit: fields(holder),
  cn_resident_id: fields([text('name', '姓名'), { ...residentId, alone: true }], [text('address', '住址')]),
  ssn_card: fields([text('name', 'name on the card'), text('ssn', 'social security number')]),
  utility_bill: fields(
    [
      text('customer', 'name of the customer'),
      text('service_address', 'address that is served'),
      day('bill_date', 'date of the bill'),
    ],
    [text('provider', 'name of the company'), money('amount_due', 'amount due')],
  ),
  vehicle_registration: fields([onlyVin, text('plate', 'licence plate', 'plate')]),
  vehicle_title: fields(
    [onlyVin, text('title_number', 'number of the title', 'titleNumber')],
    [
      text('make', 'make of the vehicle', 'make'),
      text('model', 'model of the vehicle', 'model'),
      count('year', 'model year', 'year'),
    ],
  ),
  vin_label: fields([onlyVin]),
  buyers_order: fields(
    [...sale('selling_price'), money('total_price', 'total price with fees and taxes', 'total')],
    [
      money('amount_financed', 'amount to be financed', 'financed'),
      money('down_payment', 'cash down payment', 'down'),
      text('dealer', 'name of the dealer', 'dealer'),
      day('date', 'date of the order', 'date'),
      count('mileage', 'odometer reading', 'mileage'),
    ],
  ),
  bill_of_sale: fields(sale('price'), [day('date', 'date of the sale', 'date')]),
  vehicle_invoice: fields(
    [text('buyer', '购买方名称', 'buyer'), onlyVin, money('total_price', '价税合计', 'total')],
    [
      text('seller', '销货单位名称', 'seller'),
      day('date', '开票日期', 'date'),
      money('tax', '增值税税额', 'tax'),
      money('net_price', '不含税价', 'net'),
    ],
  ),
  proof_of_insurance: fields(
    [
      text('insurer', 'name of the insurer', 'insurer'),
      text('policy_number', 'number of the policy', 'policy'),
      text('named_insured', 'name of the insured', 'insured'),
      day('effective_date', 'first day of cover', 'effective'),
      day('expiry_date', 'last day of cover', 'expiry'),
      vin,
    ],
    [],
  ),
  credit_application: fields(
    [
      text('applicant', 'name of the applicant', 'applicant'),
      day('dob', 'date of birth', 'birth'),
      text('employer', "applicant's employer", 'employer'),
    ],
    [money('gross_monthly_income', 'gross monthly income', 'monthlyIncome')],
  ),
};
