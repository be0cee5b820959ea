import { sheet } from './sheet.ts';

/** Insurance papers of invented insurers and people, each with a layout of its own. */

/** Declarations with sections for two cars, limits on two lines and a deductible a car. */
export const declarationsOfTwoCars = [
  sheet([
    [40, [50, 'Lakeshore Mutual Insurance Company']],
    [60, [50, 'PERSONAL AUTO POLICY DECLARATIONS']],
    [80, [50, 'Policy number: 881 2204-B07-31'], [340, 'Policy period: Mar 4, 2026 - Sep 4, 2026']],
    [104, [50, 'Named insured']],
    [118, [50, 'Amos T Bell']],
    [132, [50, 'Ruth Bell']],
    [146, [50, '77 Quarry Road']],
    [160, [50, 'Duluth, MN 55802']],
    [190, [50, '2020 Honda Accord Sport'], [340, 'VIN: 1HGCV1F36LA000123']],
    [204, [50, 'Lienholder: Northern Pines Credit Union']],
    [228, [50, '2019 Hyundai Elantra'], [340, 'VIN: 5NPD84LF3KH400321']],
    [258, [50, 'Coverage'], [250, 'Limits'], [400, 'Deductible'], [500, 'Premium']],
    [276, [50, 'Bodily Injury Liability'], [250, '$50,000 each person'], [500, '$210.00']],
    [290, [250, '$100,000 each accident']],
    [306, [50, 'Property Damage Liability'], [250, '$50,000 each accident'], [500, '$155.00']],
    [322, [50, 'Uninsured Motorist Bodily Injury'], [250, '$25,000/$50,000'], [500, '$48.00']],
    [338, [50, 'Comprehensive'], [250, 'Actual cash value'], [400, '$500'], [500, '$61.00']],
    [354, [50, 'Collision'], [250, 'Actual cash value'], [400, '$1,000'], [500, '$188.00']],
    [378, [50, 'Total premium for 2020 Honda'], [500, '$341.00']],
    [394, [50, 'Total 6 month policy premium'], [500, '$662.00']],
  ]),
];

/** A state's card: small boxes, labels over values, no coverages. */
export const identificationCard = [
  sheet([
    [40, [60, 'ILLINOIS INSURANCE IDENTIFICATION CARD']],
    [64, [60, 'COMPANY NUMBER'], [220, 'COMPANY']],
    [76, [60, '10222'], [220, 'Cardinal Plains Casualty Company']],
    [96, [60, 'POLICY NUMBER'], [220, 'EFFECTIVE DATE'], [360, 'EXPIRATION DATE']],
    [108, [60, 'CPA0099127'], [220, '01/15/2026'], [360, '07/15/2026']],
    [128, [60, 'YEAR'], [120, 'MAKE/MODEL'], [300, 'VEHICLE IDENTIFICATION NUMBER']],
    [140, [60, '2018'], [120, 'TOYT COROLLA'], [300, '2T1BURHE4JC900456']],
    [162, [60, 'INSURED']],
    [174, [60, 'DELIA M OKAFOR']],
    [186, [60, '9 HARBOR LANE']],
    [198, [60, 'PEORIA, IL 61602']],
    [222, [60, 'KEEP THIS CARD IN YOUR VEHICLE AT ALL TIMES']],
  ]),
];

/** A binder in sentences and short lines. */
export const binder = [
  sheet([
    [40, [50, 'BINDER OF INSURANCE']],
    [60, [50, 'Insurance Company: Granite Arch Indemnity Co.']],
    [76, [50, 'Binder Number: GA-B-20551'], [320, 'Effective: 02/11/2026']],
    [92, [320, 'Expires: 03/13/2026']],
    [108, [50, 'Insured: Ingrid Solberg']],
    [124, [50, 'Mailing Address: 5 Mill Race, Apt 2, Fargo, ND 58102']],
    [148, [50, 'Vehicle: 2019 Ford F-150 XLT'], [320, 'VIN: 1FTEW1EP6KFA00777']],
    [164, [50, 'Liability 100/300/50']],
    [180, [50, 'Bodily Injury: 100/300'], [320, 'Property Damage: $50,000']],
    [196, [50, 'Comprehensive: $250 deductible'], [320, 'Collision: $500 deductible']],
    [212, [50, 'Loss Payee: Prairie Credit Union, PO Box 12, Fargo, ND 58107']],
  ]),
];

