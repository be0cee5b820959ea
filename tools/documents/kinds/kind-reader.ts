import type { ReadField } from '../../deals/deal.ts';
import type { Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import type { Paper } from '../layout/lines.ts';
import type { Code } from '../pages/document-read.ts';
import type { DocumentKind } from './kinds.ts';

/** What a page or a run of pages shows of its kind. */
export interface Evidence {
  readonly paper: Paper;
  readonly codes: readonly Code[];
  /** All lines, lower case, straight quotes, one blank between words. */
  readonly text: string;
  /** The first 25 lines of the first page, as `text`. */
  readonly head: string;
  /** `text` without any blank: for scripts that have none, and for pictures whose blanks are wrong. */
  readonly compact: string;
}

/** One kind of paper: how it is known, and what is read from it. One file a kind, listed in `registry.ts`. */
export interface KindReader {
  readonly kind: DocumentKind;
  /** How strongly the evidence speaks for this kind, 0 (not at all) to 1 (certain); from 0.5 it may be taken. */
  likeness(evidence: Evidence): number;
  readonly labels: Vocabulary;
  read(reading: Reading): ReadField[];
}

interface Cues {
  /** What such a paper calls itself. */
  readonly title: RegExp;
  /** Independent things such a paper shows. */
  readonly cues: readonly RegExp[];
  /** How many of them it must show beside its title, */
  readonly cuesMin: number;
  /** and how many when no title can be read; absent: never without a title. */
  readonly cuesAlone?: number;
  /** What shows, at the top of the page, that it is another kind. */
  readonly not?: RegExp;
}

/** Likeness by a title and cues: 0.5 at just enough of them, 0.95 when all are there. */
export function cueLikeness({ title, cues, cuesMin, cuesAlone, not }: Cues, evidence: Evidence): number {
  const { text, head } = evidence;
  if (not?.test(head)) return 0;
  const seen = cues.filter((cue) => cue.test(text)).length;
  const titled = title.test(head);
  const needed = titled ? cuesMin : cuesAlone;
  if (needed === undefined || seen < needed) return 0;
  const share = cues.length === needed ? 1 : (seen - needed) / (cues.length - needed);
  return (titled ? 0.6 : 0.5) + 0.35 * share;
}
