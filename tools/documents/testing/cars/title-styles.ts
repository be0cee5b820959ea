import { sheet } from './sheet.ts';

/** Registrations and titles of invented states, arranged as real ones are. */

/** A slip in boxes: dates over their values, abbreviations, amounts due and paid. */
export const slipInBoxes = [
  sheet([
    [24, [50, 'VALIDATED REGISTRATION CARD'], [360, 'VALID FROM:'], [460, 'TO:']],
    [38, [360, '05/24/2025'], [460, '05/24/2026']],
    [
      56,
      [50, 'MAKE'],
      [120, 'YR MODEL'],
      [200, 'YR 1ST SOLD'],
      [290, 'TYPE VEH'],
      [370, 'TYPE LIC'],
      [450, 'LICENSE NUMBER'],
    ],
    [68, [50, 'MAZD'], [120, '2021'], [200, '2021'], [290, '12A'], [370, '11'], [450, '8KQR217']],
    [86, [50, 'BODY TYPE MODEL'], [200, 'MP'], [290, 'MO'], [370, 'VEHICLE ID NUMBER']],
    [98, [50, 'SD'], [200, 'G'], [290, 'AB'], [370, '3MZBPACL9MM201234']],
    [
      116,
      [50, 'TYPE VEHICLE USE'],
      [200, 'DATE ISSUED'],
      [290, 'CC/ALCO'],
      [370, 'DT FEE RECVD'],
      [450, 'AMT PAID'],
    ],
    [128, [50, 'AUTOMOBILE'], [200, '05/12/2025'], [290, '37'], [370, '05/10/2025'], [450, '$ 218.00']],
    [146, [50, 'REGISTERED OWNER']],
    [158, [50, 'OKONKWO ADA']],
    [170, [50, '118 SYCAMORE AVE']],
    [182, [50, 'FRESNO CA 93701']],
    [200, [50, 'LIENHOLDER']],
    [212, [50, 'SIERRA CREDIT UNION']],
  ]),
];

/** A receipt of a county office with labels and colons. */
export const countyReceipt = [
  sheet([
    [24, [200, 'REGISTRATION RENEWAL RECEIPT']],
    [40, [50, 'COUNTY: TRAVIS'], [330, 'PLATE NO: KRT4411']],
    [54, [50, 'TAX OFFICE: AUSTIN'], [330, 'DOCUMENT NO: 22710044190082211']],
    [68, [50, 'EFFECTIVE DATE: 02/01/2026'], [330, 'EXPIRATION DATE: 01/31/2027']],
    [88, [50, 'OWNER NAME AND ADDRESS']],
    [100, [50, 'HELENA BRANDT']],
    [112, [50, '600 CONGRESS AVE']],
    [124, [50, 'AUSTIN, TX 78701']],
    [144, [50, 'VEHICLE IDENTIFICATION NO: 5XYRG4LC3PG201234']],
    [158, [50, 'YEAR MODEL: 2023'], [200, 'MAKE: KIA'], [330, 'MODEL: SOR'], [450, 'BODY STYLE: UT']],
    [172, [50, 'EMPTY WEIGHT: 4100'], [200, 'GROSS WEIGHT: 4100'], [330, 'MAJOR COLOR: GRAY']],
    [192, [50, 'WINDSHIELD STICKER'], [330, '$50.75']],
    [206, [50, 'TOTAL FEES PAID'], [330, '$73.50']],
  ]),
];

/** A document whose labels stand in small print over the values, plate first. */
export const documentWithPlate = [
  sheet([
    [24, [50, 'STATE DEPARTMENT OF MOTOR VEHICLES'], [360, 'REGISTRATION DOCUMENT']],
    [44, [50, 'PLATE'], [130, 'EXPIRES'], [230, 'CLASS'], [300, 'FEE']],
    [56, [50, 'HGT 2291'], [130, '08/14/2027'], [230, 'PAS'], [300, '61.25']],
    [74, [50, 'VIN'], [230, 'YEAR'], [290, 'MAKE'], [350, 'MODEL'], [420, 'COLOR']],
    [86, [50, '2T3P1RFVXNW204567'], [230, '2022'], [290, 'TOYOT'], [350, 'RA4'], [420, 'BLU']],
    [104, [50, 'REGISTRANT']],
    [116, [50, 'NOWAK, PIOTR J']],
    [128, [50, '31 MOHAWK ST']],
    [140, [50, 'ALBANY NY 12207']],
  ]),
];

/** A title with labels over their values, a lien and its release blank. */
export const titleInBoxes = [
  sheet([
    [24, [180, 'CERTIFICATE OF TITLE']],
    [
      44,
      [50, 'IDENTIFICATION NUMBER'],
      [230, 'YEAR'],
      [280, 'MAKE'],
      [340, 'MODEL'],
      [410, 'BODY'],
      [480, 'TITLE NUMBER'],
    ],
    [
      56,
      [50, '1GNSKBKD4PR123456'],
      [230, '2023'],
      [280, 'CHEV'],
      [340, 'TAHOE'],
      [410, 'UT'],
      [480, '77120934'],
    ],
    [74, [50, 'ODOMETER'], [150, 'STATUS'], [280, 'DATE OF ISSUE'], [410, 'BRANDS']],
    [86, [50, '014882'], [150, 'ACTUAL'], [280, '11/08/2024'], [410, 'NONE']],
    [106, [50, 'REGISTERED OWNER(S)']],
    [118, [50, 'CALVIN R DOYLE']],
    [130, [50, '9 ORCHARD HILL']],
    [142, [50, 'CONCORD NH 03301']],
    [164, [50, 'FIRST LIENHOLDER'], [330, 'DATE OF LIEN']],
    [176, [50, 'GRANITE TRUST BANK'], [330, '10/30/2024']],
    [200, [50, 'LIEN RELEASED BY'], [330, 'DATE RELEASED']],
    [
      230,
      [50, 'The Department certifies that the person named above is the owner of the vehicle described.'],
    ],
  ]),
];

/** A title in running labels, branded, without a lien. */
export const brandedTitle = [
  sheet([
    [24, [150, 'STATE OF NORTHLAND']],
    [38, [150, 'CERTIFICATE OF TITLE OF A MOTOR VEHICLE']],
    [60, [50, 'Title No.: N-5519802'], [330, 'Issue Date: 06/17/2025']],
    [76, [50, 'VIN: 1FADP3F2XGL212345']],
    [90, [50, 'Year: 2016'], [150, 'Make: FORD'], [250, 'Model: FOCUS'], [380, 'Color: RED']],
    [104, [50, 'Odometer: 92,118'], [250, 'Odometer Status: Actual Mileage']],
    [118, [50, 'Title Brand: REBUILT SALVAGE']],
    [138, [50, 'Owner: WENDELL S PIKE']],
    [152, [50, 'Owner Address: 400 Lake St, Duluth, MN 55802']],
    [172, [50, 'Lienholder: NONE']],
  ]),
];
