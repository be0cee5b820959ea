import { readdirSync, readFileSync } from 'node:fs';

/** Resident megabytes of a process and all its descendants, by Linux's own count; 0 elsewhere. Shared pages count in each. */
export function treeResidentMb(root: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
      if (parent !== undefined) parents.set(Number(name), parent);
    }
    const within = (pid: number | undefined): boolean =>
      pid !== undefined && (pid === root || within(parents.get(pid)));
    return [...parents.keys()].filter(within).reduce((sum, pid) => sum + residentMb(pid), 0);
  } catch {
    return 0;
  }
}

const statOf = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

function parentOf(pid: number): number | undefined {
  const parent = statOf(pid, 'stat').split(') ')[1]?.split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

const pageBytes = 4096;

function residentMb(pid: number): number {
  return (Number(statOf(pid, 'statm').split(' ')[1] ?? 0) * pageBytes) / 1e6;
}
