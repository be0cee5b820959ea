import { describe, expect, it } from 'vitest';
import type { PrintedText } from '../testing/printed-words.ts';
import { readPrinted } from '../testing/read-printed.ts';

const lines = (texts: readonly string[], certainty?: number): PrintedText[] =>
  texts.map((text, i) => ({ x: 50, y: 50 + 22 * i, text, ...(certainty ? { certainty } : {}) }));
/** Captions without colons in one row, their values in the next, at the same left edges. */
const captions = (y: number, row: readonly (readonly [number, string, string])[]): PrintedText[] =>
  row.flatMap(([x, label, value]) => [
    { x, y, text: label },
    ...(value ? [{ x, y: y + 14, text: value }] : []),
  ]);
/** Labels in a left column, values in a right one, far apart and without colons. */
const columns = (y: number, rows: readonly (readonly [string, string])[]): PrintedText[] =>
  rows.flatMap(([label, value], i) => [
    { x: 40, y: y + 22 * i, text: label },
    { x: 260, y: y + 22 * i, text: value },
  ]);
const values = (texts: readonly PrintedText[]) => {
  const { kind, values: fields } = readPrinted(texts, '2026-10-01');
  return { kind, ...fields };
};

describe('a credit application is read', () => {
  it('in caption rows with captions that nobody knows', () => {
    expect(
      values([
        { x: 40, y: 40, text: 'AUTO CREDIT APPLICATION' },
        ...captions(80, [
          [40, 'Applicant Name', 'Imogen Farrow'],
          [220, 'SSN', '***-**-1182'],
          [360, 'Date of Birth', '03/09/1990'],
        ]),
        ...captions(130, [
          [40, 'Present Employer', 'Halcyon Print Works'],
          [220, 'Trade or calling', 'Press operator'],
          [400, 'Employer phone', '555-0142'],
        ]),
        ...captions(180, [
          [40, 'Time on job', '4 yrs 5 mos'],
          [220, 'Gross monthly salary', '$3,940.00'],
          [400, 'Requested term', '66 months'],
        ]),
      ]),
    ).toMatchObject({
      kind: 'credit_application',
      applicant: 'Imogen Farrow',
      ssn_last4: '1182',
      dob: '1990-03-09',
      employer: 'Halcyon Print Works',
      time_at_job_months: 53,
      gross_monthly_income: 394_000,
      term_months: 66,
    });
  });

  it('on fill-in lines, for two applicants', () => {
    const read = values(
      lines(
        [
          'Ridge Valley Credit Union Loan Application',
          'Amount requested $ 14,200.00 Term (months) 48 Purpose 2021 Kia Sorento',
          'Applicant',
          'Full name Odette R. Lindqvist Birth date 6/17/1986',
          'Street address 12 Alder_Ct City/State/ZIP_Laramie, WY 82070',
          'Employer Albany County Job title Bus driver Start date 04/02/2015',
          'Gross monthly income $ 3,655.00',
          'Co-applicant (if any)',
          'Full name Tobias Lindqvist Birth date 1/30/1984',
          'Employer Self Gross monthly income $ 1,900.00',
        ],
        0.95,
      ),
    );
    expect(read).toMatchObject({
      kind: 'credit_application',
      applicant: 'Odette R. Lindqvist',
      co_applicant: 'Tobias Lindqvist',
      dob: '1986-06-17',
      address: '12 Alder Ct, Laramie, WY 82070',
      employer: 'Albany County',
      position: 'Bus driver',
      gross_monthly_income: 365_500,
      term_months: 48,
    });
  });

  it('as the summary of a web page', () => {
    expect(
      values([
        { x: 40, y: 40, text: 'Application summary' },
        ...columns(80, [
          ['Name', 'Cyrus Amadi'],
          ['Date of birth', 'April 2, 1979'],
          ['SSN', 'xxx-xx-3390'],
          ['Home address', '7 Pier Rd, Mobile, AL 36602'],
          ['Email', 'cyrus@example.com'],
          ['Mobile number', '(251) 555-0178'],
          ['Employer', 'Gulf Crane Service'],
          ['Annual income before taxes', '$51,600'],
          ['Requested term', '72 months'],
          ['Reference', 'QA-44817'],
        ]),
      ]),
    ).toMatchObject({
      kind: 'credit_application',
      applicant: 'Cyrus Amadi',
      dob: '1979-04-02',
      ssn_last4: '3390',
      address: '7 Pier Rd, Mobile, AL 36602',
      email: 'cyrus@example.com',
      phone: '(251) 555-0178',
      employer: 'Gulf Crane Service',
      gross_annual_income: 5_160_000,
      reference: 'QA-44817',
    });
  });

  const ofPeriod = (tick: string, amount: string) =>
    values([
      { x: 40, y: 40, text: 'APPLICATION FOR CREDIT' },
      ...captions(80, [
        [40, 'Full legal name', 'Wanda Prewitt'],
        [220, 'Date of birth', '11/05/1971'],
        [380, 'SSN', 'XXX-XX-0917'],
      ]),
      ...captions(130, [
        [40, 'Employer', 'Tern Bakery'],
        [220, 'Gross income', amount],
        [380, tick, ''],
      ]),
      ...captions(180, [
        [40, 'Monthly rent', '$700.00'],
        [220, 'Loan term', '60 months'],
      ]),
    ]);

  it('takes the ticked box for the period of an income', () => {
    expect(ofPeriod('☐ Weekly ☒ Monthly ☐ Yearly', '$2,810.00')).toMatchObject({
      gross_monthly_income: 281_000,
    });
    expect(ofPeriod('☐ Weekly ☐ Monthly ☒ Yearly', '$33,720.00')).toMatchObject({
      gross_annual_income: 3_372_000,
    });
  });

  it('tells no income of a period that is not ticked, or is another', () => {
    expect(ofPeriod('☐ Weekly ☐ Monthly ☐ Yearly', '$2,810.00')).not.toHaveProperty('gross_monthly_income');
    expect(ofPeriod('☒ Weekly ☐ Monthly ☐ Yearly', '$702.50')).not.toHaveProperty('gross_monthly_income');
  });

  it('tells no second applicant where that part is blank', () => {
    expect(
      values([
        { x: 40, y: 40, text: 'CREDIT APPLICATION' },
        ...captions(80, [
          [40, 'Name', 'Petra Nowell'],
          [220, 'Date of birth', '02/20/1992'],
          [380, 'SSN', 'XXX-XX-6120'],
        ]),
        ...captions(130, [
          [40, 'Employer', 'Finch Optical'],
          [220, 'Monthly income', '$3,300.00'],
          [380, 'Monthly rent', '$900.00'],
        ]),
        { x: 40, y: 190, text: 'JOINT APPLICANT' },
        ...captions(210, [
          [40, 'Name', ''],
          [220, 'Date of birth', ''],
          [380, 'SSN', ''],
        ]),
        { x: 40, y: 280, text: 'Applicant signature: Petra Nowell' },
      ]),
    ).not.toHaveProperty('co_applicant');
  });
});

