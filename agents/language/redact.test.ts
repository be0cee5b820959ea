import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdentifiers } from './redact.ts';

describe('maskIdentifiers masks', () => {
  it.each([
    ['a US tax id', 'it is 900-12-3456, ok', '900-12-'],
    ['one with blanks', 'it is 900 12 3456', '900 12'],
    ['one with dots', 'it is 900.12.3456', '900.12'],
    ['one with odd hyphens', 'it is 900‑12–3456', '900‑12'],
    ['one with blanks around its hyphens', 'it is 900 - 12 - 3456', '900 - 12'],
    ['one written together', 'my ssn is 900123456', '900123'],
    ['one without a blank before it', 'SSN900-12-3456', '900-12'],
    ['one in full-width digits', '９００－１２－３４５６', '９００'],
    ['one after Chinese', '社保号900-12-3456', '900-12'],
    ['an employer number', 'EIN 12-3456789', '12-345'],
    ['a card', '4111 1111 1111 1111', '4111 1111'],
    ['a card with hyphens', '4111-1111-1111-1111', '4111-1111'],
    ['a card written together', '4111111111111111', '411111111111'],
    ['an American Express card', '3782 822463 10005', '3782 8224'],
    ['a card after a word', 'card4111111111111111', '411111111111'],
    ['a Chinese resident id', '身份证110101199003071234', '11010119900307'],
    ['a Chinese resident id ending in X', 'id 11010119900307123X.', '11010119900307'],
    ['a German account', 'DE89 3704 0044 0532 0130 00', '3704 0044'],
  ])('%s', (_, text, secret) => {
    expect(maskIdentifiers(text)).not.toContain(secret);
    expect(maskIdentifiers(text)).toContain('*');
  });

  it('but leaves the last four, and the words around', () => {
    expect(maskIdentifiers('it is 900-12-3456, ok')).toBe('it is ***-**-3456, ok');
    expect(maskIdentifiers('card 4111 1111 1111 1111 here')).toBe('card ************1111 here');
    expect(maskIdentifiers('证110101199003071234号')).toBe('证**************1234号');
  });

  it('once and for all: masking again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('9', '12', '3456', '-', ' ', 'X', '证', 'a', '.')), (parts) => {
        const masked = maskIdentifiers(parts.join(''));
        expect(maskIdentifiers(masked)).toBe(masked);
      }),
    );
  });

  it('every tax id, however it stands in a sentence', () => {
    const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`));
    const around = fc.constantFrom('', ' ', 'SSN ', '号', '(', ': ', 'x');
    fc.assert(
      fc.property(
        digits(3),
        digits(2),
        digits(4),
        fc.constantFrom('-', ' ', '.'),
        around,
        (a, b, c, sign, w) => {
          expect(maskIdentifiers(`${w}${a}${sign}${b}${sign}${c} please`)).not.toContain(`${a}${sign}${b}`);
        },
      ),
    );
  });
});

describe('maskIdentifiers leaves alone', () => {
  it.each([
    'I need $25,000 at 6.99 % over 72 months',
    '$123,456,789.00',
    '¥123456789',
    '123456789 dollars',
    '1234567.89',
    'price 25000 3000 72 4500 2023',
    '2023 2024 2025 2026',
    '2026-03-02 2026-04-02',
    'from 03/02/2026 to 04/02/2026',
    '2026年3月2日',
    'VIN 1HGCM82633A004352',
    'VIN JM1BK32F781234567',
    'VIN 5YJ3E1EA7KF317000',
    'call 217-555-0142',
    'call (217) 555-0142',
    'call +1 217 555 0142',
    'call 2175550142',
    '手机13800138000',
    '+86 138 0013 8000',
    '+49 170 1234567',
    'score 680, income 4200 a month, rent 950',
    'two jobs: 2100 and 1950, 24 12 months',
    'doc_1a2b3c4d5e6f7890',
  ])('%s', (text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });
});

describe('maskIdentifiers takes its time with nothing', () => {
  it.each(['1', '1 ', '1-', '12 345 ', 'DE12 ', ' - '])('100 KB of %j', (piece) => {
    const started = performance.now();
    maskIdentifiers(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
