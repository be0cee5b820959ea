import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { tooLarge, unsupportedType } from './problem.ts';

const MEGABYTE = 1024 * 1024;
export const DOCUMENT_BYTES_MAX = 10 * MEGABYTE;
/** A multipart form has boundaries and headers around its file. */
const FORM_BYTES = 64 * 1024;

/** Refuses a paper above 10 MB before it is read, or, when its length was not said, as soon as it is too long. */
export const documentLimit = bodyLimit({
  maxSize: DOCUMENT_BYTES_MAX + FORM_BYTES,
  onError: (c) => tooLarge(c, 'A paper may have 10 MB.'),
});

export const jsonLimit = bodyLimit({
  maxSize: MEGABYTE / 4,
  onError: (c) => tooLarge(c, 'A JSON body may have 256 kB.'),
});

/** A batch of 2,000 deals with 40 options each has some 8 MB. */
const ALLOCATION_MB = 24;
export const allocationLimit = bodyLimit({
  maxSize: ALLOCATION_MB * MEGABYTE,
  onError: (c) => tooLarge(c, `A batch of deals may have ${ALLOCATION_MB} MB.`),
});

/** Every body but a paper is JSON, and says so. */
export const jsonOnly = createMiddleware(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const type = c.req.header('Content-Type');
  const length = c.req.header('Content-Length');
  const empty = type === undefined && (length === undefined || length === '0');
  if (empty || /^application\/json\s*(;|$)/i.test(type ?? '')) return next();
  return unsupportedType(c, 'application/json');
});
