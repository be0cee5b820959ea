import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import type { PageWords } from '../pages/words.ts';
import * as contracts from '../testing/cars/contract-papers.ts';
import * as insurance from '../testing/cars/insurance-papers.ts';
import * as orders from '../testing/cars/order-papers.ts';
import * as vehicles from '../testing/cars/vehicle-papers.ts';
import { readPapers } from './read-paper.ts';

const today = IsoDate.parse('2026-03-20');

/** What a paper was taken for and its values, those that a reader doubts left out. */
function read(pages: readonly PageWords[]) {
  const [part] = readPapers(pages, today);
  const values = Object.fromEntries(
    part!.fields.filter(({ confidence }) => confidence >= 0.6).map(({ name, value }) => [name, value]),
  );
  return { kind: part!.kind, ...values };
}

const accord = { vin: '1HGCV1F36LA000123', year: '2020', make: 'Honda' };

describe('proof of insurance', () => {
  it('declarations of two cars', () => {
    expect(read(insurance.declarationsOfTwoCars)).toEqual({
      kind: 'proof_of_insurance',
      insurer: 'Lakeshore Mutual Insurance Company',
      policy_number: '881 2204-B07-31',
      effective_date: '2026-03-04',
      expiry_date: '2026-09-04',
      'named_insured.0': 'Amos T Bell',
      'named_insured.1': 'Ruth Bell',
      addressee: 'Amos T Bell',
      address: '77 Quarry Road, Duluth, MN 55802',
      'vehicles.0.vin': accord.vin,
      'vehicles.0.year': '2020',
      'vehicles.0.make': 'Honda',
      'vehicles.0.model': 'Accord Sport',
      'vehicles.0.lienholder': 'Northern Pines Credit Union',
      'vehicles.1.vin': '5NPD84LF3KH400321',
      'vehicles.1.year': '2019',
      'vehicles.1.make': 'Hyundai',
      'vehicles.1.model': 'Elantra',
      bodily_injury_limit: '50000/100000',
      comprehensive_deductible: 50_000,
      collision_deductible: 100_000,
      collision_covered: true,
      premium_total: 66_200,
    });
  });

  it('an identification card', () => {
    expect(read(insurance.identificationCard)).toEqual({
      kind: 'proof_of_insurance',
      insurer: 'Cardinal Plains Casualty Company',
      policy_number: 'CPA0099127',
      effective_date: '2026-01-15',
      expiry_date: '2026-07-15',
      named_insured: 'DELIA M OKAFOR',
      addressee: 'DELIA M OKAFOR',
      address: '9 HARBOR LANE, PEORIA, IL 61602',
      vin: '2T1BURHE4JC900456',
      year: '2018',
      make: 'TOYT',
      model: 'COROLLA',
    });
  });

  it('a binder', () => {
    expect(read(insurance.binder)).toEqual({
      kind: 'proof_of_insurance',
      insurer: 'Granite Arch Indemnity Co.',
      policy_number: 'GA-B-20551',
      effective_date: '2026-02-11',
      expiry_date: '2026-03-13',
      named_insured: 'Ingrid Solberg',
      address: '5 Mill Race, Apt 2, Fargo, ND 58102',
      vin: '1FTEW1EP6KFA00777',
      year: '2019',
      make: 'Ford',
      model: 'F-150 XLT',
      lienholder: 'Prairie Credit Union',
      bodily_injury_limit: '100000/300000',
      comprehensive_deductible: 25_000,
      collision_deductible: 50_000,
      collision_covered: true,
    });
  });

  it('a British certificate: day before month, a registration mark and no VIN', () => {
    expect(read(insurance.britishCertificate)).toEqual({
      kind: 'proof_of_insurance',
      insurer: 'Harbour Bridge Insurance Limited',
      policy_number: 'HB/77120045',
      effective_date: '2026-03-05',
      expiry_date: '2027-03-04',
      named_insured: 'Mrs Nora Whitlock',
      address: '14 Beck Lane, Otley, West Yorkshire, LS21 3AB',
      plate: 'KX19 LMO',
      make: 'Vauxhall',
      model: 'Corsa SE',
      driver_dob: '1984-11-23',
      premium_total: 41_260,
      currency: 'GBP',
    });
  });

  it('declarations without collision, sent to a stranger', () => {
    expect(read(insurance.declarationsWithoutCollision)).toEqual({
      kind: 'proof_of_insurance',
      insurer: 'Copper Basin Insurance Company',
      policy_number: 'CB-4471902',
      effective_date: '2026-04-01',
      expiry_date: '2026-10-01',
      named_insured: 'Petra Lindqvist',
      addressee: 'GUS HARTMAN',
      address: '300 ELM STREET, TUCSON, AZ 85701',
      vin: 'KNDCB3LC8L5300777',
      year: '2020',
      make: 'Kia',
      model: 'Sportage',
      bodily_injury_limit: '25000/50000',
      collision_covered: false,
      premium_total: 51_500,
    });
  });

  it('an application is no policy', () => {
    expect(read(insurance.insuranceApplicationForm)).toMatchObject({
      kind: 'insurance_application',
      effective_date: '2026-05-01',
      term_months: 6,
      named_insured: 'Petra Lindqvist',
      'vehicles.0.vin': 'KNDCB3LC8L5300777',
      'vehicles.1.vin': '1FTEW1EP6KFA00777',
      'vehicles.1.model': 'F-150',
      collision_covered: false,
      driver_dob: '1979-07-09',
      driver_license_number: 'D5512009',
      premium_total: 31_000,
    });
  });

  it.each([
    ['a health card', insurance.healthCard],
    ['a claim form', insurance.claimForm],
  ])('%s is another paper', (_, pages) => {
    expect(read(pages).kind).toBe('other');
  });
});

