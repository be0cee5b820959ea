import { IsoDate } from '../../kit/units.ts';

/** Provinces and regions by the first two digits, after GB/T 2260; 83 is that of residence permits for Taiwan. */
const provinces: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 ' +
    '43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆 71台湾 81香港 82澳门 83台湾'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export interface CnResidentId {
  /** Compatibility forms and blanks put right, the check letter a capital X. */
  readonly number: string;
  readonly valid: boolean;
  readonly reason: 'bad_format' | 'bad_region' | 'bad_date' | 'bad_check_digit' | null;
  /** Null for the 15-digit form and for what is no number. */
  readonly expectedCheckDigit: string | null;
  readonly dob: IsoDate | null;
  readonly sex: 'M' | 'F' | null;
  readonly province: string | null;
  /** The form issued before 1999, with a two-digit year and without a check digit. */
  readonly old15Digit: boolean;
}

/**
 * The check digit that the first seventeen call for: (12 − Σ digit × weight mod 11) mod 11, ten being X.
 *
 * @see GB 11643-1999, ISO 7064 MOD 11-2
 */
export function cnCheckDigit(number: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11]!;
}

/**
 * A Chinese citizen identification number: province, day of birth, sex, check digit. County codes are not checked, for
 * they change with the years.
 *
 * @param today nobody is born after it
 */
export function readCnResidentId(text: string, today: IsoDate): CnResidentId {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const province = provinces[number.slice(0, 2)] ?? null;
  const old15Digit = /^\d{15}$/.test(number);
  if (!old15Digit && !/^\d{17}[\dX]$/.test(number)) {
    const none = { expectedCheckDigit: null, dob: null, sex: null } as const;
    return { number, valid: false, reason: 'bad_format', ...none, province, old15Digit };
  }
  const dob = bornOn(old15Digit ? `19${number.slice(6, 12)}` : number.slice(6, 14), today);
  const expectedCheckDigit = old15Digit ? null : cnCheckDigit(number);
  const sex = Number(old15Digit ? number[14] : number[16]) % 2 === 1 ? 'M' : 'F';
  const wrongDigit = expectedCheckDigit !== null && number[17] !== expectedCheckDigit;
  const reason = !province ? 'bad_region' : !dob ? 'bad_date' : wrongDigit ? 'bad_check_digit' : null;
  return { number, valid: reason === null, reason, expectedCheckDigit, dob, sex, province, old15Digit };
}

function bornOn(digits: string, today: IsoDate): IsoDate | null {
  const day = IsoDate.safeParse(digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  return day.success && day.data >= '1860-01-01' && day.data <= today ? day.data : null;
}
