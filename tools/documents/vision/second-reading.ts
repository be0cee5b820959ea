import type { IsoDate } from '../../kit/units.ts';
import type { PaperPart } from '../kinds/read-paper.ts';
import { kindReaders } from '../kinds/registry.ts';
import type { PageRead } from '../pages/document-read.ts';
import { askReader } from './ask-reader.ts';
import { type HardPage, hardPages, isPoor, shownAs } from './hard-pages.ts';
import { proposalsIn } from './proposals.ts';
import { type TakenIn, takeIn } from './take-in.ts';
import type { SecondReader } from './vision-reader.ts';
import { type Basis, weigh } from './weigh.ts';

/** What was asked about one page and what became of the answer. Names of fields only, never what a model said. */
export interface SecondReadingNote extends Omit<TakenIn, 'part'> {
  readonly page: number;
  readonly kind: string;
  readonly why: HardPage['why'];
  /** `answered`, or the code of why there is no answer: `timeout`, `malformed`, `unreachable` … */
  readonly outcome: string;
  readonly asked: readonly string[];
  /** By what each value that was taken over rests on. */
  readonly bases: Readonly<Record<string, Basis>>;
  /** Proposed, and nothing on the page says so. */
  readonly dropped: readonly string[];
}

export interface SecondReading {
  readonly parts: readonly PaperPart[];
  readonly notes: readonly SecondReadingNote[];
}

export interface SecondReadingWork {
  readonly pages: readonly PageRead[];
  readonly parts: readonly PaperPart[];
  readonly today: IsoDate;
  readonly reader: SecondReader;
  /** A page as PNG; undefined when it cannot be drawn. Asked for hard pages only. */
  readonly picture: (page: PageRead) => Promise<Uint8Array | undefined>;
  readonly signal: AbortSignal;
  /** When the first reading began, by the process's own clock. */
  readonly since: number;
}

/**
 * Has hard pages read a second time and takes over what their words bear out. A reader that fails, hesitates or answers
 * anything else than what it was asked changes nothing but the note; after a failure no further page is sent.
 *
 * @throws whatever `signal` was aborted with
 */
export async function secondReading(work: SecondReadingWork): Promise<SecondReading> {
  const { millisecondsMax, fileMillisecondsMax = Number.POSITIVE_INFINITY } = work.reader;
  const until = Math.min(performance.now() + millisecondsMax, work.since + fileMillisecondsMax);
  const parts = [...work.parts];
  const notes: SecondReadingNote[] = [];
  for (const hard of hardPages(work.pages, work.parts)) {
    const part = parts[hard.part]!;
    const open = {
      ...hard,
      wanted: hard.wanted.filter((field) => stillOpen(part, field, work.parts[hard.part]!)),
    };
    if (open.wanted.length === 0) continue;
    const { note, taken } = await readPage(open, part, until, work);
    notes.push(note);
    if (taken) parts[hard.part] = taken;
    else break;
  }
  return { parts, notes };
}

/** A field that an earlier page of the paper has settled is not asked for again. */
const stillOpen = (now: PaperPart, field: { readonly name: string }, before: PaperPart): boolean =>
  shownAs(now, field) === shownAs(before, field);

async function readPage(
  { page, wanted, why }: HardPage,
  part: PaperPart,
  until: number,
  work: SecondReadingWork,
): Promise<{ readonly note: SecondReadingNote; readonly taken?: PaperPart }> {
  const asked = wanted.map(({ name }) => name);
  const nothing = { added: [], confirmed: [], disputed: [], bases: {}, dropped: [] };
  const note = { page: page.page, kind: part.kind, why, asked, ...nothing };
  const answer = await askReader({ kind: part.kind, wanted }, () => work.picture(page), until, work);
  if (!answer.ok) return { note: { ...note, outcome: answer.code } };
  const proposals = proposalsIn(answer.text, wanted);
  if (!proposals) return { note: { ...note, outcome: 'malformed' } };
  const reader = kindReaders.find(({ kind }) => kind === part.kind)!;
  const pages = work.pages.filter((one) => part.pages.includes(one.page));
  const weighed = weigh(proposals, wanted, {
    part,
    reader,
    page,
    poor: isPoor(page),
    pages,
    today: work.today,
  });
  const { part: taken, ...changed } = takeIn(part, weighed);
  const bases = Object.fromEntries(weighed.accepted.map(({ field, basis }) => [field.name, basis]));
  return { note: { ...note, ...changed, outcome: 'answered', bases, dropped: weighed.dropped }, taken };
}
