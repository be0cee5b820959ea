import { sheet } from './sheet.ts';

/** Orders of invented dealers on forms as states and printers of forms arrange them. */

/** Numbered lines of figures at the right, parties and cars in boxes at the left. */
export const numberedLines = [
  sheet([
    [24, [180, 'RETAIL PURCHASE AGREEMENT'], [430, 'Deal # 20881']],
    [40, [50, 'Palmetto Bay Motors, Inc.'], [360, 'Date: 02/27/2026']],
    [52, [50, '901 Gulf Blvd, Tampa, FL 33602'], [360, 'Salesperson: D. Ruiz']],
    [72, [50, 'Purchaser: MIRIAM T ABARA'], [330, 'Co-Purchaser: N/A']],
    [86, [50, 'Address: 14 Heron St, Tampa, FL 33611']],
    [106, [50, 'VEHICLE PURCHASED']],
    [120, [50, 'YEAR'], [100, 'MAKE'], [170, 'MODEL'], [260, 'COLOR'], [320, 'STOCK NO.'], [420, 'NEW/USED']],
    [132, [50, '2022'], [100, 'NISSAN'], [170, 'ALTIMA SV'], [260, 'WHITE'], [320, 'P20311'], [420, 'USED']],
    [146, [50, 'VIN'], [320, 'ODOMETER']],
    [158, [50, '1N4BL4DV9NN301234'], [320, '38,412']],
    [180, [50, 'TRADE-IN']],
    [194, [50, 'YEAR'], [100, 'MAKE'], [170, 'MODEL'], [260, 'VIN']],
    [206, [50, '2016'], [100, 'FORD'], [170, 'FOCUS'], [260, '1FADP3F2XGL212345']],
    [236, [300, '1. Cash Price of Vehicle'], [520, '21,450.00']],
    [250, [300, '2. Dealer Service Fee'], [520, '899.00']],
    [264, [300, '3. Sales Tax'], [520, '1,341.00']],
    [278, [300, '4. Tag/Title/Registration Fees'], [520, '310.50']],
    [292, [300, '5. Total Cash Price (1+2+3+4)'], [520, '24,000.50']],
    [306, [300, '6. Trade-In Allowance'], [520, '6,000.00']],
    [320, [300, '7. Less Payoff'], [520, '1,500.00']],
    [334, [300, '8. Net Trade-In'], [520, '4,500.00']],
    [348, [300, '9. Cash Down Payment'], [520, '1,000.00']],
    [362, [300, '10. Unpaid Balance of Cash Price'], [520, '18,500.50']],
    [390, [50, 'Lienholder: GULFSHORE COMMUNITY BANK']],
  ]),
];

/** Figures in words of another house, charges with a dollar sign in a column of its own, no trade. */
export const dollarColumn = [
  sheet([
    [24, [50, 'LONE MESA TRUCKS LLC'], [330, "MOTOR VEHICLE BUYER'S ORDER"]],
    [38, [50, '44 Frontage Rd, Amarillo, TX 79101'], [330, 'ORDER DATE'], [470, 'March 4, 2026']],
    [60, [50, 'BUYER(S)'], [330, 'CO-BUYER']],
    [72, [50, 'Garrett Poole'], [330, 'Simone Poole']],
    [84, [50, '2210 Yucca Ln']],
    [96, [50, 'Amarillo, TX 79109']],
    [120, [50, 'YEAR: 2023'], [150, 'MAKE: RAM'], [260, 'MODEL: 1500 Big Horn'], [430, 'NEW']],
    [134, [50, 'VIN: 1C6SRFFT5PN601234'], [330, 'MILEAGE: 12'], [430, 'STOCK #: T8812']],
    [166, [50, 'Vehicle Sales Price'], [480, '$'], [510, '48,995.00']],
    [180, [50, 'Manufacturer Rebate'], [480, '$'], [510, '2,500.00']],
    [194, [50, 'Documentary Fee'], [480, '$'], [510, '150.00']],
    [208, [50, 'Motor Vehicle Sales Tax'], [480, '$'], [510, '3,071.56']],
    [222, [50, 'Title Fee'], [480, '$'], [510, '33.00']],
    [236, [50, 'License & Registration'], [480, '$'], [510, '75.50']],
    [250, [50, 'Extended Service Contract'], [480, '$'], [510, '2,100.00']],
    [264, [50, 'GAP Waiver'], [480, '$'], [510, '695.00']],
    [278, [50, 'TOTAL SALE PRICE'], [480, '$'], [510, '55,120.06']],
    [292, [50, 'Cash Down'], [480, '$'], [510, '5,000.00']],
    [306, [50, 'AMOUNT TO BE FINANCED'], [480, '$'], [510, '47,620.06']],
  ]),
];

/** Labels under their lines, as in forms that are typed over, and a car described in one row. */
export const labelsUnderValues = [
  sheet([
    [24, [200, 'VEHICLE PURCHASE ORDER']],
    [44, [50, 'Dealer: Harborview Subaru'], [360, 'Date of Sale: 1/30/2026']],
    [60, [50, 'Customer Name: Leif Andersson'], [360, 'Phone: 555-010-7788']],
    [74, [50, 'Customer Address: 7 Pier Road, Portland, ME 04101']],
    [94, [50, 'Vehicle: Used 2019 Subaru Outback Premium'], [360, 'Stock: S4410']],
    [108, [50, 'VIN: 4S4BSANC6K3212345'], [360, 'Mileage: 61,200 miles']],
    [136, [50, 'Selling Price: $19,800.00']],
    [150, [50, 'Doc Fee: $499.00']],
    [164, [50, 'State Sales Tax (5.5%): $1,116.45']],
    [178, [50, 'Title & Registration: $68.00']],
    [192, [50, 'Total Due: $21,483.45']],
    [206, [50, 'Deposit: $500.00']],
    [220, [50, 'Balance Due: $20,983.45']],
    [260, [50, 'Buyer Signature: ____________________'], [360, 'Date: ____________']],
  ]),
];

/** Two columns of figures side by side: the sale at the left, the settlement at the right. */
export const sideBySide = [
  sheet([
    [24, [50, 'CASCADE FAMILY AUTO'], [300, 'PURCHASE ORDER AND FEDERAL DISCLOSURE']],
    [44, [50, 'Sold To: Yolanda Reyes'], [330, 'Date: 03-10-2026']],
    [58, [50, 'Street Address: 55 Fir Street, Salem, OR 97301']],
    [78, [50, '2021 Mazda CX-30 Select'], [330, 'VIN 3MZBPACL9MM201234']],
    [92, [50, 'Odometer 27,880'], [330, 'Stock No. M2291'], [470, 'USED']],
    [120, [50, 'Price of Vehicle'], [230, '$22,400.00'], [330, 'Total Price'], [500, '$24,265.00']],
    [134, [50, 'Accessories'], [230, '$350.00'], [330, 'Trade-In Value'], [500, '$3,000.00']],
    [
      148,
      [50, 'Document Processing Fee'],
      [230, '$250.00'],
      [330, 'Balance Owed on Trade'],
      [500, '$3,800.00'],
    ],
    [162, [50, 'Title/Registration Fees'], [230, '$270.00'], [330, 'Net Trade-In'], [500, '-$800.00']],
    [176, [50, 'Service Contract'], [230, '$995.00'], [330, 'Down Payment'], [500, '$2,000.00']],
    [190, [330, 'Amount Financed'], [500, '$23,065.00']],
  ]),
];
