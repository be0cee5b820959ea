import type { ReadField } from '../../deals/deal.ts';
import { bare } from './likeness.ts';

/** Of one name in full and with initials, "Peter J Kowal" and "P. Kowal", the one in full; undefined for two names. */
export function fullestOf(fields: readonly ReadField[]): ReadField | undefined {
  const texts = fields.filter(({ unit, value }) => unit === 'text' && !/\d/.test(String(value)));
  if (texts.length < fields.length) return undefined;
  const longest = fields.reduce((a, b) => (String(b.value).length > String(a.value).length ? b : a));
  const all = partsOf(longest);
  const short = ({ value }: ReadField, parts: readonly string[]) =>
    value === longest.value ||
    (parts.length > 1 &&
      parts.at(-1) === all.at(-1) &&
      parts
        .slice(0, -1)
        .every((part, i) => part === all[i] || (part.length === 1 && all[i]?.startsWith(part))));
  return fields.every((field) => short(field, partsOf(field))) ? longest : undefined;
}

const partsOf = ({ value }: ReadField): string[] => String(value).split(' ').map(bare).filter(Boolean);