describe('orders and bills of sale', () => {
  it('a form in boxes with a trade-in', () => {
    expect(read(orders.boxedOrder)).toEqual({
      kind: 'buyers_order',
      dealer: 'TAMARACK CHEVROLET, INC.',
      date: '2026-02-17',
      buyer: 'Lucia Ferreira',
      co_buyer: 'Marco Ferreira',
      address: '1208 Birch Street, Eau Claire, WI 54701',
      vin: '4S4BTADC0P3123456',
      year: '2023',
      make: 'Subaru',
      model: 'Outback Premium',
      stock_number: 'T4471',
      mileage: 12_604,
      trade_vin: '3VW2B7AJ7HM345678',
      trade_year: '2017',
      trade_make: 'Volkswagen',
      trade_model: 'Jetta',
      selling_price: 3_145_000,
      doc_fee: 29_900,
      sales_tax: 157_250,
      title_fee: 16_450,
      total_price: 3_348_600,
      trade_allowance: 900_000,
      trade_payoff: 420_000,
      down_payment: 200_000,
      amount_financed: 2_668_600,
    });
  });

  it('labels and figures in two columns, with a rebate', () => {
    expect(read(orders.plainOrder)).toEqual({
      kind: 'buyers_order',
      dealer: 'Redstone Auto Group LLC',
      date: '2026-01-09',
      buyer: 'Nadia Petrov',
      address: '41 Canyon Drive, Santa Fe, NM 87501',
      stock_number: 'R8812',
      condition: 'used',
      vin: 'KNDCB3LC8L5300777',
      year: '2020',
      make: 'Kia',
      model: 'Sportage LX',
      mileage: 36_120,
      selling_price: 1_890_000,
      doc_fee: 34_900,
      sales_tax: 76_996,
      registration_fee: 11_800,
      total_price: 2_013_696,
      rebate: 50_000,
      down_payment: 300_000,
      amount_financed: 1_663_696,
    });
  });

  it('running lines', () => {
    expect(read(orders.runningOrder)).toEqual({
      kind: 'buyers_order',
      dealer: 'LAKE CITY FORD',
      date: '2026-03-02',
      buyer: 'Tobias Krantz',
      vin: '1FTEW1EP6KFA00777',
      year: '2019',
      make: 'Ford',
      model: 'F-150 XLT',
      mileage: 51_300,
      selling_price: 2_799_500,
      doc_fee: 19_900,
      sales_tax: 169_164,
      title_fee: 11_000,
      total_price: 2_999_564,
      down_payment: 450_000,
      amount_financed: 2_549_564,
    });
  });

  it('sums prove a picture’s figures, and doubt the misread one', () => {
    const sure = (price: string) => {
      const [part] = readPapers(orders.scannedOrder(price), today);
      return part!.fields.find(({ name }) => name === 'selling_price')!.confidence;
    };
    expect(sure('$18,900.00')).toBeGreaterThanOrEqual(0.95);
    expect(sure('$18,800.00')).toBeLessThanOrEqual(0.75);
  });

  it('a private bill of sale', () => {
    expect(read(orders.privateBill)).toEqual({
      kind: 'bill_of_sale',
      seller: 'Harold Finch',
      seller_address: '8 Depot Street, Barre, VT 05641',
      buyer: 'Joanna Reyes',
      address: '212 Orchard Ave, Keene, NH 03431',
      date: '2026-03-14',
      vin: '2T1BURHE4JC900456',
      year: '2018',
      make: 'Toyota',
      model: 'Corolla',
      mileage: 74_215,
      selling_price: 940_000,
    });
  });

  it('a bill of sale in a sentence', () => {
    expect(read(orders.sentenceBill)).toMatchObject({
      kind: 'bill_of_sale',
      seller: 'Harold Finch',
      buyer: 'Joanna Reyes',
      date: '2026-03-03',
      vin: '5NPD84LF3KH400321',
      mileage: 60_122,
      selling_price: 525_000,
    });
  });
});

