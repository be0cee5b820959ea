import type { ScheduleRecord } from '../../deals/deal.ts';
import { invalidInput } from '../../kit/errors.ts';
import { Currency, type IsoDate, type Minor, minor } from '../../kit/units.ts';
import type { Contract, ContractSchedule } from '../contract/contract.ts';

export interface SheetRow {
  readonly n: number;
  readonly due: IsoDate;
  readonly payment: Minor;
  readonly interest: Minor;
  readonly principal: Minor;
  readonly balance: Minor;
}

/** What a contract is, in the order in which it is read. A figure that the source does not state is left out. */
export interface SheetTerms {
  readonly amountFinanced?: Minor;
  /** The nominal annual rate from the contract date on, as a fraction. */
  readonly annualRate: number;
  readonly apr?: number;
  readonly instalment?: Minor;
  readonly financeCharge?: Minor;
  /** Against the same contract without its extra payments. */
  readonly interestSaved?: Minor;
}

/** A repayment table ready to leave the house in any format: every writer in this folder takes one. */
export interface ScheduleSheet {
  /** Names the schedule in file names and calendar entries: letters, digits, `_`, `-`, `.` and `:`. */
  readonly id: string;
  readonly currency: Currency;
  readonly terms: SheetTerms;
  readonly rows: readonly [SheetRow, ...SheetRow[]];
  readonly totals: { readonly payment: Minor; readonly interest: Minor; readonly principal: Minor };
}

/** Fifty years of weeks, which is what a contract may have. */
export const SHEET_ROWS_MAX = 2600;

/** A schedule of the deal file. */
export const sheetOfRecord = (
  record: ScheduleRecord,
  named: { readonly id: string; readonly currency: string },
): ScheduleSheet =>
  sheet(named, record.rows, {
    amountFinanced: record.amountFinanced,
    annualRate: record.sellRate,
    apr: record.apr,
    instalment: record.monthlyPayment,
    financeCharge: record.financeCharge,
  });

/**
 * A contract's schedule. The contract knows what bears interest and not which charges are in it, so amount financed,
 * APR and finance charge are given where they are known.
 */
export const sheetOfContract = (
  contract: Contract,
  { rows, instalment }: ContractSchedule,
  named: { readonly id: string; readonly currency: string },
  known: Pick<SheetTerms, 'amountFinanced' | 'apr' | 'financeCharge' | 'interestSaved'>,
): ScheduleSheet =>
  sheet(named, rows, {
    ...known,
    annualRate: contract.rates[0].annualRate,
    ...(instalment === undefined ? {} : { instalment }),
  });

/** @throws AppError `repayment/schedule_size`, `repayment/schedule_name` */
function sheet(
  { id, currency }: { readonly id: string; readonly currency: string },
  rows: readonly SheetRow[],
  terms: SheetTerms,
): ScheduleSheet {
  const [first, ...rest] = rows;
  if (!first || rows.length > SHEET_ROWS_MAX) throw wrongSize(rows.length);
  if (!/^[\w.:-]{1,120}$/.test(id)) throw wrongName();
  const sum = (of: (row: SheetRow) => Minor) => minor(rows.reduce((total, row) => total + of(row), 0));
  const totals = {
    payment: sum(({ payment }) => payment),
    interest: sum(({ interest }) => interest),
    principal: sum(({ principal }) => principal),
  };
  return { id, currency: Currency.parse(currency), terms, rows: [first, ...rest], totals };
}

const wrongSize = (rows: number) =>
  invalidInput(
    'repayment/schedule_size',
    `A schedule has from 1 to ${SHEET_ROWS_MAX} payments; this one has ${rows}.`,
    'Build the schedule first, or choose a shorter term.',
  );

const wrongName = () =>
  invalidInput(
    'repayment/schedule_name',
    'A schedule is named by at most 120 letters, digits and the signs _ - . and :.',
    'Name it by the id of its deal.',
  );
