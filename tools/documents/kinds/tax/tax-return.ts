import type { ReadField } from '../../../deals/deal.ts';
import { type Captions, compact } from '../../layout/captions.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import { type Paper, right, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { exactAmountsIn } from '../../values/exact-amounts.ts';
import { clean, matchesIn, type Printed } from '../../values/values.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { filingStatusFields } from './filing-status.ts';
import { boxRows, type Form, formOf, taxYearField } from './form-boxes.ts';

const captions: Captions = {
  ownName: ['your first name and middle initial', 'your first name and initial', 'your first name'],
  spouseName: [
    "if joint return, spouse's first name and middle initial",
    "if a joint return, spouse's first name and initial",
    "if joint return, spouse's first name",
    "spouse's first name and middle initial",
  ],
  lastName: ['last name'],
  ssn: ['your social security number', 'your social security no'],
  spouseSsn: ["spouse's social security number", "spouse's social security no"],
  street: [
    'home address (number and street). if you have a p.o. box, see instructions',
    'home address (number and street)',
    'home address',
  ],
  apartment: ['apt. no.', 'apt no'],
  city: [
    'city, town, or post office. if you have a foreign address, also complete spaces below',
    'city, town or post office, state, and zip code',
    'city, town, or post office',
  ],
  state: ['state'],
  zip: ['zip code'],
  country: ['foreign country name', 'foreign province/state/county', 'foreign postal code'],
  campaign: ['presidential election campaign'],
};

interface ReturnLine {
  readonly name: string;
  /** What the line says, as letters alone; the first that is found counts. */
  readonly says: readonly RegExp[];
}

const lines: readonly ReturnLine[] = [
  {
    name: 'wages',
    says: [
      /wagessalariestipsetc/,
      /^(?:\d\p{L})?1?a?totalamountfromforms?w2box1/u,
      /^(?:1?z)?addlines1athrough1h/,
    ],
  },
  { name: 'total_income', says: [/thisisyourtotalincome/, /totalincomeaddlines/] },
  {
    name: 'adjusted_gross_income',
    says: [/thisisyouradjustedgrossincome/, /adjustedgrossincome(?:subtract|ifyou)/],
  },
  {
    name: 'taxable_income',
    says: [/thisisyourtaxableincome/, /taxableincomesubtract/, /thisisyourtaxable$/],
  },
  { name: 'total_tax', says: [/thisisyourtotaltax/, /totaltaxaddlines/] },
  { name: 'amount_owed', says: [/amountyouowe(?:now|subtract|for)/, /thisistheamountyouowe/] },
];

function readReturn({ paper, today }: Reading): ReadField[] {
  const form = withTails(formOf(paper, captions));
  const year = taxYearField(form, Number(today.slice(0, 4)));
  const spouse = nameFields(form, 'spouseName', 'spouse');
  return [
    ...year,
    ...nameFields(form, 'ownName', 'taxpayer'),
    ...spouse,
    ...ssnFields(form, 'ssn', 'ssn'),
    ...ssnFields(form, 'spouseSsn', 'spouse_ssn'),
    ...addressFields(form),
    ...filingStatusFields(paper, spouse.length > 0),
    ...lines.flatMap((line) => lineField(paper, line)),
    ...dependentFields(paper),
  ];
}

/** Captions go on with instructions ("If you have a P.O. box, see …"): what follows one without a gap belongs to it. */
function withTails(form: Form): Form {
  const taken = new Set(form.captions.flatMap(({ words }) => words));
  const captions = form.captions.map((own) => {
    const line = form.paper.lines.find(({ words }) => words.includes(own.words.at(-1)!));
    const words = [...own.words];
    const rest = line?.words.slice(line.words.indexOf(words.at(-1)!) + 1) ?? [];
    for (const word of rest) {
      if (taken.has(word) || word.x - right(words.at(-1)!) > 0.9 * word.height) break;
      words.push(word);
    }
    return { ...own, words };
  });
  return { ...form, captions };
}

const first = (form: Form, key: string) => form.captions.find((own) => own.key === key);

