import { readdir, readFile } from 'node:fs/promises';

const everyMilliseconds = 40;

/**
 * Watches how much memory this process and all it started hold while work is done, in bytes of resident memory. Where
 * the system has no /proc, only this process is seen.
 */
export function watchMemory(): { peak(): number; reset(): void; stop(): void } {
  let most = 0;
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    most = Math.max(most, await treeBytes(process.pid).catch(() => process.memoryUsage.rss()));
    busy = false;
  };
  const timer = setInterval(look, everyMilliseconds);
  timer.unref();
  return {
    peak: () => Math.max(most, process.memoryUsage.rss()),
    reset: () => {
      most = 0;
    },
    stop: () => clearInterval(timer),
  };
}

/** Resident memory of a process and its descendants. */
async function treeBytes(root: number): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map(statOf));
  const known = stats.flatMap((stat) => stat ?? []);
  const inTree = new Set([root]);
  for (let grown = true; grown; ) {
    const more = known.filter(({ id, parent }) => inTree.has(parent) && !inTree.has(id));
    for (const { id } of more) inTree.add(id);
    grown = more.length > 0;
  }
  return known.filter(({ id }) => inTree.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function statOf(id: string): Promise<{ id: number; parent: number; bytes: number } | undefined> {
  const text = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const parent = /^PPid:\s+(\d+)/m.exec(text)?.[1];
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(text)?.[1];
  return parent
    ? { id: Number(id), parent: Number(parent), bytes: Number(kilobytes ?? 0) * 1024 }
    : undefined;
}
