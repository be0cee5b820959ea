import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { importProblems } from './check-import.ts';
import { fromFiles, fromJson } from './from-files.ts';
import { importProblemText } from './import-problem.ts';
import { filesOf, smallFiles } from './testing/small-files.ts';

const today = IsoDate.parse('2026-03-02');
const read = (changed: Readonly<Record<string, string | Uint8Array>> = {}) =>
  fromFiles(filesOf({ ...smallFiles, ...changed }));
const told = (changed: Readonly<Record<string, string | Uint8Array>>) =>
  importProblems(read(changed), { today }).map(importProblemText);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a folder of three files', () => {
  it('is a catalogue, in minor units and fractions', () => {
    const { catalog, problems } = read();
    expect(problems).toEqual([]);
    expect(catalog).toMatchObject({
      version: '',
      invented: false,
      funders: [{ id: 'harbor', states: ['IL', 'TX'], note: '' }],
      programs: [
        {
          id: 'used',
          funderId: 'harbor',
          ltvMax: 1.2,
          amountMin: 500_000,
          amountMax: 4_000_000,
          markupMax: 0.02,
          effectiveTo: null,
          stips: [],
          rateSheet: [
            { scoreMin: 700, buyRate: 0.0549 },
            { scoreMin: 600, buyRate: 0.0699 },
          ],
        },
      ],
      vehicles: [],
      guide: [],
    });
  });

  it('takes its name from catalog.csv', () => {
    expect(read({ 'catalog.csv': 'version,invented\n2026-04,yes\n' }).catalog).toMatchObject({
      version: '2026-04',
      invented: true,
    });
  });
});

describe('files as spreadsheets write them', () => {
  const rates = (text: string | Uint8Array) => read({ 'rates.csv': text });
  const sheet = (...rows: string[]) => rows.join('\r\n');
  const expected = [{ scoreMin: 700, buyRate: 0.0549, odometerMilesMax: 100_000 }];

  it.each<[string, string | Uint8Array]>([
    [
      'a German one: semicolons, decimal commas, grouped thousands, a mark of UTF-8',
      `\ufeff${sheet(
        'Program;Score min;Score max;Term months min;Term months max;Odometer miles max;Buy rate (%)',
        'used;700;900;12;72;100.000;5,49',
      )}\r\n`,
    ],
    [
      'tabs, a percent sign in the cell, headers in capitals',
      'PROGRAM\tSCORE_MIN\tSCORE_MAX\tTERM_MONTHS_MIN\tTERM_MONTHS_MAX\tODOMETER_MILES_MAX\tBUY_RATE\nused\t700\t900\t12\t72\t100,000\t5.49 %\n',
    ],
    [
      "Excel's own first line, old line ends, blank rows and columns",
      'sep=;\rprogram;score_min;score_max;term_months_min;term_months_max;odometer_miles_max;buy_rate;;\r;;;;;;;;\rused ; 700;900;12;72;"100.000";0,0549;;\r',
    ],
  ])('%s', (_, text) => {
    const { catalog, problems } = rates(text);
    expect(problems).toEqual([]);
    expect(catalog.programs[0]?.rateSheet).toMatchObject(expected);
  });

  it.each<[string, Uint8Array]>([
    ['the Windows page of western Europe', Buffer.from('id,name,states\nharbor,Z\xfcrich,IL\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffid,name,states\nharbor,Zürich,IL\n', 'utf16le')],
    ['UTF-8', bytes('id,name,states\nharbor,Zürich,IL\n')],
  ])('in %s', (_, file) => {
    expect(read({ 'funders.csv': file }).catalog.funders[0]?.name).toBe('Zürich');
  });

  it('days as a German spreadsheet saves them, but none that may be two', () => {
    const from = (day: string) => ({
      'programs.csv': smallFiles['programs.csv']!.replace('2026-01-01', day),
    });
    expect(read(from('1.2.2026')).catalog.programs[0]?.effectiveFrom).toBe('2026-02-01');
    expect(told(from('01/02/2026'))).toEqual([
      'error: programs.csv, line 2, from: "01/02/2026" cannot be read. Write a day as YYYY-MM-DD, such as 2026-03-31.',
    ]);
    expect(told(from('2026-02-30'))).toHaveLength(1);
  });

  it('money in the currency of its market', () => {
    const [header, row] = smallFiles['programs.csv']!.split('\n');
    const yen = { 'programs.csv': `${header},market\n${row?.replace('"5,000.00"', '5000')},jp\n` };
    expect(read(yen).catalog.programs[0]).toMatchObject({ amountMin: 5_000, amountMax: 40_000 });
    const cents = { 'programs.csv': yen['programs.csv'].replace(',5000,', ',5000.50,') };
    expect(told(cents)).toEqual([
      'error: programs.csv, line 2, amount_min: "5000.50" cannot be read. Write an amount in major units, such as 7500.00.',
    ]);
  });
});

