import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './auth.ts';
import { answerInvalid, Problem } from './problem.ts';

/** A router whose invalid requests get the same answer everywhere. */
export const createRouter = () => new OpenAPIHono<AppEnv>({ defaultHook: answerInvalid });

export const signedIn = [{ bearer: [] }];

/** Path segments of record ids. */
export const ID_PATTERN = /^[\w.:-]{1,120}$/;

const descriptions = {
  400: 'the body cannot be read',
  401: 'no key, or an unknown one',
  403: 'not allowed to this role',
  404: 'no such record, or not one of yours',
  409: 'the record is no longer in the state that this needs',
  413: 'too large',
  415: 'a type that is not taken',
  422: 'wrong input; `fix` says what to change',
  429: 'too many requests',
  503: 'not now; try again',
} as const;

type ProblemStatus = keyof typeof descriptions;
interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof Problem } };
}

/** The responses of a route that are problems. Every route behind the door has 401 and 429 as well. */
export function problems<const S extends readonly ProblemStatus[]>(
  ...statuses: S
): Record<S[number] | 401 | 429, ProblemResponse> {
  const entries = [...statuses, 401 as const, 429 as const].map((status) => [
    status,
    {
      description: descriptions[status],
      content: { 'application/problem+json': { schema: Problem } },
    },
  ]);
  return Object.fromEntries(entries);
}

/** What /openapi.json says about the whole. */
export const apiDescription = {
  openapi: '3.1.0',
  info: {
    title: 'Chauffeur',
    version: '0.1.0',
    description:
      'An agentic assistant for auto finance. Amounts are whole minor units of the deal’s currency (2500000 is ' +
      '$25,000.00); rates and ratios are fractions (0.0699 is 6.99 %); days are YYYY-MM-DD. Errors are ' +
      'application/problem+json with a stable `code` and a `fix`.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
} as const;
