import { describe, expect, it } from 'vitest';
import { StoredDocument } from './records.ts';
import { memoryStore, now } from './testing/records.ts';

const paper = (change: Partial<StoredDocument> = {}) =>
  StoredDocument.parse({
    id: 'doc_1',
    ownerId: 'customer_maya',
    dealerId: 'dealer_1',
    dealId: null,
    sha256: 's1',
    mediaType: 'application/pdf',
    bytes: 4,
    uploadedAt: now,
    ...change,
  });

describe('documents', () => {
  it('come back byte for byte', async () => {
    const { documents } = memoryStore();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    await documents.put(paper(), bytes);
    expect(await documents.get('doc_1')).toEqual(paper());
    expect(Uint8Array.from((await documents.bytes('doc_1')) ?? [])).toEqual(bytes);
    expect(await documents.get('doc_2')).toBeUndefined();
    expect(await documents.bytes('doc_2')).toBeUndefined();
  });

  it('may be put twice, and never change', async () => {
    const { documents } = memoryStore();
    await documents.put(paper(), Buffer.from('%PDF'));
    await documents.put(paper(), Buffer.from('%PDF'));
    for (const other of [paper({ sha256: 's2' }), paper({ ownerId: 'customer_chen' })]) {
      await expect(documents.put(other, Buffer.from('else'))).rejects.toMatchObject({
        code: 'documents/id_taken',
      });
    }
    expect((await documents.bytes('doc_1'))?.toString()).toBe('%PDF');
  });
});
