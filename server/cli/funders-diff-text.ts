import type { Catalog } from '#tools/funders/catalog.ts';
import type { RecordChange } from '#tools/funders/programs/diff-catalogs.ts';
import { printable } from '#tools/kit/text-table.ts';

const marks = { added: '+', removed: '-', changed: '~' } as const;

/** Records that are told one by one, of each table; the rest are counted. */
const toldMax = 200;

/** What changed between two catalogues, a table after the other. */
export function diffText(before: Catalog, after: Catalog, changes: readonly RecordChange[]): string {
  const head = `${before.version} → ${after.version}\n`;
  if (changes.length === 0) return `${head}\nNo record changes.\n`;
  const names = [...new Set(changes.map(({ table }) => table))];
  return [
    head,
    ...names.map((name) =>
      tableText(
        name,
        changes.filter(({ table }) => table === name),
      ),
    ),
  ].join('\n');
}

function tableText(name: string, changes: readonly RecordChange[]): string {
  const counts = (['added', 'removed', 'changed'] as const)
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const told = changes
    .slice(0, toldMax)
    .flatMap(({ kind, record, changes: lines }) => [
      `  ${marks[kind]} ${printable(record)}`,
      ...lines.map((line) => `      ${printable(line)}`),
    ]);
  const untold = changes.length > toldMax ? [`  … and ${changes.length - toldMax} more`] : [];
  return [`${name}: ${counts.join(', ')}`, ...told, ...untold, ''].join('\n');
}
