import { columnOf } from '../scoring/columns.ts';
import type { GroupColumn } from './groups.ts';

/**
 * Columns as a command names them: `sex,age=25/40/62`, where edges cut a quantity into bands.
 *
 * @param wrong makes the error to throw for what cannot be understood
 */
export function readGroupColumns(given: readonly string[], wrong: (message: string) => Error): GroupColumn[] {
  const columns = given.flatMap((list) => list.split(',')).map((text) => columnIn(text.trim(), wrong));
  const twice = columns.find(({ key }, index) => columns.findIndex((one) => one.key === key) < index);
  if (twice) throw wrong(`--group names ${twice.key} twice.`);
  return columns;
}

function columnIn(text: string, wrong: (message: string) => Error): GroupColumn {
  const [key = '', edgeText, ...more] = text.split('=');
  if (key === '' || more.length > 0) throw wrong(`--group ${text}: write COLUMN or COLUMN=EDGE/EDGE.`);
  if (edgeText === undefined) return { key, kind: columnOf(key)?.kind ?? 'category', edges: undefined };
  const edges = edgeText.split('/').map((edge) => (edge.trim() === '' ? Number.NaN : Number(edge)));
  const rising = edges.every(
    (edge, index) => Number.isFinite(edge) && (index === 0 || edge > edges[index - 1]!),
  );
  if (!rising) throw wrong(`--group ${text}: edges are numbers that rise, such as 25/40/62.`);
  return { key, kind: 'number', edges };
}
