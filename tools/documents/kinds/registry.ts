import { buyersOrder } from './buyers-order.ts';
import { cnResidentId } from './cn-resident-id.ts';
import { creditApplication } from './credit-application.ts';
import { driverLicense } from './driver-license.ts';
import { idCard } from './id-card.ts';
import { insuranceApplication } from './insurance-application.ts';
import type { KindReader } from './kind-reader.ts';
import { passport } from './passport.ts';
import { payStub } from './pay-stub.ts';
import { proofOfInsurance } from './proof-of-insurance.ts';
import { residencePermit } from './residence-permit.ts';
import { ssnCard } from './ssn-card.ts';

/** Every kind of paper that can be read. */
export const kindReaders: readonly KindReader[] = [
  payStub,
  creditApplication,
  buyersOrder,
  proofOfInsurance,
  insuranceApplication,
  driverLicense,
  idCard,
  passport,
  residencePermit,
  ssnCard,
  cnResidentId,
];
