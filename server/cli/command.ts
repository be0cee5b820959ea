import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError, reportError } from '#tools/kit/errors.ts';

/** Where a command reads and writes; tests give their own. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const processTerminal = (): Terminal => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
});

export const ok = 0;
export const failed = 1;
export const wrongUsage = 2;

/** Arguments that cannot be understood. The command prints its help and ends with 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usageError = (message: string): Error => new UsageError(message);

export function parseCommand<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}

/** Runs a command; says what is wrong in words, with what to do about it, and never with a stack. */
export async function runCommand(
  help: string,
  { errors }: Terminal,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof UsageError) {
      errors.write(`${error.message}\n\n${help}`);
      return wrongUsage;
    }
    const { message, fix, code } = reportError(error);
    errors.write(`${message}\n${fix}\n(${code})\n`);
    return error instanceof AppError && error.code.startsWith('config/') ? wrongUsage : failed;
  }
}
