import type { ReadField } from '../../deals/deal.ts';
import { currencyExponent } from '../../kit/currency.ts';
import type { PaperPart } from '../kinds/read-paper.ts';
import { warningName } from '../layout/fields.ts';
import type { TruthScalar } from './truth.ts';

/** A value as a truth file writes it, with what the reader said of it. */
export interface ReadValue {
  readonly value: Exclude<TruthScalar, null>;
  readonly confidence: number;
}

type ReadRecord = ReadonlyMap<string, ReadValue>;

/** What was read, in the shape of a truth file: scalars, lists of scalars, lists of records. */
export type ReadTree = ReadonlyMap<string, ReadValue | readonly (ReadValue | ReadRecord)[]>;

/** Fields to a tree: `vehicles.0.vin` becomes the `vin` of the first of the `vehicles`. */
function readTree(fields: readonly ReadField[], currency: string | null): ReadTree {
  const tree = new Map<string, ReadValue | (ReadValue | Map<string, ReadValue>)[]>();
  for (const field of fields) {
    if (field.name === warningName) continue;
    const [name, at, member] = field.name.split('.') as [string, string?, string?];
    const read = { value: plainValue(field, currency), confidence: field.confidence };
    if (at === undefined) {
      if (!tree.has(name)) tree.set(name, read);
      continue;
    }
    const known = tree.get(name);
    const list = Array.isArray(known) ? known : [];
    tree.set(name, list);
    if (member === undefined) list[Number(at)] = read;
    else {
      const record = list[Number(at)];
      const own = record instanceof Map ? record : new Map<string, ReadValue>();
      own.set(member, read);
      list[Number(at)] = own;
    }
  }
  for (const [name, value] of tree) if (Array.isArray(value)) tree.set(name, value.filter(Boolean));
  return tree;
}

/** Money in whole units, everything else as it is. */
function plainValue({ unit, value }: ReadField, currency: string | null): ReadValue['value'] {
  if (unit === 'money') return Number(value) / 10 ** currencyExponent(currency ?? 'USD');
  return value;
}

/** A file as a truth file sees it: one paper's fields, or a packet's pages with each paper's fields under its kind. */
export function treeOf(
  { parts, pageCount }: { parts: readonly PaperPart[]; pageCount: number },
  kind: string,
): ReadTree {
  const count = { value: pageCount, confidence: 1 };
  if (kind === 'packet') return packetTree(parts, count);
  const own = parts.find((part) => part.kind === kind) ?? parts[0];
  const tree: ReadTree = own ? readTree(own.fields, own.currency) : new Map();
  return new Map([['pages', count], ...withLienholder(tree)]);
}

/** The only holder of a lien on a paper's cars is the paper's own as well: a truth file may write it either way. */
function withLienholder(tree: ReadTree): ReadTree {
  const vehicles = tree.get('vehicles');
  const holders = Array.isArray(vehicles)
    ? vehicles.flatMap((car) =>
        car instanceof Map ? ((car.get('lienholder') as ReadValue | undefined) ?? []) : [],
      )
    : [];
  return holders.length === 1 ? new Map([['lienholder', holders[0]!], ...tree]) : tree;
}

function packetTree(parts: readonly PaperPart[], pages: ReadValue): ReadTree {
  const kinds = parts
    .flatMap((part) => part.pages.map((page) => ({ page, kind: part.kind })))
    .sort((a, b) => a.page - b.page)
    .map(({ kind }) => ({ value: kind, confidence: 1 }));
  const papers = parts.map((part): [string, ReadRecord[]] => {
    const scalars = [...readTree(part.fields, part.currency)].filter(
      (entry): entry is [string, ReadValue] => !Array.isArray(entry[1]),
    );
    return [part.kind, [new Map([['page', { value: part.pages[0] ?? 0, confidence: 1 }], ...scalars])]];
  });
  return new Map<string, ReadValue | readonly (ReadValue | ReadRecord)[]>([
    ...papers.reverse(),
    ['pages', pages],
    ['page_kinds', kinds],
  ]);
}
