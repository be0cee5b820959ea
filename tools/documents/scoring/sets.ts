import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DealDocument } from '../../deals/deal.ts';
import { invalidInput } from '../../kit/errors.ts';
import { type FindingCode, isConfirmation } from '../findings/catalog.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOf } from '../findings/findings.ts';
import { peopleOf } from '../findings/jacket/persons.ts';
import { parseFile } from '../parse-file.ts';
import type { ScoreOptions } from './score.ts';
import { TruthSet } from './truth.ts';

/** One sentence of a set's truth, and the finding that says it; null when none does. */
interface ExpectedFinding {
  readonly sentence: string;
  readonly reported: Finding | 'nothing to raise' | null;
}

export interface ScoredSet {
  readonly set: string;
  readonly expected: readonly ExpectedFinding[];
  /** What was raised between papers that the truth calls consistent. */
  readonly falseFindings: readonly Finding[];
  readonly findings: readonly Finding[];
}

/** Every set of `sets.json` of a folder, or none when there is no such file. */
export async function scoreSets(
  folder: string,
  options: Pick<ScoreOptions, 'today' | 'signal' | 'cache'>,
): Promise<ScoredSet[]> {
  const text = await readFile(join(folder, 'sets.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const sets = z.array(TruthSet).safeParse(JSON.parse(text));
  if (!sets.success)
    throw invalidInput(
      'documents/bad_sets',
      'sets.json is not a list of sets.',
      'Each needs set, files and expected_findings.',
    );
  const scored: ScoredSet[] = [];
  for (const set of sets.data) scored.push(await scoreSet(folder, set, options));
  return scored;
}

async function scoreSet(
  folder: string,
  { set, files, expected_findings }: TruthSet,
  options: Pick<ScoreOptions, 'today' | 'signal' | 'cache'>,
): Promise<ScoredSet> {
  const documents: DealDocument[] = [];
  for (const file of files) {
    const { parts } = await parseFile(await readFile(join(folder, file)), options.today, options);
    for (const [i, { kind, pages, currency, fields }] of parts.entries())
      documents.push({
        id: `${file}#${i}`,
        kind,
        sha256: '',
        pages: pages.length,
        ...(currency ? { currency } : {}),
        fields: [...fields],
        parsedAt: '',
      });
  }
  const findings = findingsOf(documents, [], options.today);
  const between = findings.filter(
    ({ code, documents: own }) => new Set(own).size > 1 && !isConfirmation(code),
  );
  const consistent = expected_findings.some((sentence) => consistency.test(sentence));
  return {
    set,
    expected: expected_findings.map((sentence) => ({
      sentence,
      reported: reportedAs(sentence, findings, documents),
    })),
    falseFindings: consistent ? between : [],
    findings,
  };
}

const consistency = /\bconsistent\b/i;

/** What a sentence is about, most particular first. */
const meanings: readonly (readonly [RegExp, readonly FindingCode[]])[] = [
  [/predates|registered (?:before|earlier)/i, ['registration_predates_sale']],
  [/income.*(?:plausible|supported|fits)/i, ['income_supported']],
  [/annual income/i, ['annual_income']],
  [/loss payee|lienholder|lien holder/i, ['loss_payee_missing', 'lienholder_differs', 'lien_open']],
  [/no buyer|buyer name missing|without buyer/i, ['order_without_buyer']],
  [/deductible/i, ['deductible_high']],
  [/\bvin\b/i, ['vin_differs', 'vin_differs_between_pages']],
  [/income|salary|gross/i, ['income_differs']],
  [/date of birth|birth ?date|\bdob\b/i, ['dob_differs', 'dob_mismatch']],
  [/\bssn\b|social security number|tax number/i, ['ssn_differs']],
  [/employer/i, ['employer_differs']],
  [/name variants?|spell|same person/i, ['name_varies', 'name_differs']],
  [
    /is not (?:the )?(?:buyer|applicant|employee|borrower|insured|holder|owner)|other person|\bnames?\b/i,
    ['name_differs', 'name_varies'],
  ],
  [/address/i, ['address_differs', 'addressee_not_named_insured']],
  [/expired/i, ['expired', 'insurance_expired']],
  [/net (?:exceeds|above|greater)/i, ['net_exceeds_gross']],
  [/\bytd\b|year[- ]to[- ]date/i, ['ytd_does_not_fit', 'ytd_below_current']],
  [
    /price|amount financed|total/i,
    ['price_differs', 'order_total_does_not_add_up', 'amount_financed_does_not_add_up'],
  ],
  [/vehicle|\bcar\b|model year/i, ['vehicle_differs', 'vin_year_differs']],
];

/** The finding that says what a sentence says: of its meaning, with every vehicle number that the sentence names. */
function reportedAs(
  sentence: string,
  findings: readonly Finding[],
  documents: readonly DealDocument[],
): ExpectedFinding['reported'] {
  if (consistency.test(sentence)) return agreement(findings, documents);
  const codes = meanings.find(([pattern]) => pattern.test(sentence))?.[1] ?? [];
  const vins = sentence.match(/\b[A-HJ-NPR-Z0-9]{17}\b/g) ?? [];
  const said = findings.filter(
    ({ code, note }) => codes.includes(code) && vins.every((vin) => note?.includes(vin)),
  );
  return said.find(withAmountsOf(sentence)) ?? null;
}

/** Papers agree only where at least two of them name somebody: silence about papers that were not read is none. */
function agreement(findings: readonly Finding[], documents: readonly DealDocument[]) {
  const named = new Set(peopleOf(documents).map(({ document }) => document.id));
  return named.size < 2 || findings.some(contradictsIdentity) ? null : 'nothing to raise';
}

const contradictsIdentity = ({ code }: Finding): boolean =>
  /^(?:name_differs|ssn_differs|dob_differs)$/.test(code);

/** Whether the amounts that a finding shows are among those of the sentence, their sum, or not in it at all. */
function withAmountsOf(sentence: string): (finding: Finding) => boolean {
  const amounts = (sentence.match(/\d[\d,]*\.\d{2}|\d{1,3}(?:,\d{3})+/g) ?? []).map((text) =>
    Math.round(Number(text.replace(/,/g, '')) * 100),
  );
  const allowed = new Set([...amounts, amounts.reduce((sum, amount) => sum + amount, 0)]);
  return ({ first }) => first === undefined || amounts.length === 0 || allowed.has(first);
}
