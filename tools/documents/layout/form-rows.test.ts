import { describe, expect, it } from 'vitest';
import { printedPaper } from '../testing/printed-words.ts';
import { findLabels, type Vocabulary } from './labels.ts';

const labels: Vocabulary = { year: ['year', 'yr'], make: ['make'], model: ['model'], miles: ['miles'] };
const marks = (text: string) =>
  findLabels(printedPaper([{ x: 20, y: 20, text }]), labels).map(({ key, marked }) => `${key} ${marked}`);

describe('a row of a form filled in without colons', () => {
  it('has its values behind its labels', () => {
    expect(marks('Year 2018 Make Honda Model Fit Miles 66,410')).toEqual([
      'year true',
      'make true',
      'model true',
      'miles true',
    ]);
    expect(marks('YR 2018 MAKE HONDA MODEL FIT')).toEqual(['year true', 'make true', 'model true']);
  });

  it('is neither a row of heads nor a sentence', () => {
    expect(marks('Year Make Model Style Color')).not.toContain('make true');
    expect(marks('Year 2018 and any Make or Model of 2019 with few Miles')).not.toContain('make true');
  });
});