describe('a verification of employment is read', () => {
  it.each([
    [
      'with "currently employed with"',
      [
        'To whom it may concern,',
        'This letter serves as confirmation that Lorna K. Whitby is currently employed with Basin',
        'Orchard Supply. She has been employed full time since May 4, 2018 and holds the position of',
        'Yard Foreman. Her current rate of pay is $21.40 per hour.',
      ],
      {
        employee: 'Lorna K. Whitby',
        employer: 'Basin Orchard Supply',
        start_date: '2018-05-04',
        job_title: 'Yard Foreman',
        employment_status: 'currently_employed',
      },
    ],
    [
      'with an annual salary',
      [
        'Letter of Employment',
        'This is to certify that Mr. Hugo Trask has been employed by Lantern Bay Marine, Inc. since',
        'February 11, 2013 as a Marine Electrician at an annual salary of $64,250.00.',
        'Please contact the company to verify this employment.',
      ],
      {
        employee: 'Hugo Trask',
        employer: 'Lantern Bay Marine, Inc',
        start_date: '2013-02-11',
        job_title: 'Marine Electrician',
        annual_income: 6_425_000,
      },
    ],
    [
      'of one who left',
      [
        'EMPLOYMENT VERIFICATION',
        'We hereby verify that Nadia Ferro is no longer employed by Cobalt Dairy.',
        'Job title: Cellar Hand',
        'Start date: 03/14/2016',
        'End date: 08/30/2025',
        'Reason for leaving: moved. The company confirms the position and earnings.',
      ],
      {
        employee: 'Nadia Ferro',
        employment_status: 'previously_employed',
        start_date: '2016-03-14',
        end_date: '2025-08-30',
        job_title: 'Cellar Hand',
      },
    ],
  ])('as a letter %s', (_, texts, expected) => {
    expect(values(lines(texts))).toMatchObject({ kind: 'employment_verification', ...expected });
  });

  const request = (start: string): PrintedText[] => [
    { x: 200, y: 40, text: 'Request for Verification of Employment' },
    { x: 40, y: 64, text: 'Part I — Request' },
    ...captions(84, [
      [40, '1. To (Name and address of employer)', 'Amber Falls Joinery LLC'],
      [330, '2. From (Name and address of lender)', 'Old Mill Savings'],
    ]),
    { x: 40, y: 110, text: '16 Kiln St, Athens, GA 30601' },
    { x: 330, y: 110, text: '2 Bank Sq, Athens, GA 30601' },
    ...captions(140, [
      [40, '4. Title', 'Processor'],
      [150, '5. Date', '09/03/2026'],
      [260, '7. Name and address of applicant', 'Rufus T Calloway, 90 Oak Rd, Athens GA 30605'],
    ]),
    { x: 40, y: 190, text: 'Part II — Verification of Present Employment' },
    ...captions(210, [
      [40, '9. Date of employment', start],
      [220, '10. Present position', 'Cabinet maker'],
      [400, '11. Outlook', 'Good'],
    ]),
    { x: 40, y: 260, text: 'Base pay' },
    { x: 300, y: 260, text: '$41,300.00' },
    { x: 40, y: 280, text: 'Total' },
    { x: 300, y: 280, text: '$41,300.00' },
    { x: 40, y: 320, text: '26. Signature of employer J. Moss 27. Title Office Manager' },
  ];

  it('on a form that a lender sends, with numbered boxes', () => {
    expect(values(request('06/21/2017'))).toMatchObject({
      kind: 'employment_verification',
      employer: 'Amber Falls Joinery LLC',
      employer_address: '16 Kiln St, Athens, GA 30601',
      employee: 'Rufus T Calloway',
      employment_status: 'currently_employed',
      start_date: '2017-06-21',
      job_title: 'Cabinet maker',
      base_pay: 4_130_000,
      request_date: '2026-09-03',
    });
  });

  it('as a table without colons', () => {
    expect(
      values([
        { x: 40, y: 40, text: 'VERIFICATION OF EMPLOYMENT' },
        ...columns(80, [
          ['Employee name', 'Sunniva Dahlberg'],
          ['Employer name', 'Kite Harbor Hotel'],
          ['Employment status', 'Active'],
          ['Most recent start date', '10/12/2020'],
          ['Job title', 'Night Auditor'],
          ['Annual salary', '$47,900.00'],
        ]),
      ]),
    ).toMatchObject({
      kind: 'employment_verification',
      employee: 'Sunniva Dahlberg',
      employer: 'Kite Harbor Hotel',
      employment_status: 'active',
      start_date: '2020-10-12',
      job_title: 'Night Auditor',
      annual_income: 4_790_000,
    });
  });

  it('says nothing of a status that nobody states', () => {
    expect(values(request(''))).not.toHaveProperty('employment_status');
  });
});
