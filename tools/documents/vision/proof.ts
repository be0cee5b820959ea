import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { readCnResidentId } from '../codes/cn-resident-id.ts';
import { readIban } from '../codes/iban.ts';
import { checkDigitMandatory, isVin, vinHolds } from '../codes/vin.ts';
import type { DocumentKind } from '../kinds/kinds.ts';

/** Numbers that carry a check digit of their own. */
export type CheckedNumber = 'vin' | 'cn_resident_id' | 'iban';

/** The number as it is written without blanks; undefined when it has not the form of one. */
export function writtenNumber(check: CheckedNumber, text: string, today: IsoDate): string | undefined {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–.]/g, '');
  if (check === 'vin') return isVin(bare) ? bare : undefined;
  if (check === 'iban') return readIban(bare).compact ?? undefined;
  const { number, reason } = readCnResidentId(bare, today);
  return reason === 'bad_format' ? undefined : number;
}

/** Whether a number's own check digit holds, where its kind must have one. A VIN of a maker elsewhere proves nothing. */
export function checkHolds(check: CheckedNumber, number: string, today: IsoDate): boolean {
  if (check === 'vin') return checkDigitMandatory(number) && vinHolds(number);
  if (check === 'iban') return readIban(number).valid;
  const { valid, old15Digit } = readCnResidentId(number, today);
  return valid && !old15Digit;
}

type Term = readonly [name: string, sign: 1 | -1];

/** Amounts of a kind that add up to nothing. */
const sums: Readonly<Partial<Record<DocumentKind, readonly (readonly Term[])[]>>> = {
  bank_statement: [
    [
      ['opening_balance', 1],
      ['total_deposits', 1],
      ['total_withdrawals', -1],
      ['closing_balance', -1],
    ],
  ],
  vehicle_invoice: [
    [
      ['net_price', 1],
      ['tax', 1],
      ['total_price', -1],
    ],
  ],
};

/** Only figures as sure as this carry a proof of another. */
const sureTerm = 0.9;

/**
 * Whether the other figures of its paper leave an amount no other value. Figures that a second reader gave prove nothing.
 *
 * @param value minor units
 */
export function sumHolds(
  kind: DocumentKind,
  name: string,
  value: number,
  fields: readonly ReadField[],
): boolean {
  const sure = (other: string) =>
    fields.find(
      (field) => field.name === other && field.reading !== 'vision' && field.confidence >= sureTerm,
    );
  return (sums[kind] ?? []).some((terms) => {
    const own = terms.find(([term]) => term === name);
    const others = terms.filter(([term]) => term !== name);
    if (!own || !others.every(([term]) => sure(term))) return false;
    const rest = others.reduce((sum, [term, sign]) => sum + sign * Number(sure(term)!.value), 0);
    return rest + own[1] * value === 0;
  });
}
