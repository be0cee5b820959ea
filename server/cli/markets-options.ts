import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { invalidInput } from '#tools/kit/errors.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { MarketFacts } from '#tools/markets/market-facts.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import { marketPacks } from '#tools/markets/market-packs.ts';
import { usageError } from './command.ts';

export const marketsOptions = {
  from: { type: 'string' },
  to: { type: 'string' },
  'as-of': { type: 'string' },
  market: { type: 'string' },
  deal: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A deal in a file: its facts, and the market whose law it is held against. */
export interface DealFile {
  readonly market: string | undefined;
  readonly facts: MarketFacts;
}

const DealJson = MarketFacts.extend({ market: z.string().optional() });

/** @throws UsageError naming the option, with what it takes */
export function dayOf(option: string, text: string | undefined): IsoDate {
  if (text === undefined) throw usageError(`--${option} is missing.`);
  const day = IsoDate.safeParse(text);
  if (day.success) return day.data;
  throw usageError(`--${option} takes a day of the calendar as YYYY-MM-DD, such as 2026-07-20; not ${text}.`);
}

/**
 * The packs that are asked for: one by its id, or all.
 *
 * @throws UsageError for a market that there is not
 */
export function packsOf(market: string | undefined): readonly MarketPack[] {
  const packs: readonly MarketPack[] = Object.values(marketPacks);
  if (market === undefined) return packs;
  const pack = packs.find(({ id }) => id === market.toLowerCase());
  if (pack) return [pack];
  throw usageError(`There is no market ${market}. --market takes ${packs.map(({ id }) => id).join(', ')}.`);
}

/** @throws AppError `markets/deal_unreadable`, `markets/deal_malformed` with what is wrong and where */
export async function dealFrom(path: string): Promise<DealFile> {
  const read = DealJson.safeParse(await objectIn(path));
  if (read.success) {
    const { market, ...facts } = read.data;
    return { market, facts };
  }
  const wrong = read.error.issues.map(({ path: at, message }) => `${at.join('.') || 'the file'}: ${message}`);
  throw invalidInput(
    'markets/deal_malformed',
    `${path} is no deal that a market can be asked about.\n${wrong.map((line) => `  ${line}`).join('\n')}`,
    'See chauffeur markets --help for the facts it may hold, and docs/samples/deal-us.json for one.',
  );
}

async function objectIn(path: string): Promise<unknown> {
  const fix = 'Give a file with one JSON object, such as docs/samples/deal-us.json.';
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw invalidInput('markets/deal_unreadable', `${path} cannot be read.`, fix, { cause: error });
  }
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    throw invalidInput('markets/deal_malformed', `${path} is not a JSON object.`, fix, { cause: error });
  }
}
