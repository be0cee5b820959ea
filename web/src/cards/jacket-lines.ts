import type { JacketCard, JacketDefect } from '../jacket-types.ts';

/** A defect with whom it concerns. */
export interface JacketLine {
  readonly key: string;
  readonly defect: JacketDefect;
  /** Funders and programs that raise it; null where all of them do. */
  readonly programs: readonly string[] | null;
}

const actors = ['customer', 'dealer', 'funder', 'staff'];
const weights = ['submission', 'funding', 'none'];

/** Who acts, each with every defect once: the same of several programs is one line, by what it blocks at worst. */
export function linesByActor({
  defects,
  programs,
}: JacketCard): readonly (readonly [string, JacketLine[]])[] {
  const lines = new Map<string, JacketLine>();
  for (const defect of defects) lines.set(keyOf(defect), { key: keyOf(defect), defect, programs: null });
  for (const { funder, program, defects: own } of programs) {
    for (const defect of own) {
      const key = keyOf(defect);
      const known = lines.get(key);
      const named = [...(known?.programs ?? []), `${funder} ${program}`];
      const worse = !known || weights.indexOf(defect.blocks) < weights.indexOf(known.defect.blocks);
      lines.set(key, { key, defect: worse ? defect : known.defect, programs: named });
    }
  }
  const sorted = [...lines.values()].toSorted(
    (a, b) => weights.indexOf(a.defect.blocks) - weights.indexOf(b.defect.blocks),
  );
  return actors
    .map((who) => [who, sorted.filter(({ defect }) => defect.who === who)] as const)
    .filter(([, some]) => some.length > 0);
}

const keyOf = ({ code, stip, documents, first, second, day, expected, fact, note }: JacketDefect): string =>
  JSON.stringify([code, stip, documents, first, second, day, expected, fact, note]);

/** How many things keep a program from funding, over all of them. */
export const blockingCount = (groups: ReturnType<typeof linesByActor>): number =>
  groups.flatMap(([, lines]) => lines).filter(({ defect }) => defect.blocks !== 'none').length;
