import type { DealDocument } from '../../deals/deal.ts';
import { type IsoDate, minor } from '../../kit/units.ts';
import { fieldNamed, moneyOfField, ofKind, textOfField } from '../findings/document-fields.ts';
import {
  confidenceOf,
  type IncomeDoubt,
  type IncomeEstimate,
  type IncomeMethod,
  inputOf,
} from './income-estimate.ts';

/** How an annual figure of a paper becomes a month: which fields show it, who pays and who is paid, how sure it is. */
interface AnnualPaper {
  readonly method: IncomeMethod;
  /** The largest of these counts: box 5 holds what box 1 leaves out for a pension. */
  readonly amounts: readonly string[];
  readonly payer: string;
  readonly person: string;
  readonly share: number;
  readonly doubt?: IncomeDoubt;
}

const annualPapers: Readonly<Record<string, readonly AnnualPaper[]>> = {
  w2: [
    {
      method: 'wage_statement',
      amounts: ['box1_wages', 'box5_medicare_wages'],
      payer: 'employer',
      person: 'employee',
      share: 0.95,
    },
  ],
  tax_1040: [{ method: 'tax_return', amounts: ['wages'], payer: '', person: 'taxpayer', share: 0.9 }],
  tax_1099_nec: [
    {
      method: 'nonemployee_compensation',
      amounts: ['nonemployee_compensation'],
      payer: 'payer',
      person: 'recipient',
      share: 0.8,
      doubt: 'before_expenses',
    },
  ],
  tax_1099_int: [
    { method: 'interest', amounts: ['interest_income'], payer: 'payer', person: 'recipient', share: 0.9 },
  ],
  tax_schedule_c: [
    {
      method: 'self_employment',
      amounts: ['net_profit'],
      payer: 'business_name',
      person: 'proprietor',
      share: 0.9,
    },
  ],
};

/**
 * A year's amount ÷ 12, for papers that show a year: W-2, 1040, 1099, Schedule C. Several copies of one paper on a sheet
 * are one income.
 */
export function annualEstimates(document: DealDocument, today: IsoDate): IncomeEstimate[] {
  return (annualPapers[document.kind] ?? []).flatMap((paper) => {
    const shown = paper.amounts.flatMap((name) => fieldNamed(document, name) ?? []);
    if (shown.length === 0) return [];
    const largest = shown.reduce((a, b) => (Number(b.value) > Number(a.value) ? b : a));
    if (Number(largest.value) <= 0) return [];
    const year = Number(textOfField(document, 'tax_year') ?? 0);
    const joint = textOfField(document, 'filing_status') === 'married_filing_jointly';
    const against: IncomeDoubt[] = [
      ...(year !== 0 && year < Number(today.slice(0, 4)) - 1 ? (['paper_of_another_year'] as const) : []),
      ...(joint ? (['joint_return'] as const) : []),
      ...(paper.doubt ? [paper.doubt] : []),
    ];
    return [estimate(document, paper, minor(Number(largest.value) / 12), [largest], against)];
  });
}

function estimate(
  document: DealDocument,
  { method, payer, person, share }: Pick<AnnualPaper, 'method' | 'payer' | 'person' | 'share'>,
  monthly: ReturnType<typeof minor>,
  fields: readonly DealDocument['fields'][number][],
  against: readonly IncomeDoubt[],
): IncomeEstimate {
  return {
    method,
    basis: 'gross',
    monthly,
    regular: monthly,
    variable: minor(0),
    oneOff: minor(0),
    currency: document.currency ?? textOfField(document, 'currency') ?? null,
    payer: textOfField(document, payer) ?? null,
    person: textOfField(document, person) ?? null,
    inputs: fields.map((field) => inputOf(document, field)),
    support: [],
    confidence: confidenceOf(fields, share, against),
    against,
  };
}

/** How far a certificate's year may lie from twelve of its months. */
const certificateTolerance = 0.01;

/** What an employer certifies for a month, held against the year it certifies. */
export function certificateEstimates(documents: readonly DealDocument[]): IncomeEstimate[] {
  return ofKind(documents, 'income_certificate').flatMap((paper) => {
    const [month, year] = [fieldNamed(paper, 'monthly_income'), fieldNamed(paper, 'annual_income')];
    const shown = month ?? year;
    if (!shown || Number(shown.value) <= 0) return [];
    const monthly = minor(month ? Number(month.value) : Number(shown.value) / 12);
    const annual = moneyOfField(paper, 'annual_income');
    const differs =
      month && annual !== undefined && Math.abs(annual - 12 * monthly) > certificateTolerance * annual;
    const against: IncomeDoubt[] = differs ? ['amounts_differ'] : [];
    const method = { method: 'certificate', payer: 'employer', person: 'employee', share: 0.9 } as const;
    return [estimate(paper, method, monthly, month && year ? [month, year] : [shown], against)];
  });
}
