import { describe, expect, it } from 'vitest';
import type { DealDocument, ReadField } from '../../../deals/deal.ts';
import { IsoDate } from '../../../kit/units.ts';
import { findingsOf } from '../findings.ts';

const today = IsoDate.parse('2026-03-02');
const place = { page: 1, box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 0.97 } as const;
const unitOf = (value: unknown): ReadField['unit'] =>
  typeof value === 'number' ? 'money' : /^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'day' : 'text';

const paper = (
  id: string,
  kind: string,
  fields: Readonly<Record<string, string | number>>,
): DealDocument => ({
  id,
  kind,
  sha256: '',
  pages: 1,
  parsedAt: '',
  fields: Object.entries(fields).map(([name, value]) => ({ ...place, name, unit: unitOf(value), value })),
});
const codes = (...documents: DealDocument[]) => findingsOf(documents, [], today).map(({ code }) => code);

const ana = { given_names: 'Ana', last_name: 'Reyes' };

describe('people across papers', () => {
  it('one person born on two days', () => {
    const licence = paper('a', 'driver_license', { ...ana, dob: '1990-04-01' });
    const application = paper('b', 'credit_application', { applicant: 'Ana Reyes', dob: '1990-04-11' });
    expect(codes(licence, application)).toContain('dob_differs');
    const same = paper('b', 'credit_application', { applicant: 'REYES, ANA', dob: '1990-04-01' });
    expect(codes(licence, same)).not.toContain('dob_differs');
  });

  it('another person’s birthday contradicts nothing', () => {
    const licence = paper('a', 'driver_license', { ...ana, dob: '1990-04-01' });
    const other = paper('b', 'credit_application', { applicant: 'Tom Blau', dob: '1971-01-01' });
    expect(codes(licence, other)).toEqual(['name_differs']);
  });

  it('tax numbers, of which one shows only the last digits', () => {
    const w2 = (ssn: string) => paper('w', 'w2', { employee: 'Ana Reyes', ssn });
    const application = paper('b', 'credit_application', { applicant: 'Ana Reyes', ssn_last4: '6789' });
    expect(codes(w2('123-45-6789'), application)).toEqual([]);
    expect(codes(w2('123-45-6798'), application)).toContain('ssn_differs');
  });

  it('addresses by their numbers, employers without their legal form', () => {
    const stub = (address: string, employer: string) =>
      paper('s', 'pay_stub', { employee: 'Ana Reyes', employee_address: address, employer });
    const application = paper('b', 'credit_application', {
      applicant: 'Ana Reyes',
      address: '12 Oak Street Apt 4, Springfield, IL 62704',
      employer: 'Prairie Dental',
    });
    expect(
      codes(stub('12 Oak St #4 Springfield IL 62704', 'PRAIRIE DENTAL GROUP, INC.'), application),
    ).not.toEqual(expect.arrayContaining(['address_differs', 'employer_differs']));
    const other = codes(stub('98 Elm St Springfield IL 62704', 'Harbor Freightways LLC'), application);
    expect(other).toEqual(expect.arrayContaining(['address_differs', 'employer_differs']));
  });

  it('a statement of somebody else', () => {
    const stub = paper('s', 'pay_stub', { employee: 'Ana Reyes' });
    expect(codes(stub, paper('b', 'bank_statement', { account_holder: 'Tom Blau' }))).toContain(
      'name_differs',
    );
  });
});

describe('the sale', () => {
  it('an order and a contract over other amounts; a policy for another lender', () => {
    const order = paper('o', 'buyers_order', { buyer: 'Ana Reyes', amount_financed: 2_000_000 });
    const contract = paper('c', 'loan_contract', {
      buyer: 'Ana Reyes',
      amount_financed: 2_100_000,
      lender: 'Prairie Credit Union',
    });
    const policy = (lienholder: string) => paper('p', 'proof_of_insurance', { lienholder });
    expect(codes(order, contract, policy('Harbor Auto Finance'))).toEqual(
      expect.arrayContaining(['price_differs', 'lienholder_differs']),
    );
    expect(codes(contract, policy('PRAIRIE CREDIT UNION ISAOA'))).not.toContain('lienholder_differs');
  });

  it('a first sale of a vehicle that was registered years before', () => {
    const vin = 'LSVNV2182E2100001';
    const invoice = paper('i', 'vehicle_invoice', { vin, date: '2026-01-20' });
    const licence = (register_date: string) => paper('r', 'vehicle_registration', { vin, register_date });
    expect(codes(invoice, licence('2021-06-18'))).toContain('registration_predates_sale');
    expect(codes(invoice, licence('2026-01-25'))).not.toContain('registration_predates_sale');
  });

  it('a policy that covers several cars covers the one that is bought', () => {
    const order = paper('o', 'buyers_order', { buyer: 'Ana Reyes', vin: '4S4BTADC0P3123456' });
    const policy = (second: string) =>
      paper('p', 'proof_of_insurance', { 'vehicles.0.vin': '1M8GDM9AXKP042788', 'vehicles.1.vin': second });
    expect(codes(order, policy('4S4BTADC0P3123456'))).not.toContain('vin_differs');
    expect(codes(order, policy('5NPE24AF1FH123456'))).toContain('vin_differs');
  });
});

describe('income on papers', () => {
  it('a certified income beside the salary that reached the account', () => {
    const certificate = paper('c', 'income_certificate', { employee: '张三', monthly_income: 2_850_000 });
    const statement = (salary_credit: number) =>
      paper('b', 'bank_statement', { account_holder: '张三', salary_credit });
    expect(codes(certificate, statement(2_485_000))).toEqual(['income_supported']);
    expect(codes(certificate, statement(900_000))).toEqual(['income_differs']);
  });

  it('tax papers of one year add up, and copies count once', () => {
    const year = { ...place, name: 'tax_year', unit: 'count', value: 2025 } as const;
    const taxed = (id: string, kind: string, fields: Readonly<Record<string, string | number>>) => {
      const own = paper(id, kind, fields);
      return { ...own, fields: [...own.fields, year] };
    };
    const w2 = { employee: 'Ana Reyes', employer: 'Acme', box1_wages: 2_367_770 };
    const nec = taxed('n', 'tax_1099_nec', { recipient: 'Ana Reyes', nonemployee_compensation: 500_000 });
    const found = findingsOf([taxed('a', 'w2', w2), taxed('b', 'w2', w2), nec], [], today);
    expect(found).toEqual([expect.objectContaining({ code: 'annual_income', first: 2_867_770 })]);
  });
});
