import type { Deal, DealDocument, ReadField } from '../deals/deal.ts';
import { type Fact, type FactKey, type FactValue, factCatalog } from '../deals/facts.ts';
import { type IsoDate, minor } from '../kit/units.ts';
import { vinHolds } from './codes/vin.ts';
import { fieldNamed, sumOfFields, warningsOf, withoutProposals } from './findings/document-fields.ts';
import { chargeNames, orderFindings } from './findings/order-findings.ts';
import { stubIncome } from './findings/pay-stub-findings.ts';
import { namesEmployee, stubOwner } from './income/stub-owner.ts';
import { insuranceFacts } from './insurance-facts.ts';
import { boxAround } from './layout/lines.ts';

/** A reading below this is one to look at, not one to rely on. */
const verifiedFrom = 0.9;

export interface Found {
  readonly key: FactKey;
  readonly value: FactValue;
  /** The fields that show it, all on one page. */
  readonly from: readonly ReadField[];
}

/**
 * What a paper adds to the deal file, each fact with the page and box it was read from. Only the income of a pay stub
 * that was read with confidence, and shows whose it is, counts as verified; everything else is what somebody wrote down. A value that its key
 * cannot hold is left out, and so are all amounts of a paper in another currency than the deal's.
 *
 * @param deal the deal file so far: a pay stub of somebody else adds no income
 */
export function factsOf(
  paper: DealDocument,
  deal: Pick<Deal, 'facts' | 'currency'>,
  today: IsoDate,
  recordedAt: string,
): Fact[] {
  const document = withoutProposals(paper);
  const foreign = document.currency !== undefined && document.currency !== deal.currency;
  const found = foundIn(document, deal.facts, today).filter(
    ({ key, value, from }) =>
      factCatalog[key].schema.safeParse(value).success &&
      !from.some(isNoVin) &&
      !(foreign && from.some(({ unit }) => unit === 'money')),
  );
  return found.map(({ key, value, from }) => ({
    key,
    value,
    source: 'document',
    evidence: {
      kind: 'document',
      documentId: document.id,
      page: from[0]!.page,
      box: boxAround(from.filter(({ page }) => page === from[0]!.page).map(({ box }) => box)),
    },
    confidence: Math.min(...from.map(({ confidence }) => confidence)),
    verified:
      key === 'income.gross' &&
      document.kind === 'pay_stub' &&
      namesEmployee(document) &&
      from.every(({ confidence, reading }) => confidence >= verifiedFrom && reading !== 'person'),
    recordedAt,
  }));
}

function foundIn(document: DealDocument, facts: readonly Fact[], today: IsoDate): Found[] {
  switch (document.kind) {
    case 'pay_stub':
      return fromPayStub(document, facts, today);
    case 'credit_application':
      return fromApplication(document);
    case 'buyers_order':
      return fromOrder(document);
    case 'proof_of_insurance':
      return insuranceFacts(document, facts);
    case 'driver_license':
      return fromIdentity(document, ['given_names', 'last_name']);
    case 'passport':
    case 'id_card':
    case 'residence_permit':
      return fromIdentity(document, ['given_names', 'surname']);
    case 'cn_resident_id':
      return fromIdentity(document, ['name']);
    case 'income_certificate':
      return fromIncomeCertificate(document);
    case 'vehicle_invoice':
      return plain(document, [
        ['buyer', 'buyer.name'],
        ['vin', 'vehicle.vin'],
        ['total_price', 'vehicle.price'],
      ]);
    default:
      return [];
  }
}

/** The person an identity paper is about. The name is whole or not there at all. */
function fromIdentity(document: DealDocument, nameParts: readonly string[]): Found[] {
  const parts = nameParts.map((name) => fieldNamed(document, name));
  const name = parts.every((part) => part !== undefined)
    ? [
        {
          key: 'buyer.name',
          value: parts.map((part) => part?.value).join(' '),
          from: parts as ReadField[],
        } as const,
      ]
    : [];
  return [
    ...name,
    ...plain(document, [
      ['dob', 'buyer.dateOfBirth'],
      ['address', 'buyer.address'],
    ]),
  ];
}

function fromIncomeCertificate(document: DealDocument): Found[] {
  const income = fieldNamed(document, 'monthly_income');
  const value = { amount: minor(Number(income?.value ?? 0)), per: 'month' } as const;
  return [
    ...plain(document, [
      ['employee', 'buyer.name'],
      ['employer', 'employment.employer'],
    ]),
    ...(income ? [{ key: 'income.gross', value, from: [income] } as const] : []),
  ];
}