describe('papers of a car', () => {
  it('a title in boxes, its lien open', () => {
    expect(read(vehicles.titleInBoxes)).toEqual({
      kind: 'vehicle_title',
      vin: '2T1BURHE4JC900456',
      year: '2018',
      make: 'TOYT',
      model: 'COROLLA',
      title_number: 'NW 4471 2096',
      issue_date: '2024-06-11',
      odometer: 48_120,
      odometer_status: 'ACTUAL',
      'owners.0': 'JOANNA REYES',
      'owners.1': 'LUKAS REYES',
      address: '212 ORCHARD AVE, KEENE, NH 03431',
      lienholder: 'GRANITE STATE CREDIT UNION',
      lien_date: '2024-06-01',
      lien_released: false,
    });
  });

  it('a title in lines, its lien released', () => {
    expect(read(vehicles.titleInLines)).toEqual({
      kind: 'vehicle_title',
      ...accord,
      model: 'Accord',
      title_number: '20-551-88021',
      issue_date: '2021-11-02',
      odometer: 15_702,
      odometer_status: 'ACTUAL MILEAGE',
      brand: 'Rebuilt',
      'owners.0': 'Amos T Bell',
      address: '77 Quarry Road, Duluth, MN 55802',
      lienholder: 'Northern Pines Bank',
      lien_date: '2021-10-20',
      lien_released: true,
      lien_release_date: '2024-01-05',
    });
  });

  it('a registration card', () => {
    expect(read(vehicles.registrationCard)).toEqual({
      kind: 'vehicle_registration',
      plate: 'KRT 4821',
      expiry_date: '2026-08-31',
      valid_to: '2026-08-31',
      issue_date: '2025-08-14',
      vin: '5NPD84LF3KH400321',
      year: '2019',
      make: 'HYUNDAI',
      model: 'ELANTRA',
      owner: 'HAROLD FINCH',
      address: '8 DEPOT STREET, BARRE, VT 05641',
    });
  });

  it('a registration slip', () => {
    expect(read(vehicles.registrationSlip)).toMatchObject({
      kind: 'vehicle_registration',
      plate: '8XYZ219',
      effective_date: '2026-02-01',
      expiry_date: '2027-01-31',
      owner: 'Delia M Okafor',
      address: '9 Harbor Lane, Peoria, IL 61602',
      vin: '2T1BURHE4JC900456',
      model: 'Corolla',
    });
  });

  it('a German registration by its code letters and rows', () => {
    expect(read(vehicles.germanRegistration)).toEqual({
      kind: 'vehicle_registration',
      country: 'DE',
      plate: 'B-KL 482',
      vin: 'WVWZZZAUZKW123456',
      make: 'VOLKSWAGEN',
      model: 'GOLF',
      owner: 'Karla Sommer',
      owner_last: 'Sommer',
      owner_first: 'Karla',
      address: '10115 Berlin Ackerstr. 20',
      first_registration: '2019-05-09',
      issue_date: '2019-05-11',
      next_inspection: '2026-05',
      fuel: 'Benzin',
      power_kw: 110,
      displacement_cc: 1395,
      color: 'blau',
    });
  });

  it('a 行驶证', () => {
    expect(read(vehicles.chineseRegistration)).toEqual({
      kind: 'vehicle_registration',
      plate: '浙B7K220',
      vehicle_type: '小型轿车',
      owner: '林小雨',
      address: '浙江省宁波市海曙区样板街8号',
      use_character: '非营运',
      model: '样板牌YB7150A',
      vin: 'LGBH52E02MY000123',
      engine_number: 'YB4G15-00771',
      register_date: '2021-03-09',
      issue_date: '2021-03-11',
    });
  });

  it('a 机动车销售统一发票', () => {
    expect(read(vehicles.chineseInvoice)).toEqual({
      kind: 'vehicle_invoice',
      invoice_code: '133012045678',
      invoice_number: '00774411',
      date: '2021-03-08',
      buyer: '林小雨',
      buyer_id: '330203199508081222',
      vehicle_type: '小型轿车',
      model: '样板牌YB7150A',
      engine_number: 'YB4G1500771',
      vin: 'LGBH52E02MY000123',
      total_price: 11_300_000,
      tax: 1_300_000,
      net_price: 10_000_000,
      seller: '宁波样板汽车销售有限公司',
      currency: 'CNY',
    });
  });

  it('a blank form has a number and nothing else', () => {
    expect(read(vehicles.blankForm)).toEqual({ kind: 'dmv_form_blank', form_number: 'MV 902' });
  });
});

