import { type Column, paper, printed, type Sheet, usDay } from './paper.ts';

const left = (x: number): Column => ({ x, align: 'left' });
const right = (x: number): Column => ({ x, align: 'right' });

/** Text planted on a paper: what a reader sees at the foot, and what only a program would find. */
interface Planted {
  readonly visible?: string;
  readonly white?: string;
}

function plant(sheet: Sheet, { visible, white }: Planted): void {
  if (visible) sheet.text(50, 700, visible, { size: 8 });
  if (white) sheet.text(50, 720, white, { size: 8, white: true });
}

export interface PayStub {
  readonly employer: string;
  readonly employee: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly payDate: string;
  readonly gross: number;
  readonly deductions: readonly (readonly [string, number])[];
  readonly net: number;
  readonly ytdGross: number;
  readonly ytdNet: number;
  readonly planted?: Planted;
}

export const makePayStub = (stub: PayStub): Promise<Uint8Array> =>
  paper('Pay stub', [
    (sheet) => {
      const columns = [left(60), right(360), right(520)];
      sheet.text(50, 60, `${stub.employer} - EARNINGS STATEMENT`, { size: 15, bold: true });
      sheet.text(50, 90, `Employee: ${stub.employee}`);
      sheet.text(50, 110, `Pay Period: ${usDay(stub.periodStart)} - ${usDay(stub.periodEnd)}`);
      sheet.text(400, 110, `Pay Date: ${usDay(stub.payDate)}`);
      sheet.rule(125);
      sheet.row(145, columns, ['Earnings', 'Current', 'Year to Date'], true);
      sheet.row(165, columns, ['Salary', printed(stub.gross), printed(stub.ytdGross)]);
      sheet.row(185, columns, ['Gross Pay', printed(stub.gross), printed(stub.ytdGross)], true);
      sheet.text(60, 215, 'Deductions', { bold: true });
      const after = stub.deductions.reduce((y, [label, cents]) => {
        sheet.row(y, columns, [label, `(${printed(cents)})`]);
        return y + 20;
      }, 235);
      sheet.row(after + 10, columns, ['Net Pay', printed(stub.net), printed(stub.ytdNet)], true);
      plant(sheet, stub.planted ?? {});
    },
  ]);

export interface CreditApplication {
  readonly reference: string;
  readonly applicant: string;
  readonly ssnLast4: string;
  readonly birthDate: string;
  readonly address: string;
  readonly timeAtAddress: string;
  readonly housingPayment: number;
  readonly employer: string;
  readonly position: string;
  readonly timeAtJob: string;
  readonly grossMonthlyIncome: number;
  readonly monthlyDebt: number;
  readonly vehicle: string;
  readonly termMonths: number;
  readonly planted?: Planted;
}

export const makeCreditApplication = (application: CreditApplication): Promise<Uint8Array> =>
  paper('Credit application', [
    (sheet) => {
      const rows: readonly (readonly [string, string])[] = [
        ['Full Legal Name:', application.applicant],
        ['SSN:', `***-**-${application.ssnLast4}`],
        ['Date of Birth:', usDay(application.birthDate)],
        ['Current Address:', application.address],
        ['Time at Address:', application.timeAtAddress],
        ['Monthly Rent/Mortgage:', printed(application.housingPayment)],
        ['Employer:', application.employer],
        ['Position:', application.position],
        ['Time at Job:', application.timeAtJob],
        ['Gross Monthly Income:', printed(application.grossMonthlyIncome)],
        ['Other Monthly Debt:', printed(application.monthlyDebt)],
        ['Year/Make/Model:', application.vehicle],
        ['Requested Term:', `${application.termMonths} Months`],
      ];
      sheet.text(50, 60, 'CONSUMER CREDIT APPLICATION', { size: 16, bold: true });
      sheet.text(50, 84, `Reference ID: ${application.reference}`);
      for (const [i, texts] of rows.entries()) sheet.row(120 + 20 * i, [left(60), left(220)], texts);
      plant(sheet, application.planted ?? {});
    },
  ]);

