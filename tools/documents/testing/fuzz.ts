import sharp from 'sharp';
import { AppError } from '../../kit/errors.ts';
import { openFile } from '../intake/page-source.ts';
import { wordsOf } from '../pages/words.ts';
import { activePdf, inflatingPdf, manyPages, sealedPdf, selfDrawingPdf } from './hostile.ts';
import { mutated, seeded } from './mutate.ts';
import { sampleJacket } from './sample-jacket.ts';

/** What became of the files of a run. */
export interface FuzzFigures {
  readonly count: number;
  /** How often each answer was given, `picture` and `no_picture` beside them. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Errors that no file may cause, by their message. */
  readonly errors: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** Resident megabytes of this process at the start, at the half and at the end. */
  readonly residentMb: readonly [number, number, number];
}

export interface FuzzPlan {
  readonly count: number;
  readonly seed: number;
  /** Files at a time. */
  readonly together: number;
  readonly onFile?: (done: number) => void;
}

/**
 * Opens files that were changed at random, draws the first page of every third, and counts the answers.
 * Files are ours; the same seed makes the same files.
 */
export async function fuzz({ count, seed, together, onFile }: FuzzPlan): Promise<FuzzFigures> {
  const seeds = await fuzzSeeds();
  const outcomes: Record<string, number> = {};
  const errors: Record<string, number> = {};
  const resident = [residentMb()];
  let [next, done, slowestMs] = [0, 0, 0];
  const tally = (into: Record<string, number>, key: string) => {
    into[key] = (into[key] ?? 0) + 1;
  };
  async function oneAfterAnother(): Promise<void> {
    while (next < count) {
      const number = next++;
      const started = performance.now();
      try {
        for (const answer of await answersFor(fileOf(seeds, seed, number), number % 3 === 0))
          tally(outcomes, answer);
      } catch (error) {
        tally(errors, error instanceof AppError ? error.code : String(error));
      }
      slowestMs = Math.max(slowestMs, performance.now() - started);
      if (++done === Math.floor(count / 2)) resident.push(residentMb());
      onFile?.(done);
    }
  }
  await Promise.all(Array.from({ length: together }, oneAfterAnother));
  const [start = 0, half = start] = resident;
  return { count, outcomes, errors, slowestMs, residentMb: [start, half, residentMb()] };
}

const residentMb = () => Math.round(process.memoryUsage.rss() / 1e6);

function fileOf(seeds: readonly Uint8Array[], seed: number, number: number): Uint8Array {
  const random = seeded(seed * 1_000_003 + number);
  const pick = () => seeds[Math.floor(random() * seeds.length)]!;
  return mutated(pick(), pick(), random);
}

async function answersFor(bytes: Uint8Array, draw: boolean): Promise<string[]> {
  const signal = new AbortController().signal;
  const opened = await openFile(bytes, { signal });
  if (opened.outcome !== 'opened') return [opened.outcome];
  for (const { glyphs, page, width, height } of opened.sheets) wordsOf(glyphs, page, { width, height });
  const [sheet] = opened.sheets;
  if (!draw || !sheet) return ['opened'];
  return ['opened', (await sheet.picture({ dpi: 100, channels: 1 })) ? 'picture' : 'no_picture'];
}

/** Papers and pictures of every format that is read. */
async function fuzzSeeds(): Promise<Uint8Array[]> {
  const jacket = await sampleJacket();
  const raw = Buffer.from(Array.from({ length: 240 * 160 * 3 }, (_, i) => (i * 7919) % 256));
  const picture = sharp(raw, { raw: { width: 240, height: 160, channels: 3 } });
  const pictures = await Promise.all([
    picture.clone().png().toBuffer(),
    picture.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    picture.clone().webp().toBuffer(),
    picture.clone().gif().toBuffer(),
    picture.clone().tiff().toBuffer(),
    sharp(await Promise.all([1, 2].map(() => picture.clone().png().toBuffer())), { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer(),
  ]);
  const papers = [activePdf(), sealedPdf('word', 'Words behind a word'), selfDrawingPdf(), inflatingPdf(1)];
  return [...Object.values(jacket), await manyPages(5), ...papers, ...pictures];
}
