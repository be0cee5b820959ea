import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { invalidInput } from '#tools/kit/errors.ts';

export interface DataFolder {
  readonly databasePath: string;
  /** 32 bytes: the one configured, else the one in the folder's key file, which is made when there is none. */
  readonly key: Buffer;
}

/**
 * Makes the data folder (0700) and the database (0600) for their owner only, and a key file (0600) beside it when no key
 * is configured. Those that are there already lose the rights of others; a folder that was not made for this keeps its own.
 * Who has the folder then has the data: configure a key to keep the two apart.
 *
 * @throws AppError `data/cannot_use` when the folder cannot be made or read; `data/bad_key_file`
 */
export function prepareDataFolder(folder: string, configured: Buffer | undefined): DataFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const databasePath = join(folder, 'chauffeur.db');
    if (modeOf(databasePath) !== undefined && !isShared(folder)) tighten(folder);
    closeSync(openSync(databasePath, 'a', 0o600)); // SQLite gives its other files the rights of this one
    for (const name of privateFiles) tighten(join(folder, name));
    return { databasePath, key: configured ?? keyFile(join(folder, 'key')) };
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw invalidInput(
      'data/cannot_use',
      `The data folder ${folder} cannot be used: ${error.message}.`,
      'Choose another with --data FOLDER.',
      { cause: error },
    );
  }
}

/** What holds data or opens it; SQLite's own files outlive a server that was killed. */
const privateFiles = ['chauffeur.db', 'chauffeur.db-wal', 'chauffeur.db-shm', 'chauffeur.db-journal', 'key'];

const OTHERS = 0o077;
const STICKY = 0o1000;

const modeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mode;

/** `/tmp` and its like belong to everyone, whatever lies in them. */
const isShared = (folder: string): boolean => ((modeOf(folder) ?? 0) & STICKY) !== 0;

/** Takes the rights of group and others away. Somebody else's file, on a mounted volume, is theirs to keep. */
function tighten(path: string): void {
  const mode = modeOf(path);
  if (mode === undefined || (mode & OTHERS) === 0) return;
  try {
    chmodSync(path, mode & 0o7777 & ~OTHERS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function keyFile(path: string): Buffer {
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length === 32) return key;
  throw invalidInput(
    'data/bad_key_file',
    `The key file ${path} does not hold 32 bytes in base64.`,
    'Put the right key back, or use another data folder.',
  );
}
