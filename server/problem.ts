import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorKind, reportError } from '#tools/kit/errors.ts';
import { errorFields, type Logger } from './log.ts';

/** RFC 9457, with a stable code and what to try next. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('stable; greppable in the source'),
    detail: z.string(),
    fix: z.string().describe('what to try next'),
    details: z.record(z.string(), z.unknown()).optional().describe('ids, codes and figures'),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

const statusOf: Readonly<Record<ErrorKind, ContentfulStatusCode>> = {
  invalid_input: 422,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
  defect: 500,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'No longer possible',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Invalid input',
  429: 'Too many requests',
  500: 'Our fault',
  503: 'Not now',
};

interface ProblemText {
  readonly code: string;
  readonly detail: string;
  readonly fix: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Answers with application/problem+json. */
export function problem(c: Context, status: ContentfulStatusCode, text: ProblemText): Response {
  const title = titles[status] ?? 'Error';
  const body = { type: `urn:chauffeur:${text.code}`, title, status, ...text };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

/** The one place where an exception becomes an answer. A defect is logged and its message withheld. */
export const answerError =
  (log: Logger) =>
  (error: unknown, c: Context): Response => {
    if (error instanceof HTTPException) return answerHttpException(error, c);
    const { kind, code, message, fix, details } = reportError(error);
    if (kind === 'defect') log.error({ request: c.get('requestId'), error: errorFields(error) }, code);
    return problem(c, statusOf[kind], { code, detail: message, fix, ...(details && { details }) });
  };

function answerHttpException({ status, message }: HTTPException, c: Context): Response {
  if (status === 400 && /json/i.test(message)) {
    const fix = 'Send one JSON object, in UTF-8.';
    return problem(c, 400, { code: 'http/malformed_json', detail: 'The body is not JSON.', fix });
  }
  if (status === 400 && /form/i.test(message)) {
    const fix = 'Send multipart/form-data with its boundary, or the PDF as the raw body.';
    return problem(c, 400, { code: 'http/malformed_form', detail: 'The body is not a form.', fix });
  }
  if (status === 413) return tooLarge(c, 'The body is too large.');
  const fix = 'Correct the request; /docs describes each one.';
  return problem(c, status as ContentfulStatusCode, { code: `http/${status}`, detail: message, fix });
}

export const tooLarge = (c: Context, detail: string): Response =>
  problem(c, 413, { code: 'http/too_large', detail, fix: 'Send less; papers may have 10 MB.' });

export const unsupportedType = (c: Context, expected: string): Response =>
  problem(c, 415, {
    code: 'http/unsupported_type',
    detail: 'The body is of a type that this address does not take.',
    fix: `Send ${expected}.`,
  });

export const noSuchAddress = (c: Context): Response =>
  problem(c, 404, {
    code: 'http/no_such_address',
    detail: `There is nothing at ${c.req.method} ${c.req.path}.`,
    fix: 'Look at /docs for what there is.',
  });

/** What the validator of a route answers: which fields are wrong and how, without repeating their values. */
export function answerInvalid(
  result: { readonly success: boolean; readonly target: string; readonly error?: z.ZodError },
  c: Context,
): Response | undefined {
  if (result.success || !result.error) return undefined;
  const issues = result.error.issues
    .slice(0, 12)
    .map((issue) => ({ path: `/${issue.path.join('/')}`, problem: issue.message }));
  const fields = issues.map(({ path, problem: text }) => `${path}: ${text}`).join('; ');
  return problem(c, 422, {
    code: 'http/invalid_request',
    detail: `The ${result.target} is not valid. ${fields}`,
    fix: 'Correct the named fields and send it again.',
    details: { issues },
  });
}
