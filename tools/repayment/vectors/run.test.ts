import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../kit/package-root.ts';
import { VectorFile } from './cases.ts';
import { runVectors } from './cli.ts';
import { runCase } from './run.ts';

const folder = join(packageRoot('.'), 'tools/repayment/fixtures/vectors');
const cases = readdirSync(folder).flatMap(
  (name) => VectorFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).cases,
);

describe('every published case copied into the project', () => {
  it.each(cases)('$kind $id', (vector) => {
    expect(runCase(vector)).toEqual({ status: 'passed' });
  });
});

it('holds every published case it is to agree with', () => {
  expect(cases.filter(({ id }) => !id.startsWith('own-')).length).toBeGreaterThanOrEqual(319);
});

const vector = {
  id: 'one',
  kind: 'day-count',
  inputs: { convention: 'Actual/360', start: '2026-01-01', end: '2026-01-31' },
  expected: { days: 30 },
  tolerance: { days: 'exact' },
};

function run(cases_: readonly unknown[], ...options: string[]) {
  const directory = mkdtempSync(join(tmpdir(), 'vectors-'));
  writeFileSync(join(directory, 'cases.json'), JSON.stringify({ cases: cases_ }));
  const lines: string[] = [];
  return { code: runVectors([directory, ...options], (line) => lines.push(line)), text: lines.join('\n') };
}

describe('npm run vectors', () => {
  it('exits 0 and counts each kind when every case passes', () => {
    const { code, text } = run([vector]);
    expect(code).toBe(0);
    expect(text).toMatch(/day-count +1 +0 +0/);
  });

  it('exits 1 and names the first difference of a case that fails', () => {
    const { code, text } = run([{ ...vector, expected: { days: 31 } }]);
    expect(code).toBe(1);
    expect(text).toContain('failed: day-count one: days: expected 31, computed 30 (exact)');
  });

  it('fails a case whose inputs cannot be read, and one whose figure is not computed', () => {
    expect(run([{ ...vector, inputs: { convention: 'Actual/360', start: 'soon' } }]).code).toBe(1);
    expect(run([{ ...vector, expected: { weeks: 4 } }]).text).toContain('weeks: expected 4');
  });

  it('tells what is not covered from what fails, and exits 1 unless that is allowed', () => {
    const unknown = { ...vector, kind: 'weather' };
    expect(run([unknown]).code).toBe(1);
    expect(run([unknown]).text).toContain('not covered: weather one');
    expect(run([unknown], '--allow-uncovered').code).toBe(0);
  });

  it('does not cover a schedule of which it does not know an input, and names it', () => {
    const loan = {
      ...vector,
      kind: 'schedule.level',
      inputs: { principal: '1000', nominalAnnualPercent: '0', payments: 10, frequency: 'monthly' },
      expected: { payment: '100' },
      tolerance: { payment: 'exact' },
    };
    expect(run([loan]).code).toBe(0);
    const { code, text } = run([{ ...loan, inputs: { ...loan.inputs, loyaltyBonus: '50' } }]);
    expect(code).toBe(1);
    expect(text).toContain('not covered: schedule.level one: the input loyaltyBonus');
  });

  it('fails a case that asserts nothing', () => {
    for (const expected of [{}, { totals: {} }]) {
      expect(run([{ ...vector, expected }]).text).toContain(
        'failed: day-count one: the case asserts nothing',
      );
    }
  });

  it('reports a file or a case that it cannot read, and runs the others', () => {
    const directory = mkdtempSync(join(tmpdir(), 'vectors-'));
    writeFileSync(join(directory, 'a.json'), '{ "cases": [');
    writeFileSync(join(directory, 'b.json'), '[]');
    writeFileSync(join(directory, 'c.json'), JSON.stringify({ cases: [{ ...vector, inputs: 5 }, vector] }));
    const lines: string[] = [];
    expect(runVectors([directory], (line) => lines.push(line))).toBe(1);
    expect(lines.filter((line) => /^failed: [abc]\.json: /.test(line))).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/unreadable +0 +3 +0/);
    expect(lines.join('\n')).toMatch(/day-count +1 +0 +0/);
  });

  it('says in one line which input it cannot read', () => {
    const loan = { principal: '1000', nominalAnnualPercent: '5', payments: 10, startDate: '2026-01-31' };
    const reason = (change: object) =>
      run([{ ...vector, kind: 'schedule.level', inputs: { ...loan, ...change } }]).text.split('\n')[0];
    expect(reason({ startDate: '31/01/2026' })).toMatch(/failed: .*`startDate` is no day .*"31\/01\/2026"/);
    expect(reason({ startDate: '2026-02-29' })).toContain('`startDate` is no day');
    expect(reason({ principal: '12,5' })).toContain('`principal` is no number: "12,5"');
    expect(reason({ principal: '1e20' })).toContain('`principal` is no amount of money');
    expect(reason({ skippedPayments: 'winter' })).toContain('`skippedPayments` is no list');
    expect(reason({ principal: undefined })).toContain(
      'not covered: schedule.level one: a case without `principal`',
    );
  });

  it('does not take a word for when payments fall that it does not know', () => {
    const loan = { principal: '1000', nominalAnnualPercent: '5', payments: 10 };
    const text = (timing: string) =>
      run([{ ...vector, kind: 'schedule.totals', inputs: { ...loan, timing } }]).text;
    expect(text('gobbledegook')).toContain('not covered: schedule.totals one: the timing "gobbledegook"');
    expect(text('one month after the start')).toContain('failed');
  });

  it('explains itself', () => {
    const lines: string[] = [];
    expect(runVectors(['--help'], (line) => lines.push(line))).toBe(0);
    expect(lines.join()).toContain('--allow-uncovered');
  });

  it('prints one JSON object for machines', () => {
    expect(JSON.parse(run([vector], '--json').text)).toMatchObject({ total: { passed: 1, failed: 0 } });
  });

  it('exits 2 when there is nothing to run', () => {
    const print = () => {};
    expect(runVectors([], print)).toBe(2);
    expect(runVectors(['/nowhere'], print)).toBe(2);
    expect(runVectors([folder, '--fast'], print)).toBe(2);
  });
});
