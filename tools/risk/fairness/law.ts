import type { IsoDate } from '../../kit/units.ts';
import type { MarketPack, MarketRule } from '../../markets/market-pack.ts';
import { marketPacks } from '../../markets/market-packs.ts';
import { rulesInForce } from '../../markets/rules.ts';

/** Rules of a market that say what discrimination is, by market. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  us: ['us.regb.discrimination', 'us.regb.effects-test'],
};

/** What the market's pack says on a day of the figures that a fairness report gives, in sentences. */
export function lawLines(market: string, asOf: IsoDate): string[] {
  const ids = Object.hasOwn(rulesOf, market) ? rulesOf[market]! : [];
  const pack: MarketPack | undefined = Object.hasOwn(marketPacks, market)
    ? marketPacks[market as keyof typeof marketPacks]
    : undefined;
  if (!pack || ids.length === 0)
    return [
      `No market pack of ours has a rule on discrimination for ${market}: what its law asks is not said here.`,
    ];
  const inForce = rulesInForce(pack, asOf);
  return ids.map((id) => {
    const rule = inForce.find((one) => one.id === id);
    return rule ? standing(rule, asOf) : notInForce(pack, id, asOf);
  });
}

const sources = {
  primary: "read in the rule's own text",
  secondary: 'from a secondary source',
  unverified: 'unverified',
} as const satisfies Record<MarketRule['certainty'], string>;

function standing({ id, citation, certainty, parameters }: MarketRule, asOf: IsoDate): string {
  const says = Object.entries(parameters)
    .map(([name, value]) => `${name} ${words(value)}`)
    .join('; ');
  return `In force on ${asOf}: ${citation} (${id}, ${sources[certainty]}): ${says}.`;
}

const words = (value: number | string | readonly string[]): string =>
  (typeof value === 'object' ? value.join(', ') : String(value)).replaceAll('_', ' ');

function notInForce(pack: MarketPack, id: string, asOf: IsoDate): string {
  const last = pack.rules.findLast((rule) => rule.id === id);
  const until = last?.effectiveTo ? `, whose last day was ${last.effectiveTo}` : '';
  return `Not in force on ${asOf}: ${last?.citation ?? id} (${id})${until}.`;
}
