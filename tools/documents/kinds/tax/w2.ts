import type { ReadField } from '../../../deals/deal.ts';
import type { Captioned, Captions } from '../../layout/captions.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import { boxAround, right, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { matchesIn, type Printed } from '../../values/values.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { phrasesSaid } from '../nearly.ts';
import {
  agreed,
  boxAmount,
  boxRows,
  type Form,
  fieldFor,
  formOf,
  nameAndAddress,
  patternField,
  taxYearField,
} from './form-boxes.ts';
import { chosenWages } from './wage-choice.ts';
import { type WageGrid, wageGrids } from './wage-grid.ts';

const captions: Captions = {
  wages: [
    'wages, tips, other compensation',
    'wages, tips, other comp',
    'wages, tips, and other compensation',
    'wages tips other comp.',
  ],
  federalTax: [
    'federal income tax withheld',
    'fed. income tax withheld',
    'federal income tax',
    'fed income tax w/h',
  ],
  ssWages: ['social security wages', 'soc. sec. wages', 'soc sec wages', 'ss wages'],
  ssTax: ['social security tax withheld', 'soc. sec. tax withheld', 'social security tax', 'ss tax withheld'],
  medicareWages: ['medicare wages and tips', 'medicare wages & tips', 'medicare wages'],
  medicareTax: ['medicare tax withheld', 'medicare tax'],
  ssTips: ['social security tips', 'soc. sec. tips'],
  allocatedTips: ['allocated tips'],
  dependentCare: ['dependent care benefits'],
  nonqualified: ['nonqualified plans'],
  box12: [
    'see instructions for box 12',
    '12a',
    '12b',
    '12c',
    '12d',
    'code see inst. for box 12',
    '12a code',
    '12 see instructions for box 12',
  ],
  box13: ['statutory employee', 'statutory', 'retirement plan', 'third-party sick pay'],
  other: ['14 other', 'verification code', 'omb no'],
  ssn: [
    "employee's social security number",
    "employee's ssn",
    "employee's soc. sec. no.",
    "employee's ssa number",
    "employee's social security no",
    'employee social security number',
  ],
  ein: [
    'employer identification number (ein)',
    'employer identification number',
    "employer's fed id number",
    "employer's fed. id number",
    'employer id number (ein)',
    "employer's federal id number",
    'employer id number',
    "employer's fed id no",
    "employer's identification number",
  ],
  employer: [
    "employer's name, address, and zip code",
    "employer's name, address and zip code",
    "employer's name and address",
    "employer's name",
    "employer's name, address, zip code",
  ],
  control: ['control number', 'd control number'],
  employee: [
    "employee's first name and initial",
    "employee's name, address, and zip code",
    "employee's name, address and zip code",
    "employee's name",
    "employee's name (first, middle initial, last)",
    "employee's name and address",
    "employee's first name and middle initial",
  ],
  employeeAddress: [
    "employee's address and zip code",
    "employee's address, and zip code",
    "employee's address",
  ],
  lastName: ['last name', 'suff.', 'suff'],
  stateId: [
    "employer's state id number",
    "employer's state id no.",
    "state employer's state id number",
    'state employer s state id no',
    "employer's state i.d. no.",
    '15 state',
    'state',
  ],
  stateWages: ['state wages, tips, etc.', 'state wages, tips, etc'],
  stateTax: ['state income tax'],
  localWages: ['local wages, tips, etc.'],
  localTax: ['local income tax'],
  locality: ['locality name'],
};

/** Boxes 1 to 6 with how the first line of a caption set in two lines begins after the number of its box. */
const boxes: readonly (readonly [key: string, begins: RegExp])[] = [
  ['wages', /^wages,? tips/i],
  ['federalTax', /^fed(?:eral|\.)? inc(?:ome|\.)/i],
  ['ssWages', /^soc(?:ial|\.)? sec(?:urity|\.)/i],
  ['ssTax', /^soc(?:ial|\.)? sec(?:urity|\.)/i],
  ['medicareWages', /^medicare/i],
  ['medicareTax', /^medicare/i],
];

