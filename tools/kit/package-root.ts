import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a file of the package, the same from source and from the compiled copy in `dist`. */
export function packageRoot(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 8; up++) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, path);
    folder = dirname(folder);
  }
  throw new Error('package.json was not found above the program.');
}
