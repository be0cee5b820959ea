/** What a position of a machine-readable zone may hold. `any`: letters, digits and fillers. */
type MrzType = 'letters' | 'digits' | 'any';

/** Part of one line, end excluded. */
export interface MrzSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface MrzPart extends MrzSpan {
  readonly name: MrzPartName;
  readonly type: MrzType;
}

type MrzPartName =
  | 'document_code'
  | 'issuing_state'
  | 'document_number'
  | 'nationality'
  | 'dob'
  | 'sex'
  | 'expiry'
  | 'personal_number'
  | 'optional'
  | 'names'
  | 'surname'
  | 'given_names';

export type MrzCheckName = 'document_number' | 'dob' | 'expiry' | 'personal_number' | 'composite';

/** A check digit and what it is computed over, in order. */
export interface MrzCheck {
  readonly name: MrzCheckName;
  readonly over: readonly MrzSpan[];
  readonly digit: MrzSpan;
}

export type MrzFormatName = 'TD1' | 'TD2' | 'TD3' | 'MRV_A' | 'MRV_B' | 'FRA_ID' | 'FRA_DL';

export interface MrzFormat {
  readonly name: MrzFormatName;
  readonly lines: number;
  readonly length: number;
  /** What the first line starts with, confusions of letters and digits put right. */
  readonly starts: RegExp;
  readonly parts: readonly MrzPart[];
  readonly checks: readonly MrzCheck[];
  /** Positions of the document number that hold digits only, where the issuer says so. */
  readonly numberDigits?: readonly MrzSpan[];
}

const span = (line: number, start: number, end: number): MrzSpan => ({ line, start, end });
const part = (name: MrzPartName, type: MrzType, line: number, start: number, end: number): MrzPart => ({
  name,
  type,
  line,
  start,
  end,
});
const check = (name: MrzCheckName, digit: MrzSpan, ...over: MrzSpan[]): MrzCheck => ({ name, digit, over });

const head = [part('document_code', 'letters', 0, 0, 2), part('issuing_state', 'letters', 0, 2, 5)];

/** The second line that passports, visas and TD2 cards share, up to the expiry date. */
const shared = [
  part('document_number', 'any', 1, 0, 9),
  part('nationality', 'letters', 1, 10, 13),
  part('dob', 'digits', 1, 13, 19),
  part('sex', 'letters', 1, 20, 21),
  part('expiry', 'digits', 1, 21, 27),
];
const sharedChecks = [
  check('document_number', span(1, 9, 10), span(1, 0, 9)),
  check('dob', span(1, 19, 20), span(1, 13, 19)),
  check('expiry', span(1, 27, 28), span(1, 21, 27)),
];

/**
 * The zones of ICAO Doc 9303 parts 4 to 7, the French identity card of 1994 and the French driving licence.
 * More particular formats come first.
 */
export const mrzFormats: readonly MrzFormat[] = [
  {
    name: 'FRA_DL',
    lines: 1,
    length: 30,
    starts: /^D1FRA/,
    parts: [
      part('document_code', 'any', 0, 0, 2),
      part('issuing_state', 'letters', 0, 2, 5),
      part('document_number', 'any', 0, 5, 14),
      part('expiry', 'digits', 0, 15, 21),
      part('surname', 'letters', 0, 21, 29),
    ],
    checks: [
      check('document_number', span(0, 14, 15), span(0, 0, 14)),
      check('composite', span(0, 29, 30), span(0, 0, 29)),
    ],
    numberDigits: [span(0, 5, 7), span(0, 9, 14)],
  },
  {
    name: 'FRA_ID',
    lines: 2,
    length: 36,
    starts: /^IDFRA/,
    parts: [
      ...head,
      part('surname', 'letters', 0, 5, 30),
      part('optional', 'any', 0, 30, 36),
      part('document_number', 'any', 1, 0, 12),
      part('given_names', 'letters', 1, 13, 27),
      part('dob', 'digits', 1, 27, 33),
      part('sex', 'letters', 1, 34, 35),
    ],
    checks: [
      check('document_number', span(1, 12, 13), span(1, 0, 12)),
      check('dob', span(1, 33, 34), span(1, 27, 33)),
      check('composite', span(1, 35, 36), span(0, 0, 36), span(1, 0, 35)),
    ],
    numberDigits: [span(1, 0, 4), span(1, 7, 12)],
  },
  {
    name: 'MRV_A',
    lines: 2,
    length: 44,
    starts: /^V/,
    parts: [...head, part('names', 'letters', 0, 5, 44), ...shared, part('optional', 'any', 1, 28, 44)],
    checks: sharedChecks,
  },
  {
    name: 'MRV_B',
    lines: 2,
    length: 36,
    starts: /^V/,
    parts: [...head, part('names', 'letters', 0, 5, 36), ...shared, part('optional', 'any', 1, 28, 36)],
    checks: sharedChecks,
  },
  {
    name: 'TD3',
    lines: 2,
    length: 44,
    starts: /^P/,
    parts: [
      ...head,
      part('names', 'letters', 0, 5, 44),
      ...shared,
      part('personal_number', 'any', 1, 28, 42),
    ],
    checks: [
      ...sharedChecks,
      check('personal_number', span(1, 42, 43), span(1, 28, 42)),
      check('composite', span(1, 43, 44), span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)),
    ],
  },
  {
    name: 'TD2',
    lines: 2,
    length: 36,
    starts: /^[ACIP]/,
    parts: [...head, part('names', 'letters', 0, 5, 36), ...shared, part('optional', 'any', 1, 28, 35)],
    checks: [
      ...sharedChecks,
      check('composite', span(1, 35, 36), span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)),
    ],
  },
  {
    name: 'TD1',
    lines: 3,
    length: 30,
    starts: /^[ACI]/,
    parts: [
      ...head,
      part('document_number', 'any', 0, 5, 14),
      part('optional', 'any', 0, 15, 30),
      part('dob', 'digits', 1, 0, 6),
      part('sex', 'letters', 1, 7, 8),
      part('expiry', 'digits', 1, 8, 14),
      part('nationality', 'letters', 1, 15, 18),
      part('optional', 'any', 1, 18, 29),
      part('names', 'letters', 2, 0, 30),
    ],
    checks: [
      check('document_number', span(0, 14, 15), span(0, 5, 14)),
      check('dob', span(1, 6, 7), span(1, 0, 6)),
      check('expiry', span(1, 14, 15), span(1, 8, 14)),
      check('composite', span(1, 29, 30), span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)),
    ],
  },
];
