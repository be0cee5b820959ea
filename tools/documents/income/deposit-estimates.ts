import type { DealDocument, ReadField } from '../../deals/deal.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { fieldNamed, ofKind, textOfField } from '../findings/document-fields.ts';
import { confidenceOf, type IncomeDoubt, type IncomeEstimate, inputOf } from './income-estimate.ts';

/** A payment that came in. */
export interface Deposit {
  readonly date: IsoDate;
  readonly amount: Minor;
}

/** Deposits within this part of their median are the same wage. */
const sameWage = 0.15;

/**
 * The rhythm of a run of deposits: the gaps between their days say how often, and the median amount how much a time.
 * Undefined for fewer than two, gaps that no wage has, or amounts that differ by more than a wage does.
 *
 * @returns periods a year: 52, 26, 24 or 12
 */
export function depositRhythm(
  deposits: readonly Deposit[],
): { readonly perYear: number; readonly amount: Minor } | undefined {
  const sorted = [...deposits].sort((a, b) => (a.date < b.date ? -1 : 1));
  const amount = median(sorted.map((one) => one.amount));
  if (amount === undefined || sorted.some((one) => Math.abs(one.amount - amount) > sameWage * amount))
    return undefined;
  const perYear = periodsOfDays(sorted.map(({ date }) => date));
  return perYear === undefined ? undefined : { perYear, amount: minor(amount) };
}

/**
 * Periods a year of some days of pay in order. Two weeks and half a month are told apart by three gaps of a fortnight in
 * which no day of the month comes again; until then it is half a month, the smaller income.
 */
function periodsOfDays(days: readonly IsoDate[]): number | undefined {
  const gaps = days.slice(1).map((day, i) => (Date.parse(day) - Date.parse(days[i]!)) / 86_400_000);
  const all = (from: number, to: number) => gaps.length > 0 && gaps.every((gap) => gap >= from && gap <= to);
  if (all(5, 9)) return 52;
  const daysOfMonth = days.map((day) => day.slice(8));
  const fresh = new Set(daysOfMonth).size === daysOfMonth.length;
  if (all(13, 15) && gaps.length >= 3 && fresh) return 26;
  if (all(11, 19)) return 24;
  return all(26, 35) ? 12 : undefined;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Monthly income that arrives on an account, by the salary credits of statements: net, so a floor of the gross. */
export function depositEstimates(documents: readonly DealDocument[]): IncomeEstimate[] {
  return ofKind(documents, 'bank_statement').flatMap((statement) => {
    const credits = salaryCredits(statement);
    if (credits.length === 0) return [];
    const dated = credits.flatMap(({ amount, date }) =>
      date ? [{ date: date.value as IsoDate, amount: minor(Number(amount.value)) }] : [],
    );
    const rhythm = dated.length === credits.length ? depositRhythm(dated) : undefined;
    const total = credits.reduce((sum, { amount }) => sum + Number(amount.value), 0);
    const months = statementMonths(statement);
    if (!rhythm && months === undefined) return [];
    const monthly = minor(rhythm ? (rhythm.amount * rhythm.perYear) / 12 : total / months!);
    const against: IncomeDoubt[] = [
      'net_not_gross',
      ...(credits.length > 1 && !rhythm ? (['deposits_irregular'] as const) : []),
    ];
    const fields = credits.map(({ amount }) => amount);
    return [
      {
        method: 'deposits',
        basis: 'net',
        monthly,
        regular: monthly,
        variable: minor(0),
        oneOff: minor(0),
        currency: statement.currency ?? textOfField(statement, 'currency') ?? null,
        payer: null,
        person: textOfField(statement, 'account_holder') ?? null,
        inputs: fields.map((field) => inputOf(statement, field)),
        support: [],
        confidence: confidenceOf(fields, 0.9, against),
        against,
      },
    ];
  });
}

interface Credit {
  readonly amount: ReadField;
  readonly date: ReadField | undefined;
}

/** The salary credits of a statement: one by one where it lists them, otherwise their one amount. */
export function salaryCredits(statement: DealDocument): Credit[] {
  const listed = statement.fields.filter(({ name }) => /^salary_credits\.\d+\.amount$/.test(name));
  const one = fieldNamed(statement, 'salary_credit');
  if (listed.length === 0) return one ? [{ amount: one, date: undefined }] : [];
  return listed.map((amount) => ({
    amount,
    date: fieldNamed(statement, amount.name.replace(/amount$/, 'date')),
  }));
}

/** Months of a statement's period, at least one: 1 August to 31 August is 1, a quarter is 3. */
function statementMonths(statement: DealDocument): number | undefined {
  const [from, to] = [textOfField(statement, 'period_start'), textOfField(statement, 'period_end')];
  if (!from || !to) return undefined;
  return Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 30.44));
}
