import { sheet } from './sheet.ts';

/** Cards, binders and letters of invented insurers that prove cover. */

/** A card with a state's name, the insurer by its letterhead alone and labels before their values. */
export const cardWithColons = [
  sheet([
    [30, [60, 'COPPERLEAF INSURANCE COMPANY']],
    [46, [60, 'Texas Liability Insurance Card']],
    [64, [60, 'Policy Number: 4417-88-20-19'], [330, 'NAIC: 29999']],
    [80, [60, 'Effective Date: 02-14-26'], [330, 'Expiration Date: 08-14-26']],
    [98, [60, 'Insured:']],
    [110, [60, 'LENA HARTWELL']],
    [122, [60, '12 BLUEBONNET DR']],
    [134, [60, 'WACO TX 76701']],
    [154, [60, 'Vehicle: 2022 Mazda CX-5'], [330, 'VIN: JM3KFBCM5N0512345']],
    [178, [60, 'Additional drivers: COLE HARTWELL']],
    [200, [60, 'This policy provides at least the minimum amounts of liability insurance required by']],
    [212, [60, 'the Texas Motor Vehicle Safety Responsibility Act.']],
  ]),
];

/** Two cards on one page, each for a car of its own. */
export const twoCards = [
  sheet([
    [
      30,
      [40, 'CALIFORNIA EVIDENCE OF LIABILITY INSURANCE'],
      [330, 'CALIFORNIA EVIDENCE OF LIABILITY INSURANCE'],
    ],
    [48, [40, 'Insurer: Sierra Vista Casualty Co.'], [330, 'Insurer: Sierra Vista Casualty Co.']],
    [64, [40, 'Policy No. SV 200417-2'], [330, 'Policy No. SV 200417-2']],
    [
      80,
      [40, 'Effective 01/09/2026'],
      [180, 'Expires 07/09/2026'],
      [330, 'Effective 01/09/2026'],
      [470, 'Expires 07/09/2026'],
    ],
    [96, [40, 'Named Insured'], [330, 'Named Insured']],
    [108, [40, 'Paolo Ferrante'], [330, 'Paolo Ferrante']],
    [124, [40, 'Year'], [90, 'Make'], [150, 'Model'], [330, 'Year'], [380, 'Make'], [440, 'Model']],
    [136, [40, '2018'], [90, 'Honda'], [150, 'Fit'], [330, '2024'], [380, 'Toyota'], [440, 'Prius']],
    [152, [40, 'VIN'], [330, 'VIN']],
    [164, [40, '3HGGK5H44JM701234'], [330, 'JTDACAAU8R3012345']],
  ]),
];

/** A binder in the boxes of the industry's form: times beside days, tick boxes, the holder with its interest. */
export const binderInBoxes = [
  sheet([
    [30, [220, 'INSURANCE BINDER'], [470, 'DATE (MM/DD/YYYY)']],
    [42, [470, '03/02/2026']],
    [58, [40, 'AGENCY'], [300, 'COMPANY'], [480, 'BINDER #']],
    [70, [40, 'Foothill Insurance Brokers'], [300, 'Great Divide Indemnity Company'], [480, 'B-7741093']],
    [88, [300, 'EFFECTIVE'], [450, 'EXPIRATION']],
    [100, [300, 'DATE'], [370, 'TIME'], [450, 'DATE'], [530, 'TIME']],
    [112, [300, '03/02/2026'], [370, '12:01 AM'], [450, '04/01/2026'], [530, '12:01 AM']],
    [130, [40, 'INSURED'], [300, 'DESCRIPTION OF OPERATIONS/VEHICLES/PROPERTY (Including Location)']],
    [142, [40, 'Nadia Petrov'], [300, '2023 Chevrolet Equinox LT']],
    [154, [40, '3300 Mesa Trail'], [300, 'VIN 3GNAXKEG5PL101234']],
    [166, [40, 'Boulder, CO 80301']],
    [190, [40, 'COVERAGES'], [450, 'LIMITS']],
    [206, [40, 'TYPE OF INSURANCE'], [200, 'COVERAGE/FORMS'], [360, 'DEDUCTIBLE'], [450, 'AMOUNT']],
    [222, [40, 'VEHICLE LIABILITY'], [360, 'BODILY INJURY (Per person)'], [520, '$ 100,000']],
    [236, [360, 'BODILY INJURY (Per accident)'], [520, '$ 300,000']],
    [250, [360, 'PROPERTY DAMAGE'], [520, '$ 100,000']],
    [268, [40, 'VEHICLE PHYSICAL DAMAGE DED']],
    [282, [40, 'X COLLISION: $500']],
    [296, [40, 'X OTHER THAN COLLISION: $250']],
    [330, [40, 'NAME & ADDRESS']],
    [346, [40, 'Front Range Credit Union ISAOA'], [330, 'X LOSS PAYEE'], [450, 'ADDITIONAL INSURED']],
    [360, [40, 'PO Box 5151, Denver, CO 80217'], [330, 'LOAN #: 7781']],
  ]),
];

