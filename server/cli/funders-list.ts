import { Product, products } from '#tools/funders/program.ts';
import { plain, shifted } from '#tools/funders/programs/decimal-text.ts';
import {
  type ListedProgram,
  listPrograms,
  type ProgramFilter,
} from '#tools/funders/programs/list-programs.ts';
import { moneyExponent } from '#tools/funders/programs/records.ts';
import { decimalAmount } from '#tools/kit/currency.ts';
import { printable, textTable } from '#tools/kit/text-table.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { catalogOf, dayOption, inForce, times } from './funders-source.ts';

export const fundersListHelp = `chauffeur funders list: the programs of a catalogue

  chauffeur funders list

  --funder NAME      of one funder, by its id or name
  --product NAME     ${products.join(', ')}
  --condition NAME   new or used; programs for any car are for both
  --state CODE       lent in there
  --score NUMBER     with a rate for this credit score; 0 for people who have none
  --term MONTHS      with a rate for this term
  --on DAY           in force on this day, YYYY-MM-DD
  --source WHAT      a version, a folder or a .json file (current: the one in force)
  --json             the programs as JSON
  --data FOLDER      where the database and its key are (CHAUFFEUR_DATA, ./data)
  --help             this text

Rates are buy rates, those for the score and term where these are given.

  chauffeur funders list --state IL --score 700 --term 72 --on 2026-03-02
`;

const options = {
  funder: { type: 'string' },
  product: { type: 'string' },
  condition: { type: 'string' },
  state: { type: 'string' },
  score: { type: 'string' },
  term: { type: 'string' },
  on: { type: 'string' },
  source: { type: 'string' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseCommand<{ args: string[]; options: typeof options }>>['values'];

export function fundersList(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(fundersListHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(fundersListHelp);
      return ok;
    }
    if (positionals.length > 0) throw usageError(`${positionals[0]} is one too many.`);
    const filter = filterOf(values);
    const catalog = await catalogOf(values.source ?? inForce, values, terminal);
    const listed = listPrograms(catalog, filter);
    const json = { version: catalog.version, programs: listed.map(({ program }) => program) };
    terminal.output.write(
      values.json ? `${JSON.stringify(json, null, 2)}\n` : listText(catalog.version, listed),
    );
    return ok;
  });
}

function filterOf(values: Values): ProgramFilter {
  const { funder, state, condition } = values;
  const product = values.product === undefined ? undefined : Product.safeParse(values.product);
  if (product?.success === false) throw usageError(`--product takes ${products.join(', ')}.`);
  if (condition !== undefined && condition !== 'new' && condition !== 'used')
    throw usageError('--condition takes new or used.');
  return {
    funder,
    condition,
    state: state?.toUpperCase(),
    product: product?.data,
    score: wholeOption('score', values),
    termMonths: wholeOption('term', values),
    on: values.on === undefined ? undefined : dayOption('on', values.on),
  };
}

function wholeOption(name: 'score' | 'term', values: Values): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw usageError(`--${name} takes a whole number; not ${text}.`);
}

const left = (title: string) => ({ title, align: 'left' as const });
const right = (title: string) => ({ title, align: 'right' as const });
const columns = [
  left('program'),
  left('funder'),
  left('name'),
  left('product'),
  left('cars'),
  right('buy rate %'),
  right('months'),
  right('amount'),
  left('days'),
];

function listText(version: string, listed: readonly ListedProgram[]): string {
  const head = `${version}: ${times(listed.length, 'program')}\n`;
  if (listed.length === 0) return head;
  const rows = listed.map(({ program, funder, rates }) => {
    const money = (amount: number) => decimalAmount(amount, moneyExponent(program.market));
    return [
      program.id,
      funder?.name ?? program.funderId,
      program.name,
      program.product ?? 'purchase',
      program.condition,
      range(
        rates.map(({ buyRate }) => buyRate).sort((a, b) => a - b),
        (rate) => shifted(plain(rate), 2),
      ),
      range(
        [
          Math.min(...rates.map((one) => one.termMonthsMin)),
          Math.max(...rates.map((one) => one.termMonthsMax)),
        ],
        String,
      ),
      range([program.amountMin, program.amountMax], money),
      `${program.effectiveFrom} to ${program.effectiveTo ?? ''}`.trimEnd(),
    ].map(printable);
  });
  return `${head}\n${textTable(columns, rows).join('\n')}\n`;
}

/** The least and the largest of sorted values. */
function range(sorted: readonly number[], text: (value: number) => string): string {
  const [least, most] = [text(sorted[0] ?? 0), text(sorted.at(-1) ?? 0)];
  return least === most ? least : `${least}–${most}`;
}
