import { billOfSale } from './bill-of-sale.ts';
import { buyersOrder } from './buyers-order.ts';
import { vehicleInvoice } from './chinese-vehicle-papers.ts';
import { cnResidentId } from './cn-resident-id.ts';
import { creditApplication } from './credit-application.ts';
import { dmvForm } from './dmv-form.ts';
import { driverLicense } from './driver-license.ts';
import { idCard } from './id-card.ts';
import { incomeCertificate } from './income-certificate.ts';
import { insuranceApplication } from './insurance-application.ts';
import type { KindReader } from './kind-reader.ts';
import { leaseContract } from './lease-contract.ts';
import { loanContract } from './loan-contract.ts';
import { other } from './other.ts';
import { passport } from './passport.ts';
import { payStub } from './pay-stub.ts';
import { proofOfInsurance } from './proof-of-insurance.ts';
import { residencePermit } from './residence-permit.ts';
import { ssnCard } from './ssn-card.ts';
import { bankStatement } from './statements/bank-statement.ts';
import { cardStatement } from './statements/card-statement.ts';
import { informationReturns } from './tax/information-returns.ts';
import { scheduleC } from './tax/schedule-c.ts';
import { taxReturn } from './tax/tax-return.ts';
import { w2 } from './tax/w2.ts';
import { utilityBill } from './utilities/utility-bill.ts';
import { vehicleRegistration } from './vehicle-registration.ts';
import { vehicleTitle } from './vehicle-title.ts';

/** Every kind of paper that can be read. */
export const kindReaders: readonly KindReader[] = [
  payStub,
  bankStatement,
  creditApplication,
  buyersOrder,
  billOfSale,
  proofOfInsurance,
  incomeCertificate,
  insuranceApplication,
  vehicleTitle,
  vehicleRegistration,
  vehicleInvoice,
  loanContract,
  leaseContract,
  dmvForm,
  other,
  driverLicense,
  cardStatement,
  ...informationReturns,
  scheduleC,
  taxReturn,
  w2,
  utilityBill,
  idCard,
  passport,
  residencePermit,
  ssnCard,
  cnResidentId,
];
