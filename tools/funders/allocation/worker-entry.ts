import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * What the thread runs. Compiled, that is JavaScript beside this file. From source it needs tsx, which a thread does not take
 * from `--import`: a line of JavaScript asks it to read TypeScript first.
 */
export function workerEntry(): { readonly program: URL | string; readonly eval: boolean } {
  if (import.meta.url.endsWith('.js'))
    return { program: new URL('./worker.js', import.meta.url), eval: false };
  const tsx = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const [reader, file] = [pathToFileURL(tsx), new URL('./worker.ts', import.meta.url)].map(({ href }) =>
    JSON.stringify(href),
  );
  return {
    program: `import(${reader}).then(({ register }) => { register(); import(${file}); });`,
    eval: true,
  };
}
