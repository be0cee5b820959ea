import type { Dealer } from '../../channel/dealer.ts';
import { type Deal, known, type PaperFinding, type Structure } from '../../deals/deal.ts';
import { type DealInputs, dealStructure, type MissingFact, readDeal } from '../../deals/structure.ts';
import { type FindingCode, isConfirmation } from '../../documents/findings/catalog.ts';
import { findingsOf } from '../../documents/findings/findings.ts';
import { keptFindings } from '../../documents/findings/view.ts';
import { type WeighedIncome, weighIncome } from '../../documents/income/income-evidence.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import type { Catalog } from '../catalog.ts';
import type { Sent } from '../match.ts';
import type { Program } from '../program.ts';

/** Everything about a review that is not the deal. */
export interface JacketSetting {
  readonly catalog: Catalog;
  readonly dealer: Dealer;
  readonly market: MarketPack;
  readonly today: IsoDate;
  /** A funder or one of its programs, by name or id; absent: where the deal was sent, else the offers on file. */
  readonly funder?: string | undefined;
  /** Contracts sent so far; absent: none. */
  readonly sent?: ((program: Pick<Program, 'id' | 'funderId'>, today: IsoDate) => Sent) | undefined;
}

/** A doubt of the papers, with its code known to be one. */
export type RaisedFinding = Omit<PaperFinding, 'code'> & { readonly code: FindingCode };

/** A deal as the review reads it, once for all programs. */
export interface JacketFile {
  readonly deal: Deal;
  readonly setting: JacketSetting;
  readonly income: WeighedIncome;
  /** Raised now from all papers on the file, whenever they were last compared. */
  readonly findings: readonly RaisedFinding[];
  /** Undefined while facts are missing. */
  readonly inputs: DealInputs | undefined;
  readonly missing: readonly MissingFact[];
  /** The terms of the offers, else those of the deal; undefined while neither can be told. */
  readonly structure: Structure | undefined;
  /** The terms as the deal itself has them. */
  readonly recorded: Structure | undefined;
}

export function jacketFile(deal: Deal, setting: JacketSetting): JacketFile {
  const { catalog, dealer, today } = setting;
  const income = weighIncome(deal, today);
  const read = readDeal(income.deal, catalog, dealer);
  const complete = 'missing' in read ? undefined : read;
  const recorded = complete?.structure ?? structureSoFar(deal, dealer);
  const structure = deal.offers?.structure ?? recorded;
  return {
    deal,
    setting,
    income,
    findings: raised(deal, today),
    inputs: complete && structure ? { ...complete, structure } : undefined,
    missing: 'missing' in read ? read.missing : [],
    structure,
    recorded,
  };
}

const raised = (deal: Deal, today: IsoDate): RaisedFinding[] =>
  (keptFindings(findingsOf(deal.documents, deal.facts, today), deal) as RaisedFinding[]).filter(
    ({ code }) => !isConfirmation(code),
  );

const structureSoFar = (deal: Deal, dealer: Dealer): Structure | undefined =>
  known(deal, 'vehicle.price') === undefined || known(deal, 'terms.downPayment') === undefined
    ? undefined
    : dealStructure(deal, dealer);
