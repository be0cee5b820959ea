import { minor } from '../../../kit/units.ts';
import { type Change, changed } from '../change.ts';
import { fieldOf, type Path, type Paths } from '../paths.ts';
import { type PathSetting, pathBounds } from '../setting.ts';

/** Every unit between, in steps: 1 leaves nothing out. */
function* between(from: number, to: number, step: number): Generator<number> {
  for (let n = from; n < to; n += step) yield n;
}

/**
 * What is wrong with an answer, in words, by asking the engine about each smaller change rather than by how the answer was
 * found: a path that does not turn it, a smaller one that does, a second one of the same field, too many, or none where
 * there is one.
 */
export function flawsOf(setting: PathSetting, { decision, paths }: Paths, step = 1): string[] {
  const approves = approvalBy(setting);
  if (approves({}) !== (decision === 'approved')) return ['the answer to what was asked is another'];
  if (decision === 'approved') return paths.length > 0 ? ['a path where none is needed'] : [];
  const fields = paths.map(({ kind }) => fieldOf[kind]);
  return [
    ...(paths.length > pathBounds.pathsMax ? ['more than three'] : []),
    ...(new Set(fields).size < fields.length ? ['two of one field'] : []),
    ...paths.filter(({ change }) => !approves(change)).map(({ kind }) => `${kind} does not turn it`),
    ...paths
      .filter((path) => smaller(path, setting, step).some(approves))
      .map(({ kind }) => `${kind} is not smallest`),
    ...missed(setting, paths, step),
    ...unordered(paths),
  ];
}

const approvalBy = (setting: PathSetting) => (change: Change) => {
  const inputs = changed(setting.asked, change);
  const least = Math.min(setting.amountFinancedMin, setting.asked.inputs.amountFinanced);
  return inputs.amountFinanced >= least && setting.decide(inputs).decision === 'approved';
};

/** Every smaller change of the same field or fields. */
function smaller({ change }: Path, setting: PathSetting, step: number): Change[] {
  const { asked, cars, terms } = setting;
  const { inputs, purchase } = asked;
  const { downPayment, price, termMonths, provenIncome, car } = change;
  const beside = { ...change, downPayment: undefined } as Change;
  if (downPayment !== undefined && termMonths !== undefined)
    return terms.flatMap((term) => {
      const downs = [...between(purchase.downPayment, downPayment, step)];
      return downs.map((n) => ({ termMonths: term, downPayment: minor(n) }));
    });
  if (downPayment !== undefined)
    return [...between(purchase.downPayment, downPayment, step)].map((n) => ({
      ...beside,
      downPayment: minor(n),
    }));
  if (price !== undefined)
    return [...between(price + 1, purchase.price + 1, step)].map((n) => ({ price: minor(n) }));
  if (termMonths !== undefined) {
    const away = Math.abs(termMonths - inputs.termMonths);
    return terms
      .filter((term) => Math.abs(term - inputs.termMonths) < away)
      .map((term) => ({ termMonths: term }));
  }
  if (car) return cars.filter((other) => nearer(other, car, asked)).map((other) => ({ car: other }));
  if (provenIncome !== undefined)
    return [...between(inputs.grossMonthlyIncome, provenIncome, step)].map((n) => ({
      provenIncome: minor(n),
    }));
  return [];
}

type Priced = { readonly purchase: { readonly price: number } };
const nearer = (other: Priced, car: Priced, asked: Priced) =>
  other.purchase.price > car.purchase.price && other.purchase.price < asked.purchase.price;

/** Where fewer than three are named, no other field alone turns the answer. */
function missed(setting: PathSetting, paths: readonly Path[], step: number): string[] {
  if (paths.length === pathBounds.pathsMax) return [];
  const { asked, terms, cars } = setting;
  const { price, downPayment } = asked.purchase;
  const income = asked.inputs.grossMonthlyIncome;
  const least = Math.ceil(price * (1 - pathBounds.priceCutMax));
  const alone: readonly [string, Change[]][] = [
    ['cash', [...between(downPayment + 1, price, step)].map((n) => ({ downPayment: minor(n) }))],
    ['car', [...between(least, price, step)].map((n) => ({ price: minor(n) }))],
    ['car', cars.filter((car) => car.purchase.price < price).map((car) => ({ car }))],
    ['term', terms.map((termMonths) => ({ termMonths }))],
    ['person', asked.inputs.incomeVerified ? [] : [{ provenIncome: income }]],
    ['person', setting.coBorrower && !asked.inputs.coBorrower ? [{ coBorrower: setting.coBorrower }] : []],
  ];
  const shown = new Set<string>(paths.map(({ kind }) => fieldOf[kind]));
  const approves = approvalBy(setting);
  return alone
    .filter(([field, changes]) => !shown.has(field) && changes.some(approves))
    .map(([field]) => `nothing said of ${field}`);
}

function unordered(paths: readonly Path[]): string[] {
  const heavier = paths.slice(1).some((path, i) => {
    const before = paths[i] as Path;
    return (
      path.addedDown < before.addedDown ||
      (path.addedDown === before.addedDown && path.payment < before.payment)
    );
  });
  return heavier ? ['not the lightest first'] : [];
}
