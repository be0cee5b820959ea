import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, madeUpLoans, madeUpSpecData } from '#tools/risk/testing/made-up-loans.ts';
import { risk } from './risk.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const csv = csvOf(madeUpLoans(1_500, 4));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-train-'));
  writeFileSync(at('loans.csv'), csv);
  writeFileSync(at('loans.csv.gz'), gzipSync(csv));
  writeFileSync(at('broken.csv.gz'), gzipSync(csv).subarray(0, 5_000));
  writeFileSync(at('spec.json'), JSON.stringify(madeUpSpecData('logistic')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = [text(output), text(errors)] as const;
  const code = await risk(['train', ...args], { input: new PassThrough(), output, errors, env: {} });
  output.end();
  errors.end();
  return { code, out: await written[0], errors: await written[1] };
}

const withData = (data: string, ...more: string[]) =>
  run(['--data', at(data), '--spec', at('spec.json'), ...more]);

describe('chauffeur risk train', () => {
  it('writes a card and a report, tells progress, and prints the measures', async () => {
    const { code, out, errors } = await withData(
      'loans.csv',
      '--out',
      at('a.json'),
      '--report',
      at('a.html'),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^made-up: 1500 rows, \d+ bads/);
    expect(out).toMatch(/AUC +0\.\d{4} \(95 %: 0\.\d{4} to 0\.\d{4}\)/);
    expect(errors).toMatch(/Reading[\s\S]*Choosing among 4 columns[\s\S]*held out: AUC/);
    expect(readFileSync(at('a.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('writes the same bytes again, from gzip but for the digest of the file', async () => {
    await withData('loans.csv', '--out', at('b.json'));
    await withData('loans.csv', '--out', at('c.json'), '--seed', '1');
    expect(readFileSync(at('c.json'))).toEqual(readFileSync(at('b.json')));
    await withData('loans.csv.gz', '--out', at('d.json'));
    const card = (name: string) =>
      JSON.parse(readFileSync(at(name), 'utf8')) as { training: { data: string } };
    const [plain, packed] = [card('b.json'), card('d.json')];
    expect(packed.training.data).not.toBe(plain.training.data);
    expect({ ...packed, training: { ...packed.training, data: '' } }).toEqual({
      ...plain,
      training: { ...plain.training, data: '' },
    });
  });

  it('learns only from the rows that the specification names', async () => {
    const data = { ...madeUpSpecData('logistic'), rows: [{ key: 'credit_score', from: 500, to: 700 }] };
    writeFileSync(at('some.json'), JSON.stringify(data));
    const { out } = await run(['--data', at('loans.csv'), '--spec', at('some.json')]);
    const named = madeUpLoans(1_500, 4).filter(
      ({ credit_score }) => credit_score !== null && credit_score >= 500 && credit_score < 700,
    );
    expect(out).toMatch(
      new RegExp(`^made-up: ${named.length} rows, ${named.filter(({ bad }) => bad).length} bads`),
    );
  });

  it('scores with a card that it wrote', async () => {
    await withData('loans.csv', '--out', at('e.json'));
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const written = text(output);
    const code = await risk(['score', at('loans.csv'), '--card', at('e.json')], {
      input: new PassThrough(),
      output,
      errors,
      env: {},
    });
    output.end();
    expect(code).toBe(0);
    expect((await written).trim().split('\n')).toHaveLength(1_501);
  });

  it.each<[string, string, RegExp]>([
    ['a column that is missing', csv.replace('ltv_pct', 'ltv'), /has no column ltv_pct/],
    ['no row id', csv.replace('row_id', 'id'), /has no column row_id/],
    [
      'a cell that is no number',
      csv.replace(/\nr7,[^,]*,/, '\nr7,high,'),
      /Line 9, column credit_score: "high" is not a number/,
    ],
    [
      'a row without an outcome',
      csv.replace(/(\nr3,.*,)[01]\n/, '$1\n'),
      /Line 5, column bad: "" is not 0 \(good\) or 1/,
    ],
    ['no bads', csv.replaceAll(/,1\n/g, ',0\n'), /hold 0 bads/],
    ['a header alone', csv.slice(0, csv.indexOf('\n')), /0 rows to train on/],
  ])('refuses %s', async (_, content, message) => {
    writeFileSync(at('odd.csv'), content);
    const { code, errors } = await withData('odd.csv', '--out', at('odd.json'));
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });

  it('says that gzip is broken, and that a file is not there', async () => {
    expect(await withData('broken.csv.gz')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/unexpected end of file/),
    });
    expect(await withData('nowhere.csv')).toMatchObject({ code: 1, errors: expect.stringMatching(/ENOENT/) });
    expect(await run(['--data', at('loans.csv'), '--spec', at('no.json')])).toMatchObject({ code: 1 });
  });

  it.each([
    ['no data', ['--spec', 'x'], /Which data/],
    ['no specification', ['--data', 'x'], /Which specification/],
    ['a seed that is none', ['--data', 'x', '--spec', 'x', '--seed', '-1'], /--seed/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { code, errors } = await run(args);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
