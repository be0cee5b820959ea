import { billOfSale } from './bill-of-sale.ts';
import { buyersOrder } from './buyers-order.ts';
import { creditApplication } from './credit-application.ts';
import { driverLicense } from './driver-license.ts';
import { insuranceApplication } from './insurance-application.ts';
import type { KindReader } from './kind-reader.ts';
import { payStub } from './pay-stub.ts';
import { proofOfInsurance } from './proof-of-insurance.ts';
import { bankStatement } from './statements/bank-statement.ts';

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
];
