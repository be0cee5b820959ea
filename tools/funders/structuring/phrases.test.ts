import { describe, expect, it } from 'vitest';
import {
  pickKinds,
  relaxationKinds,
  structureBounds,
  structureLimits,
  structureNotes,
  structureStandings,
} from './codes.ts';
import { structurePhrases } from './phrases.ts';

const roles = {
  structure_note: structureNotes,
  structure_pick: pickKinds,
  structure_standing: structureStandings,
  structure_bound: structureBounds,
  structure_limit: structureLimits,
  relaxation: relaxationKinds,
};

describe('words for a structure', () => {
  it('are there for every code in every language, and for nothing else', () => {
    const codes = Object.entries(roles).flatMap(([role, list]) => list.map((code) => `${role}.${code}`));
    expect(Object.keys(structurePhrases).toSorted()).toEqual(codes.toSorted());
    for (const words of Object.values(structurePhrases)) {
      expect(Object.keys(words)).toEqual(['en-US', 'zh-CN', 'de-DE']);
      for (const text of Object.values(words)) expect(text.trim()).not.toBe('');
    }
  });

  it('promise no approval', () => {
    const texts = Object.values(structurePhrases).map((words) => words['en-US']);
    for (const text of texts) expect(text).not.toMatch(/approved|declined/i);
  });
});
