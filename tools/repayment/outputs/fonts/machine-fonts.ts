import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type TrueType, trueType } from './truetype.ts';

/** A larger file is passed over: it is a font of all the world's letters, and reading it would hold up everybody. */
const fileBytesMax = 30_000_000;

interface FontFile {
  /** As the PDF calls it. */
  readonly name: string;
  readonly font: TrueType;
}

/**
 * The fonts with Latin, Greek and Cyrillic letters that this machine can lend a PDF, the nearest to Helvetica first: one
 * of PDF.js's own package, which every installation has, then where systems keep theirs. Each is read when it is asked
 * for, and kept.
 */
export function* machineFonts(bold: boolean): Generator<FontFile> {
  for (const [name, path] of bold ? boldFiles : plainFiles) {
    const font = fontAt(path);
    if (font) yield { name, font };
  }
}

const packaged = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);

/** Debian, Fedora, Arch, Alpine, macOS, Windows. */
const systemFiles = (file: { liberation: string; dejavu: string; arial: string; windows: string }) =>
  [
    ['Liberation', `/usr/share/fonts/truetype/liberation2/${file.liberation}`],
    ['Liberation', `/usr/share/fonts/truetype/liberation/${file.liberation}`],
    ['Liberation', `/usr/share/fonts/liberation-sans/${file.liberation}`],
    ['Liberation', `/usr/share/fonts/liberation/${file.liberation}`],
    ['Arial', `/System/Library/Fonts/Supplemental/${file.arial}`],
    ['Arial', `C:\\Windows\\Fonts\\${file.windows}`],
    ['DejaVu', `/usr/share/fonts/truetype/dejavu/${file.dejavu}`],
    ['DejaVu', `/usr/share/fonts/dejavu-sans-fonts/${file.dejavu}`],
    ['DejaVu', `/usr/share/fonts/TTF/${file.dejavu}`],
    ['DejaVu', `/usr/share/fonts/dejavu/${file.dejavu}`],
  ] as const;

const plainFiles = [
  ['Packaged', join(packaged, 'LiberationSans-Regular.ttf')],
  ...systemFiles({
    liberation: 'LiberationSans-Regular.ttf',
    dejavu: 'DejaVuSans.ttf',
    arial: 'Arial.ttf',
    windows: 'arial.ttf',
  }),
] as const;

const boldFiles = [
  ['PackagedBold', join(packaged, 'LiberationSans-Bold.ttf')],
  ...systemFiles({
    liberation: 'LiberationSans-Bold.ttf',
    dejavu: 'DejaVuSans-Bold.ttf',
    arial: 'Arial Bold.ttf',
    windows: 'arialbd.ttf',
  }).map(([name, path]) => [`${name}Bold`, path] as const),
] as const;

const read = new Map<string, TrueType | undefined>();

function fontAt(path: string): TrueType | undefined {
  if (!read.has(path)) read.set(path, readFont(path));
  return read.get(path);
}

/** A machine lacks most of these files, and one that is broken is as good as none. */
function readFont(path: string): TrueType | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined || size > fileBytesMax) return undefined;
  try {
    return trueType(readFileSync(path));
  } catch {
    return undefined;
  }
}