/** A British certificate: registration mark, day before month, no VIN. */
export const britishCertificate = [
  sheet([
    [40, [50, 'CERTIFICATE OF MOTOR INSURANCE']],
    [64, [50, 'Certificate number'], [300, 'HB/77120045']],
    [84, [50, 'Registration mark of vehicle'], [300, 'KX19 LMO']],
    [104, [50, 'Name of policyholder'], [300, 'Mrs Nora Whitlock']],
    [124, [50, 'Address'], [300, '14 Beck Lane, Otley, West Yorkshire, LS21 3AB']],
    [144, [50, 'Effective date'], [300, '05/03/2026']],
    [164, [50, 'Date of expiry'], [300, '04/03/2027']],
    [184, [50, 'Make and model'], [300, 'Vauxhall Corsa SE']],
    [204, [50, 'Date of birth'], [300, '23/11/1984']],
    [224, [50, 'Annual premium'], [300, '£412.60']],
    [244, [50, 'Comprehensive cover. Excess: £250 for accidental damage, fire and theft.']],
    [264, [50, 'Authorised insurers'], [300, 'Harbour Bridge Insurance Limited']],
  ]),
];

/** A summary that leaves collision out, addressed to somebody else than the insured. */
export const declarationsWithoutCollision = [
  sheet([
    [40, [50, 'AUTO INSURANCE POLICY DECLARATIONS PAGE']],
    [60, [50, 'Underwritten by: Copper Basin Insurance Company']],
    [90, [50, 'GUS HARTMAN']],
    [104, [50, '300 ELM STREET']],
    [118, [50, 'TUCSON, AZ 85701']],
    [150, [50, 'Policy Number'], [200, 'CB-4471902']],
    [166, [50, 'Policy Term'], [200, '04/01/2026 to 10/01/2026']],
    [182, [50, 'Policyholder'], [200, 'Petra Lindqvist']],
    [206, [50, 'Year'], [100, 'Make'], [180, 'Model'], [300, 'VIN']],
    [220, [50, '2020'], [100, 'Kia'], [180, 'Sportage'], [300, 'KNDCB3LC8L5300777']],
    [250, [50, 'Coverages'], [250, 'Limits'], [450, 'Premium']],
    [266, [50, 'Bodily Injury'], [250, '$25,000 per person / $50,000 per accident'], [480, '$301.00']],
    [282, [50, 'Property Damage'], [250, '$15,000 per accident'], [480, '$214.00']],
    [298, [50, 'Collision'], [250, 'Not purchased']],
    [320, [50, 'Total Policy Premium'], [480, '$515.00']],
  ]),
];

/** An application: the same words, and no cover. */
export const insuranceApplicationForm = [
  sheet([
    [40, [50, 'PERSONAL AUTO APPLICATION'], [380, 'Quote Number Q-55120']],
    [64, [50, 'Insurance Company: Copper Basin Insurance Company']],
    [84, [50, 'Effective Date: 05/01/2026'], [320, 'Term: 6 Months']],
    [108, [50, 'Named Insured: Petra Lindqvist']],
    [132, [50, 'Veh'], [90, 'Year'], [140, 'Make'], [220, 'Model'], [330, 'VIN']],
    [148, [50, '1'], [90, '2020'], [140, 'Kia'], [220, 'Sportage'], [330, 'KNDCB3LC8L5300777']],
    [164, [50, '2'], [90, '2019'], [140, 'Ford'], [220, 'F-150'], [330, '1FTEW1EP6KFA00777']],
    [190, [50, 'Bodily Injury Liability'], [260, '$50,000/$100,000'], [450, '$190.00']],
    [206, [50, 'Property Damage Liability'], [260, '$50,000'], [450, '$120.00']],
    [222, [50, 'Other Than Collision'], [260, 'Not Selected']],
    [238, [50, 'Collision'], [260, 'Not Selected']],
    [262, [50, 'Total Premium'], [450, '$310.00']],
    [286, [50, 'Driver Name'], [220, 'Date of Birth'], [340, 'License Number']],
    [302, [50, 'Petra Lindqvist'], [220, '07/09/1979'], [340, 'D5512009']],
  ]),
];

/** A health card and a claim form use the same words for something else. */
export const healthCard = [
  sheet([
    [40, [60, 'Summit Health Plan PPO']],
    [70, [60, 'Member Name: Delia Okafor']],
    [90, [60, 'Member ID: SHP 220915'], [300, 'Group No: 77120']],
    [110, [60, 'RxBIN 003858'], [300, 'RxPCN A4']],
    [130, [60, 'Office Visit $25'], [300, 'Specialist $50']],
    [150, [60, 'Effective Date 01/01/2026']],
  ]),
];
export const claimForm = [
  sheet([
    [40, [60, 'AUTOMOBILE CLAIM FORM']],
    [64, [60, 'Policy Number: CB-4471902'], [320, 'Claim Number: 900112']],
    [84, [60, 'Insured: Petra Lindqvist'], [320, 'Date of Loss: 02/14/2026']],
    [104, [60, 'Vehicle: 2020 Kia Sportage'], [320, 'VIN: KNDCB3LC8L5300777']],
    [124, [60, 'Describe the accident and the damage to your vehicle']],
    [144, [60, 'Collision deductible: $500']],
    [164, [60, 'I certify that the statements above are true. Signature of claimant']],
  ]),
];