/** A letter that says in sentences who is insured, under which policy, from when to when. */
export const letter = [
  sheet([
    [30, [50, 'Evergreen Coast Insurance Company']],
    [42, [50, 'PO Box 7000, Portland, OR 97208']],
    [70, [50, 'March 3, 2026']],
    [94, [50, 'Re: Verification of Insurance']],
    [116, [50, 'To Whom It May Concern:']],
    [136, [50, 'This letter confirms that the following auto policy is in force.']],
    [156, [50, 'Named Insured: Rowan Ellery']],
    [170, [50, 'Policy Number: ECA 55 20418']],
    [184, [50, 'Policy Term: 12:01 a.m. December 15, 2025 to 12:01 a.m. June 15, 2026']],
    [198, [50, 'Vehicle: 2017 Nissan Rogue SV']],
    [212, [50, 'VIN: JN8AT2MV1HW012345']],
    [226, [50, 'Bodily Injury Liability: $25,000 per person / $50,000 per accident']],
    [240, [50, 'Property Damage Liability: $20,000 per accident']],
    [254, [50, 'Comprehensive: $500 deductible']],
    [268, [50, 'Collision: $500 deductible']],
    [282, [50, 'Loss Payee: Willamette Valley Bank, PO Box 12, Salem, OR 97301']],
    [310, [50, 'If you have any questions, please call us at 555-010-0199.']],
  ]),
];

/** Declarations that cover injuries of others alone, household drivers in two columns, no named insured printed. */
export const driversInColumns = [
  sheet([
    [30, [50, 'Auto Insurance Declaration Page']],
    [50, [50, 'Policy Number: 77120-44-10'], [340, 'Premiums/Fees']],
    [64, [50, 'Effective: 1/20/2026 12:01 AM'], [340, 'Policy Premium'], [500, '$702.00']],
    [78, [50, 'Expiration: 7/20/2026 12:01 AM'], [340, 'Fees'], [500, '$3.50']],
    [92, [340, 'Policy Premium and Fees'], [500, '$705.50']],
    [112, [50, 'Underwritten by: Prairie Star Insurance Exchange']],
    [140, [50, 'Household Drivers']],
    [154, [50, 'Name'], [200, 'Driver Status'], [320, 'Name'], [470, 'Driver Status']],
    [168, [50, 'Odette Marsh'], [200, 'Covered'], [320, 'Felix Marsh'], [470, 'Covered']],
    [200, [50, 'Vehicle Information']],
    [
      214,
      [50, 'Veh. #'],
      [100, 'Year/Make/Model/VIN'],
      [330, 'Coverage'],
      [430, 'Deductible'],
      [510, 'Limit'],
    ],
    [228, [50, '1'], [100, '2016 Ford Focus 4D Se'], [330, 'Comprehensive:'], [430, 'Not covered']],
    [240, [100, '1FADP3F2XGL212345'], [330, 'Collision:'], [430, 'Not covered']],
    [270, [50, 'Coverage'], [230, 'Limits'], [480, 'Vehicle 1']],
    [284, [50, 'Bodily Injury Liability'], [230, '$30,000 each person'], [480, '$310.00']],
    [296, [230, '$60,000 each accident']],
    [310, [50, 'Property Damage Liability'], [230, '$25,000 each accident'], [480, '$392.00']],
  ]),
];
