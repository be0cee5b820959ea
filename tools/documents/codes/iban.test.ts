import { describe, expect, it } from 'vitest';
import { readIban } from './iban.ts';

describe('the examples of the SWIFT IBAN registry are valid', () => {
  it.each([
    'AD12 0001 2030 2003 5910 0100',
    'AE07 0331 2345 6789 0123 456',
    'AT61 1904 3002 3457 3201',
    'BE68 5390 0754 7034',
    'BR18 0036 0305 0000 1000 9795 493C 1',
    'CH93 0076 2011 6238 5295 7',
    'CY17 0020 0128 0000 0012 0052 7600',
    'DE89 3704 0044 0532 0130 00',
    'ES91 2100 0418 4502 0005 1332',
    'FR14 2004 1010 0505 0001 3M02 606',
    'GB29 NWBK 6016 1331 9268 19',
    'GR16 0110 1250 0000 0001 2300 695',
    'IT60 X054 2811 1010 0000 0123 456',
    'LC55 HEMM 0001 0001 0012 0012 0002 3015',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
    'MU17 BOMM 0101 1010 3030 0200 000M UR',
    'NL91 ABNA 0417 1643 00',
    'NO93 8601 1117 947',
    'PL61 1090 1014 0000 0712 1981 2874',
    'TR33 0006 1005 1978 6457 8413 26',
    'VA59 0011 2300 0012 3456 78',
  ])('%s', (text) => {
    expect(readIban(text)).toMatchObject({
      valid: true,
      reason: null,
      mod97Ok: true,
      country: text.slice(0, 2),
    });
  });
});

it.each([
  ['de89 3704-0044.0532 0130 00', null],
  ['DE88 3704 0044 0532 0130 00', 'wrong_check_digits'],
  ['DE89 3704 0044 0532 0130', 'too_short'],
  ['DE89 3704 0044 0532 0130 000', 'too_long'],
  ['DE89 37O4 0044 0532 0130 00', 'letters_where_digits_belong'],
  ['GB29 1234 6016 1331 9268 19', 'digits_where_letters_belong'],
  ['US12 3456 7890 1234', 'unknown_country'],
  ['1234 5678', 'not_an_iban'],
  ['DE89/3704', 'not_an_iban'],
])('%s: %s', (text, reason) => {
  expect(readIban(text)).toMatchObject({ reason, valid: reason === null });
});

it('two digits swapped are found', () => {
  expect(readIban('DE89 3704 0044 0532 0103 00').reason).toBe('wrong_check_digits');
});
