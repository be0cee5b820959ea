import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { StoredDocument } from '#store/records.ts';
import type { Store } from '#store/store.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import type { AppEnv } from '../auth.ts';
import { DOCUMENT_BYTES_MAX } from '../body-guards.ts';
import { createRouter, problems, signedIn } from '../openapi.ts';
import { tooLarge, unsupportedType } from '../problem.ts';

/** What a paper may call itself. What it is, its content says, when it is read. */
const paperTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/tiff',
  'image/gif',
  'image/bmp',
] as const;
const acceptedTypes = `${paperTypes.join(', ')}, or multipart/form-data with one of them as \`file\``;

const UploadedDocument = z
  .object({ id: z.string(), sha256: z.string(), bytes: z.int(), mediaType: z.string() })
  .openapi('UploadedDocument');

const binary = z.any().openapi({ type: 'string', format: 'binary' });

/** The route itself looks for the file, so that a paper of another type is a 415 and not a 422. */
const form = z.any().openapi({
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
});

const upload = createRoute({
  method: 'post',
  path: '/v1/documents',
  tags: ['Documents'],
  summary: 'Upload a PDF or a picture of at most 10 MB; attach its id to a turn',
  security: signedIn,
  request: {
    body: {
      content: {
        ...Object.fromEntries(paperTypes.map((type) => [type, { schema: binary }])),
        'multipart/form-data': { schema: form },
      },
    },
  },
  responses: {
    201: { description: 'stored', content: { 'application/json': { schema: UploadedDocument } } },
    ...problems(400, 413, 415, 422),
  },
});

export interface DocumentParts {
  readonly documents: Pick<Store['documents'], 'put'>;
  readonly now: () => string;
}

/** The size is limited in app.ts, before the body is read. File names are never kept. */
export function documentRoutes({ documents, now }: DocumentParts) {
  return createRouter().openapi(upload, async (c) => {
    const uploaded = await uploadedPaper(c);
    if (!uploaded) return unsupportedType(c, acceptedTypes) as never;
    const { bytes, mediaType } = uploaded;
    if (bytes.length === 0) {
      throw invalidInput('documents/empty', 'The paper has no bytes.', 'Send the file as the body.');
    }
    if (bytes.length > DOCUMENT_BYTES_MAX) return tooLarge(c, 'A paper may have 10 MB.') as never;
    const principal = c.get('principal');
    const document: StoredDocument = {
      id: `doc_${randomUUID().replaceAll('-', '').slice(0, 16)}`,
      ownerId: principal.id,
      dealerId: principal.dealerId ?? null,
      dealId: null,
      sha256: sha256(bytes),
      mediaType,
      bytes: bytes.length,
      uploadedAt: now(),
    };
    await documents.put(document, bytes);
    const { id, sha256: hash } = document;
    return c.json({ id, sha256: hash, bytes: bytes.length, mediaType }, 201);
  });
}

interface UploadedPaper {
  readonly bytes: Uint8Array;
  /** As its sender calls it. */
  readonly mediaType: string;
}

/** The paper of a raw or a multipart body; undefined for anything else. Whether it is one, parse_document says. */
async function uploadedPaper(c: Context<AppEnv>): Promise<UploadedPaper | undefined> {
  const type = plainType(c.req.header('Content-Type'));
  if (isPaper(type)) return { bytes: new Uint8Array(await c.req.arrayBuffer()), mediaType: type };
  if (type !== 'multipart/form-data') return undefined;
  const { file } = await c.req.parseBody();
  if (!(file instanceof File)) {
    throw invalidInput('documents/no_file', 'The form has no file.', 'Name the part `file`.');
  }
  const named = plainType(file.type);
  return isPaper(named) ? { bytes: new Uint8Array(await file.arrayBuffer()), mediaType: named } : undefined;
}

const isPaper = (type: string | undefined): type is (typeof paperTypes)[number] =>
  paperTypes.some((known) => known === type);

const plainType = (header: string | undefined) => header?.split(';')[0]?.trim().toLowerCase();
