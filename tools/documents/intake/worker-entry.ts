import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The file a worker runs, and what Node needs to run it. */
export interface WorkerEntry {
  readonly file: string;
  readonly loader: readonly string[];
}

/** Compiled, the worker is JavaScript beside this file. From source it needs tsx: Node 20 cannot read TypeScript. */
export function workerEntry(): WorkerEntry {
  if (import.meta.url.endsWith('.js'))
    return { file: fileURLToPath(new URL('./page-worker.js', import.meta.url)), loader: [] };
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const file = fileURLToPath(new URL('./page-worker.ts', import.meta.url));
  return { file, loader: ['--import', tsx, '--import', moduleOf(aroundTsx)] };
}

const moduleOf = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;

/** tsx works through every module; PDF.js and PDFium, which are JavaScript and large, would cost it 300 MB. */
const aroundTsx = `
  import { register } from 'node:module';
  register(${JSON.stringify(
    moduleOf(`
      import { readFile } from 'node:fs/promises';
      export async function load(url, context, next) {
        if (!url.includes('/pdfjs-dist/') && !url.includes('/@embedpdf/')) return next(url, context);
        return { format: 'module', source: await readFile(new URL(url)), shortCircuit: true };
      }`),
  )});`;
