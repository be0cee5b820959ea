import Database from 'better-sqlite3';
import { Engine } from 'json-rules-engine';
import type { Dealer } from '#tools/channel/dealer.ts';
import type { DealInputs } from '#tools/deals/structure.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import type { Program } from '#tools/funders/program.ts';
import { vehicleAge } from '#tools/funders/rates.ts';
import type { IsoDate } from '#tools/kit/units.ts';

/** Which programs take a deal, by id, and nothing else. */
export interface FunderPeer {
  readonly name: string;
  fitting(deal: DealInputs): Promise<string[]> | string[];
}

export interface PeerWorld {
  readonly catalog: Catalog;
  readonly dealer: Dealer;
  readonly today: IsoDate;
}

/** What a deal is asked about, as plain values. No bureau score is 0, which only cells for such people hold. */
function factsOf(deal: DealInputs, { dealer, today }: PeerWorld) {
  const { structure, vehicle } = deal;
  return {
    today: dayOf(today),
    product: deal.product ?? 'purchase',
    market: 'us',
    permitted: dealer.funderIds,
    state: deal.state,
    condition: vehicle.condition,
    age: vehicleAge(vehicle.year, today),
    miles: vehicle.odometerMiles,
    income: deal.grossMonthlyIncome as number,
    job: deal.employmentMonths,
    home: deal.residenceMonths,
    amount: structure.amountFinanced as number,
    book: deal.bookValue as number,
    score: deal.creditScore ?? 0,
    term: structure.termMonths,
    debts: deal.monthlyDebt + deal.housingPayment,
    markup: dealer.markupMax as number,
  };
}
type Facts = ReturnType<typeof factsOf>;

const dayOf = (day: IsoDate | null): number => Number((day ?? '9999-12-31').replaceAll('-', ''));

const statesOf = (catalog: Catalog) => {
  const funders = new Map(catalog.funders.map((funder) => [funder.id, funder]));
  return ({ funderId, regions }: Program): string[] =>
    (funders.get(funderId)?.states ?? []).filter((state) => regions?.includes(state) ?? true);
};

/** One rule a program; what takes arithmetic is an operator of its own, and the funder is asked first. */
export function jsonRules(world: PeerWorld): FunderPeer {
  const states = statesOf(world.catalog);
  const engine = new Engine(
    world.catalog.programs.map((program) => ({
      conditions: {
        all: [
          { fact: 'permitted', operator: 'contains', value: program.funderId, priority: 3 },
          ...plainConditions(program, states(program)).map((one) => ({ ...one, priority: 2 })),
          { any: program.rateSheet.map((cell) => ({ all: cellConditions(program, cell) })) },
        ],
      },
      event: { type: program.id },
    })),
  );
  engine.addOperator(
    'covers',
    ({ book, amount }: Facts, ltvMax: number) => amount <= Math.round(book * ltvMax),
  );
  engine.addOperator('bears', bears);
  return {
    name: 'json-rules-engine',
    async fitting(deal) {
      const facts = factsOf(deal, world);
      const { events } = await engine.run({ ...facts, all: facts });
      return events.map(({ type }) => type);
    },
  };
}

const compared = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

const plainConditions = (program: Program, states: readonly string[]) => [
  compared('today', 'greaterThanInclusive', dayOf(program.effectiveFrom)),
  compared('today', 'lessThanInclusive', dayOf(program.effectiveTo)),
  compared('product', 'equal', program.product ?? 'purchase'),
  compared('market', 'equal', program.market ?? 'us'),
  compared('state', 'in', states),
  compared('condition', 'in', program.condition === 'any' ? ['new', 'used'] : [program.condition]),
  compared('age', 'lessThanInclusive', program.vehicleAgeMax),
  compared('miles', 'lessThanInclusive', program.odometerMilesMax),
  compared('income', 'greaterThanInclusive', program.grossMonthlyIncomeMin),
  compared('job', 'greaterThanInclusive', program.employmentMonthsMin),
  compared('home', 'greaterThanInclusive', program.residenceMonthsMin),
  compared('amount', 'greaterThanInclusive', Math.max(1, program.amountMin)),
  compared('amount', 'lessThanInclusive', program.amountMax),
  compared('term', 'lessThanInclusive', program.termMonthsMax),
  compared('all', 'covers', program.ltvMax),
];

const cellConditions = (program: Program, cell: Program['rateSheet'][number]) => [
  compared('score', 'greaterThanInclusive', cell.scoreMin),
  compared('score', 'lessThanInclusive', cell.scoreMax),
  compared('term', 'greaterThanInclusive', cell.termMonthsMin),
  compared('term', 'lessThanInclusive', cell.termMonthsMax),
  compared('all', 'bears', { ...program, buyRate: cell.buyRate }),
];