describe('contracts', () => {
  const sportage = { vin: 'KNDCB3LC8L5300777', year: '2020', make: 'Kia', model: 'Sportage' };

  it('a retail installment contract', () => {
    expect(read(contracts.installmentContract)).toEqual({
      kind: 'loan_contract',
      dealer: 'Redstone Auto Group LLC',
      buyer: 'Nadia Petrov',
      address: '41 Canyon Drive, Santa Fe, NM 87501',
      date: '2026-01-09',
      ...sportage,
      mileage: 36_120,
      apr: 7.49,
      finance_charge: 335_984,
      amount_financed: 1_663_696,
      total_of_payments: 1_999_680,
      term_months: 60,
      monthly_payment: 33_328,
      first_payment_date: '2026-02-23',
    });
  });

  it('a loan agreement in lines', () => {
    expect(read(contracts.loanAgreement)).toEqual({
      kind: 'loan_contract',
      lender: 'Prairie Credit Union',
      buyer: 'Tobias Krantz',
      address: '60 Lakeview Terrace, Duluth, MN 55804',
      contract_number: '00-77120',
      date: '2026-03-02',
      apr: 6.25,
      amount_financed: 2_549_564,
      finance_charge: 516_092,
      total_of_payments: 3_065_656,
      term_months: 72,
      monthly_payment: 42_578,
      first_payment_date: '2026-04-16',
      vin: '1FTEW1EP6KFA00777',
      year: '2019',
      make: 'Ford',
      model: 'F-150 XLT',
    });
  });

  it('a lease', () => {
    expect(read(contracts.vehicleLease)).toEqual({
      kind: 'lease_contract',
      lessor: 'Tamarack Leasing LLC',
      lessee: 'Ingrid Solberg',
      address: '5 Mill Race, Fargo, ND 58102',
      date: '2026-02-20',
      term_months: 36,
      vin: '4S4BTADC0P3123456',
      year: '2023',
      make: 'Subaru',
      model: 'Outback',
      gross_capitalized_cost: 3_390_000,
      adjusted_capitalized_cost: 3_140_000,
      residual_value: 1_921_000,
      rent_charge: 370_280,
      monthly_payment: 44_146,
      due_at_signing: 344_146,
      total_of_payments: 1_889_256,
      first_payment_date: '2026-02-20',
      annual_mileage: 12_000,
    });
  });

  it('a lease in boxes', () => {
    expect(read(contracts.leaseInBoxes)).toMatchObject({
      kind: 'lease_contract',
      lessor: 'Lake City Motors',
      lessee: 'Petra Lindqvist',
      address: '300 Elm Street, Tucson, AZ 85701',
      date: '2026-03-01',
      ...sportage,
      monthly_payment: 28_900,
      term_months: 24,
      residual_value: 1_405_000,
    });
  });
});
