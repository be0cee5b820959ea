import {
  type BuyersOrder,
  type CreditApplication,
  type InsuranceBinder,
  makeBuyersOrder,
  makeCreditApplication,
  makeInsuranceBinder,
  makePayStub,
  type PayStub,
} from './make-paper.ts';

/**
 * Jordan A. Rivera does not exist, and neither does the car: its VIN only has a check digit that holds.
 * Price and mileage are those of the demo market's 2023 Outback at Springfield Motors.
 */
export const samplePayStub: PayStub = {
  employer: 'PRAIRIE LOGISTICS LLC',
  employee: 'Jordan A. Rivera',
  periodStart: '2026-02-01',
  periodEnd: '2026-02-15',
  payDate: '2026-02-20',
  gross: 260_000,
  deductions: [
    ['Federal Income Tax', 31_200],
    ['Social Security', 16_120],
    ['Medicare', 3_770],
    ['Health Insurance', 9_500],
  ],
  net: 199_410,
  ytdGross: 780_000,
  ytdNet: 598_230,
};

export const sampleCreditApplication: CreditApplication = {
  reference: 'APP-20417-R',
  applicant: 'Jordan A. Rivera',
  ssnLast4: '4821',
  birthDate: '1988-07-19',
  address: '418 Linden Ave, Springfield, IL 62704',
  timeAtAddress: '3 Years, 4 Months',
  housingPayment: 115_000,
  employer: 'Prairie Logistics LLC',
  position: 'Dispatcher',
  timeAtJob: '4 Years, 2 Months',
  grossMonthlyIncome: 520_000,
  monthlyDebt: 22_500,
  vehicle: '2023 Subaru Outback Premium',
  termMonths: 72,
};

export const sampleBuyersOrder: BuyersOrder = {
  dealer: 'Springfield Motors',
  date: '2026-02-27',
  buyer: 'Jordan A. Rivera',
  year: 2023,
  make: 'Subaru',
  model: 'Outback Premium',
  vin: '4S4BTADC0P3123456',
  mileage: 28_400,
  sellingPrice: 2_745_000,
  docFee: 29_900,
  salesTax: 171_563,
  titleFee: 15_000,
  total: 2_961_463,
  downPayment: 300_000,
  amountFinanced: 2_661_463,
};

export const sampleInsuranceBinder: InsuranceBinder = {
  insurer: 'Lakeland Mutual Insurance',
  policyNumber: 'LM-440912-07',
  insured: 'Jordan A. Rivera',
  street: '418 Linden Ave',
  place: 'Springfield, IL 62704',
  vehicle: '2023 Subaru Outback Premium',
  vin: sampleBuyersOrder.vin,
  effective: '2026-02-27',
  expires: '2026-08-27',
  deductible: 100_000,
  lossPayee: 'Prairie Credit Union',
};

/** The four papers of one invented, consistent deal, as PDF bytes. */
export async function sampleJacket() {
  return {
    payStub: await makePayStub(samplePayStub),
    creditApplication: await makeCreditApplication(sampleCreditApplication),
    buyersOrder: await makeBuyersOrder(sampleBuyersOrder),
    insuranceBinder: await makeInsuranceBinder(sampleInsuranceBinder),
  };
}
