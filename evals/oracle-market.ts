import type { Dealer } from '#tools/channel/dealer.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { type Contract, contractOf, type Derivation, financedCents } from './oracle.ts';

/**
 * An independent reading of the rate sheets: which programs take a buyer, and at what. It reads the catalogue as data and
 * shares no code with `tools/funders`; each rule is written as the sheet states it.
 */
export interface Applicant extends Derivation {
  readonly today: string;
  /** Null when there is no bureau score. */
  readonly creditScore: number | null;
  readonly grossMonthly: number;
  readonly jobMonths: number;
  readonly homeMonths: number;
  readonly modelYear: number;
  readonly condition: 'new' | 'used';
  readonly miles: number;
}

export interface OracleOffer {
  readonly programId: string;
  readonly funder: string;
  readonly ratePercent: number;
  readonly buyRatePercent: number;
  readonly lenderFee: number;
  readonly contract: Contract;
}

/** Offers in the order a customer would want them: cheapest in total, then lowest APR, then by id. */
export function oracleOffers(catalog: Catalog, dealer: Dealer, applicant: Applicant): readonly OracleOffer[] {
  const offers = catalog.programs.flatMap((program): OracleOffer[] => {
    const funder = catalog.funders.find(({ id }) => id === program.funderId);
    const score = applicant.creditScore ?? (program.noScore ? 0 : Number.NaN);
    const months = applicant.months ?? 0;
    const cell = program.rateSheet.find(
      (one) =>
        one.scoreMin <= score &&
        score <= one.scoreMax &&
        one.termMonthsMin <= months &&
        months <= one.termMonthsMax,
    );
    if (!funder || !cell || !dealer.funderIds.includes(funder.id) || !funder.states.includes(dealer.state))
      return [];
    const buyRatePercent = clean(cell.buyRate * 100);
    const ratePercent = clean(buyRatePercent + Math.min(dealer.markupMax, program.markupMax) * 100);
    const financed = financedCents(applicant) ?? 0;
    const contract = contractOf(financed, program.acquisitionFee, ratePercent, months);
    if (!accepts(program, applicant, financed, contract.payment)) return [];
    const lenderFee = program.acquisitionFee / 100;
    return [{ programId: program.id, funder: funder.name, ratePercent, buyRatePercent, lenderFee, contract }];
  });
  return offers.sort(
    (a, b) =>
      a.contract.total - b.contract.total ||
      a.contract.apr - b.contract.apr ||
      (a.programId < b.programId ? -1 : 1),
  );
}

/** Percent to the hundredth, as rate sheets print them. */
const clean = (percent: number): number => Math.round(percent * 100) / 100;

function accepts(
  program: Catalog['programs'][number],
  applicant: Applicant,
  financed: number,
  payment: number,
): boolean {
  const income = applicant.grossMonthly * 100;
  const burdens = ((applicant.debts ?? 0) + (applicant.housing ?? 0)) * 100 + payment;
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
    financed <= Math.round((applicant.bookValue ?? 0) * 100 * program.ltvMax) &&
    payment <= Math.round(income * program.ptiMax) &&
    burdens <= Math.round(income * program.dtiMax)
  );
}
