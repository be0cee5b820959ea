import { at, endingAt, lines, type SampleStub, table } from './stub-sheet.ts';

/** Earnings by rate and hours, this period before the year, a cheque at the foot, minus signs before deductions. */
const chequeAttached: SampleStub = {
  layout: 'earnings by rate and hours, cheque at the foot',
  texts: [
    ...lines(40, 40, ['CO. FILE DEPT. CLOCK VCHR. NO.', 'QX1 004417 000200 0000310022 1']),
    ...lines(40, 70, ['HOLLOWAY TOOL WORKS, INC.', '88 FOUNDRY ROAD', 'DAYTON, OH 45402']),
    at(330, 40, 'Earnings Statement', 16),
    ...table(
      70,
      [330, 460],
      [
        ['Period Beginning:', '03/02/2026'],
        ['Period Ending:', '03/08/2026'],
        ['Pay Date:', '03/13/2026'],
      ],
    ),
    ...lines(330, 130, ['MARTA OYELARAN', '1907 GROVE STREET', 'KETTERING, OH 45429']),
    ...table(
      190,
      [40, 150, 200, 280, 370],
      [
        ['Earnings', 'rate', 'hours', 'this period', 'year to date'],
        ['Regular', '24.0000', '40.00', '960.00', '9,600.00'],
        ['Overtime', '36.0000', '5.00', '180.00', '540.00'],
        ['Gross Pay', '', '', '$1,140.00', '10,140.00'],
      ],
    ),
    ...table(
      260,
      [40, 280, 370],
      [
        ['Deductions Statutory', '', ''],
        ['Federal Income Tax', '-104.17', '926.53'],
        ['Social Security Tax', '-70.68', '628.68'],
        ['Medicare Tax', '-16.53', '147.03'],
        ['OH State Income Tax', '-28.12', '250.04'],
        ['Other', '', ''],
        ['Checking 1', '-800.00', ''],
        ['401(K)', '-57.00*', '507.00'],
        ['Net Pay', '$863.50', ''],
      ],
    ),
    at(40, 400, 'Your federal taxable wages this period are $1,083.00'),
    ...lines(40, 560, ['HOLLOWAY TOOL WORKS, INC.', '88 FOUNDRY ROAD', 'DAYTON, OH 45402']),
    ...table(
      600,
      [330, 480],
      [
        ['Payroll check number:', '0000310022'],
        ['Pay date:', '03/13/2026'],
      ],
    ),
    ...lines(40, 640, ['Pay to the', 'order of: MARTA OYELARAN']),
    at(40, 668, 'This amount: EIGHT HUNDRED SIXTY THREE AND 50/100 DOLLARS'),
    endingAt(560, 668, '$863.50'),
  ],
  truth: {
    employer: 'HOLLOWAY TOOL WORKS, INC.',
    employer_address: '88 FOUNDRY ROAD DAYTON, OH 45402',
    employee: 'MARTA OYELARAN',
    employee_address: '1907 GROVE STREET KETTERING, OH 45429',
    pay_period_start: '2026-03-02',
    pay_period_end: '2026-03-08',
    pay_date: '2026-03-13',
    gross_pay: 114_000,
    ytd_gross: 1_014_000,
    net_pay: 86_350,
    ytd_net: null,
    federal_tax: 10_417,
    social_security_tax: 7_068,
    medicare_tax: 1_653,
    pay_frequency: 'weekly',
  },
};

