import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { openFile } from '#tools/documents/intake/page-source.ts';
import { readDocument } from '#tools/documents/intake/read-document.ts';
import { denseForm } from '#tools/documents/testing/dense-form.ts';
import { manyPages } from '#tools/documents/testing/hostile.ts';
import { sampleJacket } from '#tools/documents/testing/sample-jacket.ts';
import type { Bench, Print } from './bench.ts';
import { interleaved, median } from './measure.ts';
import { table } from './table.ts';

const run = promisify(execFile);
const outputMax = 64 * 1024 * 1024;

/** A file on disk, read by us and by the program it is held against. */
interface Paper {
  readonly name: string;
  readonly path: string;
  readonly pages: number;
  readonly peer: 'pdftotext' | 'tesseract';
}

/** What a page costs: a text layer beside pdftotext, a picture beside tesseract alone. */
export const documents: Bench = {
  name: 'documents',
  about: 'reading a page beside pdftotext on the same PDF, and beside tesseract on the same picture',
  runs: { of: 'rounds', usual: 7 },
  async run(rounds, print, { dir } = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'chauffeur-papers-'));
    try {
      const papers = dir === undefined ? await ownPapers(folder) : await papersIn(dir);
      for (const peer of ['pdftotext', 'tesseract'] as const)
        await compare(
          papers.filter((paper) => paper.peer === peer),
          peer,
          rounds,
          print,
        );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const signal = () => new AbortController().signal;

/** The papers of an invented deal, one of twelve pages and a dense form, as PDFs and those of one page as pictures of 200 dpi. */
async function ownPapers(folder: string): Promise<Paper[]> {
  const [twelvePages, dense] = [await manyPages(12), await denseForm()];
  const made = Object.entries({ ...(await sampleJacket()), twelvePages, denseForm: dense });
  const papers: Paper[] = [];
  for (const [name, bytes] of made) {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytes);
    const opened = await openFile(bytes, { signal: signal() });
    if (opened.outcome !== 'opened') throw new Error(`${name}: ${opened.outcome}`);
    papers.push({ name, path, pages: opened.pageCount, peer: 'pdftotext' });
    const picture = opened.pageCount === 1 && (await opened.sheets[0]?.picture({ dpi: 200, channels: 1 }));
    if (!picture) continue;
    const { width, height, pixels } = picture;
    const photo = join(folder, `${name}.png`);
    await sharp(pixels, { raw: { width, height, channels: 1 } })
      .png()
      .toFile(photo);
    papers.push({ name: `${name} as a picture`, path: photo, pages: 1, peer: 'tesseract' });
  }
  return papers;
}

/** The papers of a folder that are read to their end: PDFs with a text layer, and pictures. */
async function papersIn(dir: string): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    const read = await readDocument(readFileSync(path), { signal: signal() }).catch(() => undefined);
    if (read?.outcome !== 'read' || read.pages.length < read.pageCount) continue;
    const readings = new Set(read.pages.map(({ reading }) => reading));
    const whole = readings.size === 1;
    if (read.format === 'pdf' && whole && readings.has('text'))
      papers.push({ name, path, pages: read.pageCount, peer: 'pdftotext' });
    else if (['png', 'jpeg'].includes(read.format) && read.pageCount === 1)
      papers.push({ name, path, pages: 1, peer: 'tesseract' });
  }
  return papers;
}

async function compare(
  papers: readonly Paper[],
  peer: Paper['peer'],
  rounds: number,
  print: Print,
): Promise<void> {
  if (papers.length === 0) return;
  print('');
  print(`Milliseconds a page, ours in warm processes, ${peer} with its start; median of ${rounds} in turns`);
  const rows: string[][] = [];
  const totals = { ours: 0, theirs: 0 };
  for (const paper of papers) {
    const bytes = readFileSync(paper.path);
    const contenders = [
      { name: 'ours', run: async () => (await readDocument(bytes, { signal: signal() })).outcome },
      { name: peer, run: () => runPeer(peer, paper.path) },
    ];
    const measured = await interleaved(contenders, { warmUps: 1, rounds, check: expectRead });
    const [ours = 0, theirs = 0] = measured.map(({ milliseconds }) => median(milliseconds) / paper.pages);
    totals.ours += ours;
    totals.theirs += theirs;
    rows.push([paper.name, String(paper.pages), ours.toFixed(1), theirs.toFixed(1), times(ours / theirs)]);
  }
  const { ours, theirs } = totals;
  rows.push(['all', '', ours.toFixed(1), theirs.toFixed(1), times(ours / theirs)]);
  for (const line of table(['', 'pages', 'ours', peer, 'ratio'], rows)) print(line);
}

async function runPeer(peer: Paper['peer'], path: string): Promise<string> {
  const args = peer === 'pdftotext' ? [path, '-'] : [path, 'stdout', '-l', 'eng', 'tsv'];
  await run(peer, args, { maxBuffer: outputMax });
  return 'read';
}

function expectRead(name: string, outcome: string): void {
  if (outcome !== 'read') throw new Error(`${name} answered ${outcome}.`);
}

const times = (ratio: number) => `${ratio.toFixed(2)}×`;
