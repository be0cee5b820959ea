import { describe, expect, it } from 'vitest';
import { Locale } from '../kit/units.ts';
import { cureKinds, funderRules, leverKinds, stipCodes } from './codes.ts';
import { funderPhrases } from './phrases.ts';
import { rankings } from './rank.ts';

describe('the words for funders’ codes', () => {
  const codes = [
    ...funderRules.map((code) => `funder_rule.${code}`),
    ...cureKinds.map((code) => `cure.${code}`),
    ...leverKinds.map((code) => `lever.${code}`),
    ...stipCodes.map((code) => `stip.${code}`),
    ...rankings.map((code) => `ranking.${code}`),
    'submission_status.sent',
  ];

  it('are there for every code in every language, and differ within each list', () => {
    expect(Object.keys(funderPhrases).sort()).toEqual([...codes].sort());
    for (const locale of Locale.options) {
      const phrases = Object.values(funderPhrases).map((words) => words[locale]);
      expect(phrases.every((phrase) => phrase.length > 0)).toBe(true);
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });

  it('hold no numeral, so that none reaches a person unchecked', () => {
    for (const words of Object.values(funderPhrases)) {
      for (const phrase of Object.values(words)) expect(phrase).not.toMatch(/\d/);
    }
  });
});
