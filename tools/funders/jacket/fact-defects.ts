import { type Fact, resolveFact } from '../../deals/facts.ts';
import type { Minor } from '../../kit/units.ts';
import { type Condition, conditionsOf } from '../../risk/decision/conditions.ts';
import type { StipCode } from '../codes.ts';
import { type ComparedFact, comparedFacts } from './codes.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile } from './jacket-file.ts';
import { placesOfFacts } from './places.ts';

/** Facts of the application that stand against another word of a person, a paper or the stock list. */
export const factDefects = (file: JacketFile): Defect[] =>
  comparedFacts.flatMap((key) => conflictOf(key, file));

const amounts: ReadonlySet<ComparedFact> = new Set<ComparedFact>([
  'vehicle.price',
  'terms.downPayment',
  'residence.housingPayment',
  'obligations.monthlyDebt',
]);

/** What an order says of price and cash down is told with the order. */
const toldWithOrder: ReadonlySet<ComparedFact> = new Set<ComparedFact>([
  'vehicle.price',
  'terms.downPayment',
]);

function conflictOf(key: ComparedFact, { deal }: JacketFile): Defect[] {
  const orders = new Set(deal.documents.filter(({ kind }) => kind === 'buyers_order').map(({ id }) => id));
  const onOrder = ({ evidence }: Fact) =>
    toldWithOrder.has(key) && evidence.kind === 'document' && orders.has(evidence.documentId);
  const { fact, conflicting } = resolveFact(deal.facts, key);
  const others = conflicting.filter((one) => !onOrder(one));
  const [other] = others;
  if (!fact || !other || onOrder(fact)) return [];
  const sides = amounts.has(key) ? { first: fact.value as Minor, second: other.value as Minor } : {};
  const evidence = placesOfFacts([fact, ...others]);
  return [
    defectOf('fact_conflict', `fact:${key}`, {
      fact: key,
      documents: [...new Set(evidence.map(({ documentId }) => documentId))],
      evidence,
      ...sides,
    }),
  ];
}

/** The finding `pay_stub_old` says the same with its page. */
const toldAsFinding: Condition = 'pay_stub_out_of_date';

/** Open conditions of the score, for a program that asks for no proof of income: one that does tells them of the paper. */
export function conditionDefects({ deal, income, inputs }: JacketFile, asked: readonly StipCode[]): Defect[] {
  if (asked.includes('proof_of_income') || !inputs) return [];
  const open = conditionsOf('approved', inputs.incomeVerified, income);
  const kept = (deal.score?.conditions ?? []) as Condition[];
  return [...new Set([...open, ...kept])]
    .filter((condition) => condition !== toldAsFinding)
    .map((condition) => defectOf(condition, `condition:${condition}`));
}
