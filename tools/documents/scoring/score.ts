import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { type ParsedFile, type ParseOptions, parseFile } from '../parse-file.ts';
import type { SecondReadingNote } from '../vision/second-reading.ts';
import { expectationMet, kindOf } from './expectation.ts';
import { type Judged, judgeFields } from './judge.ts';
import { watchMemory } from './memory.ts';
import { type TruthEntry, TruthFile } from './truth.ts';
import { treeOf } from './values.ts';

/** One document of a folder, judged against its truth. */
export interface ScoredDocument {
  readonly entry: TruthEntry;
  readonly kind: string;
  readonly outcome: string;
  readonly judged: readonly Judged[];
  readonly expectMet: boolean;
  readonly flagsRaised: readonly string[];
  readonly flagsMissed: readonly string[];
  readonly pages: number;
  /** The pages that a second reader was asked about; absent without one. */
  readonly secondReading?: readonly SecondReadingNote[];
  readonly seconds: number;
  /** Most resident memory of this process and those it started, while the document was read. */
  readonly peakBytes: number;
}

export interface ScoreOptions extends ParseOptions {
  readonly today: IsoDate;
  readonly only: (entry: TruthEntry) => boolean;
  readonly onDocument?: (done: number, of: number, document: ScoredDocument) => void;
  /** The flags that a parsed file raises, in the words of a truth file. */
  readonly flagsOf: (parsed: ParsedFile, today: IsoDate) => readonly string[];
}

async function readTruth(folder: string): Promise<TruthEntry[]> {
  const path = join(folder, 'truth.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw invalidInput(
      'documents/no_truth',
      `There is no ${path}.`,
      'Give a folder that holds a truth.json.',
    );
  });
  const truth = TruthFile.safeParse(jsonOf(text, path));
  if (truth.success) return truth.data;
  const [issue] = truth.error.issues;
  throw invalidInput(
    'documents/bad_truth',
    `${path} is not a list of documents: ${issue?.path.join('.')} ${issue?.message}.`,
    'Each entry needs file, kind, expect and fields.',
  );
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput('documents/bad_truth', `${path} is not JSON.`, 'Correct the file and run again.');
  }
}

/** Reads every document of a folder and judges it. One after another: seconds and memory are each document's own. */
export async function scoreFolder(folder: string, options: ScoreOptions): Promise<ScoredDocument[]> {
  const entries = (await readTruth(folder)).filter(options.only);
  const scored: ScoredDocument[] = [];
  const memory = watchMemory();
  for (const entry of entries) {
    memory.reset();
    const document = { ...(await scoreDocument(folder, entry, options)), peakBytes: memory.peak() };
    scored.push(document);
    options.onDocument?.(scored.length, entries.length, document);
  }
  memory.stop();
  return scored;
}

async function scoreDocument(
  folder: string,
  entry: TruthEntry,
  options: ScoreOptions,
): Promise<Omit<ScoredDocument, 'peakBytes'>> {
  const bytes = await readFile(join(folder, entry.file)).catch(() => {
    throw invalidInput(
      'documents/no_file',
      `There is no ${join(folder, entry.file)}.`,
      'Take it out of truth.json or put the file there.',
    );
  });
  const started = performance.now();
  const parsed = await parseFile(bytes, options.today, options);
  const seconds = (performance.now() - started) / 1000;
  const flagsRaised = options.flagsOf(parsed, options.today);
  const { pageCount, outcome } = parsed.read;
  return {
    entry,
    kind: kindOf(parsed),
    outcome,
    judged: judgeFields(entry, treeOf({ parts: parsed.parts, pageCount }, entry.kind)),
    expectMet: expectationMet(entry, parsed, flagsRaised),
    flagsRaised,
    flagsMissed: (entry.flags ?? []).filter((flag) => !flagsRaised.includes(flag)),
    pages: Math.max(1, pageCount),
    seconds,
    ...(parsed.secondReading ? { secondReading: parsed.secondReading } : {}),
  };
}
