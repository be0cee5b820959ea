import type { RunnableConfig } from '@langchain/core/runnables';
import { type BaseCheckpointSaver, type CheckpointTuple, MemorySaver } from '@langchain/langgraph';
import { SqliteSaver } from '@langchain/langgraph-checkpoint-sqlite';
import type { Store } from '#store/store.ts';
import { createHistory, type Histories } from './checkpoints/history.ts';
import { type CheckpointRow, type CheckpointRows, checkpointRows, type Place } from './checkpoints/rows.ts';

type Serde = BaseCheckpointSaver['serde'];

/**
 * Conversation checkpoints in the store's own file, sealed: what people write and what tools found is personal.
 * The serialiser is LangGraph's, between sealing and opening.
 */
export const createCheckpointer = (store: Pick<Store, 'database' | 'seal' | 'open'>): SqliteSaver =>
  new SealedSaver(store.database, sealed(new MemorySaver().serde, store));

/** Before the type of what was sealed as bytes. A type without it is of an earlier row: base64, sealed, base64 again. */
const mark = 'sealed:';

function sealed(plain: Serde, { seal, open }: Pick<Store, 'seal' | 'open'>): Serde {
  return {
    async dumpsTyped(data) {
      const [type, bytes] = await plain.dumpsTyped(data);
      return [mark + type, seal(bytes)];
    },
    async loadsTyped(type, data) {
      const bytes = Buffer.from(data as Uint8Array);
      return type.startsWith(mark)
        ? plain.loadsTyped(type.slice(mark.length), open(bytes))
        : plain.loadsTyped(type, fromBase64(open(fromBase64(bytes))));
    },
  };
}

const fromBase64 = (text: Buffer): Buffer => Buffer.from(text.toString('latin1'), 'base64');

/**
 * LangGraph's saver, which writes as it always does. What it would read as text is read as bytes here, and a
 * conversation's messages are not opened again at every load (`createHistory`).
 */
class SealedSaver extends SqliteSaver {
  readonly #history = createHistory(this.serde);
  #prepared: CheckpointRows | undefined;

  override async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const row = this.#rows().checkpoint(placeOf(config));
    return row && this.#opened(row);
  }

  override async *list(
    config: RunnableConfig,
    { limit = Number.POSITIVE_INFINITY, before, filter = {} }: ListOptions = {},
  ): AsyncGenerator<CheckpointTuple> {
    const { thread_id, checkpoint_ns } = config.configurable ?? {};
    let left = limit;
    for (const place of this.#rows().list(thread_id, checkpoint_ns, before?.configurable?.checkpoint_id)) {
      if (left <= 0) return;
      const row = this.#rows().checkpoint(place);
      if (!row) continue;
      const tuple = await this.#opened(row);
      const metadata: Readonly<Record<string, unknown>> = { ...tuple.metadata };
      if (!Object.entries(filter).every(([key, value]) => metadata[key] === value)) continue;
      left -= 1;
      yield tuple;
    }
  }

  override async getDeltaChannelHistory({ config, channels }: HistoryOptions): Promise<Histories> {
    const { thread, namespace, id } = placeOf(config);
    const rows = this.#rows();
    const head = id ?? rows.checkpoint({ thread, namespace, id })?.checkpoint_id ?? '';
    return this.#history.read(rows, { thread, namespace, head }, channels);
  }

  override async deleteThread(thread: string): Promise<void> {
    this.#history.forget(thread);
    await super.deleteThread(thread);
  }

  #rows(): CheckpointRows {
    this.setup();
    this.#prepared ??= checkpointRows(this.db);
    return this.#prepared;
  }

  async #opened(row: CheckpointRow): Promise<CheckpointTuple> {
    const {
      thread_id,
      checkpoint_ns,
      checkpoint_id,
      parent_checkpoint_id: parent,
      type,
      checkpoint,
      metadata,
    } = row;
    const load = (data: Uint8Array, of: string | null) => this.serde.loadsTyped(of ?? 'json', data);
    const config = (id: string) => ({ configurable: { thread_id, checkpoint_ns, checkpoint_id: id } });
    const writes = this.#rows().writes(thread_id, checkpoint_ns, checkpoint_id);
    return {
      config: config(checkpoint_id),
      checkpoint: await load(checkpoint, type),
      metadata: await load(metadata, type),
      ...(parent === null ? {} : { parentConfig: config(parent) }),
      pendingWrites: await Promise.all(
        writes.map(
          async (write) =>
            [write.task_id, write.channel, await load(write.value, write.type)] as [string, string, unknown],
        ),
      ),
    };
  }
}

type ListOptions = NonNullable<Parameters<BaseCheckpointSaver['list']>[1]>;
type HistoryOptions = Parameters<BaseCheckpointSaver['getDeltaChannelHistory']>[0];

function placeOf({ configurable = {} }: RunnableConfig): Place {
  const { thread_id, checkpoint_ns = '', checkpoint_id } = configurable;
  return { thread: thread_id, namespace: checkpoint_ns, id: checkpoint_id || undefined };
}
