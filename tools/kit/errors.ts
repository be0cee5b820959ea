export type ErrorKind = 'invalid_input' | 'not_found' | 'forbidden' | 'conflict' | 'unavailable' | 'defect';

/**
 * The one error class, sorted by who can act. `code` is stable and greppable, `fix` says what to try next.
 * `details` is plain data that may be shown to the caller: ids, codes and figures, never names or document text.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fix: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(kind: ErrorKind, code: string, message: string, fix: string, extra: ErrorExtra = {}) {
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.kind = kind;
    this.code = code;
    this.fix = fix;
    this.details = extra.details ?? {};
  }
}

interface ErrorExtra {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

const maker = (kind: ErrorKind) => (code: string, message: string, fix: string, extra?: ErrorExtra) =>
  new AppError(kind, code, message, fix, extra);

/** The caller can mend it: 422 over HTTP, told to the model as the tool's result. */
export const invalidInput = maker('invalid_input');
/** The record does not exist, or the principal may not know that it does: 404. */
export const notFound = maker('not_found');
/** The principal is known and may not do this: 403. */
export const forbidden = maker('forbidden');
/** The record is no longer in the state the call needs: 409. */
export const conflict = maker('conflict');
/** Time mends it: 503, retried up to a ceiling. */
export const unavailable = maker('unavailable');
/** We must mend it: 500, message withheld. */
export const defect = maker('defect');

/** An error as plain data, safe to show: a defect's message is withheld. */
export interface ErrorReport {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export function reportError(error: unknown): ErrorReport {
  if (!(error instanceof AppError) || error.kind === 'defect') {
    const code = error instanceof AppError ? error.code : 'defect/unexpected';
    return {
      kind: 'defect',
      code,
      message: 'Something went wrong on our side.',
      fix: 'Try again; if it happens twice, ask for a person.',
    };
  }
  const { kind, code, message, fix, details } = error;
  return Object.keys(details).length > 0
    ? { kind, code, message, fix, details }
    : { kind, code, message, fix };
}
