import type { BaseCheckpointSaver } from '@langchain/langgraph';
import type { CheckpointRows } from './rows.ts';

type Serde = BaseCheckpointSaver['serde'];
export type Histories = Awaited<ReturnType<BaseCheckpointSaver['getDeltaChannelHistory']>>;
type Write = Histories[string]['writes'][number];

/** Opened conversations kept in memory, in bytes as stored: those used last. */
const keptBytesMax = 32 * 2 ** 20;

/** What one checkpoint has to say of the channels asked for, opened. */
interface Step {
  /** How many writes it had, of any channel; when there are more now, it is read again. */
  readonly rows: number;
  readonly stored: ReadonlyMap<string, unknown>;
  readonly writes: readonly Write[];
  readonly bytes: number;
}

type Steps = ReadonlyMap<string, Step>;

/** A line of checkpoints: of one conversation, up to but without the head. */
export interface Line {
  readonly thread: string;
  readonly namespace: string;
  readonly head: string;
}

/**
 * What delta channels are put together from: the writes of all checkpoints before one, back to the nearest that stores
 * the channel whole. Each is opened once in a process. That holds beside other servers too, because the database is
 * asked every time which checkpoints there are and how many writes, and one that is there never changes: their ids are
 * unique, the saver ignores a second write under the same key, and deletes nothing but whole conversations.
 */
export function createHistory(serde: Serde) {
  const kept = new Map<string, Steps>();

  async function read(rows: CheckpointRows, line: Line, channels: readonly string[]): Promise<Histories> {
    const name = JSON.stringify([line.thread, line.namespace, channels]);
    const known = kept.get(name);
    const counts = rows.writeCounts(line.thread, line.namespace);
    const steps = new Map<string, Step>();
    const missing = new Set(channels);
    for (const id of rows.ancestors(line.thread, line.namespace, line.head)) {
      const earlier = known?.get(id);
      const step = earlier?.rows === (counts.get(id) ?? 0) ? earlier : await open(rows, line, id, channels);
      steps.set(id, step);
      for (const channel of step.stored.keys()) missing.delete(channel);
      if (missing.size === 0) break;
    }
    keep(name, steps);
    return Object.fromEntries(channels.map((channel) => [channel, historyOf(channel, [...steps.values()])]));
  }

  async function open(
    rows: CheckpointRows,
    { thread, namespace }: Line,
    id: string,
    channels: readonly string[],
  ): Promise<Step> {
    const row = rows.checkpoint({ thread, namespace, id });
    const { channel_values: values } = row
      ? ((await serde.loadsTyped(row.type ?? 'json', row.checkpoint)) as Stored)
      : { channel_values: {} };
    const stored = new Map(
      channels.flatMap((channel) => (Object.hasOwn(values, channel) ? [[channel, values[channel]]] : [])),
    );
    const all = rows.writes(thread, namespace, id);
    const written = all.filter(({ channel }) => channels.includes(channel));
    const writes = await Promise.all(
      written.map(
        async ({ task_id, channel, type, value }): Promise<Write> => [
          task_id,
          channel,
          await serde.loadsTyped(type ?? 'json', value),
        ],
      ),
    );
    const bytes = written.reduce(
      (sum, { value }) => sum + value.length,
      stored.size > 0 ? (row?.checkpoint.length ?? 0) : 0,
    );
    return { rows: all.length, stored, writes, bytes };
  }

  function keep(name: string, steps: Steps): void {
    kept.delete(name);
    kept.set(name, steps);
    let total = [...kept.values()].reduce((sum, of) => sum + bytesOf(of), 0);
    for (const [oldest, of] of kept) {
      if (total <= keptBytesMax) break;
      kept.delete(oldest);
      total -= bytesOf(of);
    }
  }

  function forget(thread: string): void {
    for (const name of kept.keys()) if (JSON.parse(name)[0] === thread) kept.delete(name);
  }

  return { read, forget };
}

interface Stored {
  readonly channel_values: Readonly<Record<string, unknown>>;
}

/** Oldest write first, from the nearest checkpoint that stores the channel, whose own writes came after it. */
function historyOf(channel: string, nearestFirst: readonly Step[]): Histories[string] {
  const seeded = nearestFirst.findIndex(({ stored }) => stored.has(channel));
  const steps = seeded < 0 ? nearestFirst : nearestFirst.slice(0, seeded + 1);
  const writes = steps.toReversed().flatMap((step) => step.writes.filter(([, of]) => of === channel));
  return seeded < 0 ? { writes } : { writes, seed: nearestFirst[seeded]?.stored.get(channel) };
}

const bytesOf = (steps: Steps): number => [...steps.values()].reduce((sum, { bytes }) => sum + bytes, 0);
