import { conflict } from '#tools/kit/errors.ts';
import type { Sealer } from './crypto.ts';
import type { Queries } from './queries.ts';
import { StoredDocument } from './records.ts';
import type { Store } from './store.ts';

/** Papers as they were uploaded; their bytes are sealed. A paper never changes: its id stands for its content. */
export function documentStore(queries: Queries, sealer: Sealer): Store['documents'] {
  const select = () => queries.sql.selectFrom('documents');
  return {
    put: async (document, bytes) =>
      queries.atomically(() => {
        const same = queries.first(select().select(['sha256', 'owner_id']).where('id', '=', document.id));
        if (same?.sha256 === document.sha256 && same.owner_id === document.ownerId) return;
        if (same) throw idTaken(document.id);
        queries.run(queries.sql.insertInto('documents').values(rowOf(sealer, document, bytes)));
      }),
    get: async (id) => {
      const row = queries.first(select().select(columns).where('id', '=', id));
      return (
        row &&
        StoredDocument.parse({
          id: row.id,
          ownerId: row.owner_id,
          dealerId: row.dealer_id,
          dealId: row.deal_id,
          sha256: row.sha256,
          mediaType: row.media_type,
          bytes: row.bytes,
          uploadedAt: row.uploaded_at,
        })
      );
    },
    bytes: async (id) => {
      const row = queries.first(select().select('sealed').where('id', '=', id));
      return row && sealer.openBytes(row.sealed, place(id));
    },
  };
}

/** All but the bytes, which may be 10 MB. */
const columns = [
  'id',
  'owner_id',
  'dealer_id',
  'deal_id',
  'sha256',
  'media_type',
  'bytes',
  'uploaded_at',
] as const;

const place = (id: string) => `documents:${id}`;

const rowOf = (sealer: Sealer, document: StoredDocument, bytes: Uint8Array) => ({
  id: document.id,
  owner_id: document.ownerId,
  dealer_id: document.dealerId,
  deal_id: document.dealId,
  sha256: document.sha256,
  media_type: document.mediaType,
  bytes: document.bytes,
  uploaded_at: document.uploadedAt,
  sealed: sealer.bytes(bytes, place(document.id)),
});

const idTaken = (id: string) =>
  conflict('documents/id_taken', 'Another paper has this id.', 'Upload it under a new id.', {
    details: { documentId: id },
  });
