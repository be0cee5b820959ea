import type { TypedPaper } from '../typed.ts';

/** Forms W-2 as several programs print them, and returns of several years. */
export const typedTaxForms: readonly TypedPaper[] = [
  {
    name: 'W-2 with captions and empty boxes',
    kind: 'w2',
    fields: {
      tax_year: 2024,
      ssn: '411-22-9087',
      ein: '36-4419927',
      employer: 'Brightwater Dental Group PLLC',
      employer_address: '400 Harbor Blvd Duluth, MN 55802',
      employee: 'Nora E Castellan',
      employee_address: '12 Birch Ct Duluth, MN 55804',
      box1_wages: 5_231_044,
      box2_federal_tax: 510_200,
      box3_ss_wages: 5_500_044,
      box4_ss_tax: 341_003,
      box5_medicare_wages: 5_500_044,
      box6_medicare_tax: 79_751,
      'states.0': 'MN',
      copies: 1,
    },
    sheet: `
22222   a Employee's social security number       OMB No. 1545-0008
        411-22-9087
b Employer identification number (EIN)                   1 Wages, tips, other compensation     2 Federal income tax withheld
  36-4419927                                               52310.44                              5102.00
c Employer's name, address, and ZIP code                 3 Social security wages               4 Social security tax withheld
  Brightwater Dental Group PLLC                            55000.44                              3410.03
  400 Harbor Blvd                                        5 Medicare wages and tips             6 Medicare tax withheld
  Duluth, MN 55802                                         55000.44                              797.51
                                                         7 Social security tips                8 Allocated tips

d Control number                                         9                                     10 Dependent care benefits

e Employee's first name and initial   Last name   Suff.  11 Nonqualified plans                 12a See instructions for box 12
  Nora E                              Castellan                                                D   2690.00
  12 Birch Ct                                            13 Statutory   Retirement  Third-party  12b
  Duluth, MN 55804                                          employee    plan   X    sick pay
                                                         14 Other                              12c
f Employee's address and ZIP code
15 State  Employer's state ID number  16 State wages, tips, etc.  17 State income tax  18 Local wages, tips, etc.  19 Local income tax  20 Locality name
MN        8812399                     52310.44                    2711.00
Form W-2  Wage and Tax Statement      2024      Department of the Treasury-Internal Revenue Service`,
  },
  {
    name: 'W-2 of a payroll service',
    kind: 'w2',
    fields: {
      tax_year: 2023,
      ssn: 'XXX-XX-5521',
      ein: '75-1120043',
      employer: 'LONGHORN FREIGHT INC',
      employee: 'CARLOS J MENDOZA',
      employee_address: '8810 PECAN GROVE DR HOUSTON TX 77083',
      box1_wages: 6_120_000,
      box2_federal_tax: 680_025,
      box3_ss_wages: 6_400_000,
      box4_ss_tax: 396_800,
      box5_medicare_wages: 6_400_000,
      box6_medicare_tax: 92_800,
    },
    sheet: `
2023 W-2 and EARNINGS SUMMARY                       Employee Reference Copy
                                                    W-2 Wage and Tax Statement  2023
                                                    OMB No. 1545-0008
d Control number    Dept.   Corp.   Employer use only
000412 HOU/ABC      010     T       A 15
c Employer's name, address, and ZIP code
  LONGHORN FREIGHT INC
  2200 SHIP CHANNEL RD
  HOUSTON TX 77015
e/f Employee's name, address, and ZIP code
  CARLOS J MENDOZA
  8810 PECAN GROVE DR
  HOUSTON TX 77083
b Employer's FED ID number       a Employee's SSA number
  75-1120043                       XXX-XX-5521
1 Wages, tips, other comp.       2 Federal income tax withheld
          61200.00                         6800.25
3 Social security wages          4 Social security tax withheld
          64000.00                         3968.00
5 Medicare wages and tips        6 Medicare tax withheld
          64000.00                          928.00
7 Social security tips           8 Allocated tips
9                                10 Dependent care benefits
11 Nonqualified plans            12a See instructions for box 12
                                 D     2800.00
14 Other                         12b
15 State Employer's state ID no. 16 State wages, tips, etc.
TX
17 State income tax              18 Local wages, tips, etc.
19 Local income tax              20 Locality name`,
  },
  {
    name: 'W-2 in four copies',
    kind: 'w2',
    fields: {
      tax_year: 2022,
      ssn: '512-90-3344',
      ein: '52-7765110',
      employer: 'Corner Bakery LLC',
      employee: 'Tina Ludlow',
      box1_wages: 1_822_010,
      box2_federal_tax: 91_000,
      box3_ss_wages: 1_822_010,
      box4_ss_tax: 112_965,
      box5_medicare_wages: 1_822_010,
      box6_medicare_tax: 26_419,
      copies: 4,
    },
    sheet: `
Copy B To Be Filed With Employee's FEDERAL Tax Return.                                      Copy 2 To Be Filed With Employee's State Tax Return.
a Employee's soc. sec. no.   1 Wages, tips, other comp.  2 Federal income tax withheld      a Employee's soc. sec. no.   1 Wages, tips, other comp.  2 Federal income tax withheld
  512-90-3344                   18220.10                    910.00                            512-90-3344                   18220.10                    910.00
b Employer ID number (EIN)   3 Social security wages     4 Social security tax withheld     b Employer ID number (EIN)   3 Social security wages     4 Social security tax withheld
  52-7765110                    18220.10                    1129.65                           52-7765110                    18220.10                    1129.65
                             5 Medicare wages and tips   6 Medicare tax withheld                                         5 Medicare wages and tips   6 Medicare tax withheld
                                18220.10                    264.19                                                          18220.10                    264.19
c Employer's name, address, and ZIP code                                                    c Employer's name, address, and ZIP code
  Corner Bakery LLC                                                                           Corner Bakery LLC
  19 Elm Street                                                                               19 Elm Street
  Dover, DE 19901                                                                             Dover, DE 19901
d Control number                                                                            d Control number
e Employee's name, address, and ZIP code                                                    e Employee's name, address, and ZIP code
  Tina Ludlow                                                                                 Tina Ludlow
  4 Oak Row                                                                                   4 Oak Row
  Dover, DE 19904                                                                             Dover, DE 19904
7 Social security tips   8 Allocated tips   9                                               7 Social security tips   8 Allocated tips   9
10 Dependent care benefits  11 Nonqualified plans  12a Code See inst. for box 12            10 Dependent care benefits  11 Nonqualified plans  12a Code See inst. for box 12
15 State Employer's state ID no.  16 State wages, tips, etc.  17 State income tax           15 State Employer's state ID no.  16 State wages, tips, etc.  17 State income tax
DE   551209                       18220.10                    702.00                        DE   551209                       18220.10                    702.00
Form W-2 Wage and Tax Statement   2022   Dept. of the Treasury - IRS                        Form W-2 Wage and Tax Statement   2022   Dept. of the Treasury - IRS


Copy C For EMPLOYEE'S RECORDS                                                               Copy 2 To Be Filed With City Return
a Employee's soc. sec. no.   1 Wages, tips, other comp.  2 Federal income tax withheld      a Employee's soc. sec. no.   1 Wages, tips, other comp.  2 Federal income tax withheld
  512-90-3344                   18220.10                    910.00                            512-90-3344                   18220.10                    910.00
b Employer ID number (EIN)   3 Social security wages     4 Social security tax withheld     b Employer ID number (EIN)   3 Social security wages     4 Social security tax withheld
  52-7765110                    18220.10                    1129.65                           52-7765110                    18220.10                    1129.65
                             5 Medicare wages and tips   6 Medicare tax withheld                                         5 Medicare wages and tips   6 Medicare tax withheld
                                18220.10                    264.19                                                          18220.10                    264.19
c Employer's name, address, and ZIP code                                                    c Employer's name, address, and ZIP code
  Corner Bakery LLC                                                                           Corner Bakery LLC
  19 Elm Street                                                                               19 Elm Street
  Dover, DE 19901                                                                             Dover, DE 19901
d Control number                                                                            d Control number
e Employee's name, address, and ZIP code                                                    e Employee's name, address, and ZIP code
  Tina Ludlow                                                                                 Tina Ludlow
  4 Oak Row                                                                                   4 Oak Row
  Dover, DE 19904                                                                             Dover, DE 19904
7 Social security tips   8 Allocated tips   9                                               7 Social security tips   8 Allocated tips   9
10 Dependent care benefits  11 Nonqualified plans  12a Code See inst. for box 12            10 Dependent care benefits  11 Nonqualified plans  12a Code See inst. for box 12
15 State Employer's state ID no.  16 State wages, tips, etc.  17 State income tax           15 State Employer's state ID no.  16 State wages, tips, etc.  17 State income tax
DE   551209                       18220.10                    702.00                        DE   551209                       18220.10                    702.00
Form W-2 Wage and Tax Statement   2022   Dept. of the Treasury - IRS                        Form W-2 Wage and Tax Statement   2022   Dept. of the Treasury - IRS`,
  },
  {
    name: 'W-2 as a list',
    kind: 'w2',
    fields: {
      tax_year: 2021,
      ssn: '***-**-7788',
      ein: '94-3011200',
      employer: 'Pacific Rim Imports',
      employee: 'Grace Okada',
      box1_wages: 8_800_000,
      box2_federal_tax: 1_200_000,
      box3_ss_wages: 9_000_000,
      box4_ss_tax: 558_000,
      box5_medicare_wages: 9_000_000,
      box6_medicare_tax: 130_500,
    },
    sheet: `
Form W-2 Wage and Tax Statement 2021

Employer                              Employee
Employer's name                       Employee's name
Pacific Rim Imports                   Grace Okada
Employer identification number        Employee's social security number
94-3011200                            ***-**-7788

Box  Description                              Amount
1    Wages, tips, other compensation          $88,000.00
2    Federal income tax withheld              $12,000.00
3    Social security wages                    $90,000.00
4    Social security tax withheld              $5,580.00
5    Medicare wages and tips                  $90,000.00
6    Medicare tax withheld                     $1,305.00
15   State                                    CA
16   State wages, tips, etc.                  $88,000.00
17   State income tax                         $4,100.00`,
  },
  {
    name: 'W-2 with captions in two lines',
    kind: 'w2',
    fields: {
      tax_year: 2020,
      ssn: '220-19-4410',
      ein: '20-5544321',
      employer: 'Blue Heron Landscaping',
      employee: 'Ivan Petrov',
      box1_wages: 3_045_000,
      box2_federal_tax: 221_000,
      box3_ss_wages: 3_045_000,
      box4_ss_tax: 188_790,
      box5_medicare_wages: 3_045_000,
      box6_medicare_tax: 44_153,
    },
    sheet: `
Form                                              1 Wages, tips, other   2 Federal income
W-2   Wage and Tax Statement   2020                 compensation           tax withheld
                                                    30,450.00              2,210.00
a Employee's SSN      b Employer's ID number      3 Social security      4 Social security
  220-19-4410           20-5544321                  wages                  tax withheld
                                                    30,450.00              1,887.90
c Employer's name, address and ZIP code           5 Medicare wages       6 Medicare tax
  Blue Heron Landscaping                            and tips               withheld
  77 Marsh Rd                                       30,450.00              441.53
  Salem, OR 97301                                 7 Social security      8 Allocated tips
e Employee's name, address and ZIP code             tips
  Ivan Petrov
  5 Alder St
  Salem, OR 97302`,
  },
  {
    name: '1040 of 2018',
    kind: 'tax_1040',
    fields: {
      tax_year: 2018,
      taxpayer: 'Laura K Simmons',
      spouse: 'Peter Simmons',
      ssn: '400-55-1122',
      address: '88 Harvest Rd Lansing, MI 48912',
      wages: 7_200_000,
      adjusted_gross_income: 7_450_000,
      total_income: 7_450_000,
      taxable_income: 5_050_000,
      filing_status: 'married_filing_jointly',
    },
    sheet: `
Form 1040  Department of the Treasury-Internal Revenue Service   (99)
U.S. Individual Income Tax Return   2018   OMB No. 1545-0074   IRS Use Only-Do not write or staple in this space.
Filing status:   [ ] Single   [X] Married filing jointly   [ ] Married filing separately   [ ] Head of household   [ ] Qualifying widow(er)
Your first name and initial              Last name                              Your social security number
Laura K                                  Simmons                                400-55-1122
Your standard deduction:  Someone can claim you as a dependent
If joint return, spouse's first name and initial    Last name                   Spouse's social security number
Peter                                    Simmons                                400-55-3344
Home address (number and street). If you have a P.O. box, see instructions.   Apt. no.    Presidential Election Campaign
88 Harvest Rd                                                                             (see inst.)  You  Spouse
City, town or post office, state, and ZIP code. If you have a foreign address, attach Schedule 6.
Lansing, MI 48912
Dependents (see instructions):
Form 1040 (2018)                                                                                  Page 2
1   Wages, salaries, tips, etc. Attach Form(s) W-2 . . . . . . . . . . . . . .     1     72,000.
2a  Tax-exempt interest . . .  2a              b Taxable interest . . . . .        2b       500.
6   Total income. Add lines 1 through 5. Add any amount from Schedule 1, line 22   6     74,500.
7   Adjusted gross income. If you have no adjustments to income, enter the amount from line 6   7     74,500.
8   Standard deduction or itemized deductions (from Schedule A) . . . . .         8     24,000.
10  Taxable income. Subtract lines 8 and 9 from line 7. If zero or less, enter -0-   10    50,500.
15  Total tax. Add lines 13 and 14 . . . . . . .                                   15     5,600.
22  Amount you owe. Subtract line 18 from line 15                                   22       300.`,
  },
  {
    name: '1040 of 2019',
    kind: 'tax_1040',
    fields: {
      tax_year: 2019,
      taxpayer: 'Omar Haddad',
      ssn: '233-40-9901',
      filing_status: 'single',
      address: '7 Quarry St 3B Troy NY 12180',
      wages: 4_125_000,
      total_income: 4_130_000,
      adjusted_gross_income: 4_130_000,
      taxable_income: 2_910_000,
    },
    sheet: `
Form 1040  U.S. Individual Income Tax Return  2019   OMB No. 1545-0074   IRS Use Only
Department of the Treasury-Internal Revenue Service (99)
Filing Status   [X] Single   [ ] Married filing jointly   [ ] Married filing separately (MFS)   [ ] Head of household (HOH)   [ ] Qualifying widow(er) (QW)
Check only one box.
Your first name and middle initial       Last name                              Your social security number
Omar                                     Haddad                                 233-40-9901
If joint return, spouse's first name and middle initial   Last name             Spouse's social security number

Home address (number and street). If you have a P.O. box, see instructions.   Apt. no.    Presidential Election Campaign
7 Quarry St                                                                   3B          Check here if you, or your spouse if filing
City, town or post office, state, and ZIP code. If you have a foreign address, also complete spaces below (see instructions).   jointly, want $3 to go to this fund.
Troy NY 12180                                                                             Checking a box below will not change your
Foreign country name        Foreign province/state/county     Foreign postal code         tax or refund.   You   Spouse
Standard Deduction  Someone can claim:  You as a dependent
1   Wages, salaries, tips, etc. Attach Form(s) W-2 . . . . . . . .     1     41,250
2b  Taxable interest. Attach Sch. B if required                        2b         50
7b  Add lines 1, 2b, 3b, 4b, 4d, 5b, 6, and 7a. This is your total income     7b     41,300
8b  Subtract line 8a from line 7b. This is your adjusted gross income         8b     41,300
9   Standard deduction or itemized deductions      9    12,200
11b Taxable income. Subtract line 11a from line 8b. If zero or less, enter -0-    11b    29,100
16  Add lines 14 and 15. This is your total tax                        16     3,300`,
  },
  {
    name: '1040 of 2022',
    kind: 'tax_1040',
    fields: {
      tax_year: 2022,
      taxpayer: 'Beatriz Romero',
      ssn: '611-08-2207',
      filing_status: 'head_of_household',
      wages: 5_800_000,
      total_income: 5_812_000,
      adjusted_gross_income: 5_700_000,
      taxable_income: 3_760_000,
      total_tax: 420_000,
      dependents: 1,
    },
    sheet: `
Form 1040  Department of the Treasury-Internal Revenue Service
U.S. Individual Income Tax Return  2022   OMB No. 1545-0074   IRS Use Only-Do not write or staple in this space.
Filing Status   [ ] Single   [ ] Married filing jointly   [ ] Married filing separately (MFS)   [X] Head of household (HOH)   [ ] Qualifying surviving spouse (QSS)
Your first name and middle initial       Last name                              Your social security number
Beatriz                                  Romero                                 611-08-2207
If joint return, spouse's first name and middle initial   Last name             Spouse's social security number

Home address (number and street). If you have a P.O. box, see instructions.   Apt. no.    Presidential Election Campaign
950 Palm Ct                                                                               Check here if you, or your
City, town, or post office. If you have a foreign address, also complete spaces below.  State  ZIP code   spouse if filing jointly, want $3
Fresno                                                                                  CA     93720      to go to this fund. Checking a
Foreign country name        Foreign province/state/county     Foreign postal code         box below will not change
Dependents (see instructions):      (2) Social security number   (3) Relationship to you   (4) Check the box if qualifies for
(1) First name   Last name                                       Daughter
Ines             Romero             611-99-0001                  Daughter                  X
Income   1a   Total amount from Form(s) W-2, box 1 (see instructions) . . . .     1a     58,000.
         b    Household employee wages not reported on Form(s) W-2                1b
         z    Add lines 1a through 1h                                             1z     58,000.
         2a   Tax-exempt interest  2a            b  Taxable interest              2b        120.
         9    Add lines 1z, 2b, 3b, 4b, 5b, 6b, 7, and 8. This is your total income     9     58,120.
         10   Adjustments to income from Schedule 1, line 26                      10     1,120.
         11   Subtract line 10 from line 9. This is your adjusted gross income    11    57,000.
         12   Standard deduction or itemized deductions (from Schedule A)         12    19,400.
         15   Subtract line 14 from line 11. If zero or less, enter -0-. This is your taxable income    15    37,600.
         24   Add lines 22 and 23. This is your total tax                         24     4,200.`,
  },
  {
    name: '1040 of 2020, typed',
    kind: 'tax_1040',
    fields: {
      tax_year: 2020,
      taxpayer: 'William Okoro',
      wages: 9_000_000,
      adjusted_gross_income: 9_100_000,
    },
    sheet: `
Form 1040  2020  U.S. Individual Income Tax Return
Filing Status: Single
Your first name and middle initial      Last name          Your social security number
William                                 Okoro              300-22-1188
Home address (number and street). If you have a P.O. box, see instructions.   Apt. no.
401 Lake Dr                                                                   12
City, town, or post office. If you have a foreign address, also complete spaces below.    State    ZIP code
Erie                                                                                      PA       16501
Dependents (see instructions):
1    Wages, salaries, tips, etc. Attach Form(s) W-2              1    90,000
9    Add lines 1, 2b, 3b, 4b, 5b, 6b, 7, and 8. This is your total income    9    92,000
10c  Add lines 10a and 10b. These are your total adjustments to income    10c   1,000
11   Subtract line 10c from line 9. This is your adjusted gross income    11    91,000
15   Taxable income. Subtract line 14 from line 11. If zero or less, enter -0-   15   78,600`,
  },
];
