import { readFileSync } from 'node:fs';

/**
 * Milliseconds of computing that this program's finished helpers have used so far, by Linux's own count in hundredths of
 * a second: the same for the same work however busy the machine is. Elsewhere the clock, which is never less.
 */
export function computingMilliseconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10 + ownMilliseconds();
  } catch {
    return performance.now();
  }
}

function ownMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
