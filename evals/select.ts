import type { ScenarioFile } from './load-scenarios.ts';

export interface Filters {
  /** Ids or files, `*` for any part of one step, `**` for any number of steps; none selects all. */
  readonly globs: readonly string[];
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
  readonly severities: readonly string[];
}

/** Scenarios that fit a glob, if there are any, and one of each kind of filter that is given. */
export function select(files: readonly ScenarioFile[], filters: Filters): readonly ScenarioFile[] {
  const patterns = filters.globs.map(globPattern);
  return files.filter(({ file, scenario }) => {
    const { id, tags, kind, severity } = scenario;
    const fits = (wanted: readonly string[], own: readonly string[]) =>
      wanted.length === 0 || wanted.some((one) => own.includes(one));
    return (
      (patterns.length === 0 || patterns.some((pattern) => pattern.test(id) || pattern.test(file))) &&
      fits(filters.tags, tags) &&
      fits(filters.kinds, [kind]) &&
      fits(filters.severities, [severity])
    );
  });
}

function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const body = escaped.replaceAll('**', '\u0000').replaceAll('*', '[^/]*').replaceAll('\u0000', '.*');
  return new RegExp(`^(?:.*/)?${body}$`);
}
