import { textTable } from '#tools/kit/text-table.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import type { OutcomeChange, RuleChange } from '#tools/markets/market-diff.ts';
import type { MarketPack, MarketRule, RuleParameter } from '#tools/markets/market-pack.ts';
import { marketPhrases } from '#tools/markets/market-reasons.ts';
import type { MarketRight } from '#tools/markets/rights.ts';
import type { MarketVerdict } from '#tools/markets/verdicts.ts';

const left = (title: string) => ({ title, align: 'left' as const });

/** How a rule stands that does not bind, for the column of its certainty. */
const sureness = ({ certainty, standing }: MarketRule): string =>
  standing === undefined ? certainty : `${certainty}, ${standing.kind} and never binding`;

/** The rules of one market in force on a day. */
export function rulesText({ id, currency }: MarketPack, rules: readonly MarketRule[], asOf: IsoDate): string {
  const rows = rules.map((rule) => [
    rule.id,
    sureness(rule),
    rule.effectiveFrom,
    rule.effectiveTo ?? '',
    rule.citation,
  ]);
  const titles = [left('rule'), left('certainty'), left('from'), left('to'), left('source')];
  return `${id} (${currency}) on ${asOf}\n\n${textTable(titles, rows).join('\n')}\n`;
}

/** The rights of one market on a day, those of its law first. */
export function rightsText(
  { id, currency }: MarketPack,
  rights: readonly MarketRight[],
  asOf: IsoDate,
): string {
  const rows = rights.map(({ right, clock, starts, deadline, certainty, citation }) => {
    const time = deadline ? `${deadline.count} ${deadline.unit.replace('_', ' ')} from the ${starts}` : '';
    return [right.replace('_', ' '), clock, time, certainty, citation];
  });
  const titles = [left('right'), left('to'), left('within'), left('certainty'), left('source')];
  return `${id} (${currency}) on ${asOf}\n\n${textTable(titles, rows).join('\n')}\n`;
}

/** What differs between two days in one market; `covered` says of each change whether the deal is covered. */
export function changesText(
  { id, currency }: MarketPack,
  [from, to]: readonly [IsoDate, IsoDate],
  changes: readonly RuleChange[],
  covered: ((change: RuleChange) => string) | undefined,
): string {
  const head = `${id} (${currency}), from ${from} to ${to}\n\n`;
  if (changes.length === 0) return `${head}No rule changes.\n`;
  const titles = [left('change'), left('rule'), left('certainty'), left('day')];
  const rows = changes.map((change) => [
    change.kind,
    change.ruleId,
    sureness(rule(change)),
    dayOf(change),
    ...(covered ? [covered(change)] : []),
  ]);
  const [title, ...lines] = textTable(covered ? [...titles, left('this deal')] : titles, rows);
  const body = lines.flatMap((line, at) => [line, ...detailLines(changes[at])]);
  return `${head}${[title, ...body].join('\n')}\n`;
}

const rule = ({ before, after }: RuleChange): MarketRule => (after ?? before) as MarketRule;

/** The first day of what is new, or the last day of what ends. */
const dayOf = ({ before, after }: RuleChange): string =>
  after ? `since ${after.effectiveFrom}` : `until ${before?.effectiveTo}`;

function detailLines(change: RuleChange | undefined): readonly string[] {
  if (!change) return [];
  const { kind, before, after } = change;
  const cited = kind === 'changes' && before?.citation !== after?.citation;
  const source = cited ? `${before?.citation} → ${after?.citation}` : rule(change).citation;
  const parameters = change.parameters.map((each) => {
    const values = kind === 'changes' ? [each.before, each.after] : [each.after ?? each.before];
    return `${each.name}: ${values.map(valueText).join(' → ')}`;
  });
  return [source, ...parameters].map((line) => `         ${line}`);
}

function valueText(value: RuleParameter | null): string {
  if (value === null) return 'nothing';
  return typeof value === 'object' ? value.join(', ') : `${value}`;
}

/** What the law says of one deal on two days, where that is not the same. */
export function outcomesText(
  changes: readonly OutcomeChange[],
  [from, to]: readonly [IsoDate, IsoDate],
): string {
  if (changes.length === 0) return 'Outcomes of this deal: none changes.\n';
  const rows = changes.map(({ ruleId, before, after }) => [ruleId, saying(before), saying(after)]);
  const reasons = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((each) => (each?.outcome === 'broken' ? [reasonText(each)] : [])),
  );
  const table = textTable([left('rule'), left(from), left(to)], rows).join('\n');
  return `Outcomes of this deal\n\n${table}\n${[...new Set(reasons)].map((line) => `${line}\n`).join('')}`;
}

/** What the law of a market says of one deal on a day: each broken rule with its reason and what would keep it. */
export function verdictsText(
  { id, currency }: MarketPack,
  verdicts: readonly MarketVerdict[],
  asOf: IsoDate,
): string {
  const head = `${id} (${currency}) on ${asOf}\n\n`;
  if (verdicts.length === 0) return `${head}No rule of this market can be checked against a deal.\n`;
  const rows = verdicts.map((verdict) => [
    verdict.ruleId,
    saying(verdict),
    verdict.actual === null || verdict.unit === 'method' ? '' : limitText(verdict.actual, verdict.unit),
    verdict.certainty,
  ]);
  const titles = [left('rule'), left('outcome'), left('this deal'), left('certainty')];
  const broken = verdicts.filter(({ outcome }) => outcome === 'broken');
  const lines = broken.flatMap((verdict) => [reasonText(verdict), cureText(verdict)]);
  return `${head}${[...textTable(titles, rows), ...lines].join('\n')}\n`;
}

function cureText({ cure, unit }: MarketVerdict): string {
  if (cure === undefined) return '';
  const value = 'to' in cure ? `${cure.to}`.replace('_', ' ') : undefined;
  const most = 'atMost' in cure ? limitText(cure.atMost, unitOf(cure.field, unit)) : '';
  return `    kept with ${cure.field} ${value ?? `of at most ${most}`}`;
}

/** A share of the price is kept by an amount. */
const unitOf = (field: string, unit: MarketVerdict['unit']): MarketVerdict['unit'] =>
  field === 'amountFinanced' ? 'minor' : unit;

function saying(verdict: MarketVerdict | null): string {
  if (verdict === null) return 'no rule';
  const { outcome, limit, unit } = verdict;
  const words = outcome.replace('_', ' ');
  return limit === null || unit === 'method' ? words : `${words}, at most ${limitText(limit, unit)}`;
}

const limitText = (limit: number, unit: MarketVerdict['unit']): string =>
  unit === 'fraction'
    ? `${Number((limit * 100).toFixed(4))} %`
    : unit === 'months'
      ? `${limit} months`
      : `${limit} minor units`;

const reasonText = ({ ruleId, reason }: MarketVerdict): string =>
  `  ${ruleId}: ${reason === null ? 'broken' : marketPhrases[`decline_reason.${reason}`]['en-US']}`;
