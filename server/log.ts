import { type Logger, pino } from 'pino';
import { AppError } from '#tools/kit/errors.ts';
import type { Config } from './config.ts';

export type { Logger };

/** JSON lines on standard error. They carry ids, codes and figures, never names, identifiers or document text. */
export const createLogger = (level: Config['logLevel']): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/**
 * An error without its words: a message may quote what could not be read, and that may be personal. Code, kind and the
 * lines of the stack say where to look.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const { cause } = error;
  return {
    name: error.name,
    ...(error instanceof AppError && { kind: error.kind, code: error.code }),
    ...('code' in error && { code: error.code }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: errorFields(cause) }),
  };
}
