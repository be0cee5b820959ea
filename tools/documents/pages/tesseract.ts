import { spawn } from 'node:child_process';
import { unavailable } from '../../kit/errors.ts';
import { withMemory } from '../intake/memory-share.ts';
import type { Grey } from './grey.ts';
import { type SeenWord, wordsOfTsv } from './tsv.ts';

/** Of computing, and by the clock of a machine that has much else to do. */
const cpuSecondsMax = 30;
const secondsMax = 150;
const kilobytesMax = 450_000;
/** What it takes at most of the memory that all share; with Chinese, a page of 12 million pixels takes 122. */
const residentMb = 180;
const outputMax = 16 * 1024 * 1024;
const atOnce = 2;

/**
 * How tesseract is told to look for text: `page` finds columns and paragraphs, `sparse` finds every word wherever it
 * stands, `block` takes one even block of rows, `line` a single row.
 */
type Layout = 'page' | 'sparse' | 'block' | 'line';
const modes: Readonly<Record<Layout, string>> = { page: '3', sparse: '11', block: '6', line: '7' };

export interface Recognition {
  readonly languages: readonly string[];
  readonly layout: Layout;
  /** Ink told from paper against the surroundings (Sauvola) and not by one value for the whole page (Otsu). */
  readonly local?: boolean;
  /** The only letters that may be read, such as those of a machine-readable zone. */
  readonly letters?: string;
}

/**
 * Has Debian's tesseract read a picture in a process of its own, which gets no environment, 450 MB and 30 seconds
 * of computing. It computes on one core and with low priority, so that a chat beside it is not slowed down.
 *
 * @returns words in tesseract's order, in pixels; none when tesseract gave up
 * @throws the signal's reason once it aborts; AppError unavailable `documents/ocr_missing` when it is not installed
 */
export async function recognise(
  picture: Grey,
  how: Recognition,
  signal: AbortSignal,
): Promise<readonly SeenWord[]> {
  const settings = [
    ['thresholding_method', how.local ? '2' : '0'],
    ['tessedit_char_whitelist', how.letters ?? ''],
    // Dictionaries would mend figures and codes into words.
    ...(how.letters ? [['load_system_dawg', '0'] as const, ['load_freq_dawg', '0'] as const] : []),
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const languages = how.languages.join('+');
  const args = ['-', '-', '-l', languages, '--psm', modes[how.layout], '--dpi', '150', ...settings, 'tsv'];
  const header = Buffer.from(`P5\n${picture.width} ${picture.height}\n255\n`, 'latin1');
  const output = await withMemory(residentMb, signal, () =>
    inTurn(() => run(args, [header, picture.pixels], signal)),
  );
  return output === null ? [] : wordsOfTsv(output);
}

let installed: Promise<readonly string[]> | undefined;

/** tesseract's names of the languages it can read here; none when it is not installed. */
export function tesseractLanguages(): Promise<readonly string[]> {
  installed ??= run(['--list-langs'], [], AbortSignal.timeout(10_000)).then(
    (output) => (output ?? '').split('\n').filter((line) => /^[a-z]{3}(_[a-z]+)?$/.test(line)),
    () => [],
  );
  return installed;
}

/** Whether pictures can be read at all. */
export const ocrAvailable = async (): Promise<boolean> => (await tesseractLanguages()).length > 0;

const limited = `ulimit -v ${kilobytesMax}; ulimit -t ${cpuSecondsMax}; export OMP_THREAD_LIMIT=1; exec nice -n 5 tesseract "$@"`;
const usualFolders = '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin';

/** Its output; null when it failed, took too long or wrote too much. */
function run(
  args: readonly string[],
  input: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<string | null> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', ['-c', limited, 'tesseract', ...args], {
      env: { PATH: usualFolders },
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: false,
    });
    const parts: Buffer[] = [];
    let length = 0;
    const stop = () => child.kill('SIGKILL');
    const ceiling = setTimeout(stop, secondsMax * 1000);
    signal.addEventListener('abort', stop);
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > outputMax) stop();
      else parts.push(part);
    });
    child.stdin.on('error', () => {});
    const settle = (code: number | null) => {
      clearTimeout(ceiling);
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else if (code === 127) reject(missing());
      else resolve(code === 0 ? Buffer.concat(parts).toString('utf8') : null);
    };
    child.once('error', () => settle(127)).once('close', settle);
    for (const part of input) child.stdin.write(part);
    child.stdin.end();
  });
}

const missing = () =>
  unavailable(
    'documents/ocr_missing',
    'Pictures and scans cannot be read here: tesseract is not installed.',
    'Install the packages tesseract-ocr, tesseract-ocr-eng, -chi-sim, -deu, -fra and -spa, or upload a PDF that holds text.',
  );

let running = 0;
const waiting: (() => void)[] = [];

/** At most two at once, whoever asks. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= atOnce) await new Promise<void>((wake) => waiting.push(wake));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
