import { describe, expect, it } from 'vitest';
import type { ReadField } from '../../deals/deal.ts';
import { warning } from '../layout/fields.ts';
import { agreement } from './agreement.ts';

const box = { x: 10, y: 10, width: 40, height: 10 };
const field = (name: string, value: string, confidence: number): ReadField => ({
  name,
  unit: 'text',
  value,
  page: 1,
  box,
  confidence,
  reading: 'ocr',
});
const said = (fields: readonly ReadField[]) => fields.map(({ name, value }) => `${name}=${value}`);

describe('several readings of one paper', () => {
  it('leave what the first one shows where nothing speaks against it', () => {
    const first = [field('dob', '1985-01-01', 0.9)];
    expect(agreement(first, [[], [field('dob', '1985-01-01', 0.7)]])).toEqual(first);
  });

  it('give a name the marks that one of them lost, less sure', () => {
    const [found] = agreement(
      [field('surname', 'PEÑA', 0.9)].map((own) => ({ ...own, value: 'PENA' })),
      [[field('surname', 'PEÑA', 0.8)]],
    );
    expect(found).toMatchObject({ value: 'PEÑA', confidence: 0.85 });
  });

  it('supply what it misses, and are not relied on for it', () => {
    const [found] = agreement([], [[], [field('dob', '1985-01-01', 0.97)]]);
    expect(found).toMatchObject({ name: 'dob', value: '1985-01-01' });
    expect(found!.confidence).toBeLessThan(0.9);
  });

  it('supply nothing where they contradict one another, or are hardly sure', () => {
    expect(agreement([], [[field('sex', 'F', 0.8)], [field('sex', 'M', 0.7)]])).toEqual([]);
    expect(agreement([], [[field('sex', 'F', 0.3)]])).toEqual([]);
  });

  it('make a value doubtful that another look reads otherwise', () => {
    const [own] = agreement([field('plate', 'AB 123', 0.92)], [[field('plate', 'A8 123', 0.8)]]);
    expect(own).toMatchObject({ value: 'AB 123' });
    expect(own!.confidence).toBeLessThan(0.9);
  });

  it('leave a proven value as it is, whatever another look reads', () => {
    const own = [field('vin', '1M8GDM9AXKP042788', 0.97)];
    expect(agreement(own, [[field('vin', '1M8GDM9AXKPO42788', 0.6)]])).toEqual(own);
  });

  it('overrule the first one together, and not one of them alone', () => {
    const first = [field('city', 'Lareda', 0.6)];
    const other = [field('city', 'Laredo', 0.8)];
    expect(said(agreement(first, [other]))).toEqual(['city=Lareda']);
    expect(said(agreement(first, [other, other]))).toEqual(['city=Laredo']);
  });

  it('do not mix the members of a list, which each reading counts its own way', () => {
    const first = [field('owners.0', 'Ann Roe', 0.8), field('owners.1', 'Bo Roe', 0.8)];
    const other = [field('owner', 'Ann Roe', 0.9), field('owners.2', 'Specimen', 0.9)];
    expect(said(agreement(first, [other]))).toEqual(['owners.0=Ann Roe', 'owners.1=Bo Roe']);
  });

  it('keep the warnings of the first one, but for a field that is clear now', () => {
    const first = [warning('field_unclear:dob', 1, box), warning('hidden_text', 1, box)];
    const other = [field('dob', '1985-01-01', 0.9), warning('field_unclear:sex', 1, box)];
    expect(said(agreement(first, [other]))).toEqual(['dob=1985-01-01', 'warning=hidden_text']);
  });

  it('report once what speaks to a program, whichever of them saw it', () => {
    const told = warning('instruction_text', 1, box);
    expect(agreement([], [[], [told], [told]])).toEqual([told]);
    expect(agreement([told], [[told]])).toEqual([told]);
  });
});
