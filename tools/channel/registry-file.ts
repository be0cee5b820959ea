import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { DealerEntry, DealerTier } from './dealer.ts';

/** What is wrong in a file, where, and what to write instead. */
export interface RowProblem {
  readonly place: string;
  readonly problem: string;
  readonly cure: string;
}

export interface RegistryFile {
  readonly dealers: readonly DealerEntry[];
  readonly tiers: readonly DealerTier[];
}

export type ReadRegistry = RegistryFile | { readonly problems: readonly RowProblem[] };

/** More dealers than any house has: a file above it is another file. */
const rowsMax = 200_000;

/** A row or an object of the file, with where it stands. */
interface Placed {
  readonly place: string;
  readonly value: unknown;
}

/**
 * Reads a registry: dealers as CSV with a header, or JSON, a list of dealers or `{ "tiers": […], "dealers": […] }`. Names and
 * units are those of the data: rates as fractions, money in minor units, lists with semicolons. Pure.
 *
 * @returns all of it, or every problem of every row: a file that is half right is not half read
 */
export function readRegistry(text: string, format: 'csv' | 'json'): ReadRegistry {
  const rows = format === 'csv' ? csvRows(text, dealerColumns) : jsonRows(text);
  if ('problems' in rows) return rows;
  const dealers = checked(rows.dealers, DealerEntry, dealerCures);
  const tiers = checked(rows.tiers, DealerTier, dealerCures);
  const problems = [...tiers.problems, ...dealers.problems];
  return problems.length > 0 ? { problems } : { dealers: dealers.values, tiers: tiers.values };
}

const dealerColumns = [
  'id',
  'name',
  'city',
  'state',
  'tier',
  'status',
  'group',
  'funderIds',
  'markupMax',
  'docFee',
  'taxRate',
  'creditorAddress',
  'creditorSupervisor',
  'contactName',
  'contactPhone',
  'contactEmail',
  'since',
] as const;
type Column = (typeof dealerColumns)[number];

/** What to write, by field. */
const dealerCures: Readonly<Record<string, string>> = {
  id: 'Write letters, digits and . : - _, at most 120, such as dealer_1001.',
  name: 'Write its name, at most 200 characters.',
  city: 'Write its city.',
  state: 'Write the state in two capital letters, such as IL.',
  tier: 'Write the id of a tier of the file or of the registry, or leave it out and give funderIds and markupMax.',
  status: 'Write active, suspended or closed, or leave it out for active.',
  group: 'Write the name of the group, or leave it out.',
  funderIds: 'Write ids of funders with semicolons between them, such as harbor;prairie.',
  markupMax: 'Write a fraction: 0.02 is 2 %.',
  docFee: 'Write whole minor units: 29900 is $299.00.',
  taxRate: 'Write a fraction from 0 to 0.2: 0.0625 is 6.25 %.',
  creditor: 'Write both creditorAddress (at least 5 characters) and creditorSupervisor, or neither.',
  contact: 'Write contactName, contactPhone or contactEmail, at most 200 characters each.',
  since: 'Write a day as YYYY-MM-DD.',
};
const usualCure = 'Correct it as docs/operators.md shows.';

type Rows = { readonly dealers: readonly Placed[]; readonly tiers: readonly Placed[] };

function csvRows(text: string, columns: readonly string[]): Rows | { problems: RowProblem[] } {
  let records: readonly {
    readonly info: { readonly lines: number };
    readonly record: Record<string, string>;
  }[];
  try {
    records = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      to: rowsMax + 1,
    });
  } catch (error) {
    const { lines } = error as { lines?: number };
    const problem = 'The line has not as many fields as the header, or a quote is left open.';
    const cure = 'Put texts that hold commas or quotes in double quotes, and double the quotes within.';
    return { problems: [{ place: `line ${lines ?? 1}`, problem, cure }] };
  }
  if (records.length > rowsMax) return tooMany();
  const unknown = Object.keys(records[0]?.record ?? {}).filter((name) => !columns.includes(name));
  if (unknown.length > 0) {
    const problem = `There is no column ${unknown.join(', ')}.`;
    return { problems: [{ place: 'line 1', problem, cure: `Columns are ${columns.join(', ')}.` }] };
  }
  const dealers = records.map(({ info, record }) => ({
    place: `line ${info.lines}`,
    value: dealerOfRow(record as Record<Column, string>),
  }));
  return { dealers, tiers: [] };
}

