import { describe, expect, it } from 'vitest';
import { wageFindings } from '../../findings/wage-findings.ts';
import type { PrintedText } from '../../testing/printed-words.ts';
import { readPrinted } from '../../testing/read-printed.ts';
import * as samples from '../../testing/sample-tax-forms.ts';
import { medicareTax, socialSecurityTax } from './wage-taxes.ts';

const read = (texts: readonly PrintedText[]) => readPrinted(texts, '2026-06-01');

const forms: readonly (readonly [
  string,
  string,
  readonly PrintedText[],
  Readonly<Record<string, unknown>>,
])[] = [
  [
    'W-2 of the tax office',
    'w2',
    samples.officeW2,
    {
      tax_year: 2025,
      employee: 'Dwight Lefevre',
      employee_address: '310 Gulch Road Butte, MT 59701',
      ssn: '219-09-1234',
      employer: 'Copperline Roofing LLC',
      ein: '45-1122334',
      box1_wages: 4_825_060,
      box2_federal_tax: 512_000,
      box4_ss_tax: 310_000,
      box6_medicare_tax: 72_500,
      'states.0': 'MT',
      copies: 1,
    },
  ],
  [
    'W-2 in two copies',
    'w2',
    samples.serviceW2,
    {
      tax_year: 2024,
      employee: 'MARISOL TREVINO',
      employer_address: '12 WHARF ST ASTORIA OR 97103',
      box1_wages: 3_120_000,
      'states.0': 'OR',
      copies: 2,
    },
  ],
  [
    'W-2 in rows',
    'w2',
    samples.portalW2,
    { tax_year: 2023, ssn: '404-11-9090', box1_wages: 7_741_025, box3_ss_wages: 8_000_000 },
  ],
  [
    '1099-DIV',
    'tax_1099_div',
    samples.dividendForm,
    {
      tax_year: 2024,
      payer: 'Granite Peak Brokerage LLC',
      recipient: 'Ivy Castellan',
      recipient_tin: 'XXX-XX-4410',
      ordinary_dividends: 120_455,
      qualified_dividends: 98_010,
    },
  ],
  [
    '1099-NEC',
    'tax_1099_nec',
    samples.contractorForm,
    {
      tax_year: 2025,
      payer: 'Loomis & Dale Studios',
      recipient: 'Pavel Dragan',
      nonemployee_compensation: 1_840_000,
    },
  ],
  [
    '1040, joint, 2023',
    'tax_1040',
    samples.jointReturn,
    {
      tax_year: 2023,
      taxpayer: 'Harold P Ibsen',
      spouse: 'Wanda Ibsen',
      address: '26 Fjord Court 4B Duluth MN 55802',
      filing_status: 'married_filing_jointly',
      wages: 9_140_000,
      total_income: 9_201_500,
      adjusted_gross_income: 9_201_500,
      taxable_income: 6_431_500,
      total_tax: 727_800,
      dependents: 1,
    },
  ],
  [
    '1040, single, 2018',
    'tax_1040',
    samples.singleReturn,
    {
      tax_year: 2018,
      taxpayer: 'Greta Solberg',
      filing_status: 'single',
      wages: 3_980_000,
      total_income: 4_012_000,
      amount_owed: 18_400,
    },
  ],
]; // prettier-ignore

describe('tax forms', () => {
  it.each(forms)('%s', (_, kind, texts, expected) => {
    const paper = read(texts);
    expect(paper.kind).toBe(kind);
    expect(paper.values).toMatchObject(expected);
  });

  it('take no line number, empty box or instruction for an amount', () => {
    expect(read(samples.jointReturn).values).not.toHaveProperty('amount_owed');
    expect(read(samples.contractorForm).values).not.toHaveProperty('federal_tax_withheld');
    expect(read(samples.portalW2).values).not.toHaveProperty('employee');
  });

  it('are held against the rates of withholding', () => {
    expect(socialSecurityTax(20_000_000, 2020)).toBeCloseTo(853_740);
    expect(medicareTax(21_000_000)).toBeCloseTo(313_500);
    expect(wageFindings(read(samples.officeW2).document)).toEqual([]);
    const altered = samples.officeW2.map((own) =>
      own.text === '50,000.00' ? { ...own, text: '80,000.00' } : own,
    );
    expect(wageFindings(read(altered).document)).toMatchObject([
      { code: 'withholding_does_not_fit', first: 496_000, second: 310_000 },
    ]);
  });
});
