import type { IsoDate } from '#tools/kit/units.ts';
import { covers, marketDiff, outcomeDiff, type RuleChange } from '#tools/markets/market-diff.ts';
import type { MarketFacts } from '#tools/markets/market-facts.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import { rightsIn } from '#tools/markets/rights.ts';
import { rulesInForce } from '#tools/markets/rules.ts';
import { marketVerdicts } from '#tools/markets/verdicts.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { type DealFile, dayOf, dealFrom, marketsOptions, packsOf } from './markets-options.ts';
import { changesText, outcomesText, rightsText, rulesText, verdictsText } from './markets-text.ts';

export const marketsHelp = `chauffeur markets: the law that the product knows, market by market and day by day

  chauffeur markets list   the rules in force on a day, how sure we are of each, and where it stands
  chauffeur markets rights the rights a person may invoke on a day, and by when they are answered
  chauffeur markets check  holds a deal against the law of its market on a day
  chauffeur markets diff   what begins, ends or changes between two days

  --market ID        us, eu, uk, cn, sg, th, my, ca or jp (all)
  --json             as JSON
  --help             this text

for list, rights and check:
  --as-of DAY        the day, YYYY-MM-DD (today)

for diff:
  --from DAY         compare the rules of this day (needed)
  --to DAY           with those of this one, not before it (needed)

for check (needed) and diff:
  --deal FILE        the deal; the file or --market says which market it is in

A deal is one JSON object. Any of these may be left out, which is not known:
  market                          as --market
  amountFinanced, price           whole minor units: 2500000 is $25,000.00
  vehicleValue, openMarketValue   the same: what a used car is valued at; Singapore's value at registration
  condition                       new or used
  use                             own or commercial
  newEnergy                       true or false
  vehicleKind                     car, motorcycle or commercial_vehicle
  vehicleAgeMonths, termMonths    whole months
  effectiveAnnualRate             a fraction by the market's method: 0.0699 is 6.99 %
  allInAnnualCost                 the same with every charge; in the United States the military APR
  rateKind                        fixed or variable
  interestMethod                  reducing_balance or flat
  rebateMethod                    reducing_balance or rule_of_78
  lenderInTransition              whether the lender relies on a transition that a rule grants
  purpose                         vehicle_purchase or other
  cashOut                         minor units paid out to the customer
  militaryBorrower                whether the Military Lending Act covers the borrower
  discretionaryCommission         whether who arranges the credit sets the rate that pays them

A deal that cannot be read is exit code 1; wrong usage is exit code 2.

  chauffeur markets list --market cn --as-of 2024-04-02
  chauffeur markets check --deal docs/samples/deal-cn.json --as-of 2024-04-02
  chauffeur markets diff --from 2026-07-20 --to 2026-07-22 --deal docs/samples/deal-us.json
`;

type Values = ReturnType<
  typeof parseCommand<{ args: string[]; options: typeof marketsOptions; allowPositionals: true }>
>['values'];

/** Reads the packs; it needs no database and no configuration. */
export function markets(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(marketsHelp, terminal, async () => {
    const { values, positionals } = parseCommand({
      args: argv,
      options: marketsOptions,
      allowPositionals: true,
    });
    const [verb, ...others] = positionals;
    if (values.help) terminal.output.write(marketsHelp);
    else if (others.length > 0)
      throw usageError(`One of list, rights, check and diff; ${others[0]} is one too many.`);
    else if (verb === 'list') terminal.output.write(listed(values));
    else if (verb === 'rights') terminal.output.write(invocable(values));
    else if (verb === 'check') terminal.output.write(await checked(values));
    else if (verb === 'diff') terminal.output.write(await compared(values));
    else throw usageError('list, rights, check or diff?');
    return ok;
  });
}

function listed(values: Values): string {
  const asOf = asOfDay(values, 'list', ['from', 'to', 'deal']);
  const lists = packsOf(values.market).map((pack) => ({ pack, rules: rulesInForce(pack, asOf) }));
  if (!values.json) return lists.map(({ pack, rules }) => rulesText(pack, rules, asOf)).join('\n');
  return json({ asOf, markets: lists.map(({ pack: { id: market }, rules }) => ({ market, rules })) });
}

