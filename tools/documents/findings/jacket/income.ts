import type { DealDocument } from '../../../deals/deal.ts';
import { type Minor, minor } from '../../../kit/units.ts';
import { fieldNamed, moneyOfField, ofKind, textOfField } from '../document-fields.ts';
import type { Finding } from '../finding.ts';
import { sumOf } from './vehicle.ts';

/** What reaches the account of a month's gross income: less than this part of it is too little, more than all too much. */
const netShareMin = 0.55;

/** A certified income beside the salary that reached the account, and the year's income that tax papers add up to. */
export function incomePaperFindings(documents: readonly DealDocument[]): Finding[] {
  return [...supportFindings(documents), ...annualFindings(documents)];
}

function supportFindings(documents: readonly DealDocument[]): Finding[] {
  return ofKind(documents, 'income_certificate').flatMap((certificate) =>
    ofKind(documents, 'bank_statement').flatMap((statement): Finding[] => {
      const gross = moneyOfField(certificate, 'monthly_income');
      const credit = moneyOfField(statement, 'salary_credit');
      if (gross === undefined || credit === undefined) return [];
      const plausible = credit <= gross && credit >= gross * netShareMin;
      const code = plausible ? 'income_supported' : 'income_differs';
      return [{ code, documents: [certificate.id, statement.id], first: gross, second: credit }];
    }),
  );
}

const taxAmounts: Readonly<Record<string, string>> = {
  w2: 'box1_wages',
  tax_1099_nec: 'nonemployee_compensation',
  tax_1099_int: 'interest_income',
  tax_1099_div: 'ordinary_dividends',
};

/** What the tax papers of one year show together; copies of one paper count once. */
function annualFindings(documents: readonly DealDocument[]): Finding[] {
  const papers = documents.filter(({ kind }) => kind in taxAmounts);
  const years = [...new Set(papers.map((paper) => fieldNamed(paper, 'tax_year')?.value))];
  return years.flatMap((year): Finding[] => {
    const own = distinct(papers.filter((paper) => fieldNamed(paper, 'tax_year')?.value === year));
    const total = sumOf(own.map(amountOf));
    if (year === undefined || own.length < 2 || total === undefined) return [];
    const documentsOf = own.map(({ id }) => id);
    return [
      {
        code: 'annual_income',
        documents: documentsOf,
        first: total,
        second: minor(total / 12),
        note: `${year}`,
      },
    ];
  });
}

const amountOf = (paper: DealDocument): Minor | undefined => moneyOfField(paper, taxAmounts[paper.kind]!);

const distinct = (papers: readonly DealDocument[]): DealDocument[] => {
  const key = (paper: DealDocument) =>
    [paper.kind, textOfField(paper, 'employer') ?? textOfField(paper, 'payer'), amountOf(paper)].join('|');
  return papers.filter((paper, i) => papers.findIndex((other) => key(other) === key(paper)) === i);
};
