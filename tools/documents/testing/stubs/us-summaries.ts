import { at, type SampleStub, table } from './stub-sheet.ts';

/** Both shares of FICA in one amount, and the year in a table of its own under a line that says so. */
const yearApart: SampleStub = {
  layout: 'one amount for Social Security and Medicare, the year in a table apart',
  texts: [
    at(40, 30, 'PAY SLIP', 14),
    ...table(
      60,
      [40, 230, 400, 560],
      [
        ['Employer', 'Juniper Street Bakery LLC', 'Pay date', '07/17/2026'],
        ['Employee', 'Odalys Ferreira', 'Pay period', '07/01/2026 to 07/15/2026'],
      ],
      14,
    ),
    ...table(
      110,
      [40, 220, 330, 540],
      [
        ['EARNED', 'AMOUNT', 'TAKEN OFF', 'AMOUNT'],
        ['Base', '$1,500.00', 'Federal Income Tax', '$140.00'],
        ['Early shift', '$100.00', 'FICA (SS + Med)', '$122.40'],
        ['GROSS', '$1,600.00', 'TOTAL DEDUCTIONS', '$262.40'],
      ],
      15,
    ),
    at(40, 190, 'NET PAY: $1,337.60'),
    at(40, 230, 'Year-to-date through 07/15/2026'),
    ...table(
      244,
      [60, 150, 240, 320],
      [
        ['Gross', 'Federal', 'FICA', 'Take home'],
        ['$20,800.00', '$1,820.00', '$1,591.20', '$17,388.80'],
      ],
      15,
    ),
  ],
  truth: {
    employer: 'Juniper Street Bakery LLC',
    employee: 'Odalys Ferreira',
    gross_pay: 160_000,
    net_pay: 133_760,
    federal_tax: 14_000,
    social_security_tax: null,
    medicare_tax: null,
    ytd_gross: 2_080_000,
    ytd_net: 1_738_880,
  },
};

/** Overtime beside regular hours, all hours in the row of the gross, the firm and its address in one run. */
const severalRates: SampleStub = {
  layout: 'regular and overtime rates, hours added up, letterhead in one run',
  texts: [
    at(40, 30, 'Tamarack Tool Works 77 Foundry Rd Butte, MT 59701 +1 (406) 555-0102', 10),
    ...table(
      60,
      [40, 260, 400, 540],
      [
        ['Employee Name', 'Company', 'Period End', 'Check Date'],
        ['Ewan Castellanos', 'Tamarack Tool Works', '03/07/2026', '03/13/2026'],
      ],
      13,
    ),
    ...table(
      110,
      [40, 150, 210, 290, 380],
      [
        ['Earnings', 'Hours', 'Rate', 'Current', 'YTD'],
        ['Regular', '40.00', '28.0000', '1,120.00', '11,200.00'],
        ['Overtime', '5.00', '42.0000', '210.00', '840.00'],
        ['Gross Pay', '45.00', '', '1,330.00', '12,040.00'],
        ['Federal Withholding', '', '', '110.00', '1,000.00'],
        ['Social Security', '', '', '82.46', '746.48'],
        ['Medicare', '', '', '19.29', '174.58'],
        ['Total Deductions', '', '', '211.75', '1,921.06'],
        ['Net Pay', '', '', '1,118.25', '10,118.94'],
      ],
      13,
    ),
  ],
  truth: {
    employer: 'Tamarack Tool Works',
    employer_address: '77 Foundry Rd Butte, MT 59701',
    employee: 'Ewan Castellanos',
    rate: 28,
    hours: 45,
    gross_pay: 133_000,
    net_pay: 111_825,
  },
};

/** Taxes as boxes under heads that say whose sum they are: only the year's are shown. */
const taxesOfTheYear: SampleStub = {
  layout: 'boxes of taxes whose heads say YTD',
  texts: [
    at(40, 30, 'Harrow Bay Marine Services', 11),
    at(380, 30, 'Earnings Statement', 11),
    ...table(
      60,
      [40, 260, 400, 540],
      [
        ['Employee Name', 'Company', 'Period End', 'Check Date'],
        ['Mirela Vance', 'Harrow Bay Marine Services', '03/31/2026', '03/31/2026'],
      ],
      13,
    ),
    ...table(
      110,
      [40, 290, 380],
      [
        ['Earnings', 'Current', 'YTD'],
        ['Gross Pay', '4,000.00', '12,000.00'],
        ['Total Deductions', '706.00', '2,118.00'],
        ['Net Pay', '3,294.00', '9,882.00'],
      ],
      13,
    ),
    ...table(
      220,
      [40, 150, 260, 380],
      [
        ['Soc Wage YTD', 'Soc Tax YTD', 'Med Wage YTD', 'Med Tax YTD'],
        ['12,000.00', '744.00', '12,000.00', '174.00'],
      ],
      13,
    ),
  ],
  truth: {
    gross_pay: 400_000,
    net_pay: 329_400,
    social_security_tax: null,
    medicare_tax: null,
  },
};

/** A foot of boxes, the year's and the period's sums side by side: each label stands over its own amount. */
const boxesOfSums: SampleStub = {
  layout: 'sums of year and period in one band of boxes',
  texts: [
    at(40, 30, 'Larkfield Design Group EARNINGS STATEMENT', 11),
    ...table(
      60,
      [40, 260, 400, 540],
      [
        ['EMPLOYEE NAME', 'EMPLOYEE ID', 'PAY PERIOD', 'PAY DATE'],
        ['Imelda Strand', '0031', '04/06/2026 - 04/19/2026', '04/24/2026'],
      ],
      14,
    ),
    ...table(
      110,
      [40, 150, 210, 290, 440, 540],
      [
        ['INCOME', 'RATE', 'HOURS', 'CURRENT', 'CURRENT TOTAL', 'YEAR-TO-DATE'],
        ['GROSS WAGES', '30.00', '80.00', '2,400.00', '', ''],
        ['FED TAX', '', '', '', '210.00', '1,680.00'],
        ['FICA SS TAX', '', '', '', '148.80', '1,190.40'],
        ['FICA MED TAX', '', '', '', '34.80', '278.40'],
      ],
      16,
    ),
    ...table(
      220,
      [40, 200, 290, 390, 490, 570],
      [
        ['YTD GROSS', 'YTD DEDUCTIONS', 'YTD NET PAY', 'CURRENT TOTAL', 'DEDUCTIONS', 'NET PAY'],
        ['19,200.00', '3,148.80', '16,051.20', '2,400.00', '393.60', '2,006.40'],
      ],
      14,
    ),
  ],
  truth: { ytd_gross: 1_920_000, ytd_net: 1_605_120, gross_pay: 240_000, net_pay: 200_640 },
};

/** Stubs that add things up: several rates, taxes or the whole year in one figure. */
export const usSummaries: readonly SampleStub[] = [yearApart, severalRates, taxesOfTheYear, boxesOfSums];