export interface BuyersOrder {
  readonly dealer: string;
  readonly date: string;
  /** Null leaves the buyer off the paper. */
  readonly buyer: string | null;
  readonly year: number;
  readonly make: string;
  readonly model: string;
  readonly vin: string;
  readonly mileage: number;
  readonly sellingPrice: number;
  readonly docFee: number;
  readonly salesTax: number;
  readonly titleFee: number;
  readonly total: number;
  readonly downPayment: number;
  readonly amountFinanced: number;
  readonly planted?: Planted;
}

export const makeBuyersOrder = (order: BuyersOrder): Promise<Uint8Array> =>
  paper('Buyer’s order', [
    (sheet) => {
      const cars = [left(60), left(110), left(180), left(300), right(520)];
      const sums = [left(60), right(520)];
      sheet.text(50, 60, "BUYER'S ORDER", { size: 16, bold: true });
      sheet.text(50, 84, `Dealer: ${order.dealer} | Date: ${usDay(order.date)}`);
      if (order.buyer !== null) sheet.text(50, 104, `Buyer: ${order.buyer}`);
      sheet.row(140, cars, ['Year', 'Make', 'Model', 'VIN', 'Mileage'], true);
      sheet.row(160, cars, [
        String(order.year),
        order.make,
        order.model,
        order.vin,
        order.mileage.toLocaleString('en-US'),
      ]);
      const rows: readonly (readonly [string, number])[] = [
        ['Selling Price', order.sellingPrice],
        ['Documentation Fee', order.docFee],
        ['Sales Tax', order.salesTax],
        ['Registration/Title', order.titleFee],
        ['Total Purchase Price', order.total],
        ['Down Payment (Cash)', order.downPayment],
        ['Amount Financed', order.amountFinanced],
      ];
      for (const [i, [label, cents]] of rows.entries())
        sheet.row(200 + 20 * i, sums, [label, printed(cents)]);
      plant(sheet, order.planted ?? {});
    },
  ]);

export interface InsuranceBinder {
  readonly insurer: string;
  readonly policyNumber: string;
  readonly insured: string;
  readonly street: string;
  readonly place: string;
  readonly vehicle: string;
  readonly vin: string;
  readonly effective: string;
  readonly expires: string;
  readonly deductible: number;
  /** Null leaves the loss payee off the paper. */
  readonly lossPayee: string | null;
  readonly planted?: Planted;
}

export const makeInsuranceBinder = (binder: InsuranceBinder): Promise<Uint8Array> =>
  paper('Insurance binder', [
    (sheet) => {
      const columns = [left(60), left(240), left(430)];
      sheet.text(50, 60, 'AUTO INSURANCE BINDER', { size: 16, bold: true });
      sheet.text(50, 84, `Policy Number: ${binder.policyNumber}`);
      sheet.text(320, 84, `Insurer: ${binder.insurer}`);
      sheet.text(50, 104, `Policy Period: ${usDay(binder.effective)} to ${usDay(binder.expires)}`);
      sheet.text(60, 134, 'Named Insured', { bold: true });
      for (const [i, line] of [binder.insured, binder.street, binder.place].entries())
        sheet.text(60, 150 + 13 * i, line);
      sheet.row(206, [left(60), left(160)], ['Vehicle:', binder.vehicle]);
      sheet.row(224, [left(60), left(160)], ['VIN:', binder.vin]);
      sheet.row(254, columns, ['Coverage', 'Limits', 'Deductible'], true);
      sheet.row(274, columns, ['Bodily Injury', '$100,000/$300,000', 'N/A']);
      sheet.row(294, columns, ['Property Damage', '$50,000', 'N/A']);
      sheet.row(314, columns, ['Comprehensive', 'Actual Cash Value', printed(binder.deductible)]);
      sheet.row(334, columns, ['Collision', 'Actual Cash Value', printed(binder.deductible)]);
      if (binder.lossPayee !== null) {
        sheet.text(60, 370, 'Loss Payee', { bold: true });
        sheet.text(60, 386, binder.lossPayee);
      }
      plant(sheet, binder.planted ?? {});
    },
  ]);
