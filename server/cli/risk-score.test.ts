import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCardData } from '#tools/risk/testing/small-card.ts';
import { risk } from './risk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-risk-'));
  writeFileSync(join(folder, 'card.json'), JSON.stringify(smallCardData()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = [text(output), text(errors)] as const;
  const code = await risk(args, { input: new PassThrough(), output, errors, env: {} });
  output.end();
  errors.end();
  return { code, out: await written[0], errors: await written[1] };
}

/** Scores a file of this content with the small card. */
function score(content: string | Uint8Array, more: string[] = [], name = 'rows.csv') {
  const file = join(folder, name);
  writeFileSync(file, content);
  return run(['score', file, '--card', join(folder, 'card.json'), ...more]);
}

const rows = 'row_id,ltv_pct,credit_score,vehicle_type,bad\nx1,130,500,car,1\nx2,80,700,suv,0\nx3,,,,\n';
const scored = [
  'row_id,score,pd,reason_1,reason_2,reason_3,reason_4',
  'x1,500,0.622459,credit_bureau_record,collateral_value,collateral_type,',
  'x2,615,0.189233,,,,',
  'x3,510,0.581759,collateral_value,insufficient_credit_history,collateral_type,',
  '',
].join('\n');

describe('chauffeur risk score', () => {
  it('gives each row its score, PD and reasons, in order', async () => {
    expect(await score(rows)).toEqual({ code: 0, out: scored, errors: '' });
  });

  it('reads gzip, CRLF, quotes and a byte order mark', async () => {
    const odd = `\ufeff${rows.replaceAll('\n', '\r\n').replace('500', '" 500 "')}`;
    expect((await score(gzipSync(odd), [], 'rows.csv.gz')).out).toBe(scored);
  });

  it('quotes a row id that needs it', async () => {
    const { out } = await score('row_id,ltv_pct,credit_score,vehicle_type\n"a,""b""",80,700,suv\n');
    expect(out.split('\n')[1]).toBe('"a,""b""",615,0.189233,,,,');
  });

  it('numbers rows without a row id', async () => {
    const { out, errors } = await score('ltv_pct,credit_score,vehicle_type\n80,700,suv\n80,700,suv\n');
    expect(out).toMatch(/\n1,615.*\n2,615/);
    expect(errors).toMatch(/no column row_id/);
  });

  it('counts a cell that is no number as missing and says so', async () => {
    const { out, errors, code } = await score(
      'row_id,ltv_pct,credit_score,vehicle_type\nx1,high,1e999,suv\nx2,n/a,700,suv\n',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/\nx1,525,/);
    expect(errors).toBe(
      'credit_score: 1 cell is no number and counts as missing, the first in line 2.\n' +
        'ltv_pct: 2 cells are no number and count as missing, the first in line 2.\n',
    );
  });

  it('names a column that is missing, or counts it as blank when told to', async () => {
    const lacking = 'row_id,credit_score,vehicle_type\nx1,700,suv\n';
    const refused = await score(lacking);
    expect(refused).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(/lacks: ltv_pct/) });
    const counted = await score(lacking, ['--missing-columns-blank']);
    expect(counted).toMatchObject({ code: 0, errors: expect.stringMatching(/no column ltv_pct/) });
    expect(counted.out).toMatch(/\nx1,575,/);
  });

  it.each([
    ['an open quote', 'ltv_pct,credit_score,vehicle_type\n"1\n', 'rows.csv', /Line 2 is no CSV/],
    [
      'a short row',
      'ltv_pct,credit_score,vehicle_type\n1,2,car\n1,2\n',
      'rows.csv',
      /Line 3 has 2 cells, the header has 3/,
    ],
    ['a column twice', 'ltv_pct,ltv_pct\n', 'rows.csv', /ltv_pct is there twice/],
    ['an empty file', '', 'rows.csv', /no header row/],
    [
      'what only says that it is gzip',
      'ltv_pct\n1\n',
      'rows.csv.gz',
      /cannot be read: incorrect header check/,
    ],
  ])('refuses %s', async (_, content, name, message) => {
    const { code, errors } = await score(content, [], name);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });

  it('gives columns that the card does not read no part in the score', async () => {
    const { out } = await score(
      'row_id,sex,state,ltv_pct,credit_score,vehicle_type\nx1,female,TX,130,500,car\nx1,male,NV,130,500,car\n',
    );
    const [, first, second] = out.split('\n');
    expect(first).toBe(second);
  });

  it.each([
    ['no file', ['score', '--card', 'x'], /Which file/],
    ['no card', ['score', 'x.csv'], /Which card/],
    ['an unknown option', ['score', 'x.csv', '--colour'], /--colour/],
    ['an unknown command', ['guess'], /no command risk guess/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { code, errors } = await run(args);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  it('says that a card is none, or is not there', async () => {
    writeFileSync(join(folder, 'none.json'), '{}');
    writeFileSync(join(folder, 'rows.csv'), rows);
    const at = (card: string) => run(['score', join(folder, 'rows.csv'), '--card', card]);
    expect((await at(join(folder, 'none.json'))).errors).toMatch(/is no scorecard/);
    expect((await at('nowhere')).errors).toMatch(/neither a shipped card/);
  });
});
