import type { Store } from '#store/store.ts';

/** Which checkpoint of which conversation; without an id the newest. */
export interface Place {
  readonly thread: string;
  readonly namespace: string;
  readonly id: string | undefined;
}

export interface CheckpointRow {
  readonly thread_id: string;
  readonly checkpoint_ns: string;
  readonly checkpoint_id: string;
  readonly parent_checkpoint_id: string | null;
  readonly type: string | null;
  readonly checkpoint: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface WriteRow {
  readonly task_id: string;
  readonly channel: string;
  readonly type: string | null;
  readonly value: Uint8Array;
}

export type CheckpointRows = ReturnType<typeof checkpointRows>;

const whole = 'thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id, type, checkpoint, metadata';
const at = 'thread_id = ? AND checkpoint_ns = ?';

/** Reads of the tables that LangGraph's saver keeps. What is sealed comes as bytes: its own reads go through text. */
export function checkpointRows(database: Store['database']) {
  const one = database.prepare<[string, string, string], CheckpointRow>(
    `SELECT ${whole} FROM checkpoints WHERE ${at} AND checkpoint_id = ?`,
  );
  const newest = database.prepare<[string, string], CheckpointRow>(
    `SELECT ${whole} FROM checkpoints WHERE ${at} ORDER BY checkpoint_id DESC LIMIT 1`,
  );
  const all = database.prepare<
    Record<string, string | null>,
    { readonly thread: string; readonly namespace: string; readonly id: string }
  >(
    `SELECT thread_id AS thread, checkpoint_ns AS namespace, checkpoint_id AS id FROM checkpoints WHERE (@thread IS NULL OR thread_id = @thread)
     AND (@namespace IS NULL OR checkpoint_ns = @namespace) AND (@before IS NULL OR checkpoint_id < @before)
     ORDER BY checkpoint_id DESC`,
  );
  const ancestors = database.prepare<Record<string, string>, { readonly id: string }>(
    `WITH RECURSIVE line (id, parent, depth) AS (
       SELECT checkpoint_id, parent_checkpoint_id, 0 FROM checkpoints
       WHERE thread_id = @thread AND checkpoint_ns = @namespace AND checkpoint_id = @id
       UNION ALL
       SELECT checkpoint_id, parent_checkpoint_id, depth + 1 FROM line
       JOIN checkpoints ON thread_id = @thread AND checkpoint_ns = @namespace AND checkpoint_id = parent
     ) SELECT id FROM line WHERE depth > 0 ORDER BY depth`,
  );
  const counts = database.prepare<[string, string], { readonly id: string; readonly writes: number }>(
    `SELECT checkpoint_id AS id, count(*) AS writes FROM writes WHERE ${at} GROUP BY checkpoint_id`,
  );
  const writes = database.prepare<[string, string, string], WriteRow>(
    `SELECT task_id, channel, type, value FROM writes
     WHERE ${at} AND checkpoint_id = ? ORDER BY task_id, idx`,
  );
  return {
    checkpoint: ({ thread, namespace, id }: Place) =>
      id === undefined ? newest.get(thread, namespace) : one.get(thread, namespace, id),
    /** Where checkpoints are, newest first; of all conversations and namespaces when none is named. */
    list: (thread?: string, namespace?: string, before?: string) =>
      all.all({ thread: thread ?? null, namespace: namespace ?? null, before: before ?? null }),
    /** Ids of the checkpoints that one rests on, nearest first, without itself. */
    ancestors: (thread: string, namespace: string, id: string) =>
      ancestors.all({ thread, namespace, id }).map((row) => row.id),
    /** How many writes there are of each checkpoint that has any. */
    writeCounts: (thread: string, namespace: string) =>
      new Map(counts.all(thread, namespace).map((row) => [row.id, row.writes])),
    writes: (thread: string, namespace: string, id: string) => writes.all(thread, namespace, id),
  };
}
