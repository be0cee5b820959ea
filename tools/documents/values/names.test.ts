import { describe, expect, it } from 'vitest';
import { compareNames, isCompanyName, isPersonName } from './names.ts';

describe('compareNames', () => {
  it.each([
    ['John Public', 'JOHN PUBLIC', 'same'],
    ['Doe, Jane', 'Jane Doe', 'same'],
    ['Mr. José García', 'Jose Garcia', 'same'],
    ['Jonathan Q. Public', 'John Public', 'variant'],
    ['Jonathan Public', 'J. Public', 'variant'],
    ['Christina Sample Doe', 'Christina L. Sample-Doe', 'variant'],
    ['Christina Sample Doe', 'KRISTINA DOE', 'different'],
    ['John Public', 'Joan Public', 'different'],
    ['John Public', 'John Private', 'different'],
    ['Maya', 'Maya Lindqvist', 'variant'],
    ['Lindqvist', 'Maya Lindqvist', 'variant'],
    ['Maya', 'Taylor Brooks', 'different'],
    ['陈伟', 'Wei Chen', 'variant'],
    ['陈伟', '李娜', 'different'],
    ['—', 'Wei Chen', 'different'],
  ])('%s and %s: %s', (one, other, match) => {
    expect(compareNames(one, other)).toBe(match);
    expect(compareNames(other, one)).toBe(match);
  });
});

it.each([
  'Gross Earnings',
  'Policy Number',
  'john public',
  'Cher',
  'Buyer Signature',
  'Signs X',
  '2015 Hyundai',
])('"%s" is no name of a person', (text) => {
  expect(isPersonName(text)).toBe(false);
});

it.each(['NONE', 'n/a', 'Attn: Loan Dept', '____________', '1-800-841-3000'])(
  '"%s" is no name of a firm',
  (text) => {
    expect(isCompanyName(text)).toBe(false);
  },
);
