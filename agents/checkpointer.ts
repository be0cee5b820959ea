import { MemorySaver } from '@langchain/langgraph';
import { SqliteSaver } from '@langchain/langgraph-checkpoint-sqlite';
import type { Store } from '#store/store.ts';

/**
 * Conversation checkpoints in the store's own file, sealed: what people write and what tools found is personal.
 * The serialiser is LangGraph's, between sealing and opening.
 */
export function createCheckpointer({
  database,
  seal,
  open,
}: Pick<Store, 'database' | 'seal' | 'open'>): SqliteSaver {
  const plain = new MemorySaver().serde;
  const sealed: SqliteSaver['serde'] = {
    async dumpsTyped(data) {
      const [type, bytes] = await plain.dumpsTyped(data);
      return [type, new TextEncoder().encode(seal(Buffer.from(bytes).toString('base64')))];
    },
    async loadsTyped(type, data) {
      const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
      return plain.loadsTyped(type, Buffer.from(open(text), 'base64'));
    },
  };
  return new SqliteSaver(database, sealed);
}
