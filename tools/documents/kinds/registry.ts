import { billOfSale } from './bill-of-sale.ts';
import { buyersOrder } from './buyers-order.ts';
import { creditApplication } from './credit-application.ts';
import { driverLicense } from './driver-license.ts';
import { insuranceApplication } from './insurance-application.ts';
import type { KindReader } from './kind-reader.ts';
import { payStub } from './pay-stub.ts';
import { proofOfInsurance } from './proof-of-insurance.ts';
import { bankStatement } from './statements/bank-statement.ts';
import { informationReturns } from './tax/information-returns.ts';
import { scheduleC } from './tax/schedule-c.ts';
import { taxReturn } from './tax/tax-return.ts';
import { w2 } from './tax/w2.ts';

/** Every kind of paper that can be read. */
export const kindReaders: readonly KindReader[] = [
  payStub,
  creditApplication,
  buyersOrder,
  billOfSale,
  proofOfInsurance,
  insuranceApplication,
  driverLicense,
  bankStatement,
  w2,
  taxReturn,
  scheduleC,
  ...informationReturns,
];