/** Withholdings beside their filing status, dollar signs in the heads, what the bank gets listed after the net. */
const statusColumn: SampleStub = {
  layout: 'withholdings with a filing status, net allocated to accounts',
  texts: [
    ...lines(40, 40, [
      'PERSONAL AND CHECK INFORMATION',
      'Ines Farrow',
      '52 Pier Lane Apt 3',
      'Astoria, OR 97103',
      'Employee ID: 318',
    ]),
    ...table(
      100,
      [40, 170],
      [
        ['Hire Date:', '06/14/2021'],
        ['Pay Period:', ''],
        ['Check Date:', '02/20/2026'],
      ],
    ),
    at(110, 114, '02/02/2026 to 02/15/2026'),
    ...table(
      40,
      [270, 380, 420, 480, 570],
      [
        ['EARNINGS DESCRIPTION', 'HRS/UNITS', 'RATE', 'THIS PERIOD ($)', 'YTD ($)'],
        ['Hourly', '76.50', '27.5000', '2103.75', '8190.00'],
        ['Vacation', '3.50', '27.5000', '96.25', '210.00'],
        ['Total Hours', '80.00', '', '', ''],
        ['Gross Earnings', '', '', '2200.00', '8400.00'],
      ],
    ),
    ...table(
      130,
      [270, 420, 480, 570],
      [
        ['WITHHOLDINGS DESCRIPTION', 'FILING STATUS', 'THIS PERIOD ($)', 'YTD ($)'],
        ['Social Security', '', '136.40', '520.80'],
        ['Medicare', '', '31.90', '121.80'],
        ['Fed Income Tax', 'SMS', '168.20', '640.00'],
        ['OR Income Tax', 'S 0', '148.50', '560.00'],
        ['TOTAL', '', '485.00', '1842.60'],
      ],
    ),
    ...table(
      230,
      [270, 480, 570],
      [
        ['NET PAY', 'THIS PERIOD ($)', 'YTD ($)'],
        ['', '1715.00', '6557.40'],
      ],
    ),
    ...table(
      290,
      [40, 250],
      [
        ['NET PAY ALLOCATIONS', ''],
        ['Check Amount', '0.00'],
        ['Chkg 991', '1715.00'],
      ],
    ),
    at(40, 760, 'Payrolls by Paychex, Inc.'),
    at(40, 700, 'Cannery Row Fish Market LLC'),
    at(40, 712, '7 Wharf Road Astoria, OR 97103'),
  ],
  truth: {
    employee: 'Ines Farrow',
    employee_address: '52 Pier Lane Apt 3 Astoria, OR 97103',
    employee_id: '318',
    hire_date: '2021-06-14',
    pay_period_start: '2026-02-02',
    pay_period_end: '2026-02-15',
    pay_date: '2026-02-20',
    gross_pay: 220_000,
    ytd_gross: 840_000,
    net_pay: 171_500,
    ytd_net: 655_740,
    federal_tax: 16_820,
    social_security_tax: 13_640,
    medicare_tax: 3_190,
    pay_frequency: 'biweekly',
  },
};

/** The employer's taxes beside the employee's with the same names and other amounts. */
const employerBeside: SampleStub = {
  layout: 'employer taxes beside employee taxes',
  texts: [
    at(40, 40, 'Earnings Statement', 14),
    ...lines(40, 64, ['Pay period: Feb 1, 2026 - Feb 15, 2026', 'Pay Day: Feb 20, 2026']),
    at(330, 40, 'Company'),
    ...lines(330, 56, ['Bluebell Bakery', '410 Elm Street', 'Madison, WI 53703']),
    at(460, 40, 'Employee'),
    ...lines(460, 56, ['Tomas Varga', 'XXX-XX-4410', '9 Lake Court', 'Madison, WI 53704']),
    ...table(
      130,
      [40, 240, 350, 450, 560],
      [
        ['Description', 'Rate', 'Hours', 'Current', 'Year To Date'],
        ['Regular Hours', '$20.00', '80.0', '$1,600.00', '$4,800.00'],
        ['Gross Earnings', '', '', '$1,600.00', '$4,800.00'],
      ],
    ),
    at(40, 190, 'Employee Taxes Withheld'),
    at(310, 190, 'Employer Taxes'),
    ...table(
      204,
      [44, 200, 285],
      [
        ['Employee Tax', 'Current', 'Year To Date'],
        ['Federal Income Tax', '$121.00', '$363.00'],
        ['Social Security', '$99.20', '$297.60'],
        ['Medicare', '$23.20', '$69.60'],
        ['WI Withholding Tax', '$71.10', '$213.30'],
      ],
    ),
    ...table(
      204,
      [314, 470, 560],
      [
        ['Company Tax', 'Current', 'Year To Date'],
        ['Social Security', '$99.99', '$299.97'],
        ['Medicare', '$23.99', '$71.97'],
        ['FUTA', '$9.60', '$28.80'],
      ],
    ),
    at(40, 300, 'Summary'),
    ...table(
      314,
      [44, 380, 560],
      [
        ['Description', 'Current', 'Year To Date'],
        ['Gross Earnings', '$1,600.00', '$4,800.00'],
        ['Pre-Tax Deductions/Contributions', '$0.00', '$0.00'],
        ['Taxes', '$314.50', '$943.50'],
        ['Post-Tax Deductions/Contributions', '$0.00', '$0.00'],
        ['Net Pay', '$1,285.50', '$3,856.50'],
        ['Total Reimbursements', '$0.00', '$0.00'],
        ['Check Amount', '$1,285.50', '$3,856.50'],
      ],
    ),
  ],
  truth: {
    employer: 'Bluebell Bakery',
    employer_address: '410 Elm Street Madison, WI 53703',
    employee: 'Tomas Varga',
    employee_address: '9 Lake Court Madison, WI 53704',
    pay_period_start: '2026-02-01',
    pay_period_end: '2026-02-15',
    pay_date: '2026-02-20',
    gross_pay: 160_000,
    ytd_gross: 480_000,
    net_pay: 128_550,
    ytd_net: 385_650,
    federal_tax: 12_100,
    social_security_tax: 9_920,
    medicare_tax: 2_320,
    hours: 80,
    rate: 20,
    pay_frequency: 'semimonthly',
    ssn: null,
  },
};

