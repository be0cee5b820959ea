import { describe, expect, it } from 'vitest';
import { bar, createProgress } from './progress.ts';
import type { CaseResult } from './run/run-case.ts';

const result = { id: 'quotes.one', status: 'pass', modelCalls: 2, toolCalls: 1, ms: 5 } as CaseResult;
const written = (isTTY: boolean) => {
  const texts: string[] = [];
  const progress = createProgress({ write: (text) => texts.push(String(text)) > 0, isTTY, columns: 60 });
  progress.result(result, 1, 2);
  progress.end();
  return texts.join('');
};

describe('progress', () => {
  it('draws a bar on a terminal and wipes it at the end', () => {
    expect(written(true)).toContain('1/2');
    expect(written(true).endsWith('\r\u001b[2K')).toBe(true);
  });

  it('writes plain lines elsewhere', () => {
    expect(written(false)).toMatch(/^pass {2}quotes\.one .*\n$/);
  });

  it('never makes the bar wider than the terminal', () => {
    expect(bar(3, 30, 20).length).toBeLessThanOrEqual(20);
    expect(bar(30, 30, 200)).toBe(`[${'#'.repeat(40)}] 30/30`);
  });
});
