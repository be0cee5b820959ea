import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedule } from './schedule.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-schedule-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { SOURCE_DATE_EPOCH: '1795305600' };

async function run(line: string, isTTY = false) {
  const [output, errors] = [Object.assign(new PassThrough(), { isTTY }), new PassThrough()];
  const code = await schedule(line.split(' ').filter(Boolean), {
    input: Readable.from([]),
    output,
    errors,
    env,
  });
  output.end();
  errors.end();
  const bytes = await buffer(output);
  return { code, bytes, out: bytes.toString(), errors: await text(errors) };
}

const loan = '--amount 25000 --rate 6.99 --term 72 --start 2026-11-22';

/** The same loan paid by hand in whole cents: what is left after each payment, the extra from a payment on. */
function paidByHand(extra: number, from: number) {
  let [balance, interest, n] = [2_500_000, 0, 0];
  while (balance > 0 && n < 72) {
    n++;
    const due = Math.round((balance * 0.0699) / 12);
    interest += due;
    balance -= Math.min(balance, 42_611 - due + (n >= from ? extra : 0));
  }
  return { payments: n, interest };
}

describe('chauffeur schedule', () => {
  it('prints the schedule of a loan as a table', async () => {
    const { code, out } = await run(loan);
    expect(code).toBe(0);
    expect(out).toContain('Regular payment           USD 426.11');
    expect(out.trim().split('\n')).toHaveLength(10 + 1 + 1 + 72 + 1);
  });

  it('ends sooner by an extra from a day on, and says what it saves', async () => {
    const { out } = await run(`${loan} --extra 200 --extra-from 2027-03-01 --format json`);
    const { rows, terms, totals } = JSON.parse(out);
    const [plain, sooner] = [paidByHand(0, 1), paidByHand(20_000, 4)];
    expect(rows).toHaveLength(sooner.payments);
    expect(rows.slice(2, 4).map(({ payment }: { payment: number }) => payment)).toEqual([42_611, 62_611]);
    expect(totals.interest).toBe(sooner.interest);
    expect(terms.interestSaved).toBe(plain.interest - sooner.interest);
  });

  it.each([
    ['weekly', 313],
    ['fortnightly', 157],
    ['quarterly', 25],
  ])('%s as CSV has %i lines', async (frequency, lines) => {
    const { out } = await run(`${loan} --frequency ${frequency} --format csv`);
    expect(out.trim().split('\r\n')).toHaveLength(lines);
  });

  it('speaks the language asked for, in the currency asked for', async () => {
    const { out } = await run(`${loan} --locale de-DE --currency EUR`);
    expect(out).toContain('Zahlungsplan');
    expect(out).toContain('426,11 EUR');
  });

  it('reads amounts digit by digit, in a currency without decimals too', async () => {
    const { out } = await run('--amount 2500000 --rate 3.9 --term 60 --currency JPY --format json');
    expect(JSON.parse(out)).toMatchObject({
      exponent: 0,
      terms: { amountFinanced: 2_500_000, annualRate: 0.039 },
    });
  });

  it.each([
    ['pdf', '%PDF-'],
    ['ics', 'BEGIN:VCALENDAR'],
  ])('writes the same %s each time to the file named', async (format, start) => {
    const names = ['a', 'b'].map((name) => join(folder, `${name}.${format}`));
    for (const name of names) {
      const { code, out, errors } = await run(`${loan} --format ${format} --out ${name}`);
      expect({ code, out, errors }).toEqual({ code: 0, out: '', errors: `Wrote ${name}.\n` });
    }
    const [first, second] = names.map((name) => readFileSync(name));
    expect(first?.subarray(0, start.length).toString()).toBe(start);
    expect(second).toEqual(first);
  });

  it('writes a PDF to standard output when that is no terminal', async () => {
    expect((await run(`${loan} --format pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { code, errors } = await run(`${loan} --format pdf`, true);
    expect(code).toBe(2);
    expect(errors).toContain('--out FILE');
  });

  it.each([
    ['--amount is missing', '--rate 6.99 --term 72'],
    ['--amount takes an amount', '--amount 25,000 --rate 6.99 --term 72'],
    ['--amount takes an amount', '--amount 25000.123 --rate 6.99 --term 72'],
    ['--amount takes an amount', '--amount 1e6 --rate 6.99 --term 72'],
    ['--rate takes a percentage', '--amount 25000 --rate 1000 --term 72'],
    ['--rate takes a percentage', '--amount 25000 --rate NaN --term 72'],
    ['--term takes a whole number', '--amount 25000 --rate 6.99 --term 0'],
    ['--term takes a whole number', '--amount 25000 --rate 6.99 --term 1200'],
    ['--start takes a day', `--amount 25000 --rate 6.99 --term 72 --start 2026-02-30`],
    ['--extra-from goes with --extra', `${loan} --extra-from 2027-03-01`],
    ['--frequency takes', `${loan} --frequency daily`],
    ['--format takes', `${loan} --format xlsx`],
    ['--locale takes', `${loan} --locale fr-FR`],
    ['--currency takes', `${loan} --currency dollars`],
    ['--bach', `${loan} --bach`],
  ])('ends with 2 and says what is taken: %s', async (message, line) => {
    const { code, errors, out } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors.split('\n')[0]).toContain(message);
    expect(errors).toContain('chauffeur schedule:');
  });

  it.each([
    ['repayment/term_not_whole', `${loan.replace('72', '7')} --frequency fortnightly`],
    ['repayment/', `${loan} --first 2026-11-01`],
    ['repayment/', '--amount 0 --rate 6.99 --term 72'],
    ['repayment/', `${loan} --balloon 99999`],
    ['schedule/not_written', `${loan} --out /nowhere/at/all.csv`],
  ])('ends with 1, a code and what to do next: %s', async (code, line) => {
    const { code: exit, errors, out } = await run(line);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    const [message = '', fix = '', named = ''] = errors.split('\n');
    expect(message.length * fix.length).toBeGreaterThan(0);
    expect(named).toContain(code);
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--extra-from') });
  });
});