/** Two tables side by side, deductions with a minus, the year in the column called YTD Amount. */
const sideBySide: SampleStub = {
  layout: 'earnings left, taxes right, minus before deductions',
  texts: [
    ...table(
      40,
      [40, 330, 420, 560],
      [
        ['Quarry Hill Dental PC', '', '', ''],
        ['', '', '', ''],
      ],
    ),
    ...lines(40, 52, ['1200 Quarry Hill Rd', 'Lowell, MA 01851']),
    at(40, 90, 'Employee'),
    at(300, 90, 'SSN'),
    at(400, 90, 'Status (Fed/State)'),
    at(40, 102, 'Dolores M. Hagan'),
    at(300, 102, '***-**-7765'),
    at(400, 102, 'Single/Single'),
    ...lines(40, 114, ['71 Merrimack Ave', 'Lowell, MA 01852']),
    at(300, 140, 'Pay Period: 01/16/2026 - 01/31/2026'),
    at(480, 140, 'Pay Date: 02/05/2026'),
    ...table(
      170,
      [40, 140, 180, 240, 300],
      [
        ['Earnings and Hours', 'Qty', 'Rate', 'Current', 'YTD Amount'],
        ['Salary', '', '', '2,750.00', '5,500.00'],
        ['Bonus', '', '', '250.00', '250.00'],
        ['', '', '', '3,000.00', '5,750.00'],
      ],
    ),
    ...table(
      170,
      [330, 480, 570],
      [
        ['Taxes', 'Current', 'YTD Amount'],
        ['Federal Withholding', '-291.00', '-552.00'],
        ['Social Security Employee', '-186.00', '-356.50'],
        ['Medicare Employee', '-43.50', '-83.38'],
        ['MA - Withholding', '-138.30', '-263.40'],
        ['', '-658.80', '-1,255.28'],
      ],
    ),
    ...table(270, [330, 480, 570], [['Net Pay', '2,341.20', '4,494.72']]),
    ...table(
      290,
      [40, 240, 300],
      [
        ['Paid Time Off', 'Earned', 'YTD Used'],
        ['Sick', '2.00', '8.00'],
      ],
    ),
  ],
  truth: {
    employer: 'Quarry Hill Dental PC',
    employee: 'Dolores M. Hagan',
    employee_address: '71 Merrimack Ave Lowell, MA 01852',
    pay_period_start: '2026-01-16',
    pay_period_end: '2026-01-31',
    pay_date: '2026-02-05',
    net_pay: 234_120,
    ytd_net: 449_472,
    federal_tax: 29_100,
    social_security_tax: 18_600,
    medicare_tax: 4_350,
    pay_frequency: 'semimonthly',
    ssn: null,
  },
};

export const usTables: readonly SampleStub[] = [chequeAttached, statusColumn, employerBeside, sideBySide];