/** One field as the value of one key. */
function plain(document: DealDocument, pairs: readonly (readonly [string, FactKey])[]): Found[] {
  return pairs.flatMap(([name, key]) => {
    const field = fieldNamed(document, name);
    return field ? [{ key, value: field.value as FactValue, from: [field] }] : [];
  });
}

/** A vehicle number whose check digit fails is a finding to clear up, not the car's number. */
const isNoVin = ({ name, value }: ReadField): boolean =>
  /(?:^|\.)vin$/.test(name) && !vinHolds(String(value));

function fromPayStub(stub: DealDocument, facts: readonly Fact[], today: IsoDate): Found[] {
  const income = stubIncome(stub, today);
  if (stubOwner(stub, facts) === 'somebody_else') return [];
  const from = ['gross_pay', 'pay_frequency'].flatMap((name) => fieldNamed(stub, name) ?? []);
  const employment = plain(stub, [['employer', 'employment.employer']]);
  return income ? [{ key: 'income.gross', value: income, from }, ...employment] : employment;
}

function fromApplication(application: DealDocument): Found[] {
  const monthly = fieldNamed(application, 'gross_monthly_income');
  const income = monthly ?? fieldNamed(application, 'gross_annual_income');
  const per = monthly ? 'month' : 'year';
  return [
    ...plain(application, [
      ['applicant', 'buyer.name'],
      ['dob', 'buyer.dateOfBirth'],
      ['ssn_last4', 'buyer.taxIdLast4'],
      ['address', 'buyer.address'],
      ['employer', 'employment.employer'],
      ['time_at_job_months', 'employment.months'],
      ['time_at_address_months', 'residence.months'],
      ['housing_payment', 'residence.housingPayment'],
      ['monthly_debt', 'obligations.monthlyDebt'],
      ['down_payment', 'terms.downPayment'],
      ['term_months', 'terms.termMonths'],
      ['vin', 'vehicle.vin'],
    ]),
    ...(income
      ? [
          {
            key: 'income.gross',
            value: { amount: minor(Number(income.value)), per },
            from: [income],
          } as const,
        ]
      : []),
    ...vehicle(application),
  ];
}

function fromOrder(order: DealDocument): Found[] {
  const totals = orderFindings(order).some(({ code }) => code === 'order_total_does_not_add_up');
  const whole =
    fieldNamed(order, 'total_price') && !totals && !warningsOf(order).includes('charges_incomplete');
  const charges = order.fields.filter(
    ({ name }) => name !== 'sales_tax' && (chargeNames as readonly string[]).includes(name),
  );
  const fees = minor(
    sumOfFields(
      order,
      chargeNames.filter((name) => name !== 'sales_tax'),
    ),
  );
  // A rebate lowers the balance as cash does, and the deal file has no other place for it.
  const down = order.fields.filter(
    ({ name, value }) => name === 'down_payment' || (name === 'rebate' && Number(value) > 0),
  );
  const cashDown = minor(sumOfFields(order, ['down_payment', 'rebate']));
  return [
    ...plain(order, [
      ['buyer', 'buyer.name'],
      ['vin', 'vehicle.vin'],
      ['mileage', 'vehicle.odometerMiles'],
      ['condition', 'vehicle.condition'],
      ['selling_price', 'vehicle.price'],
      ['sales_tax', 'terms.taxes'],
      ['trade_allowance', 'terms.tradeInValue'],
      ['trade_payoff', 'terms.tradeInPayoff'],
    ]),
    ...(down.length > 0 ? [{ key: 'terms.downPayment', value: cashDown, from: down } as const] : []),
    ...(whole && charges.length > 0 ? [{ key: 'terms.fees', value: fees, from: charges } as const] : []),
    ...vehicle(order),
  ];
}

/** The car by year, make and model together, or not at all: half a car would be joined with half of another. */
function vehicle(document: DealDocument): Found[] {
  const parts = ['year', 'make', 'model'].map((name) => fieldNamed(document, name));
  if (parts.some((part) => part === undefined)) return [];
  const [year, make, model] = parts as [ReadField, ReadField, ReadField];
  return [
    { key: 'vehicle.label', value: parts.map((part) => part?.value).join(' '), from: [year, make, model] },
    { key: 'vehicle.year', value: Number(year.value), from: [year] },
    { key: 'vehicle.make', value: String(make.value), from: [make] },
    { key: 'vehicle.model', value: String(model.value), from: [model] },
  ];
}