it('a bare percentage in a column of fractions is refused, and a fraction is not', () => {
  const dti = (cell: string) => ({
    'programs.csv': smallFiles['programs.csv']!.replace('dti_max_percent', 'dti_max').replace(
      ',45,',
      `,${cell},`,
    ),
  });
  expect(told(dti('45'))).toEqual([
    expect.stringMatching(/line 2, dti_max: "45" cannot be read. Write a perc/),
  ]);
  expect(told(dti('0.45'))).toEqual([]);
  expect(told(dti('45 %'))).toEqual([]);
});

describe('a broken row', () => {
  const rate = (row: string) => ({ 'rates.csv': `${smallFiles['rates.csv']}${row}\n` });

  it.each<[string, string, string]>([
    [
      'a text for a number',
      'used,6oo,699,12,72,6.99',
      'rates.csv, line 4, score_min: "6oo" cannot be read. Write a whole number, such as 72.',
    ],
    [
      'half a month',
      'used,500,599,12.5,72,6.99',
      'rates.csv, line 4, term_months_min: "12.5" cannot be read. Write a whole number, such as 72.',
    ],
    [
      'a decimal comma among commas',
      'used,500,599,12,72,"6,99"',
      'rates.csv, line 4, buy_rate_percent: "6,99" cannot be read. Write a percentage: 6.99 in a column whose name ends in _percent, or 6.99 % in any.',
    ],
    [
      'a rate above 100 %',
      'used,500,599,12,72,699',
      'rates.csv, line 4, buy_rate_percent: too big: expected number to be <=1. Write a percentage: 6.99 in a column whose name ends in _percent, or 6.99 % in any.',
    ],
    [
      'an empty cell',
      'used,500,,12,72,6.99',
      'rates.csv, line 4, score_max: it is empty. Write a whole number, such as 72.',
    ],
    [
      'a program that is not there',
      'new,500,599,12,72,6.99',
      'rates.csv, line 4, program: there is no program new. Add it to programs.csv, or correct the id.',
    ],
    [
      'a cell too many',
      'used,500,599,12,72,6.99,9',
      'rates.csv, line 4: it has more cells than the header has names. Check the separators, and put quotes around a cell that holds one.',
    ],
  ])('%s is told with its file, line, column and cure', (_, row, problem) => {
    expect(told(rate(row))).toEqual([`error: ${problem}`]);
  });

  it('is counted in lines of the file, line breaks in cells and blank rows included', () => {
    const funders = 'id,name,states,note\nharbor,Harbor,IL,"two\nlines"\n\n,Nobody,IL,\n';
    expect(told({ 'funders.csv': funders })).toEqual([
      'error: funders.csv, line 5, id: it is empty. Write a text.',
    ]);
  });

  it('leaves nothing out of what is told: all files, all rows, and what sound records say to one another', () => {
    const problems = told({
      'funders.csv': 'id,name,states\nharbor,Harbor,TX\nsecond,,IL\n',
      'promotions.csv':
        'program,id,name,from,to,buy_rate,markup\nused,p,Spring,2026-01-01,2026-02-01,6 %,maybe\n',
      'vehicles.csv': 'stock_id,dealer\nS1,dealer_1\n',
      'guide.csv': 'year,make,model,odometer_miles,book_value\n2023,Kia,Rio,1,9000\n2023,Kia,Rio,2,8000\n',
      'programs.csv': `${smallFiles['programs.csv']}${smallFiles['programs.csv']!.split('\n')[1]!.replace('used,', 'second_used,').replace('harbor', 'second')}\n`,
    });
    expect(problems).toHaveLength(11);
    expect(problems).toEqual(
      expect.arrayContaining([
        'error: funders.csv, line 3, name: it is empty. Write a text.',
        'error: promotions.csv, line 2, markup: "maybe" cannot be read. Write yes or no.',
        'error: vehicles.csv, line 1, year: the column is missing. Add it, with a whole number, such as 72 in each row.',
        'error: programs.csv, line 3: the program has no rates. Add rows to rates.csv, or remove the program.',
        'error: guide.csv, line 3, guide value 2023 Kia Rio: used twice. Keep one, or give the other an id of its own.',
      ]),
    );
  });

  it('that contradicts another is told where it stands', () => {
    expect(told(rate('used,650,650,72,84,6.99'))).toEqual([
      expect.stringMatching(
        /^error: rates.csv, line 4, program used, rate 3: two rates for one score, term and car/,
      ),
      expect.stringMatching(/^error: rates.csv, line 4, program used, rate 3: a rate up to 84 months/),
    ]);
    const nobody = smallFiles['programs.csv']!.replace('used,harbor', 'used,harbour');
    expect(told({ 'programs.csv': nobody })).toEqual([
      'error: programs.csv, line 2, funder, program used: there is no funder harbour. Add the funder or correct the reference.',
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a quote that nobody closes',
      { 'rates.csv': 'program,score_min\nused,"700\n' },
      /^error: rates.csv, line \d: it is no CSV from here on/,
    ],
    ['nothing', { 'rates.csv': '' }, /^error: rates.csv: the file is empty/],
    [
      'a column that there is not',
      { 'funders.csv': 'id,name,states,sttaes\nharbor,Harbor,IL,IL\n' },
      /^error: funders.csv, line 1, sttaes: there is no such column. Use id, name, states/,
    ],
    [
      'a column twice',
      { 'funders.csv': 'id,name,Name,states\nharbor,Harbor,Harbor,IL\n' },
      /^error: funders.csv, line 1, Name: the column is there twice/,
    ],
    [
      'a name with a slip',
      { 'promotion.csv': 'a\n1\n' },
      /^error: promotion.csv: no table has this name. Use one of catalog.csv, funders.csv/,
    ],
    ['a head of two rows', { 'catalog.csv': 'version\n1\n2\n' }, /^error: catalog.csv: it has 2 rows/],
  ])('is told, and blames nothing else: %s', (_, changed, problem) => {
    const problems = told(changed);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it('that is missing is told', () => {
    const { 'rates.csv': _, ...files } = smallFiles;
    const { problems } = fromFiles(filesOf(files));
    expect(problems.map(importProblemText)[0]).toMatch(/^error: rates.csv: the file is missing. Add it/);
  });
});

describe('a JSON file', () => {
  it('is told with the place and the record of every problem', () => {
    const { catalog } = read();
    const broken = { ...catalog, programs: [{ ...catalog.programs[0], ltvMax: 'x', extra: 1 }] };
    const { problems } = fromJson('c.json', bytes(JSON.stringify(broken)));
    expect(problems.map(importProblemText)).toEqual([
      expect.stringMatching(/^error: c.json, programs\[0\].ltvMax, used: invalid input: expected number/),
      expect.stringMatching(/^error: c.json, programs\[0\], used: unrecognized key: "extra"/),
    ]);
    expect(fromJson('c.json', bytes('{')).problems.map(importProblemText)[0]).toMatch(
      /c.json: it is no JSON/,
    );
    expect(fromJson('c.json', bytes('null')).problems).toHaveLength(1);
  });
});