/** A row as the dealer it means; an empty field is absent. */
function dealerOfRow(row: Readonly<Partial<Record<Column, string>>>): object {
  const text = (name: Column) => (row[name] ? row[name] : undefined);
  const number = (name: Column) => (row[name] ? Number(row[name]) : undefined);
  const creditor = { address: text('creditorAddress'), supervisor: text('creditorSupervisor') };
  const contact = { name: text('contactName'), phone: text('contactPhone'), email: text('contactEmail') };
  const funderIds = text('funderIds')
    ?.split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return present({
    ...{ id: text('id'), name: text('name'), city: text('city') ?? '', state: text('state') },
    ...{ tier: text('tier'), status: text('status'), group: text('group'), funderIds },
    ...{ markupMax: number('markupMax'), docFee: number('docFee'), taxRate: number('taxRate') },
    creditor: someOf(creditor),
    contact: someOf(contact),
    since: text('since'),
  });
}

const present = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const someOf = (object: object): object | undefined => {
  const some = present(object);
  return Object.keys(some).length > 0 ? some : undefined;
};

function jsonRows(text: string): Rows | { problems: RowProblem[] } {
  const wrong = (problem: string) => ({
    problems: [
      { place: 'the file', problem, cure: 'Write a list of dealers, or { "tiers": […], "dealers": […] }.' },
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong(`It is not JSON: ${error instanceof Error ? error.message : 'unknown reason'}.`);
  }
  const { tiers = [], dealers = [] } = (Array.isArray(value) ? { dealers: value } : (value ?? {})) as Record<
    string,
    unknown
  >;
  if (!Array.isArray(tiers) || !Array.isArray(dealers)) return wrong('It holds no list of dealers.');
  if (dealers.length > rowsMax) return tooMany();
  const placed = (list: readonly unknown[], name: string) =>
    list.map((each, at) => ({ place: `${name}[${at}]`, value: each }));
  return { dealers: placed(dealers, 'dealers'), tiers: placed(tiers, 'tiers') };
}

const tooMany = () => ({
  problems: [
    {
      place: 'the file',
      problem: `It has more than ${rowsMax} dealers.`,
      cure: 'Split it into several files.',
    },
  ],
});

function checked<S extends z.ZodType<{ readonly id: string }>>(
  rows: readonly Placed[],
  schema: S,
  cures: Readonly<Record<string, string>>,
): { readonly values: z.output<S>[]; readonly problems: RowProblem[] } {
  const places = new Map<string, string>();
  const values: z.output<S>[] = [];
  const problems: RowProblem[] = [];
  for (const { place, value } of rows) {
    const read = schema.safeParse(value);
    if (!read.success) {
      problems.push(...read.error.issues.map((issue) => problemOf(place, issue, cures)));
      continue;
    }
    const first = places.get(read.data.id);
    if (first === undefined) places.set(read.data.id, place);
    else problems.push({ place, problem: `id ${read.data.id} is that of ${first} too.`, cure: 'Keep one.' });
    values.push(read.data);
  }
  return { values, problems };
}

function problemOf(
  place: string,
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
  cures: Readonly<Record<string, string>>,
): RowProblem {
  const field = path.map(String).join('.');
  const cure = path.length === 0 ? (cures.tier ?? usualCure) : (cures[String(path[0])] ?? usualCure);
  return { place, problem: field === '' ? `The dealer ${message}.` : `${field}: ${message}.`, cure };
}
