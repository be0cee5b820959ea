import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../kit/package-root.ts';
import { madeUpSpecData } from '../testing/made-up-loans.ts';
import { readSpec } from './spec.ts';

type Data = ReturnType<typeof madeUpSpecData>;
const read = (spoil: (data: Data) => void) => {
  const data = madeUpSpecData('stumps');
  spoil(data);
  return () => readSpec(JSON.stringify(data), 'made-up.json');
};

describe('readSpec', () => {
  it('reads the specifications that ship', () => {
    const folder = packageRoot('tools/risk/training/specs');
    const files = readdirSync(folder);
    expect(files).toContain('us-subprime.json');
    for (const file of files)
      expect(() => readSpec(readFileSync(join(folder, file), 'utf8'), file)).not.toThrow();
  });

  it.each<[string, (data: Data) => void, RegExp]>([
    [
      'an unknown key, with file and path',
      (d) => void Object.assign(d.inputs[1]!, { colour: 'red' }),
      /made-up\.json:[\s\S]*colour[\s\S]*inputs\[1\]/,
    ],
    [
      'an outcome as input',
      (d) => void Object.assign(d.inputs[0]!, { key: 'months_to_event' }),
      /months_to_event is an outcome/,
    ],
    ['the target as input', (d) => void Object.assign(d.inputs[0]!, { key: 'bad' }), /bad is an outcome/],
    ['a row id as input', (d) => void Object.assign(d.inputs[0]!, { key: 'row_id' }), /row_id names a row/],
    ['an input twice', (d) => void d.inputs.push(d.inputs[0]!), /credit_score is there twice/],
    [
      'a protected column in a card that decides',
      (d) => void Object.assign(d, { purpose: 'decision', inputs: [{ ...d.inputs[0]!, key: 'age_years' }] }),
      /age_years is protected: it may decide nothing/,
    ],
    [
      'a price in a card that decides',
      (d) => void Object.assign(d, { purpose: 'decision', inputs: [{ ...d.inputs[0]!, key: 'apr_pct' }] }),
      /apr_pct is pricing/,
    ],
    [
      'shares that are not a whole',
      (d) => void Object.assign(d.bands[0]!, { share: 0.4 }),
      /shares add up to 0\.75,/,
    ],
    ['an unknown method', (d) => void Object.assign(d, { method: { name: 'guess' } }), /method/],
    [
      'nothing held out',
      (d) => void Object.assign(d, { holdOut: { share: 0, salt: 'x' } }),
      /holdOut\.share/,
    ],
  ])('refuses %s', (_, spoil, message) => {
    expect(read(spoil)).toThrow(message);
  });

  it('says that a file is no JSON', () => {
    expect(() => readSpec('{', 'x.json')).toThrow(/x\.json is no JSON/);
  });
});
