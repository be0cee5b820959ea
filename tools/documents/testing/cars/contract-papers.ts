import { sheet } from './sheet.ts';

/** Contracts of invented lenders and people, each with a layout of its own. */

/** A retail installment contract with the boxes of 12 CFR 1026.18. */
export const installmentContract = [
  sheet([
    [36, [150, 'RETAIL INSTALLMENT SALE CONTRACT - SIMPLE FINANCE CHARGE']],
    [60, [50, 'Buyer Name and Address'], [230, 'Co-Buyer Name and Address'], [410, 'Creditor - Seller']],
    [74, [50, 'Nadia Petrov'], [410, 'Redstone Auto Group LLC']],
    [88, [50, '41 Canyon Drive'], [410, '900 Cerrillos Road']],
    [102, [50, 'Santa Fe, NM 87501'], [410, 'Santa Fe, NM 87505']],
    [126, [50, 'Contract Date: 01/09/2026']],
    [
      146,
      [50, 'New/Used'],
      [120, 'Year'],
      [180, 'Make and Model'],
      [320, 'Odometer'],
      [420, 'Vehicle Identification Number'],
    ],
    [160, [50, 'Used'], [120, '2020'], [180, 'Kia Sportage'], [320, '36,120'], [420, 'KNDCB3LC8L5300777']],
    [
      190,
      [50, 'ANNUAL PERCENTAGE RATE'],
      [190, 'FINANCE CHARGE'],
      [310, 'Amount Financed'],
      [420, 'Total of Payments'],
    ],
    [
      202,
      [50, 'The cost of your credit'],
      [190, 'The dollar amount'],
      [310, 'The amount of credit'],
      [420, 'The amount you will'],
    ],
    [
      214,
      [50, 'as a yearly rate.'],
      [190, 'credit will cost you.'],
      [310, 'provided to you.'],
      [420, 'have paid.'],
    ],
    [230, [50, '7.49 %'], [190, '$3,359.84'], [310, '$16,636.96'], [420, '$19,996.80']],
    [256, [50, 'Number of Payments'], [190, 'Amount of Payments'], [330, 'When Payments Are Due']],
    [270, [50, '60'], [190, '$333.28'], [330, 'Monthly beginning 02/23/2026']],
    [296, [50, 'Late charge. Prepayment. Security interest in the vehicle being purchased. Default.']],
  ]),
];

/** A credit union's note in lines. */
export const loanAgreement = [
  sheet([
    [40, [200, 'AUTO LOAN AGREEMENT AND NOTE']],
    [64, [50, 'Lender: Prairie Credit Union'], [340, 'Loan Number: 00-77120']],
    [80, [50, 'Borrower: Tobias Krantz'], [340, 'Loan Date: March 2, 2026']],
    [96, [50, 'Address: 60 Lakeview Terrace, Duluth, MN 55804']],
    [120, [50, 'Loan Amount: $25,495.64'], [340, 'Annual Percentage Rate: 6.250%']],
    [136, [50, 'Finance Charge: $5,160.92'], [340, 'Term: 72 months']],
    [152, [50, 'Monthly Payment: $425.78'], [340, 'First Payment Due: April 16, 2026']],
    [168, [50, 'Total of Payments: $30,656.56']],
    [192, [50, 'Collateral: 2019 Ford F-150 XLT'], [340, 'VIN: 1FTEW1EP6KFA00777']],
    [210, [50, 'Late charge: 5% of the payment. Prepayment without penalty.']],
  ]),
];

export const vehicleLease = [
  sheet([
    [40, [180, 'CLOSED-END MOTOR VEHICLE LEASE AGREEMENT']],
    [64, [50, 'Lessor'], [320, 'Lessee']],
    [78, [50, 'Tamarack Leasing LLC'], [320, 'Ingrid Solberg']],
    [92, [50, '18 Industrial Way'], [320, '5 Mill Race']],
    [106, [50, 'Eau Claire, WI 54703'], [320, 'Fargo, ND 58102']],
    [130, [50, 'Lease Date: 02/20/2026'], [320, 'Lease Term: 36 months']],
    [150, [50, 'Vehicle: 2023 Subaru Outback'], [320, 'VIN: 4S4BTADC0P3123456']],
    [174, [50, 'Gross capitalized cost'], [320, '$33,900.00']],
    [190, [50, 'Adjusted capitalized cost'], [320, '$31,400.00']],
    [206, [50, 'Residual value'], [320, '$19,210.00']],
    [222, [50, 'Rent charge'], [320, '$3,702.80']],
    [238, [50, 'Total monthly payment'], [320, '$441.46']],
    [254, [50, 'Amount due at lease signing'], [320, '$3,441.46']],
    [270, [50, 'Total of payments'], [320, '$18,892.56']],
    [286, [50, 'First payment due: 02/20/2026'], [320, 'Miles per year: 12,000']],
  ]),
];

export const leaseInBoxes = [
  sheet([
    [40, [150, 'FEDERAL CONSUMER LEASING ACT DISCLOSURES']],
    [60, [50, 'Date: 03/01/2026'], [250, 'Lease Number: L-20881']],
    [84, [50, 'LESSOR (DEALER)'], [250, 'LESSEE NAME AND ADDRESS']],
    [98, [50, 'Lake City Motors'], [250, 'Petra Lindqvist']],
    [112, [250, '300 Elm Street']],
    [126, [250, 'Tucson, AZ 85701']],
    [150, [50, 'YEAR'], [110, 'MAKE'], [190, 'MODEL'], [300, 'VEHICLE IDENTIFICATION NUMBER']],
    [164, [50, '2020'], [110, 'Kia'], [190, 'Sportage'], [300, 'KNDCB3LC8L5300777']],
    [190, [50, 'MONTHLY PAYMENT'], [190, 'LEASE TERM'], [310, 'RESIDUAL VALUE']],
    [204, [50, '$289.00'], [190, '24 months'], [310, '$14,050.00']],
    [230, [50, 'Depreciation and excess mileage: see reverse. Capitalized cost is itemized below.']],
  ]),
];
