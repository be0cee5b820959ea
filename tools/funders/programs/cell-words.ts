import type { Column } from './columns.ts';

/** A cell as a person reads it: `7.5 %`, `unlimited`, `nothing`. */
export const cellWords = ({ kind }: Column, cell: string): string =>
  cell === '' ? 'nothing' : kind.unit === 'percent' ? `${cell} %` : cell;

export const columnWords = ({ name }: Column): string => name.replaceAll('_', ' ');
