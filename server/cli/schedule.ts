import { writeFile } from 'node:fs/promises';
import { hashOf } from '#tools/kit/canonical.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { minor } from '#tools/kit/units.ts';
import { scheduleWithExtras } from '#tools/repayment/account/extra-payments.ts';
import type { Contract } from '#tools/repayment/contract/contract.ts';
import { contractSchedule } from '#tools/repayment/contract/contract-schedule.ts';
import { regularApr, regularContract } from '#tools/repayment/contract/regular-contract.ts';
import { type ScheduleFile, scheduleFile } from '#tools/repayment/outputs/schedule-file.ts';
import { sheetOfContract } from '#tools/repayment/outputs/schedule-sheet.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import {
  type RegularExtra,
  type ScheduleRequest,
  scheduleOptions,
  scheduleRequest,
} from './schedule-options.ts';

export const scheduleHelp = `chauffeur schedule: the repayment schedule of a loan, worked out here and now

  --amount AMOUNT      amount financed, in whole units: 25000 or 25000.50 (needed)
  --rate PERCENT       nominal annual rate: 6.99 is 6.99 % (needed)
  --term MONTHS        how many months, 1 to 480 (needed)
  --frequency EACH     weekly, fortnightly, monthly or quarterly (monthly)
  --start DAY          contract date, YYYY-MM-DD (today)
  --first DAY          first due day (one interval after the start)
  --fee AMOUNT         a charge financed on top of the amount (0)
  --balloon AMOUNT     due with the last payment (0)
  --extra AMOUNT       paid on top of each payment, so that the loan ends sooner
  --extra-from DAY     from this day on (the first due day)
  --currency CODE      ISO 4217 (USD)
  --format FORMAT      table, csv, json, ics or pdf (table)
  --locale LOCALE      en-US, zh-CN or de-DE, for table, ics and pdf (en-US)
  --out FILE           write there instead of to standard output
  --help               this text

The last payment absorbs what rounding leaves. A loan that cannot be repaid so is exit code 1; wrong usage is exit code 2.

  chauffeur schedule --amount 25000 --rate 6.99 --term 72 --extra 200 --extra-from 2027-03-01
  chauffeur schedule --amount 25000 --rate 6.99 --term 72 --format pdf --out schedule.pdf
`;

/** Works a schedule out by the tools' pure functions; it needs no database and no configuration. */
export function schedule(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(scheduleHelp, terminal, async () => {
    const { values } = parseCommand({ args: argv, options: scheduleOptions });
    if (values.help) {
      terminal.output.write(scheduleHelp);
      return ok;
    }
    const stamp = madeAt(terminal);
    const request = scheduleRequest(values, stamp.slice(0, 10));
    await deliver(await fileOf(request, stamp), request, terminal);
    return ok;
  });
}

function fileOf(request: ScheduleRequest, stamp: string): Promise<ScheduleFile> {
  const { terms, extra, currency, format, locale } = request;
  const contract = regularContract(terms);
  const asAgreed = contractSchedule(contract);
  const paid = extra ? scheduleWithExtras(contract, extrasOf(contract, extra), 'reduce term') : asAgreed;
  const { amountFinanced } = terms;
  const known = {
    amountFinanced,
    // Paying early changes no disclosed rate: the APR is the contract's.
    apr: regularApr(terms, asAgreed),
    financeCharge: minor(paid.totalOfPayments - amountFinanced),
    ...(extra ? { interestSaved: minor(asAgreed.totalInterest - paid.totalInterest) } : {}),
  };
  const id = `loan-${hashOf({ terms, extra, currency }).slice(0, 12)}`;
  const sheet = sheetOfContract(contract, paid, { id, currency }, known);
  return scheduleFile(sheet, format, { locale, stamp });
}

/** The extra on every due day from its own day on. */
const extrasOf = ({ instalments }: Contract, { amount, from }: RegularExtra) =>
  instalments.flatMap(({ due }) => (from === undefined || due >= from ? [{ on: due, amount }] : []));

async function deliver(
  { body }: ScheduleFile,
  { out, format }: ScheduleRequest,
  { output, errors }: Terminal,
): Promise<void> {
  if (out === undefined) {
    if (format === 'pdf' && 'isTTY' in output && output.isTTY)
      throw usageError('A PDF is no text: say where to write it with --out FILE.');
    output.write(body);
    return;
  }
  try {
    await writeFile(out, body);
  } catch (error) {
    const fix = 'Name a file in a folder that is there and that you may write to.';
    throw invalidInput('schedule/not_written', `${out} cannot be written.`, fix, { cause: error });
  }
  errors.write(`Wrote ${out}.\n`);
}

/** SOURCE_DATE_EPOCH, seconds since 1970, makes files that are the same byte for byte whenever they are made. */
function madeAt({ env: { SOURCE_DATE_EPOCH: seconds } }: Terminal): string {
  const milliseconds =
    seconds !== undefined && /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
  return new Date(milliseconds).toISOString();
}