function readW2({ paper, today }: Reading): ReadField[] {
  const form = withBegunCaptions(formOf(paper, captions));
  const year = taxYearField(form, Number(today.slice(0, 4)));
  const grids = wageGrids(paper);
  return [
    ...year,
    ...chosenWages(readingsOf(form, grids), year[0] ? Number(year[0].value) : undefined),
    ...numberFields(form, 'ssn', /(?<!\d)(?:\d{3}|[xX*]{3})-? ?(?:\d{2}|[xX*]{2})-? ?\d{4}(?!\d)/g),
    ...numberFields(form, 'ein', /(?<!\d)\d{2}- ?\d{7}(?!\d)/g),
    ...employerFields(form),
    ...employeeFields(form),
    ...stateFields(form),
    ...copyFields(form, grids),
  ];
}

/** Captions set in two lines: the number of the box and the first line tell them. */
function withBegunCaptions(form: Form): Form {
  const taken = new Set(form.captions.flatMap(({ words }) => words));
  const begun = form.paper.lines.flatMap(({ words }) =>
    words.flatMap((word, i): Captioned[] => {
      const [key, begins] = boxes[Number(/^\[?([1-6])[.)]?$/.exec(word.text)?.[1] ?? 0) - 1] ?? [];
      const own = words.slice(i, i + 3);
      const together = own.every((one, at) => at === 0 || one.x - right(own[at - 1]!) < 1.8 * word.height);
      if (!key || taken.has(word) || !together || !begins!.test(textOf(own.slice(1)))) return [];
      return own.some((one) => taken.has(one))
        ? []
        : [{ key, words: own, box: boxAround(own), page: word.page, beside: undefined, under: [] }];
    }),
  );
  return { ...form, captions: [...form.captions, ...begun] };
}

/** Every reading of boxes 1 to 6: under each caption, and at the place of each where captions cannot be read. */
function readingsOf(form: Form, grids: readonly WageGrid[]): Printed<number>[][] {
  return boxes.map(([key], i) => {
    const captioned = of(form, key).flatMap((own) => boxAmount(form, own) ?? []);
    const seen = new Set(captioned.flatMap(({ words }) => words.map(({ x, y }) => `${x} ${y}`)));
    const placed = grids.flatMap((grid) => grid[i] ?? []);
    return [...captioned, ...placed.filter(({ words: [first] }) => !seen.has(`${first!.x} ${first!.y}`))];
  });
}

/** A taxpayer number in its box, else the only one of its form on the sheet; none where copies differ in blurred digits. */
function numberFields(form: Form, name: 'ssn' | 'ein', pattern: RegExp): ReadField[] {
  const found = form.paper.lines
    .flatMap(({ words }) => matchesIn(words, pattern))
    .map(({ match, words }) => ({ value: match[0].replace(/\s/g, ''), words }))
    .filter(({ value }) => value.includes('-'));
  const one = agreed(found);
  const [boxed] = patternField(form, name, name, pattern);
  if (boxed && (boxed.confidence > blurred || one?.value.value === boxed.value || found.length < 2))
    return [boxed];
  return one ? [fieldOf(name, 'text', one.value, one.sure ? 0.9 : 0.6)] : [];
}

/** A reading as doubtful as this does not outweigh another copy that says otherwise. */
const blurred = 0.5;

const of = ({ captions: all }: Form, key: string) => all.filter((own) => own.key === key);

function employerFields(form: Form): ReadField[] {
  const found = of(form, 'employer').map((own) => nameAndAddress(boxRows(form, own, { rows: 8 })));
  return partyFields(found, 'employer', 'employer_address');
}

/** The employee's name may stand in two cells, and the address above a caption of its own. */
function employeeFields(form: Form): ReadField[] {
  const found = of(form, 'employee').map((own) =>
    nameAndAddress(boxRows(form, own, { rows: 12, through: ['lastName'] }), true),
  );
  return partyFields(found, 'employee', 'employee_address');
}

