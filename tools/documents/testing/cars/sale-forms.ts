import { sheet } from './sheet.ts';

/** A printed order: what kind of order it is before its title, both buyers in boxes and again at the foot with initials. */
export const retailOrder = [
  sheet([
    [24, [220, 'Tamarack Subaru of Elko']],
    [40, [250, "RETAIL BUYER'S ORDER"]],
    [60, [30, 'PURCHASER'], [220, 'CO-PURCHASER'], [420, 'DATE']],
    [70, [30, 'Bettina K Farrow'], [220, 'Owen R Farrow'], [420, '02/11/2026']],
    [92, [30, 'YEAR'], [90, 'MAKE'], [170, 'MODEL'], [250, 'VIN'], [430, 'MILEAGE']],
    [102, [30, '2020'], [90, 'Subaru'], [170, 'Forester'], [250, 'JF2SKAUC8LH412345'], [430, '33,104']],
    [130, [30, 'Price of vehicle'], [500, '21,500.00']],
    [146, [30, 'Document processing fee'], [500, '180.00']],
    [162, [30, 'TOTAL CASH PRICE DELIVERED'], [500, '21,680.00']],
    [178, [30, 'Cash down payment'], [500, '3,000.00']],
    [194, [30, 'BALANCE DUE / TO BE FINANCED'], [500, '18,680.00']],
    [230, [30, "Purchaser's signature: B. Farrow"], [260, 'Co-purchaser: O. Farrow']],
  ]),
];

/** A state's form for a private sale: the price in a sentence, legal names in boxes. */
export const stateBill = [
  sheet([
    [24, [250, 'BILL OF SALE']],
    [
      44,
      [
        30,
        'For $ 8,400.00 and other good and valuable consideration, the receipt of which is hereby acknowledged,',
      ],
    ],
    [56, [30, 'the seller sells and conveys the vehicle described below.']],
    [80, [30, 'Vehicle Identification Number (VIN)'], [300, 'Year'], [370, 'Make'], [470, 'Model']],
    [90, [30, '2HGFC2F59HH512345'], [300, '2017'], [370, 'Honda'], [470, 'Civic']],
    [110, [30, 'Body style'], [220, 'Odometer reading (no tenths)'], [420, 'Date of sale']],
    [120, [30, '4D Sedan'], [220, '71,220'], [420, '02/28/2026']],
    [145, [30, "Seller's full legal name"], [320, 'Address']],
    [155, [30, 'Lorena T. Voss'], [320, '12 Fern Rd, Macon, GA 31201']],
    [180, [30, "Purchaser's full legal name"], [320, 'Address']],
    [190, [30, 'Damian Okoro'], [320, '77 Elm St, Macon, GA 31204']],
    [220, [30, '☒ Sold as is ☐ With warranty']],
  ]),
];

/** A bill in sentences: who is who stands in brackets, the signatures have initials only. */
export const billWithRoles = [
  sheet([
    [30, [200, 'VEHICLE BILL OF SALE']],
    [60, [40, 'Know all by these presents that I, Lorena Voss ("Seller"), of 12 Fern Rd, Salem, Oregon,']],
    [
      74,
      [40, 'for the sum of $6,150.00 paid in full, do hereby sell to Damian Okoro ("Buyer") of 77 Elm St,'],
    ],
    [88, [40, 'Salem, Oregon the following vehicle:']],
    [110, [40, 'Make: Honda Model: Fit Year: 2016']],
    [124, [40, 'VIN: 3HGGK5H83GM712345']],
    [138, [40, 'Odometer: 88,410 miles']],
    [160, [40, 'The vehicle is sold as-is. Seller states that there are no liens or encumbrances.']],
    [190, [40, 'Date: February 20, 2026']],
    [220, [40, 'Seller: L. Voss'], [260, 'Buyer: D. Okoro']],
  ]),
];
