import { at, endingAt, lines, type SampleStub, table } from './stub-sheet.ts';

/** Who pays by the letterhead, who is paid by the window of the envelope; dates in a head table; taxes in shorthand. */
const window: SampleStub = {
  layout: 'window envelope, letterhead, shorthand taxes, year left',
  texts: [
    at(40, 30, 'PRAIRIE WIND COOPERATIVE', 12),
    ...lines(40, 46, ['4100 County Road 12', 'Hays, KS 67601']),
    at(400, 30, 'Paychex Payroll Services'),
    ...table(
      80,
      [300, 420, 500, 590],
      [
        ['Period Ending', 'Check Date', 'Check No.', 'SSN'],
        ['03/14/2026', '03/20/2026', '41172', 'XXX-XX-9911'],
      ],
    ),
    ...lines(60, 130, ['TERRENCE ABIODUN', '19 ELM STREET APT 4', 'HAYS, KS 67601']),
    ...table(
      200,
      [40, 140, 200, 280, 360],
      [
        ['Earnings', 'Hours', 'Rate', 'YTD', 'Current'],
        ['Regular', '80.00', '22.5000', '10,800.00', '1,800.00'],
        ['OT', '4.00', '33.7500', '405.00', '135.00'],
        ['Gross Pay', '84.00', '', '11,205.00', '1,935.00'],
      ],
    ),
    ...table(
      280,
      [40, 280, 360],
      [
        ['Withholdings', 'YTD', 'Current'],
        ['Fed W/H', '1,120.50', '193.50'],
        ['FICA-SS', '694.71', '119.97'],
        ['FICA-Med', '162.47', '28.06'],
        ['SWT KS', '448.20', '77.40'],
        ['Total Withholdings', '2,425.88', '418.93'],
        ['Net Check', '8,779.12', '1,516.07'],
      ],
    ),
  ],
  truth: {
    employer: 'PRAIRIE WIND COOPERATIVE',
    employer_address: '4100 County Road 12 Hays, KS 67601',
    employee: 'TERRENCE ABIODUN',
    employee_address: '19 ELM STREET APT 4 HAYS, KS 67601',
    pay_period_end: '2026-03-14',
    pay_period_start: null,
    pay_date: '2026-03-20',
    gross_pay: 193_500,
    ytd_gross: 1_120_500,
    net_pay: 151_607,
    ytd_net: 877_912,
    federal_tax: 19_350,
    social_security_tax: 11_997,
    medicare_tax: 2_806,
  },
};

/** The net stands on the cheque only; no gross label but the earnings' own total. */
const cheque: SampleStub = {
  layout: 'cheque above the stub, net only on the cheque',
  texts: [
    at(40, 30, 'Delgado & Sons Roofing', 12),
    ...lines(40, 44, ['88 Harbor Way', 'Tampa, FL 33602']),
    at(470, 30, 'Check No. 20418'),
    at(470, 46, 'Date: 07/03/2026'),
    at(40, 90, 'Pay to the order of'),
    at(140, 90, 'Luz Marina Quintero'),
    endingAt(590, 90, '**$702.31'),
    at(40, 106, 'Seven hundred two and 31/100 dollars'),
    at(40, 130, 'Memo: payroll'),
    at(430, 140, 'Authorized signature'),
    at(40, 200, 'Delgado & Sons Roofing'),
    at(300, 200, 'Luz Marina Quintero'),
    at(40, 216, 'Pay Period: 06/22/2026 - 06/28/2026'),
    at(300, 216, 'Pay Date: 07/03/2026'),
    ...table(
      240,
      [40, 140, 200, 270, 350],
      [
        ['Hours and Earnings', 'Hours', 'Rate', 'This Period', 'Year to Date'],
        ['Regular', '40.00', '20.00', '800.00', '20,800.00'],
        ['Overtime', '2.50', '30.00', '75.00', '1,350.00'],
        ['Gross', '', '', '875.00', '22,150.00'],
      ],
    ),
    ...table(
      240,
      [380, 490, 590],
      [
        ['Taxes and Deductions', 'This Period', 'Year to Date'],
        ['FWT', '81.00', '2,040.00'],
        ['Social Security', '54.25', '1,373.30'],
        ['Medicare', '12.69', '321.18'],
        ['Uniform', '24.75', '643.50'],
        ['Total', '172.69', '4,377.98'],
      ],
    ),
  ],
  truth: {
    employer: 'Delgado & Sons Roofing',
    employee: 'Luz Marina Quintero',
    pay_period_start: '2026-06-22',
    pay_period_end: '2026-06-28',
    pay_date: '2026-07-03',
    pay_frequency: 'weekly',
    gross_pay: 87_500,
    net_pay: 70_231,
    ytd_gross: 2_215_000,
    federal_tax: 8_100,
    social_security_tax: 5_425,
    medicare_tax: 1_269,
  },
};

