import { sheet } from './sheet.ts';

/** Orders and bills of sale of invented dealers and people, each with a layout of its own. */

/** A form in boxes: small labels over their values, figures in a column at the right, a trade-in below. */
export const boxedOrder = [
  sheet([
    [30, [60, 'TAMARACK CHEVROLET, INC.']],
    [48, [60, 'RETAIL PURCHASE AGREEMENT'], [430, 'DATE'], [470, '02/17/2026']],
    [72, [60, "PURCHASER'S NAME"], [300, "CO-PURCHASER'S NAME"]],
    [84, [60, 'Lucia Ferreira'], [300, 'Marco Ferreira']],
    [102, [60, 'ADDRESS']],
    [114, [60, '1208 Birch Street, Eau Claire, WI 54701']],
    [136, [60, 'YEAR'], [110, 'MAKE'], [190, 'MODEL'], [280, 'COLOR'], [350, 'STOCK NO.']],
    [148, [60, '2023'], [110, 'Subaru'], [190, 'Outback Premium'], [280, 'Blue'], [350, 'T4471']],
    [166, [60, 'VIN'], [300, 'ODOMETER READING']],
    [178, [60, '4S4BTADC0P3123456'], [300, '12,604']],
    [204, [60, 'DESCRIPTION OF TRADE-IN'], [330, 'PRICE OF UNIT'], [520, '31,450.00']],
    [220, [60, 'YEAR'], [110, 'MAKE'], [190, 'MODEL'], [330, 'DOCUMENTARY FEE'], [520, '299.00']],
    [232, [60, '2017'], [110, 'Volkswagen'], [190, 'Jetta'], [330, 'SALES TAX'], [520, '1,572.50']],
    [250, [60, 'VIN'], [330, 'TITLE & REGISTRATION'], [520, '164.50']],
    [262, [60, '3VW2B7AJ7HM345678'], [330, 'TOTAL CASH PRICE'], [520, '33,486.00']],
    [280, [60, 'MILEAGE'], [120, '88,010'], [330, 'TRADE-IN ALLOWANCE'], [520, '9,000.00']],
    [296, [330, 'PAYOFF ON TRADE'], [520, '4,200.00']],
    [312, [330, 'CASH DOWN PAYMENT'], [520, '2,000.00']],
    [328, [330, 'UNPAID BALANCE'], [520, '26,686.00']],
  ]),
];

/** Labels and values in two columns of text, the down payment in brackets, a rebate. */
export const plainOrder = [
  sheet([
    [40, [50, "VEHICLE BUYER'S ORDER"]],
    [64, [50, 'Dealer: Redstone Auto Group LLC'], [340, 'Order Date: January 9, 2026']],
    [84, [50, 'Buyer: Nadia Petrov'], [340, 'Stock #: R8812']],
    [98, [50, '41 Canyon Drive']],
    [112, [50, 'Santa Fe, NM 87501']],
    [140, [50, 'Vehicle: 2020 Kia Sportage LX'], [340, 'New/Used: Used']],
    [156, [50, 'VIN: KNDCB3LC8L5300777'], [340, 'Mileage: 36,120 miles']],
    [184, [50, 'Sales Price'], [340, '$18,900.00']],
    [200, [50, 'Doc Fee'], [340, '$349.00']],
    [216, [50, 'Sales Tax (4.0%)'], [340, '$769.96']],
    [232, [50, 'Registration Fee'], [340, '$118.00']],
    [248, [50, 'Total Price'], [340, '$20,136.96']],
    [264, [50, 'Less Rebate'], [340, '($500.00)']],
    [280, [50, 'Less Cash Down'], [340, '($3,000.00)']],
    [296, [50, 'Amount Financed'], [340, '$16,636.96']],
  ]),
];

/** Everything in running lines, as a dealer's system prints to a narrow form. */
export const runningOrder = [
  sheet([
    [40, [50, "LAKE CITY FORD BUYER'S ORDER   Date: 03/02/2026"]],
    [60, [50, 'Buyer: Tobias Krantz   Co-buyer:']],
    [80, [50, '2019 Ford F-150 XLT VIN 1FTEW1EP6KFA00777 Mileage 51,300']],
    [100, [50, 'Selling price 27,995.00 Doc fee 199.00 Tax 1,691.64 Title 110.00']],
    [120, [50, 'Total 29,995.64 Cash down 4,500.00 Amount financed 25,495.64']],
  ]),
];

/** A picture of an order, one figure misread: the sums say so. */
export const scannedOrder = (price: string) => [
  sheet(
    [
      [40, [50, "MOTOR VEHICLE BUYER'S ORDER"]],
      [64, [50, 'Dealer: Redstone Auto Group LLC'], [340, 'Date: 01/09/2026']],
      [84, [50, 'Buyer: Nadia Petrov']],
      [110, [50, 'Vehicle: 2020 Kia Sportage LX'], [340, 'Mileage: 36,120']],
      [126, [50, 'VIN: KNDCB3LC8L5300777']],
      [150, [50, 'Sales Price'], [340, price]],
      [166, [50, 'Doc Fee'], [340, '$349.00']],
      [182, [50, 'Sales Tax'], [340, '$769.96']],
      [198, [50, 'Total Price'], [340, '$20,018.96']],
      [214, [50, 'Down Payment'], [340, '$3,000.00']],
      [230, [50, 'Amount Financed'], [340, '$17,018.96']],
    ],
    { certainty: 0.9 },
  ),
];

/** What one person sells another, on a form and in a sentence. */
export const privateBill = [
  sheet([
    [40, [200, 'MOTOR VEHICLE BILL OF SALE']],
    [70, [50, 'Seller: Harold Finch'], [320, 'Buyer: Joanna Reyes']],
    [84, [50, '8 Depot Street'], [320, '212 Orchard Ave']],
    [98, [50, 'Barre, VT 05641'], [320, 'Keene, NH 03431']],
    [124, [50, 'Year: 2018'], [150, 'Make: Toyota'], [280, 'Model: Corolla']],
    [140, [50, 'VIN: 2T1BURHE4JC900456'], [320, 'Odometer: 74,215']],
    [164, [50, 'Purchase price: $9,400.00'], [320, 'Date of sale: 03/14/2026']],
    [190, [50, 'The vehicle is sold as is, free of all liens. Seller and buyer sign below.']],
  ]),
];
export const sentenceBill = [
  sheet([
    [40, [220, 'BILL OF SALE']],
    [70, [50, 'For the sum of $5,250.00 the seller sells and transfers to the buyer this vehicle, as is:']],
    [94, [50, '2019 Hyundai Elantra, VIN 5NPD84LF3KH400321, odometer 60,122']],
    [118, [50, 'Dated this 3rd day of March, 2026']],
    [150, [50, "Seller's Name"], [320, "Buyer's Name"]],
    [164, [50, 'Harold Finch'], [320, 'Joanna Reyes']],
  ]),
];