function partyFields(
  found: readonly (ReturnType<typeof nameAndAddress> | undefined)[],
  name: string,
  address: string,
): ReadField[] {
  const names = agreed(found.map((one) => one?.name));
  const addresses = agreed(found.map((one) => one?.address));
  return [
    ...fieldFor(name, names?.value, names?.sure ? 0.92 : 0.7),
    ...fieldFor(address, addresses?.value, addresses?.sure ? 0.9 : 0.7),
  ];
}

const states = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR'.split(
    ' ',
  ),
);

/** The states of box 15, in order: two letters under or over its caption, at the left of its row. */
function stateFields(form: Form): ReadField[] {
  const found = new Map<string, Word>();
  const labels = new Set(form.captions.flatMap(({ words }) => words));
  for (const own of of(form, 'stateId')) {
    const near = form.paper.lines
      .flatMap(({ words }) => words)
      .filter(
        (word) =>
          word.page === own.page &&
          states.has(word.text) &&
          Math.abs(word.x - own.box.x) < 9 * own.box.height &&
          Math.abs(word.y - own.box.y) < 4.5 * own.box.height,
      );
    for (const word of near)
      if (!labels.has(word) && !isInPlace(form, word)) found.set(word.text, found.get(word.text) ?? word);
  }
  return [...found].map(([state, word], i) =>
    fieldOf(`states.${i}`, 'text', { value: state, words: [word] }, 0.9),
  );
}

/** "Springfield, IL 62704" names a place, not the state of box 15. */
const isInPlace = ({ paper }: Form, word: Word): boolean => {
  const line = paper.lines.find(({ words }) => words.includes(word));
  const next = line?.words[line.words.indexOf(word) + 1];
  return next !== undefined && /^\d{5}(?:-\d{4})?$/.test(next.text) && next.x - word.x < 6 * word.height;
};

/** How many copies of the form the sheet shows: box 1 with box 3 under it, or its rows of amounts. */
function copyFields(form: Form, grids: readonly WageGrid[]): ReadField[] {
  const below = (own: Captioned) =>
    of(form, 'ssWages').some(
      ({ page, box }) =>
        page === own.page &&
        Math.abs(box.x - own.box.x) < 6 * own.box.height &&
        box.y > own.box.y &&
        box.y - own.box.y < 9 * own.box.height,
    );
  const copies = of(form, 'wages').filter(below);
  const counts = ['federalTax', 'ssTax', 'medicareTax', 'ein', 'employer', 'control'].map(
    (key) => of(form, key).length,
  );
  const shared = counts.filter((count, i) => counts.indexOf(count) !== i);
  const words = copies[0]?.words ?? grids[0]?.[0]?.words;
  const value = Math.max(copies.length, grids.length, ...shared);
  return words ? [fieldOf('copies', 'count', { value, words }, copies.length === value ? 0.92 : 0.8)] : [];
}

const titles = ['wage and tax statement', 'form w-2 wage and tax'];
const cues = [
  'wages, tips, other',
  'federal income tax withheld',
  'social security wages',
  'social security tax withheld',
  'medicare wages and tips',
  'medicare tax withheld',
  'employer identification number',
  'allocated tips',
  'dependent care benefits',
  'nonqualified plans',
];

function likeness(evidence: Evidence): number {
  const { text, compact } = evidence;
  const titled = phrasesSaid(evidence, titles) > 0 || /\bform w-?2\b/.test(text);
  const seen = phrasesSaid(evidence, cues);
  if (/earningsstatement|form1040\b|netpay/.test(compact) && !titled) return 0;
  return titled && seen >= 2 ? Math.min(0.96, 0.62 + 0.06 * seen) : seen >= 6 ? 0.8 : 0;
}

export const w2: KindReader = { kind: 'w2', likeness, labels: {}, read: readW2 };
