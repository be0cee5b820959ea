import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hashOf } from '#tools/kit/canonical.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import { inPopulation, outsideLines } from '#tools/risk/card/population.ts';
import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import { assessFairness, type Fairness } from '#tools/risk/fairness/assess-fairness.ts';
import { type FairnessAbout, fairnessReport } from '#tools/risk/fairness/fairness-report.ts';
import { fairnessMissed } from '#tools/risk/fairness/fairness-thresholds.ts';
import { readGroupColumns } from '#tools/risk/fairness/group-columns.ts';
import { lawLines } from '#tools/risk/fairness/law.ts';
import { approvingScore, readRowsOf, sampleOf } from '#tools/risk/fairness/sample.ts';
import { reportHtml } from '#tools/risk/report/html.ts';
import { reportText } from '#tools/risk/report/report.ts';
import { openCardRows, trainedOnNotes } from '#tools/risk/rows/card-rows.ts';
import { failed, ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { todayOf } from './documents-day.ts';
import { numberOption } from './number-option.ts';
import { writeAlternatives } from './risk-alternatives.ts';
import { cardAt } from './risk-card.ts';

export const riskFairnessHelp = `chauffeur risk fairness: how a scorecard treats groups of people

  chauffeur risk fairness FILE.csv[.gz] --card NAME|FILE --group COLUMN[,COLUMN=EDGE/EDGE…]

  --card NAME|FILE     a shipped card (us-subprime, us-prime) or the file of an artifact (needed)
  --group COLUMNS      columns to compare people by; EDGES cut a quantity into bands (needed)
  --cut-off SCORE      the lowest score that is approved (that of the card)
  --group-min ROWS     groups of fewer people are not judged (50)
  --today DAY          the day whose law the report names, YYYY-MM-DD (today)
  --json               the report as JSON
  --html FILE          the report as a page, too
  --help               this text

a search for less discriminatory cards, where the file has the column bad:
  --search             look for them
  --alternatives DIR   look for them, and write each that holds, or perhaps does, there
  --max-loss AUC       greatest loss of AUC (0.005)
  --search-max CARDS   most cards tried (5000)
  --seed N             seed of the split into rows searched and rows kept for measuring (1)

thresholds, none unless given:
  --min-ratio RATIO    least adverse-impact ratio of any group
  --max-flips N        most outcomes that change when people are put into other groups

Exit code 1 when a threshold is not held or the file cannot be read, 2 for wrong usage.

  chauffeur risk fairness cards.csv.gz --card card.json --group sex,age=25/40/62 --alternatives out
`;

const options = {
  card: { type: 'string' },
  group: { type: 'string', multiple: true },
  'cut-off': { type: 'string' },
  'group-min': { type: 'string' },
  today: { type: 'string' },
  search: { type: 'boolean' },
  alternatives: { type: 'string' },
  'max-loss': { type: 'string' },
  'search-max': { type: 'string' },
  seed: { type: 'string' },
  'min-ratio': { type: 'string' },
  'max-flips': { type: 'string' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseCommand<{ args: string[]; options: typeof options }>>['values'];

export function riskFairness(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(riskFairnessHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(riskFairnessHelp);
      return ok;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw usageError('Which file? Give one.');
    if (values.card === undefined) throw usageError('Which card? Give --card.');
    if (values.group === undefined) throw usageError('Which groups? Give --group.');
    return measureFile(file, values.card, values, terminal);
  });
}

async function measureFile(file: string, name: string, values: Values, terminal: Terminal): Promise<number> {
  const given = givenIn(values, terminal);
  const card = await cardAt(name);
  const opened = await openCardRows(file, card, given.columns);
  const rows = await readRowsOf(opened.batches);
  const sample = sampleOf(card, rows);
  const cutOff = given.cutOff ?? approvingScore(card);
  const fairness = assessFairness(card, sample, { ...given, cutOff });
  if (given.search && !fairness.search) throw noOutcomes(file);
  const missed = fairnessMissed(fairness, given);
  const digest = opened.digest();
  const written = await writeAlternatives(
    { card, rows, sample, fairness, file: basename(file), digest },
    values.alternatives,
  );
  const outside = rows.filter(({ features }) => !inPopulation(card, features)).length;
  const notes = [
    ...outsideLines(outside, card),
    ...trainedOnNotes(digest, card),
    ...opened.notes(),
    ...written,
  ];
  const about = { file: basename(file), law: lawLines(card.market, given.today), missed, notes };
  await tell(card, fairness, { ...about, digest }, values, terminal);
  return missed.length > 0 ? failed : ok;
}

function givenIn(values: Values, { errors }: Terminal) {
  const seeking = values.search || values.alternatives !== undefined;
  const lossMax = numberOption('max-loss', values) ?? 0.005;
  const valuedMax = numberOption('search-max', values) ?? 5000;
  if (!(lossMax > 0)) throw usageError('--max-loss must be above 0.');
  return {
    columns: readGroupColumns(values.group ?? [], usageError),
    cutOff: numberOption('cut-off', values),
    groupRowsMin: numberOption('group-min', values) ?? 50,
    seed: numberOption('seed', values) ?? 1,
    today: todayOf(values.today),
    ratioMin: numberOption('min-ratio', values),
    flipsMax: numberOption('max-flips', values),
    search: seeking
      ? {
          lossMax,
          valuedMax,
          onProgress: (valued: number, { ratio }: { readonly ratio: number }) =>
            void errors.write(
              `${valued} of at most ${valuedMax} cards tried, lowest ratio at best ${ratio.toFixed(3)}\n`,
            ),
        }
      : undefined,
  };
}

async function tell(
  card: Scorecard,
  fairness: Fairness,
  about: FairnessAbout & { readonly digest: string },
  values: Values,
  { output }: Terminal,
): Promise<void> {
  const report = fairnessReport(card, fairness, about);
  if (values.html !== undefined) await writeFile(values.html, reportHtml(report));
  const { id, version } = card;
  const { search, ...rest } = fairness;
  const found = search && { ...search, heldOut: search.heldOut.length };
  const json = { card: { id, version, hash: hashOf(card) }, ...about, ...rest, search: found };
  output.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : reportText(report));
}

const noOutcomes = (file: string) =>
  invalidInput(
    'risk/no_outcomes',
    `${file} has too few outcomes to rank cards by.`,
    'Give a file whose column bad holds at least 20 of each outcome, or leave out the search.',
  );
