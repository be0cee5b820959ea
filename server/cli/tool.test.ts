import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tool } from './tool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-tool-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with what is on its standard input. */
async function run(args: string[], stdin: string) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const terminal = { input: Readable.from([stdin]), output, errors, env: {} };
  const code = await tool([...args, '--data', folder], terminal);
  output.end();
  errors.end();
  return { code, out: await text(output), errors: await text(errors) };
}

const quote = { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 };

describe('chauffeur tool', () => {
  it('takes JSON and gives JSON', async () => {
    const { code, out } = await run(['quote_payment'], JSON.stringify(quote));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ quotes: [{ monthlyPayment: 42_611 }] });
  });

  it('gives one line a line with --batch, in order, errors among them', async () => {
    const lines = [JSON.stringify(quote), '', 'not json', JSON.stringify({ ...quote, termMonths: 48 })];
    const { code, out } = await run(['quote_payment', '--batch'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toMatchObject([
      { quotes: [{ monthlyPayment: 42_611 }] },
      { error: { kind: 'invalid_input', code: 'tool/malformed_json' } },
      { quotes: [{ monthlyPayment: 59_854 }] },
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ['unknown keys', { ...quote, note: 'x' }],
    ['a term of 0', { ...quote, termMonths: 0 }],
    ['a number in quotes', { ...quote, termMonths: '72' }],
    ['no object', []],
  ])('answers %s with an error as JSON and exit code 1', async (_, input) => {
    const { code, out } = await run(['quote_payment'], JSON.stringify(input));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      error: { kind: 'invalid_input', code: 'tool/invalid_arguments', fix: expect.any(String) },
    });
  });

  it('has its effect once for a request id', async () => {
    const open = () => run(['open_deal', '--request-id', 'r1'], '{}');
    const [first, second] = [await open(), await open()];
    expect(second.out).toBe(first.out);
    expect((await run(['open_deal', '--request-id', 'r2'], '{}')).out).not.toBe(first.out);
  });

  it('acts as the user named: another dealer’s deal does not exist', async () => {
    const { dealId } = JSON.parse((await run(['open_deal'], '{}')).out) as { dealId: string };
    const input = JSON.stringify({ dealId });
    expect((await run(['score_risk'], input)).code).toBe(0);
    const { code, out } = await run(['score_risk', '--as', 'dealer_ana'], input);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { kind: 'not_found', code: 'deals/not_found' } });
  });

  it('lists every tool with its schemas', async () => {
    const { code, out } = await run(['--list'], '');
    const tools = JSON.parse(out) as {
      name: string;
      input: { type: string; additionalProperties: boolean };
    }[];
    expect(code).toBe(0);
    expect(tools.map(({ name }) => name)).toContain('find_funders');
    for (const { input } of tools)
      expect(input).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it.each([
    ['no name', []],
    ['two names', ['quote_payment', 'open_deal']],
    ['an unknown option', ['quote_payment', '--bach']],
    ['an unknown user', ['quote_payment', '--as', 'nobody']],
    ['an unknown tool', ['quote_paymant']],
  ])('ends with exit code 2 for %s', async (_, args) => {
    const { code, out, errors } = await run(args, '{}');
    expect(code).toBe(2);
    expect(out + errors).toMatch(/chauffeur tool NAME|quote_payment/);
  });

  it('explains itself', async () => {
    expect(await run(['--help'], '')).toMatchObject({ code: 0, out: expect.stringContaining('--batch') });
  });
});
