import type { ReadField } from '../../deals/deal.ts';

const added = [
  'doc_fee',
  'sales_tax',
  'title_fee',
  'registration_fee',
  'service_contract',
  'gap',
  'other_charge',
];
const proven = 0.98;
const contradicted = 0.75;

/**
 * The sums of an order as proof of its figures: price + charges = total, and total − down payment − rebate − net
 * trade-in = amount financed. Figures that agree are certain, however they were read; figures from a picture whose sum
 * is wrong are doubtful. A text layer's letters stand as printed: there a wrong sum is a finding, not a misreading.
 */
export function provenBySums(fields: readonly ReadField[]): ReadField[] {
  const sums = [sumOf(fields, ['selling_price', ...added], 'total_price'), balanceOf(fields)];
  return fields.map((field) => {
    const own = sums.filter((sum) => sum?.names.includes(field.name));
    if (own.some((sum) => sum?.holds)) return { ...field, confidence: Math.max(field.confidence, proven) };
    if (own.some((sum) => sum && !sum.holds) && field.reading === 'ocr') {
      return { ...field, confidence: Math.min(field.confidence, contradicted) };
    }
    return field;
  });
}

interface Sum {
  readonly names: readonly string[];
  readonly holds: boolean;
}

const valuesOf = (fields: readonly ReadField[], name: string) => [
  ...new Set(fields.filter((field) => field.name === name).map(({ value }) => Number(value))),
];

/** Undefined when a part has two values or the sum has fewer than two parts: nothing is proven by a copy. */
function sumOf(fields: readonly ReadField[], parts: readonly string[], total: string): Sum | undefined {
  const [sum] = valuesOf(fields, total);
  const shown = parts.filter((name) => valuesOf(fields, name).length > 0);
  if (sum === undefined || shown.length < 2 || !shown.includes(parts[0]!)) return undefined;
  const amounts = shown.flatMap((name) =>
    name === 'other_charge'
      ? fields.filter((field) => field.name === name).map(({ value }) => Number(value))
      : valuesOf(fields, name),
  );
  if (amounts.length !== shown.length && !shown.includes('other_charge')) return undefined;
  return { names: [...shown, total], holds: amounts.reduce((a, b) => a + b, 0) === sum };
}

function balanceOf(fields: readonly ReadField[]): Sum | undefined {
  const one = (name: string) => valuesOf(fields, name)[0] ?? 0;
  const [total, financed] = [valuesOf(fields, 'total_price')[0], valuesOf(fields, 'amount_financed')[0]];
  if (total === undefined || financed === undefined || total === financed) return undefined;
  const net = valuesOf(fields, 'net_trade')[0] ?? one('trade_allowance') - one('trade_payoff');
  const names = [
    'total_price',
    'down_payment',
    'rebate',
    'net_trade',
    'trade_allowance',
    'trade_payoff',
    'amount_financed',
  ];
  return { names, holds: total - one('down_payment') - one('rebate') - net === financed };
}
