import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../kit/package-root.ts';
import { columns } from '../scoring/columns.ts';
import { createScorer, type Features } from '../scoring/score.ts';
import { readScorecard, type Scorecard } from './scorecard.ts';
import { shippedCards } from './shipped-cards.ts';

const cards = Object.entries(shippedCards).map(([id, artifact]) => ({ id, card: readScorecard(artifact) }));
const pricedOrPrivate = Object.entries(columns)
  .filter(([, { role }]) => role !== 'input')
  .map(([name]) => name);

const number = (min: number, max: number) =>
  fc.oneof(fc.double({ min, max, noNaN: true }), fc.constant(null));
/** The whole domain: every value blank now and then, and far beyond what the sample had. */
const anyApplicant = fc.record({
  credit_score: number(0, 1_000),
  ltv_pct: number(0, 400),
  payment_to_income: number(0, 2),
  loan_amount_usd: number(0, 500_000),
  vehicle_value_usd: number(0, 500_000),
  term_months: number(0, 120),
  vehicle_is_new: fc.constantFrom(0, 1, null),
  vehicle_type: fc.constantFrom('car', 'suv', 'truck', 'tractor', null),
  vehicle_age_years: number(0, 40),
  co_borrower: fc.constantFrom(0, 1, null),
});

describe.each(cards)('the shipped card $id', ({ id, card }) => {
  const scorer = createScorer(card);
  const total = (features: Features) => scorer.score(features).total;

  it.each(['ltv_pct', 'payment_to_income', 'loan_amount_usd', 'term_months'])(
    'never scores a higher %s higher',
    (key) => {
      const value = fc.double({ min: 0, max: 1e6, noNaN: true });
      const law = fc.property(anyApplicant, value, value, (applicant, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(total({ ...applicant, [key]: high })).toBeLessThanOrEqual(total({ ...applicant, [key]: low }));
      });
      fc.assert(law, { numRuns: 500 });
    },
  );

  it('never scores a higher amount higher, with the LTV and PTI that it brings', () => {
    const amount = fc.double({ min: 500, max: 200_000, noNaN: true });
    const law = fc.property(
      anyApplicant,
      amount,
      amount,
      number(1_000, 200_000),
      number(200, 50_000),
      (applicant, a, b, value, income) => {
        const borrowing = (loan: number): Features => ({
          ...applicant,
          loan_amount_usd: loan,
          vehicle_value_usd: value,
          ltv_pct: value === null ? null : (100 * loan) / value,
          payment_to_income: income === null ? null : loan / 60 / income,
        });
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(total(borrowing(high))).toBeLessThanOrEqual(total(borrowing(low)));
      },
    );
    fc.assert(law, { numRuns: 500 });
  });

  it('never scores a higher bureau score lower', () => {
    const value = fc.double({ min: 0, max: 1_000, noNaN: true });
    const law = fc.property(anyApplicant, value, value, (applicant, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(total({ ...applicant, credit_score: low })).toBeLessThanOrEqual(
        total({ ...applicant, credit_score: high }),
      );
    });
    fc.assert(law, { numRuns: 500 });
  });

  it('gives nothing for leaving out what everybody in the sample gave', () => {
    for (const one of card.characteristics) {
      if (one.missing.count > 0) continue;
      const cells = one.kind === 'number' ? one.bins : one.groups;
      expect(one.missing.points).toBe(Math.min(...cells.map(({ points }) => points)));
    }
  });

  it('is moved by no protected, priced or other column that it may not read', () => {
    const law = fc.property(
      anyApplicant,
      fc.constantFrom(...pricedOrPrivate),
      fc.oneof(fc.double(), fc.string(), fc.constant(null)),
      (applicant, column, value) => {
        expect(scorer.score({ ...applicant, [column]: value })).toEqual(scorer.score(applicant));
      },
    );
    fc.assert(law);
  });

  it('declares the directions of the trade, has twelve characteristics at most, and each can cost points', () => {
    const expected = { ltv_pct: 'falling', payment_to_income: 'falling', credit_score: 'rising' };
    for (const [key, direction] of Object.entries(expected))
      expect(card.characteristics.find((one) => one.key === key)).toMatchObject({ expected: direction });
    expect(card.characteristics.length).toBeLessThanOrEqual(12);
    expect(card.purpose).toBe('decision');
    expect(card.ranksOnly).toBe(true);
  });

  it('loses under 0.001 of its AUC to whole points', () => {
    expect(Math.abs(card.validation.roundingLoss)).toBeLessThanOrEqual(0.001);
  });

  it('has a model card with its own figures', () => {
    const text = readFileSync(packageRoot(`docs/model-cards/${id}.md`), 'utf8');
    for (const fact of factsOf(card)) expect(text, fact).toContain(fact);
  });
});

/** What a model card has to say, as it says it. */
function factsOf({
  id,
  version,
  population,
  target,
  training,
  validation,
  characteristics,
  bands,
}: Scorecard): string[] {
  const { auc, ks, ece, brier, roundingLoss } = validation;
  const interval = ({ value, low, high }: typeof auc) =>
    `${value.toFixed(4)} | ${low.toFixed(4)} to ${high.toFixed(4)}`;
  const count = (value: number) => value.toLocaleString('en-US');
  return [
    `${id} ${version}`,
    population.description,
    population.source,
    population.filter,
    target.bad,
    target.good,
    `${target.window.from} to ${target.window.to}`,
    `${count(training.rows)} rows, ${count(training.bads)} bads`,
    `${count(validation.rows)} rows, ${count(validation.bads)} bads`,
    training.data,
    training.spec,
    `AUC | ${interval(auc)}`,
    `KS | ${interval(ks)}`,
    `ECE | ${ece.toFixed(4)}`,
    `Brier | ${brier.toFixed(4)}`,
    `AUC lost by whole points | ${roundingLoss.toFixed(4)}`,
    ...characteristics.map((one) => `\`${one.key}\``),
    ...bands.map(({ code, scoreMin, outcome }) => `${code} | ${scoreMin ?? 'below'} | ${outcome}`),
    'doi 10.1093/jrsssa/qnae137',
  ];
}