/** First and last name stand in boxes of their own, side by side. */
function nameFields(form: Form, key: string, name: string): ReadField[] {
  const own = first(form, key);
  const row = own && boxRows(form, own, { rows: 2, through: ['lastName'] })[0];
  if (!row?.every(({ text }) => /^[\p{L}.'’-]+$/u.test(text))) return [];
  return [fieldOf(name, 'text', { value: clean(textOf(row)), words: row }, row.length >= 2 ? 0.94 : 0.7)];
}

function ssnFields(form: Form, key: string, name: string): ReadField[] {
  const own = first(form, key);
  const rows = own ? boxRows(form, own, { rows: 2 }) : [];
  const [found] = rows.flatMap((row) =>
    matchesIn(row, /(?<!\d)(?:\d{3}|[Xx*]{3})[- ]?(?:\d{2}|[Xx*]{2})[- ]?\d{4}(?!\d)/g),
  );
  return found ? [fieldOf(name, 'text', { value: found.match[0], words: found.words }, 0.95)] : [];
}

/** Street, apartment, city, state and ZIP code, whichever boxes of their own the year's form gives them. */
function addressFields(form: Form): ReadField[] {
  const street = boxWords(form, 'street');
  const place = boxWords(form, 'city', ['state', 'zip']);
  if (street.length === 0 || place.length === 0) return [];
  const level = (word: Word) => Math.abs(word.y - street[0]!.y) < word.height;
  const apartment = boxWords(form, 'apartment').filter((word) => level(word) && !street.includes(word));
  const words = [...street, ...apartment, ...place];
  const whole = place.some(({ text }) => /^\d{5}(?:-\d{4})?$/.test(text));
  return [fieldOf('address', 'text', { value: clean(textOf(words)), words }, whole ? 0.9 : 0.65)];
}

function boxWords(form: Form, key: string, through: readonly string[] = []): readonly Word[] {
  const own = first(form, key);
  const edge = (first(form, 'campaign')?.box.x ?? Number.POSITIVE_INFINITY) - 4;
  const rows = own ? boxRows(form, own, { rows: 2, through }) : [];
  return rows.map((row) => row.filter((word) => word.x < edge)).find((row) => row.length > 0) ?? [];
}

/** The amount at the right end of a line, after its number; an empty line ends with its number. */
function lineField(paper: Paper, { name, says }: ReturnLine): ReadField[] {
  for (const said of says) {
    for (const line of paper.lines) {
      if (!said.test(compact(textOf(line.words)))) continue;
      const found = amountAtEnd(paper, line.words);
      if (found) return [fieldOf(name, 'money', found, 0.95)];
    }
  }
  return [];
}

/** What stands at the end of a row, words set a little higher or lower included. */
function amountAtEnd(paper: Paper, words: readonly Word[]): Printed<number> | undefined {
  const page = paper.lines.filter(({ page: own }) => own === words[0]!.page).flatMap((line) => line.words);
  const edge = Math.max(...page.map(right));
  const end = words.at(-1)!;
  const level = (word: Word) =>
    Math.min(word.y + word.height, end.y + end.height) - Math.max(word.y, end.y) > 0.4 * end.height;
  const row = [
    ...words,
    ...page.filter((word) => word.x >= right(end) && level(word)).sort((a, b) => a.x - b.x),
  ];
  const last = row.at(-1)!;
  if (isLineNumber(last) || (right(last) < 0.84 * edge && !endsLine(row))) return undefined;
  const text = last.text.replace(/^-0-$/, '0.').replace(/^\$/, '').replace(/[.,]$/, '.00');
  const [amount] = exactAmountsIn([{ ...last, text }], true);
  return amount && row.slice(-3, -1).some(isLineNumber) ? { value: amount.value, words: [last] } : undefined;
}

const isLineNumber = ({ text }: Word): boolean => /^\d{1,2}[a-z]?$/i.test(text);

/** The number of a line is printed again right before its amount: "9 Add lines … This is your total income 9 64,730." */
function endsLine(row: readonly Word[]): boolean {
  const number = row.slice(-3, -1).findLast(isLineNumber);
  return row
    .slice(0, -2)
    .some(
      (word) => word !== number && /^\d{0,2}[a-z]?$/i.test(word.text) && number?.text.endsWith(word.text),
    );
}

/** How many dependents are listed: rows of the table that show a taxpayer number. */
function dependentFields(paper: Paper): ReadField[] {
  const head = paper.lines.findIndex(({ words }) => /^\(?dependents\b/i.test(textOf(words)));
  if (head < 0) return [];
  const foot = paper.lines.findIndex(
    (line, i) => i > head && /wages|totalamountfromform|attachform/.test(compact(textOf(line.words))),
  );
  const rows = paper.lines.slice(head, foot < 0 ? head + 14 : foot);
  const found = rows.flatMap(({ words }) =>
    matchesIn(words, /(?<!\d)(?:\d{3}|[Xx*]{3})[- ]?(?:\d{2}|[Xx*]{2})[- ]?\d{4}(?!\d)/g).slice(0, 1),
  );
  return found[0]
    ? [
        fieldOf(
          'dependents',
          'count',
          { value: found.length, words: found.flatMap(({ words }) => words) },
          0.9,
        ),
      ]
    : [];
}

function likeness({ compact: letters, head }: Evidence): number {
  const titled =
    /u\.?s\.?individualincometaxreturn|form1040(?:-?sr)?\b/.test(letters.slice(0, 1500)) || /1040/.test(head);
  const cues = [
    'filingstatus',
    'wages,salaries,tips',
    'totalincome',
    'adjustedgrossincome',
    'taxableincome',
    'totaltax',
    'dependents',
    'presidentialelectioncampaign',
    'form(s)w-2',
  ];
  const seen = cues.filter((cue) => letters.includes(cue)).length;
  return titled && seen >= 3 ? Math.min(0.96, 0.6 + 0.05 * seen) : 0;
}

/** Form 1040, the layouts of 2018 and later. */
export const taxReturn: KindReader = { kind: 'tax_1040', likeness, labels: {}, read: readReturn };
