import { describe, expect, it } from 'vitest';
import { problemOf, testApp } from '../testing/app.ts';

const path = '/v1/documents';
const pdf = new TextEncoder().encode('%PDF-1.7 a paper');
const raw = (body: Uint8Array | string | ReadableStream, type: string) => ({
  method: 'POST',
  headers: { 'Content-Type': type },
  body: body as NonNullable<RequestInit['body']>,
});

function form(name: string, type: string) {
  const body = new FormData();
  body.append(name, new File([pdf], 'Maya Ortiz pay stub.pdf', { type }));
  return { method: 'POST', body };
}

describe('POST /v1/documents', () => {
  it.each([
    ['a raw body', raw(pdf, 'application/pdf')],
    ['a form', form('file', 'application/pdf')],
  ])('201: %s is stored for its owner, without its file name', async (_, init) => {
    const { as, store } = await testApp({});
    const response = await as('customer_maya', path, init);
    expect(response.status).toBe(201);
    const body = (await response.json()) as { id: string; sha256: string };
    expect(body).toMatchObject({ bytes: pdf.length, mediaType: 'application/pdf' });
    const stored = await store.documents.get(body.id);
    expect(stored).toMatchObject({ ownerId: 'customer_maya', dealerId: 'dealer_1', dealId: null });
    expect(Uint8Array.from((await store.documents.bytes(body.id)) ?? [])).toEqual(pdf);
    expect(JSON.stringify(stored)).not.toContain('Ortiz');
  });

  it.each(['image/png', 'image/jpeg', 'image/webp', 'image/tiff', 'image/gif', 'image/bmp'])(
    '201: a picture, raw or in a form: %s',
    async (type) => {
      const { as, store } = await testApp({});
      for (const init of [raw(pdf, type), form('file', type)]) {
        const response = await as('customer_maya', path, init);
        expect(response.status).toBe(201);
        const { id, mediaType } = (await response.json()) as { id: string; mediaType: string };
        expect(mediaType).toBe(type);
        expect(await store.documents.get(id)).toMatchObject({ mediaType: type });
      }
    },
  );

  it('413: a paper of 200 MB, by what it says of itself', async () => {
    const { as } = await testApp({});
    const init = raw(pdf, 'application/pdf');
    const headers = { ...init.headers, 'Content-Length': String(200 * 1024 * 1024) };
    expect(await problemOf(await as('customer_maya', path, { ...init, headers }))).toMatchObject({
      status: 413,
      code: 'http/too_large',
    });
  });

  it('413: a paper that says nothing of its length, before it is read to the end', async () => {
    const { as } = await testApp({});
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (sent === 200) controller.close();
      },
    });
    const init = { ...raw(body, 'application/pdf'), duplex: 'half' as const };
    expect((await as('customer_maya', path, init)).status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it('413: one byte above 10 MB; 201: 10 MB', async () => {
    const { as } = await testApp({});
    const limit = 10 * 1024 * 1024;
    expect((await as('customer_maya', path, raw(new Uint8Array(limit + 1), 'application/pdf'))).status).toBe(
      413,
    );
    expect((await as('customer_maya', path, raw(new Uint8Array(limit), 'application/pdf'))).status).toBe(201);
  });

  it.each([
    ['a spreadsheet', raw(pdf, 'application/vnd.ms-excel')],
    ['a phone’s own format', raw(pdf, 'image/heic')],
    ['JSON', raw('{}', 'application/json')],
    ['a text in a form', form('file', 'text/plain')],
    ['no type at all', { method: 'POST', body: pdf }],
  ])('415: %s', async (_, init) => {
    const { as } = await testApp({});
    expect(await problemOf(await as('customer_maya', path, init))).toMatchObject({ status: 415 });
  });

  it.each([
    ['no bytes', raw('', 'application/pdf'), 'documents/empty'],
    ['a form without a file', form('paper', 'application/pdf'), 'documents/no_file'],
  ])('422: %s', async (_, init, code) => {
    const { as } = await testApp({});
    expect(await problemOf(await as('customer_maya', path, init))).toMatchObject({ status: 422, code });
  });

  it('400: a form that cannot be read', async () => {
    const { as } = await testApp({});
    const response = await as('customer_maya', path, raw('x', 'multipart/form-data'));
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'http/malformed_form' });
  });

  it('401: without a key, nothing is stored', async () => {
    const { app, store } = await testApp({});
    expect((await app.request(path, raw(pdf, 'application/pdf'))).status).toBe(401);
    expect(store.database.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(0);
  });
});
