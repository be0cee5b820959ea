import type { PaperPlace } from '../../deals/deal.ts';
import type { MissingFact } from '../../deals/structure.ts';
import type { IsoDate, Minor } from '../../kit/units.ts';
import type { NoticeKind } from '../../risk/notices/notice.ts';
import { type StipCode, stipCodes } from '../codes.ts';
import { type ComparedFact, type JacketDefect, jacketBlocks, jacketDefects } from './codes.ts';
import { type Remedy, remedyOf } from './remedies.ts';

/** Something a funder would send a jacket back for, or hold the money for, with where it stands and what settles it. */
export interface Defect extends Remedy {
  readonly code: JacketDefect;
  /** What it is held against: `stip:…` and `rule:…` of a program, `finding:…`, `condition:…`, `fact:…`, or the id of a market's rule. */
  readonly rule: string;
  /** The condition of funding whose paper it is about; null where no one paper would settle it. */
  readonly stip: StipCode | null;
  readonly documents: readonly string[];
  readonly evidence: readonly PaperPlace[];
  /** What one side says, and what the other does. */
  readonly first?: Minor | undefined;
  readonly second?: Minor | undefined;
  readonly day?: IsoDate | undefined;
  /** Whom the paper should name. */
  readonly expected?: string | undefined;
  readonly fact?: ComparedFact | undefined;
  readonly missing?: readonly MissingFact[] | undefined;
  readonly notice?: NoticeKind | undefined;
  /** Words of the papers themselves, a person's numbers covered: for the eye only. */
  readonly note?: string | undefined;
}

type About = Partial<Omit<Defect, 'code' | 'rule'>>;

/** A defect with the remedy of its code. */
export const defectOf = (code: JacketDefect, rule: string, about: About = {}): Defect => ({
  code,
  rule,
  stip: null,
  documents: [],
  evidence: [],
  ...remedyOf(code, about.stip ?? null),
  ...about,
});

/** What blocks more comes first, then the order of codes and of conditions, then rule and papers. A new array, each defect once. */
export function inOrder(defects: readonly Defect[]): Defect[] {
  const keyed = new Map(defects.map((defect) => [defectKey(defect), defect]));
  return [...keyed.entries()]
    .sort(
      ([keyA, a], [keyB, b]) =>
        jacketBlocks.indexOf(a.blocks) - jacketBlocks.indexOf(b.blocks) ||
        jacketDefects.indexOf(a.code) - jacketDefects.indexOf(b.code) ||
        placeOfStip(a.stip) - placeOfStip(b.stip) ||
        (keyA < keyB ? -1 : Number(keyA > keyB)),
    )
    .map(([, defect]) => defect);
}

const placeOfStip = (stip: StipCode | null): number => (stip === null ? -1 : stipCodes.indexOf(stip));

/** Equal for the same defect, also of another program's rules on the same thing. */
export const defectKey = ({
  code,
  rule,
  stip,
  documents,
  blocks,
  first,
  second,
  day,
  expected,
  note,
}: Defect): string =>
  JSON.stringify([code, rule, stip, [...documents].sort(), blocks, first, second, day, expected, note]);