/** Three columns of hours and amounts each, and a summary whose net is "Distribution". */
const distribution: SampleStub = {
  layout: 'hours and amounts for period and year, distribution',
  texts: [
    at(200, 30, 'Earnings Statement', 14),
    at(40, 60, 'Quarry Lane Outfitters, Inc.'),
    ...lines(40, 72, ['2 Quarry Lane', 'Boise, ID 83702']),
    ...lines(330, 60, ['Anneliese Baptiste', '1550 W Fort St', 'Boise, ID 83702']),
    at(40, 110, 'Pay Begin Date: 08/16/2026'),
    at(220, 110, 'Pay End Date: 08/31/2026'),
    at(400, 110, 'Advice Date: 09/04/2026'),
    at(180, 140, '------- Current -------'),
    at(380, 140, '---------- YTD ----------'),
    ...table(
      154,
      [40, 180, 240, 320, 420, 520],
      [
        ['Description', 'Rate', 'Hours', 'Earnings', 'Hours', 'Earnings'],
        ['Salary', '', '88.00', '3,125.00', '1,384.00', '50,000.00'],
        ['Total:', '', '88.00', '3,125.00', '1,384.00', '50,000.00'],
      ],
    ),
    ...table(
      220,
      [40, 320, 520],
      [
        ['Taxes', 'Current', 'YTD'],
        ['Fed Withholdng', '312.50', '5,000.00'],
        ['Fed MED/EE', '45.31', '725.00'],
        ['Fed OASDI/EE', '193.75', '3,100.00'],
        ['ID Withholdng', '156.25', '2,500.00'],
        ['Total:', '707.81', '11,325.00'],
      ],
    ),
    ...table(
      320,
      [40, 160, 300, 420, 520],
      [
        ['', 'Total Gross', 'Total Taxes', 'Total Deductions', 'Net Pay'],
        ['Current', '3,125.00', '707.81', '0.00', '2,417.19'],
        ['YTD', '50,000.00', '11,325.00', '0.00', '38,675.00'],
      ],
    ),
    at(40, 380, 'Net Pay Distribution'),
    ...table(
      394,
      [40, 300, 420],
      [
        ['Account Type', 'Account Number', 'Deposit Amount'],
        ['Checking', 'XXXX1188', '1,917.19'],
        ['Savings', 'XXXX4410', '500.00'],
      ],
    ),
  ],
  truth: {
    employer: 'Quarry Lane Outfitters, Inc.',
    employee: 'Anneliese Baptiste',
    pay_period_start: '2026-08-16',
    pay_period_end: '2026-08-31',
    pay_date: '2026-09-04',
    pay_frequency: 'semimonthly',
    gross_pay: 312_500,
    ytd_gross: 5_000_000,
    net_pay: 241_719,
    ytd_net: 3_867_500,
    federal_tax: 31_250,
    social_security_tax: 19_375,
    medicare_tax: 4_531,
  },
};

/** Two amounts a row and no heads: only the taxes' share of the wage says which is the year. */
const unheaded: SampleStub = {
  layout: 'two columns without heads',
  texts: [
    at(40, 30, 'Payslip', 14),
    at(40, 60, 'Iris Valley Montessori School'),
    at(40, 74, 'Employee: Beatrix Olorunfemi'),
    at(40, 88, 'Payment Date: 05/29/2026'),
    ...table(
      120,
      [40, 300, 420],
      [
        ['Total Gross', '4,000.00', '20,000.00'],
        ['Federal Tax', '420.00', '2,100.00'],
        ['Social Security', '248.00', '1,240.00'],
        ['Medicare', '58.00', '290.00'],
        ['Net', '3,274.00', '16,370.00'],
      ],
    ),
  ],
  truth: {
    employee: 'Beatrix Olorunfemi',
    employer: 'Iris Valley Montessori School',
    pay_date: '2026-05-29',
    gross_pay: 400_000,
    ytd_gross: 2_000_000,
    federal_tax: 42_000,
    social_security_tax: 24_800,
    medicare_tax: 5_800,
    net_pay: 327_400,
    ytd_net: 1_637_000,
  },
};

