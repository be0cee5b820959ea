import type { Dealer } from '#tools/channel/dealer.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { type Contract, contractOf, type Derivation, financedCents, monthlyIncome } from './oracle.ts';

/**
 * An independent reading of the rate sheets: which programs take a buyer, and at what. It reads the catalogue as data and
 * shares no code with `tools/funders`; each rule is written as the sheet states it.
 */
export interface Applicant {
  readonly today: string;
  /** Null when there is no bureau score. */
  readonly creditScore: number | null;
  /** Cents a month. */
  readonly income: number;
  readonly burdens: number;
  readonly financed: number;
  readonly bookValue: number;
  readonly months: number;
  readonly jobMonths: number;
  readonly homeMonths: number;
  readonly modelYear: number;
  readonly condition: 'new' | 'used';
  readonly miles: number;
}

/** Below this many miles a car of the current or the next model year counts as new. */
const newMilesMax = 200;

/** The applicant that a derivation describes; undefined when it leaves out what funders ask for. */
export function applicantOf(from: Derivation, today: string): Applicant | undefined {
  const { score, months, bookValue, jobMonths, homeMonths, modelYear, miles } = from;
  const [financed, income] = [financedCents(from), monthlyIncome(from)];
  if (score === undefined || months === undefined || bookValue === undefined) return undefined;
  if (jobMonths === undefined || homeMonths === undefined) return undefined;
  if (modelYear === undefined || miles === undefined) return undefined;
  if (financed === undefined || income === undefined) return undefined;
  return {
    today,
    creditScore: score,
    income,
    burdens: Math.round(((from.debts ?? 0) + (from.housing ?? 0)) * 100),
    financed,
    bookValue: Math.round(bookValue * 100),
    months,
    jobMonths,
    homeMonths,
    modelYear,
    condition: miles <= newMilesMax ? 'new' : 'used',
    miles,
  };
}

export interface OracleOffer {
  readonly programId: string;
  readonly funder: string;
  readonly ratePercent: number;
  readonly buyRatePercent: number;
  readonly lenderFee: number;
  readonly contract: Contract;
}

/** A program whose sheet has a rate for a buyer and a term, whatever its other rules say. */
interface SheetRate {
  readonly program: Catalog['programs'][number];
  readonly funder: string;
  readonly buyRatePercent: number;
  readonly ratePercent: number;
}

/** The programs of funders that the dealer works with, at the cell of the buyer's score and term. */
export function sheetRates(catalog: Catalog, dealer: Dealer, applicant: Applicant): readonly SheetRate[] {
  return purchasePrograms(catalog).flatMap((program): SheetRate[] => {
    const funder = catalog.funders.find(({ id }) => id === program.funderId);
    const score = applicant.creditScore ?? (program.noScore ? 0 : Number.NaN);
    const cell = program.rateSheet.find(
      (one) =>
        one.scoreMin <= score &&
        score <= one.scoreMax &&
        one.termMonthsMin <= applicant.months &&
        applicant.months <= one.termMonthsMax,
    );
    if (!funder || !cell || !dealer.funderIds.includes(funder.id) || !funder.states.includes(dealer.state))
      return [];
    const buyRatePercent = clean(cell.buyRate * 100);
    const ratePercent = clean(buyRatePercent + Math.min(dealer.markupMax, program.markupMax) * 100);
    return [{ program, funder: funder.name, buyRatePercent, ratePercent }];
  });
}

/** Offers in the order a customer would want them: cheapest in total, then lowest APR, then by id. */
export function oracleOffers(catalog: Catalog, dealer: Dealer, applicant: Applicant): readonly OracleOffer[] {
  const { months, financed } = applicant;
  const offers = sheetRates(catalog, dealer, applicant).flatMap((one): OracleOffer[] => {
    const { program, funder, buyRatePercent, ratePercent } = one;
    const contract = contractOf(financed, program.acquisitionFee, ratePercent, months);
    if (!accepts(program, applicant, contract.payment)) return [];
    const lenderFee = program.acquisitionFee / 100;
    return [{ programId: program.id, funder, ratePercent, buyRatePercent, lenderFee, contract }];
  });
  return offers.sort(
    (a, b) =>
      a.contract.total - b.contract.total ||
      a.contract.apr - b.contract.apr ||
      (a.programId < b.programId ? -1 : 1),
  );
}

/** What a buyer of a car may be told of: other products, and other countries' programs, are for other deals. */
export const purchasePrograms = ({ programs }: Catalog): Catalog['programs'] =>
  programs.filter(
    ({ product, market }) =>
      (product === undefined || product === 'purchase') && (market === undefined || market === 'us'),
  );

/** Percent to the hundredth, as rate sheets print them. */
const clean = (percent: number): number => Math.round(percent * 100) / 100;

/** Whether a program takes a buyer at a payment, by every rule of its sheet. */
export function accepts(
  program: Catalog['programs'][number],
  applicant: Applicant,
  payment: number,
): boolean {
  const { income, financed } = applicant;
  const age = Math.max(0, Number(applicant.today.slice(0, 4)) - applicant.modelYear);
  return (
    program.effectiveFrom <= applicant.today &&
    (program.effectiveTo === null || applicant.today <= program.effectiveTo) &&
    (program.condition === 'any' || program.condition === applicant.condition) &&
    age <= program.vehicleAgeMax &&
    applicant.miles <= program.odometerMilesMax &&
    income >= program.grossMonthlyIncomeMin &&
    applicant.jobMonths >= program.employmentMonthsMin &&
    applicant.homeMonths >= program.residenceMonthsMin &&
    financed >= program.amountMin &&
    financed <= program.amountMax &&
    financed <= Math.round(applicant.bookValue * program.ltvMax) &&
    payment <= Math.round(income * program.ptiMax) &&
    applicant.burdens + payment <= Math.round(income * program.dtiMax)
  );
}
