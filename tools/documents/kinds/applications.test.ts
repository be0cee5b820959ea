import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { type PrintedText, printedWords } from '../testing/printed-words.ts';
import { readPapers } from './read-paper.ts';

const today = '2026-10-01' as IsoDate;
const read = (texts: readonly PrintedText[]) => {
  const page = { page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] };
  const [paper] = readPapers([page], today);
  return {
    kind: paper?.kind,
    ...Object.fromEntries(paper?.fields.map(({ name, value }) => [name, value]) ?? []),
  };
};
/** Boxes of a form: the label small at the top of each, the value under it. */
const boxes = (y: number, row: readonly (readonly [number, string, string])[]): PrintedText[] =>
  row.flatMap(([x, label, value]) => [
    { x, y, text: label, size: 7 },
    { x: x + 2, y: y + 10, text: value, size: 10 },
  ]);
const lines = (texts: readonly string[]): PrintedText[] =>
  texts.map((text, i) => ({ x: 60, y: 60 + 24 * i, text }));

const applicant = [
  ...boxes(100, [
    [40, 'Last Name', 'Marlow'],
    [180, 'First Name', 'Delia'],
    [320, 'Middle', 'R'],
    [420, 'Date of Birth', '02/11/85'],
  ]),
  ...boxes(130, [
    [40, 'Current Address', '88 Quarry Lane'],
    [220, 'City', 'Dayton'],
    [340, 'State', 'OH'],
    [420, 'Zip', '45402'],
  ]),
  ...boxes(160, [
    [40, 'Social Security Number', 'XXX-XX-4471'],
    [220, 'Time at Address', '3 Yrs 4 Mos'],
    [420, 'Rent/Mortgage', '$1,150.00'],
  ]),
  ...boxes(190, [
    [40, 'Current Employer', 'Birchwood Dental LLC'],
    [220, 'Job Title', 'Hygienist'],
    [420, 'Gross Monthly Income', '$4,875.00'],
  ]),
];

describe('a credit application', () => {
  const form = [
    { x: 220, y: 60, text: 'CREDIT APPLICATION' },
    { x: 40, y: 84, text: 'Applicant Information' },
    ...applicant,
  ];
  const expected = {
    kind: 'credit_application',
    applicant: 'Delia R Marlow',
    dob: '1985-02-11',
    address: '88 Quarry Lane, Dayton, OH 45402',
    ssn_last4: '4471',
    time_at_address_months: 40,
    housing_payment: 115_000,
    employer: 'Birchwood Dental LLC',
    position: 'Hygienist',
    gross_monthly_income: 487_500,
  };

  it('with its labels in boxes', () => {
    expect(read(form)).toMatchObject(expected);
  });

  it('says what the applicant states, not what the second one does', () => {
    const second = [
      { x: 40, y: 230, text: 'Co-Applicant Information' },
      ...boxes(246, [
        [40, 'Last Name', 'Ortega'],
        [180, 'First Name', 'Luis'],
        [420, 'Date of Birth', '07/30/1979'],
      ]),
      ...boxes(276, [[420, 'Gross Monthly Income', '$3,100.00']]),
    ];
    expect(read([...form, ...second])).toMatchObject(expected);
  });
});

describe('a verification of employment', () => {
  it('as a letter', () => {
    const letter = lines([
      'Birchwood Dental LLC',
      'Employment Verification Letter',
      'September 14, 2026',
      'To Whom It May Concern:',
      'This letter is to confirm that Delia Marlow is employed with Birchwood Dental LLC as a Hygienist',
      'since March 3, 2019. Her annual base salary is $58,500.00. She is a full-time employee and',
      'her position is permanent. Please contact our human resources department to verify.',
    ]);
    expect(read(letter)).toMatchObject({
      kind: 'employment_verification',
      employee: 'Delia Marlow',
      employer: 'Birchwood Dental LLC',
      job_title: 'Hygienist',
      start_date: '2019-03-03',
      annual_income: 5_850_000,
    });
  });

  it('as a report', () => {
    const pairs = [
      ['Employee Name', 'Delia Marlow'],
      ['Employer', 'Birchwood Dental LLC'],
      ['Employer Address', '12 Mill Street, Dayton, OH 45402'],
      ['Employment Status', 'Active'],
      ['Hire Date', '03/03/2019'],
      ['Job Title', 'Hygienist'],
      ['SSN (Last 4)', '4471'],
      ['Base Pay', '$58,500.00'],
      ['Overtime', '$1,200.00'],
      ['Total Pay', '$59,700.00'],
    ].flatMap(([label, value], i) => [
      { x: 50, y: 100 + 22 * i, text: label! },
      { x: 320, y: 100 + 22 * i, text: value! },
    ]);
    const report = read([{ x: 200, y: 60, text: 'Verification of Income and Employment' }, ...pairs]);
    expect(report).toMatchObject({
      kind: 'employment_verification',
      employee: 'Delia Marlow',
      employer_address: '12 Mill Street, Dayton, OH 45402',
      employment_status: 'active',
      start_date: '2019-03-03',
      ssn_last4: '4471',
      base_pay: 5_850_000,
      overtime: 120_000,
      total_pay: 5_970_000,
    });
    expect(report).not.toHaveProperty('end_date');
  });
});

it('a job application proves no income', () => {
  const texts = [
    { x: 220, y: 60, text: 'Application for Employment' },
    { x: 40, y: 90, text: 'Full Name: Delia Marlow' },
    { x: 320, y: 90, text: 'Phone: (937) 555-0142' },
    { x: 40, y: 110, text: 'Address: 88 Quarry Lane, Dayton, OH 45402' },
    { x: 40, y: 140, text: 'Employment History' },
    ...[
      ['From', 'To', 'Employer', 'Position Held', 'Reason for Leaving'],
      ['06/2014', '02/2019', 'Canal Clinic', 'Assistant', 'Moved'],
      ['03/2019', 'Present', 'Birchwood Dental LLC', 'Hygienist', 'N/A'],
    ].flatMap((row, i) => row.map((text, column) => ({ x: 40 + 110 * column, y: 160 + 18 * i, text }))),
    { x: 40, y: 240, text: 'Desired Salary: $62,000.00' },
  ];
  const fields = read(texts);
  expect(fields).toEqual({
    kind: 'employment_application',
    applicant: 'Delia Marlow',
    phone: '(937) 555-0142',
    address: '88 Quarry Lane, Dayton, OH 45402',
    current_employer: 'Birchwood Dental LLC',
  });
});