/** Two amounts a row that are a tax and the wage it rests on: no year. */
const wageBases: SampleStub = {
  layout: 'taxes beside their wage bases, no year',
  texts: [
    at(40, 30, 'Pay Stub', 14),
    at(40, 60, 'Company: Halcyon Dental Group'),
    at(300, 60, 'Employee: Ruben Achterberg'),
    at(40, 76, 'Pay Period: 02/01/2026 - 02/14/2026'),
    at(300, 76, 'Pay Date: 02/20/2026'),
    ...table(
      110,
      [40, 300],
      [
        ['Gross Pay', '2,000.00'],
        ['Net Pay', '1,627.00'],
      ],
    ),
    ...table(
      150,
      [40, 300, 420],
      [
        ['Tax', 'Taxable Wages', 'Tax Amount'],
        ['Federal Income Tax', '2,000.00', '220.00'],
        ['Social Security', '2,000.00', '124.00'],
        ['Medicare', '2,000.00', '29.00'],
      ],
    ),
  ],
  truth: {
    employer: 'Halcyon Dental Group',
    employee: 'Ruben Achterberg',
    pay_period_start: '2026-02-01',
    pay_period_end: '2026-02-14',
    pay_date: '2026-02-20',
    gross_pay: 200_000,
    net_pay: 162_700,
    ytd_gross: null,
    federal_tax: 22_000,
    social_security_tax: 12_400,
    medicare_tax: 2_900,
  },
};

/** No gross but of the year; the one row of earnings proves itself by the taxes. */
const noGross: SampleStub = {
  layout: 'period left, year in its own list, no label for the gross',
  texts: [
    at(40, 30, 'Insperity / Professional Employer Organization'),
    at(40, 44, 'Voucher Number: 77120 | Date: 10/30/2026'),
    ...table(
      80,
      [40, 220],
      [
        ['Description', 'Value'],
        ['SALARY', '4,200.00'],
        ['Fed Income Tax', '510.00'],
        ['Soc Sec', '260.40'],
        ['Medicare', '60.90'],
      ],
    ),
    ...table(
      80,
      [280, 460],
      [
        ['YTD TAXES', ''],
        ['Gross YTD', '84,000.00'],
        ['Fed Income Tax YTD', '10,200.00'],
        ['Soc Sec YTD', '5,208.00'],
        ['Medicare YTD', '1,218.00'],
      ],
    ),
  ],
  truth: {
    employer: null,
    employee: null,
    pay_date: '2026-10-30',
    gross_pay: 420_000,
    ytd_gross: 8_400_000,
    federal_tax: 51_000,
    social_security_tax: 26_040,
    medicare_tax: 6_090,
    net_pay: null,
  },
};

/** Everything in boxes with the label over the value, in two rows. */
const summaryBand: SampleStub = {
  layout: 'a band of boxes, label over value, dates with month names',
  texts: [
    at(40, 30, 'Brightwater Marine LLC', 13),
    at(450, 30, 'PAY STATEMENT'),
    ...table(
      70,
      [40, 200, 340, 470, 590],
      [
        ['Employee', 'Employee #', 'Period Start', 'Period End', 'Paid On'],
        ['Siobhan Mac Carthy', '0091', 'Mar 1, 2026', 'Mar 31, 2026', 'Mar 31, 2026'],
      ],
    ),
    ...table(
      120,
      [40, 200, 340, 470],
      [
        ['Gross Earnings', 'Taxes', 'Deductions', 'Take Home Pay'],
        ['$6,250.00', '$1,405.00', '$312.50', '$4,532.50'],
      ],
    ),
    ...table(
      170,
      [40, 220, 320],
      [
        ['Employee Taxes Withheld', 'Current', 'Year To Date'],
        ['Federal Income Tax', '$690.00', '$2,070.00'],
        ['Social Security Tax', '$387.50', '$1,162.50'],
        ['Medicare Tax', '$90.63', '$271.88'],
        ['CA Withholding', '$236.87', '$710.62'],
      ],
    ),
    ...table(
      170,
      [360, 500, 590],
      [
        ['Earnings', 'Current', 'Year To Date'],
        ['Salary', '$6,250.00', '$18,750.00'],
      ],
    ),
  ],
  truth: {
    employer: 'Brightwater Marine LLC',
    employee: 'Siobhan Mac Carthy',
    employee_id: '0091',
    pay_period_start: '2026-03-01',
    pay_period_end: '2026-03-31',
    pay_date: '2026-03-31',
    gross_pay: 625_000,
    net_pay: 453_250,
    federal_tax: 69_000,
    social_security_tax: 38_750,
    medicare_tax: 9_063,
    pay_frequency: 'monthly',
  },
};

export const usUnlabelled: readonly SampleStub[] = [
  window,
  cheque,
  distribution,
  unheaded,
  wageBases,
  noGross,
  summaryBand,
];
