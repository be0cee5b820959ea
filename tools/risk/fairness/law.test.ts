import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { lawLines } from './law.ts';

const on = (market: string, day: string) => lawLines(market, IsoDate.parse(day));

describe('lawLines', () => {
  it('has the effects test on its last day', () => {
    const [discrimination, effects] = on('us', '2026-07-20');
    expect(discrimination).toMatch(
      /^In force on 2026-07-20: .*forbids disparate treatment, disparate effect\.$/,
    );
    expect(effects).toMatch(/^In force on 2026-07-20: .*us\.regb\.effects-test/);
  });

  it('has it no more the day after, and names its last day', () => {
    const [discrimination, effects] = on('us', '2026-07-21');
    expect(discrimination).toMatch(/forbids disparate treatment, proxies chosen with intent\.$/);
    expect(effects).toMatch(/^Not in force on 2026-07-21: .*whose last day was 2026-07-20\.$/);
  });

  it('says where a rule was read', () => {
    expect(on('us', '2026-11-22')[0]).toMatch(/from a secondary source/);
  });

  it.each(['tw', 'de', 'sg', 'toString'])('claims nothing of %s', (market) => {
    expect(on(market, '2026-11-22')).toEqual([expect.stringMatching(/^No market pack of ours has a rule/)]);
  });
});
