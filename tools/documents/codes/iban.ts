import { ibanStructures } from './iban-structures.ts';

type IbanReason =
  | 'not_an_iban'
  | 'unknown_country'
  | 'too_short'
  | 'too_long'
  | 'letters_where_digits_belong'
  | 'digits_where_letters_belong'
  | 'wrong_check_digits';

export interface Iban {
  /** Without blanks, dashes and dots, in capitals; null when it holds anything else than letters and digits. */
  readonly compact: string | null;
  readonly country: string | null;
  readonly mod97Ok: boolean;
  /** Length, structure and check digits are those of the country. */
  readonly valid: boolean;
  readonly reason: IbanReason | null;
}

/** An international bank account number as printed or typed. @see ISO 13616-1 and the SWIFT IBAN registry */
export function readIban(text: string): Iban {
  const compact = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–]/g, '');
  if (!/^[A-Z]{2}[A-Z0-9]{6,32}$/.test(compact)) {
    const written = /^[A-Z0-9]+$/.test(compact) ? compact : null;
    return { compact: written, country: null, mod97Ok: false, valid: false, reason: 'not_an_iban' };
  }
  const country = compact.slice(0, 2);
  const mod97Ok = /^..\d\d/.test(compact) && remainder(compact) === 1;
  const reason = structureFault(compact) ?? (mod97Ok ? null : 'wrong_check_digits');
  return { compact, country, mod97Ok, valid: reason === null, reason };
}

/** The number with its first four characters at its end and its letters as 10 to 35, mod 97. */
function remainder(compact: string): number {
  const turned = compact.slice(4) + compact.slice(0, 4);
  return [...turned].reduce((rest, letter) => {
    const value = Number.parseInt(letter, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

function structureFault(compact: string): IbanReason | null {
  const structure = ibanStructures[compact.slice(0, 2)];
  if (!structure) return 'unknown_country';
  const types = `nn${typesOf(structure)}`;
  const rest = compact.slice(2);
  if (rest.length !== types.length) return rest.length < types.length ? 'too_short' : 'too_long';
  const wrong = [...types].findIndex((type, i) => !letterTypes[type]!.test(rest[i]!));
  if (wrong < 0) return null;
  return types[wrong] === 'n' ? 'letters_where_digits_belong' : 'digits_where_letters_belong';
}

const letterTypes: Readonly<Record<string, RegExp>> = { n: /\d/, a: /[A-Z]/, c: /[A-Z0-9]/ };

const typesOf = (structure: string): string =>
  [...structure.matchAll(/(\d+)([nac])/g)].map(([, count, type]) => type!.repeat(Number(count))).join('');