/** PTI and DTI of the payment at the sell rate on amount and fee. */
function bears(
  { amount, income, debts, term, markup }: Facts,
  limits: Pick<Program, 'ptiMax' | 'dtiMax' | 'markupMax' | 'acquisitionFee'> & { buyRate: number },
): boolean {
  const monthly = (limits.buyRate + Math.min(markup, limits.markupMax)) / 12;
  const principal = amount + limits.acquisitionFee;
  const exact = monthly === 0 ? principal / term : (principal * monthly) / (1 - (1 + monthly) ** -term);
  const payment = Math.round(exact);
  return (
    payment <= Math.round(income * limits.ptiMax) && debts + payment <= Math.round(income * limits.dtiMax)
  );
}

/** Programs, cells and states as tables with the indexes such a question wants, in memory; one SELECT. */
export function sqlite(world: PeerWorld): FunderPeer {
  const database = new Database(':memory:');
  database.exec(tables);
  fill(database, world.catalog);
  database.exec('ANALYZE');
  const select = database.prepare(question(world.dealer.funderIds.length)).pluck();
  return {
    name: 'SQLite, one SELECT',
    fitting(deal) {
      const { permitted, ...facts } = factsOf(deal, world);
      return select.all(facts, ...permitted) as string[];
    },
  };
}

const tables = `
  CREATE TABLE program (n INTEGER PRIMARY KEY, id TEXT, funder TEXT, market TEXT, product TEXT, condition TEXT,
    day_from INTEGER, day_to INTEGER, age_max INTEGER, miles_max INTEGER, income_min INTEGER, job_min INTEGER,
    home_min INTEGER, amount_min INTEGER, amount_max INTEGER, term_max INTEGER, ltv_max REAL, pti_max REAL,
    dti_max REAL, fee INTEGER, markup_max REAL);
  CREATE TABLE cell (program INTEGER, score_min INTEGER, score_max INTEGER, term_min INTEGER, term_max INTEGER,
    buy_rate REAL);
  CREATE TABLE lends_in (program INTEGER, state TEXT, PRIMARY KEY (program, state)) WITHOUT ROWID;
  CREATE INDEX program_of ON program (market, product, funder);
  CREATE INDEX cell_of ON cell (program, score_min, term_min);`;

function fill(database: Database.Database, catalog: Catalog): void {
  const states = statesOf(catalog);
  const into = (table: string, columns: number) =>
    database.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
  const [programs, cells, places] = [into('program', 21), into('cell', 6), into('lends_in', 2)];
  database.transaction(() => {
    catalog.programs.forEach((one, n) => {
      programs.run(
        n,
        one.id,
        one.funderId,
        one.market ?? 'us',
        one.product ?? 'purchase',
        one.condition,
        dayOf(one.effectiveFrom),
        dayOf(one.effectiveTo),
        one.vehicleAgeMax,
        one.odometerMilesMax,
        one.grossMonthlyIncomeMin,
        one.employmentMonthsMin,
        one.residenceMonthsMin,
        Math.max(1, one.amountMin),
        one.amountMax,
        one.termMonthsMax,
        one.ltvMax,
        one.ptiMax,
        one.dtiMax,
        one.acquisitionFee,
        one.markupMax,
      );
      for (const state of states(one)) places.run(n, state);
      for (const cell of one.rateSheet) {
        cells.run(n, cell.scoreMin, cell.scoreMax, cell.termMonthsMin, cell.termMonthsMax, cell.buyRate);
      }
    });
  })();
}

const question = (funders: number) => `
  SELECT id FROM (
    SELECT p.*, (c.buy_rate + min(@markup, p.markup_max)) / 12 AS i
    FROM program p
    JOIN lends_in s ON s.program = p.n AND s.state = @state
    JOIN cell c ON c.program = p.n AND @score BETWEEN c.score_min AND c.score_max
      AND @term BETWEEN c.term_min AND c.term_max
    WHERE p.market = @market AND p.product = @product AND p.funder IN (${Array(funders).fill('?').join(', ')})
      AND p.condition IN ('any', @condition) AND @today BETWEEN p.day_from AND p.day_to
      AND @age <= p.age_max AND @miles <= p.miles_max AND @income >= p.income_min AND @job >= p.job_min
      AND @home >= p.home_min AND @amount BETWEEN p.amount_min AND p.amount_max AND @term <= p.term_max
      AND @amount <= round(@book * p.ltv_max))
  WHERE round(iif(i = 0, (@amount + fee) * 1.0 / @term, (@amount + fee) * i / (1 - pow(1 + i, -@term))))
    <= min(round(@income * pti_max), round(@income * dti_max) - @debts)`;
