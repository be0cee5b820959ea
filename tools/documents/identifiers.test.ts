import { describe, expect, it } from 'vitest';
import type { DealDocument, ReadField } from '../deals/deal.ts';
import { viewFindings } from './findings/view.ts';
import { isIdentifier, maskedIdentifier } from './identifiers.ts';
import { viewPaper } from './output.ts';

const place = { page: 1, box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 1, unit: 'text' } as const;
const paper = (id: string, fields: Readonly<Record<string, string>>): DealDocument => ({
  id,
  kind: 'w2',
  sha256: '',
  pages: 1,
  parsedAt: '',
  fields: Object.entries(fields).map(([name, value]): ReadField => ({ ...place, name, value })),
});

describe('a person’s numbers', () => {
  it.each([
    ['ssn', true],
    ['spouse_ssn', true],
    ['recipient_tin', true],
    ['license_number', true],
    ['driver_license_number', true],
    ['mrz_lines.0', true],
    ['iban', true],
    ['accounts.0.account_number', true],
    ['id_number', true],
    ['vin', false],
    ['gross_pay', false],
    ['invoice_number', false],
  ])('%s: %s', (name, is) => {
    expect(isIdentifier(name)).toBe(is);
  });

  it('show their last four characters at most', () => {
    expect(maskedIdentifier('123-45-6789')).toBe('••••6789');
    expect(maskedIdentifier('6789')).toBe('••••');
  });

  it('leave the deal file neither with a paper’s fields nor with a finding', () => {
    const papers = [
      paper('a', { ssn: '123-45-6789', employee: 'Ana Reyes' }),
      paper('b', { ssn: '123-45-0000' }),
    ];
    const shown = JSON.stringify([
      viewPaper(papers[0]!, [1], 'USD'),
      viewFindings([{ code: 'ssn_differs', documents: ['a', 'b'], note: '123-45-6789 / 123-45-0000' }], {
        documents: papers,
        currency: 'USD' as never,
      }),
    ]);
    expect(shown).toContain('••••6789 / ••••0000');
    expect(shown).not.toMatch(/123-?45/);
    expect(shown).toContain('Ana Reyes');
  });
});
