import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { type RegistryFile, type RowProblem, readRegistry } from '#tools/channel/registry-file.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { failed, ok } from './command.ts';
import { type DealersCall, json, oneName, operator } from './dealers-call.ts';

const bytesMax = 64 * 1024 * 1024;
const problemsShown = 50;

/** All of a file, or, with every broken row named, nothing. */
export async function importDealers(call: DealersCall): Promise<number> {
  const path = oneName(call, 'Which file?');
  const text = await textOf(path);
  const read = readRegistry(text, extname(path).toLowerCase() === '.json' ? 'json' : 'csv');
  const problems = 'problems' in read ? read.problems : await unknownTiers(call, read);
  if ('problems' in read || problems.length > 0) return refused(call, path, problems);
  const { store, terminal, values, now } = call;
  const done = await store.dealers.load({ ...read, by: operator, at: now, source: sha256(text) });
  const unknownFunders = await strangers(call, read);
  const { output, errors } = terminal;
  if (values.json) output.write(json({ ...done, tiers: read.tiers.length, unknownFunders }));
  else {
    output.write(`${done.added} added, ${done.changed} changed, ${done.unchanged} as they were.\n`);
    if (unknownFunders.length > 0)
      errors.write(
        `The catalogue has no funder ${unknownFunders.join(', ')}; until it has, nothing goes there.\n`,
      );
  }
  return ok;
}

async function textOf(path: string): Promise<string> {
  const fix = 'Give a CSV or JSON file of at most 64 MB that you may read.';
  try {
    if ((await stat(path)).size > bytesMax) throw new RangeError('too large');
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw invalidInput('dealers/file_unreadable', `${path} cannot be read.`, fix, { cause });
  }
}

/** Dealers of a tier that is neither in the file nor in the registry. */
async function unknownTiers({ store }: DealersCall, { dealers, tiers }: RegistryFile): Promise<RowProblem[]> {
  const known = new Set([...(await store.dealers.tiers()), ...tiers].map(({ id }) => id));
  return dealers
    .filter(({ tier }) => tier !== undefined && !known.has(tier))
    .map(({ id, tier }) => ({
      place: `dealer ${id}`,
      problem: `There is no tier ${tier}.`,
      cure: `Use one of: ${[...known].join(', ') || 'none yet; load tiers as JSON'}.`,
    }));
}

/** Funders that dealers may send to and the catalogue does not have: it may be loaded later, so this stops nothing. */
async function strangers({ store }: DealersCall, { dealers, tiers }: RegistryFile): Promise<string[]> {
  const known = new Set((await store.catalog.load()).funders.map(({ id }) => id));
  const named = new Set([...dealers, ...tiers].flatMap(({ funderIds }) => funderIds ?? []));
  return [...named].filter((id) => !known.has(id)).sort();
}

function refused({ terminal, values }: DealersCall, path: string, problems: readonly RowProblem[]): number {
  if (values.json) {
    terminal.output.write(json({ file: path, problems }));
    return failed;
  }
  const lines = problems
    .slice(0, problemsShown)
    .map(({ place, problem, cure }) => `${path}, ${place}: ${problem} ${cure}\n`);
  const more = problems.length - lines.length;
  terminal.errors.write(`${lines.join('')}${more > 0 ? `and ${more} more\n` : ''}`);
  terminal.errors.write(`Nothing was loaded: ${problems.length} to correct.\n`);
  return failed;
}