function invocable(values: Values): string {
  const asOf = asOfDay(values, 'rights', ['from', 'to', 'deal']);
  const lists = packsOf(values.market).map((pack) => ({ pack, rights: rightsIn(pack, asOf) }));
  if (!values.json) return lists.map(({ pack, rights }) => rightsText(pack, rights, asOf)).join('\n');
  return json({ asOf, markets: lists.map(({ pack: { id: market }, rights }) => ({ market, rights })) });
}

async function checked(values: Values): Promise<string> {
  const asOf = asOfDay(values, 'check', ['from', 'to']);
  if (values.deal === undefined) throw usageError('Which deal? --deal FILE has its facts.');
  const deal = await dealFrom(values.deal);
  return packsOf(marketOf(values, deal))
    .map((pack) => {
      const verdicts = marketVerdicts(pack, deal.facts, asOf);
      return values.json ? json({ market: pack.id, asOf, verdicts }) : verdictsText(pack, verdicts, asOf);
    })
    .join('\n');
}

function asOfDay(values: Values, verb: string, refused: readonly (keyof Values)[]): IsoDate {
  refuse(values, refused, verb);
  return dayOf('as-of', values['as-of'] ?? new Date().toISOString().slice(0, 10));
}

async function compared(values: Values): Promise<string> {
  refuse(values, ['as-of'], 'diff');
  const days: Days = [dayOf('from', values.from), dayOf('to', values.to)];
  if (days[0] > days[1]) throw usageError(`--from ${days[0]} is after --to ${days[1]}.`);
  const deal = values.deal === undefined ? undefined : await dealFrom(values.deal);
  const diffs = packsOf(marketOf(values, deal)).map((pack) => marketChanges(pack, days, deal?.facts));
  if (!values.json) return diffsText(diffs, days);
  const [from, to] = days;
  return json({ from, to, markets: diffs.map(diffJson) });
}

type Days = readonly [IsoDate, IsoDate];

/** @throws UsageError where a deal has no market, or another than was asked for */
function marketOf({ market }: Values, deal: DealFile | undefined): string | undefined {
  if (deal === undefined) return market;
  const differs = market?.toLowerCase() !== deal.market?.toLowerCase();
  if (market !== undefined && deal.market !== undefined && differs)
    throw usageError(`The deal is in ${deal.market}, and --market asks for ${market}.`);
  const known = market ?? deal.market;
  if (known === undefined) throw usageError('Which market is the deal in? --market or the file says so.');
  return known;
}

function marketChanges(pack: MarketPack, [from, to]: Days, facts: MarketFacts | undefined) {
  const changes = marketDiff(pack, from, to);
  if (facts === undefined) return { pack, changes };
  const covered = ({ before, after }: RuleChange): string => {
    const rule = after ?? before;
    return rule === null ? 'no' : covers(pack, rule, facts, after === null ? from : to);
  };
  return { pack, changes, covered, outcomes: outcomeDiff(pack, facts, from, to) };
}

type MarketChanges = ReturnType<typeof marketChanges>;

/** Markets that nothing happened in share one line. */
function diffsText(diffs: readonly MarketChanges[], days: Days): string {
  const quiet = diffs.length === 1 ? [] : diffs.filter(({ changes }) => changes.length === 0);
  const texts = diffs.filter((diff) => !quiet.includes(diff)).map((diff) => diffText(diff, days));
  const names = quiet.map(({ pack }) => pack.id).join(', ');
  return [...texts, ...(quiet.length > 0 ? [`No rule changes in ${names}.\n`] : [])].join('\n');
}

const diffText = ({ pack, changes, covered, outcomes }: MarketChanges, days: Days): string =>
  changesText(pack, days, changes, covered) + (outcomes ? `\n${outcomesText(outcomes, days)}` : '');

const diffJson = ({ pack: { id: market }, changes, covered, outcomes }: MarketChanges) => ({
  market,
  changes: changes.map((change) => (covered ? { ...change, coversDeal: covered(change) } : change)),
  ...(outcomes ? { outcomes } : {}),
});

function refuse(values: Values, options: readonly (keyof Values)[], verb: string): void {
  const given = options.find((option) => values[option] !== undefined);
  if (given !== undefined) throw usageError(`--${given} does not go with ${verb}.`);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
