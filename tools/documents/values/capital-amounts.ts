const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇○', '壹一弌', '贰貳二两', '叁參三叄', '肆四', '伍五', '陆陸六', '柒七', '捌八', '玖九'].flatMap(
    (forms, value) => [...forms].map((form) => [form, value]),
  ),
);
const units: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 };

/**
 * A Chinese amount in capital characters, as cheques and certificates repeat it (`贰万捌仟伍佰元整`), in fen.
 *
 * @returns undefined for anything else
 * @see 正确填写票据和结算凭证的基本规定 (中国人民银行)
 */
export function capitalAmount(text: string): number | undefined {
  const bare = text.replace(/\s|^人民币|^[¥￥]/g, '');
  const parts = /^([^元圆圓角分]+)[元圆圓](?:零)?(?:([^元角分])角)?(?:零)?(?:([^元角分])分)?[整正]?$/.exec(
    bare,
  );
  if (!parts) return undefined;
  const yuan = chineseNumber(parts[1]!);
  const jiao = parts[2] === undefined ? 0 : digits[parts[2]];
  const fen = parts[3] === undefined ? 0 : digits[parts[3]];
  if (yuan === undefined || jiao === undefined || fen === undefined) return undefined;
  return yuan * 100 + jiao * 10 + fen;
}

/** A whole number in Chinese characters, capital or common: 贰万捌仟伍佰, 三十一; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const match = /^(?:(.+?)[亿億])?(?:(.+?)[万萬])?(.*)$/.exec(text);
  if (!match || text === '') return undefined;
  const [high, middle, low] = [match[1], match[2], match[3] || undefined].map((part) =>
    part === undefined ? 0 : belowTenThousand(part),
  );
  if (high === undefined || middle === undefined || low === undefined) return undefined;
  return high * 1e8 + middle * 1e4 + low;
}

function belowTenThousand(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = 10_000;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) {
      if (digits[character] === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = digits[character];
      continue;
    }
    if (unit >= last || (digit === undefined && !(unit === 10 && sum === 0))) return undefined;
    sum += (digit ?? 1) * unit;
    digit = undefined;
    last = unit;
  }
  return sum + (digit ?? 0);
}

/** Digits said one by one, as years are: 二〇二六 is 2026. */
export function spelledDigits(text: string): string | undefined {
  const read = [...text].map((character) => digits[character]);
  return read.length > 0 && read.every((digit) => digit !== undefined) ? read.join('') : undefined;
}
