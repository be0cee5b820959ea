/** Ids that differ from run to run, since conversations have random ones and the rest are derived from them. */
export const volatileIds =
  /\b(conv|deal|approval|submission|notice|markup|handoff|effect)_[0-9a-f]{10,}\b|\bCH-[0-9A-F]{8}\b/g;

/** Renames those ids by the order in which they are first met, so that two runs of the same thing read the same. */
export function createNormaliser(): <T>(value: T) => T {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const rename = (id: string, kind: string | undefined): string => {
    const known = names.get(id);
    if (known) return known;
    const of = kind ?? 'reference';
    const count = (counts.get(of) ?? 0) + 1;
    counts.set(of, count);
    const name = `${of}#${count}`;
    names.set(id, name);
    return name;
  };
  return <T>(value: T): T => {
    const text = JSON.stringify(value);
    return text === undefined ? value : (JSON.parse(text.replace(volatileIds, rename)) as T);
  };
}
