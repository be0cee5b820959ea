import { sheet } from './sheet.ts';

/** Contracts of invented dealers and lessors with the disclosures that the law prescribes, in boxes. */

/** The five federal boxes in a row: a label of two lines, small print under it, the figure at the foot. */
export const federalBoxes = [
  sheet([
    [24, [120, 'RETAIL INSTALLMENT SALE CONTRACT - SIMPLE FINANCE CHARGE']],
    [40, [50, 'Contract Number 55-20931'], [360, 'Dealer Number 4410']],
    [
      56,
      [50, 'Buyer Name and Address'],
      [230, 'Co-Buyer Name and Address'],
      [420, 'Seller-Creditor (Name and Address)'],
    ],
    [68, [50, 'THERESA M VANCE'], [230, 'N/A'], [420, 'RIVERBEND CHEVROLET INC']],
    [80, [50, '18 MILL POND RD'], [420, '700 AUTO PARK DR']],
    [92, [50, 'DOVER DE 19901'], [420, 'DOVER DE 19904']],
    [
      116,
      [50, 'New/Used'],
      [120, 'Year'],
      [170, 'Make and Model'],
      [300, 'Odometer'],
      [380, 'Vehicle Identification Number'],
    ],
    [
      128,
      [50, 'USED'],
      [120, '2021'],
      [170, 'CHEVROLET EQUINOX'],
      [300, '30,114'],
      [380, '3GNAXKEG0ML101234'],
    ],
    [154, [180, 'FEDERAL TRUTH-IN-LENDING DISCLOSURES']],
    [170, [50, 'ANNUAL'], [160, 'FINANCE'], [270, 'Amount'], [380, 'Total of'], [490, 'Total Sale']],
    [181, [50, 'PERCENTAGE'], [160, 'CHARGE'], [270, 'Financed'], [380, 'Payments'], [490, 'Price']],
    [
      192,
      [50, 'RATE'],
      [160, 'The dollar'],
      [270, 'The amount of'],
      [380, 'The amount you'],
      [490, 'The total cost'],
    ],
    [
      203,
      [50, 'The cost of'],
      [160, 'amount the'],
      [270, 'credit provided'],
      [380, 'will have paid'],
      [490, 'of your purchase'],
    ],
    [
      214,
      [50, 'your credit.'],
      [160, 'credit costs.'],
      [270, 'to you.'],
      [380, 'after you pay.'],
      [490, 'on credit, with your'],
    ],
    [222, [490, 'down payment of $ 2,500.00']],
    [
      230,
      [50, '8.49 %'],
      [160, '$ 5,108.20'],
      [270, '$ 21,900.00'],
      [380, '$ 27,008.20'],
      [490, '$ 29,508.20'],
    ],
    [256, [50, 'Your Payment Schedule Will Be:']],
    [270, [50, 'Number of Payments'], [200, 'Amount of Payments'], [360, 'When Payments Are Due']],
    [284, [50, '65'], [200, '$ 415.51'], [360, 'Monthly beginning 04/19/2026']],
    [310, [50, 'Assigned to: Brandywine Auto Finance']],
  ]),
];

/** A lease with the federal boxes: due at signing, monthly payments, other charges, total of payments. */
export const leaseBoxes = [
  sheet([
    [24, [160, 'CLOSED-END MOTOR VEHICLE LEASE AGREEMENT'], [440, 'Date 02/03/2026']],
    [44, [50, 'Lessor (Dealer): SUMMIT RIDGE TOYOTA'], [330, 'Lessee: OMAR H FAKHOURY']],
    [58, [50, '4400 Range Rd, Reno, NV 89502'], [330, '81 Juniper Way, Sparks, NV 89431']],
    [78, [50, 'Vehicle: New 2026 Toyota RAV4 XLE'], [330, 'VIN: 2T3P1RFV3TW204567']],
    [92, [50, 'Odometer: 18']],
    [116, [150, 'FEDERAL CONSUMER LEASING ACT DISCLOSURES']],
    [
      132,
      [50, 'Amount Due at Lease'],
      [190, 'Monthly Payments'],
      [360, 'Other Charges'],
      [480, 'Total of Payments'],
    ],
    [
      144,
      [50, 'Signing or Delivery'],
      [190, 'Your first monthly payment of $389.00'],
      [480, '(The amount you will'],
    ],
    [156, [190, 'is due on 02/03/2026, followed by'], [480, 'have paid by the end']],
    [168, [50, '$3,499.00'], [190, '35 payments of $389.00 due on the'], [480, 'of the lease)']],
    [180, [190, '3rd of each month.'], [480, '$17,509.00']],
    [210, [50, 'Gross capitalized cost'], [480, '$34,120.00']],
    [224, [50, 'Capitalized cost reduction'], [480, '$2,500.00']],
    [238, [50, 'Adjusted capitalized cost'], [480, '$31,620.00']],
    [252, [50, 'Residual value'], [480, '$21,250.00']],
    [266, [50, 'Lease term in months'], [480, '36']],
    [290, [50, 'Excess mileage: You may be charged $0.20 per mile in excess of 12,000 miles per year.']],
  ]),
];
