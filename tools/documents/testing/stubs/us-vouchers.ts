import { at, lines, type SampleStub, table } from './stub-sheet.ts';

const voucher: SampleStub = {
  layout: 'a voucher: names with their addresses in one cell, hours as on a clock, two kinds of work',
  texts: [
    at(40, 40, 'Ferncliff Tile & Stone, 12 Kiln Rd, Macon, GA 31201'),
    at(40, 62, 'Employee'),
    at(330, 62, 'SSN'),
    at(40, 74, 'Lucia M Barrow, 8 Poplar St, Macon, GA 31204'),
    at(330, 74, '***-**-1180'),
    at(330, 90, 'Pay Period: 03/02/2026 - 03/08/2026'),
    at(330, 104, 'Pay Date: 03/13/2026'),
    ...table(
      130,
      [40, 200, 250, 310, 380],
      [
        ['Earnings and Hours', 'Qty', 'Rate', 'Current', 'YTD Amount'],
        ['Hourly Regular', '40:00', '22.00', '880.00', '8,800.00'],
        ['Hourly Overtime', '3:30', '33.00', '115.50', '400.00'],
        ['Gross Pay', '43:30', '', '995.50', '9,200.00'],
      ],
    ),
    ...table(
      210,
      [40, 310, 380],
      [
        ['Taxes', 'Current', 'YTD Amount'],
        ['Federal Withholding', '-70.00', '-640.00'],
        ['Social Security Employee', '-61.72', '-570.40'],
        ['Medicare Employee', '-14.43', '-133.40'],
      ],
    ),
    ...table(280, [40, 310, 380], [['Net Pay', '849.35', '7,856.20']]),
  ],
  truth: {
    employer: 'Ferncliff Tile & Stone',
    employer_address: '12 Kiln Rd, Macon, GA 31201',
    employee: 'Lucia M Barrow',
    employee_address: '8 Poplar St, Macon, GA 31204',
    pay_period_start: '2026-03-02',
    pay_period_end: '2026-03-08',
    pay_date: '2026-03-13',
    rate: 22,
    hours: 43.5,
    gross_pay: 99_550,
    ytd_gross: 920_000,
    net_pay: 84_935,
    federal_tax: 7_000,
  },
};

const yearUnderCaptions: SampleStub = {
  layout: 'one amount for both taxes of FICA, the year in a row of captions under its own heading',
  texts: [
    at(200, 40, 'EMPLOYEE PAY SLIP', 12),
    ...lines(40, 60, ['Company', 'Employee Name', 'Pay Period', 'Paid On']),
    ...lines(140, 60, ['Delgado Upholstery LLC', 'Noor Vance', '3/1/26 to 3/15/26', '3/16/26']),
    ...table(
      120,
      [40, 250],
      [
        ['INCOME', 'AMOUNT'],
        ['Base', '$1,600.00'],
        ['Bonus', '$100.00'],
        ['GROSS', '$1,700.00'],
        ['Federal Income Tax', '$150.00'],
        ['FICA (SS + Med)', '$130.05'],
        ['TAKE HOME', '$1,419.95'],
      ],
    ),
    at(40, 240, 'Year-to-date through 3/15/26'),
    ...table(
      254,
      [80, 200, 280, 380],
      [
        ['Gross', 'Federal', 'FICA', 'Take home'],
        ['$8,500.00', '$750.00', '$650.25', '$7,099.75'],
      ],
    ),
  ],
  truth: {
    gross_pay: 170_000,
    net_pay: 141_995,
    ytd_gross: 850_000,
    federal_tax: 15_000,
    social_security_tax: null,
    medicare_tax: null,
  },
};

const narrowColumns: SampleStub = {
  layout: 'a row of heads whose columns break names and heads into rows',
  texts: [
    at(40, 30, 'Pay Slip', 12),
    ...lines(250, 56, ['Employee', 'ID']),
    ...lines(330, 56, ['Pay Period', 'Begin']),
    ...lines(410, 56, ['Pay Period', 'End']),
    at(60, 62, 'Name'),
    at(160, 62, 'Company'),
    at(490, 62, 'Check Date'),
    ...lines(60, 88, ['Maximiliana', 'Ortega-Lund']),
    ...lines(160, 86, ['Stonebridge', 'Robotics', 'Corporation']),
    at(250, 98, '300417'),
    at(330, 98, '03/01/2026'),
    at(410, 98, '03/15/2026'),
    at(490, 98, '03/16/2026'),
    ...table(
      150,
      [60, 200, 300],
      [
        ['', 'Gross Pay', 'Net Pay'],
        ['Current', '5,000.00', '3,800.00'],
        ['YTD', '30,000.00', '22,800.00'],
      ],
    ),
    ...table(
      220,
      [60, 200, 300],
      [
        ['Employee Taxes', 'Amount', 'YTD'],
        ['Federal Withholding', '700.00', '4,200.00'],
        ['Medicare', '72.50', '435.00'],
      ],
    ),
  ],
  truth: {
    employer: 'Stonebridge Robotics Corporation',
    employee: 'Maximiliana Ortega-Lund',
    pay_period_start: '2026-03-01',
    pay_period_end: '2026-03-15',
    pay_date: '2026-03-16',
    gross_pay: 500_000,
    net_pay: 380_000,
  },
};

/** Vouchers and slips as small firms print them. */
export const usVouchers: readonly SampleStub[] = [voucher, yearUnderCaptions, narrowColumns];
