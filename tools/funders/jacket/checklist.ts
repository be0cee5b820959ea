import type { StipCode } from '../codes.ts';
import { type JacketActor, type JacketBlocks, type JacketCure, jacketActors, jacketBlocks } from './codes.ts';
import type { Defect } from './defect.ts';

/** One thing to get or to do, however many defects and programs it settles. */
export interface ChecklistItem {
  /** The paper to be got; null where something else is to be done. */
  readonly stip: StipCode | null;
  readonly cure: JacketCure;
  readonly who: JacketActor;
  readonly blocks: JacketBlocks;
  /** What it settles, in order and each once. */
  readonly codes: readonly Defect['code'][];
  readonly programIds: readonly string[];
}

/** What has to happen for one program, or for several of them, to fund. */
export interface Collected {
  readonly programIds: readonly string[];
  readonly items: readonly ChecklistItem[];
}

interface Reviewed {
  readonly programId: string;
  readonly defects: readonly Defect[];
}

/** Nothing that is collected makes another program of this one. */
const isLost = ({ defects }: Reviewed): boolean =>
  defects.some(({ cure, blocks }) => blocks !== 'none' && cure === 'other_funder');

/**
 * The shortest list after which every one of these programs would fund: one item for each thing to get, whichever programs
 * ask for it, with who asks first. Programs that no paper would win are left out. One new paper settles whatever is held
 * against those on file for the same condition.
 */
export function collect(programs: readonly Reviewed[]): Collected {
  const within = programs.filter((program) => !isLost(program));
  const items = new Map<string, ChecklistItem>();
  for (const { programId, defects } of within) {
    for (const defect of defects) {
      if (defect.blocks === 'none') continue;
      const key = itemKey(defect);
      items.set(key, merged(items.get(key), defect, programId));
    }
  }
  return { programIds: within.map(({ programId }) => programId), items: [...items.values()].sort(byUrgency) };
}

/** A paper for a condition is one thing to get; everything else is one thing for each cure of the same papers or facts. */
const itemKey = ({ code, stip, cure, documents, rule }: Defect): string =>
  stip !== null && code !== 'co_borrower_paper_missing'
    ? `stip:${stip}`
    : JSON.stringify([cure, [...documents].sort(), documents.length > 0 ? '' : rule]);

function merged(item: ChecklistItem | undefined, defect: Defect, programId: string): ChecklistItem {
  const { stip, cure, who, blocks, code } = defect;
  if (!item) return { stip, cure, who, blocks, codes: [code], programIds: [programId] };
  const worse = jacketBlocks.indexOf(blocks) < jacketBlocks.indexOf(item.blocks);
  return {
    ...item,
    ...(worse ? { blocks } : {}),
    codes: [...new Set([...item.codes, code])],
    programIds: [...new Set([...item.programIds, programId])],
  };
}

/** A sort that keeps the defects' own order among equals. */
const byUrgency = (a: ChecklistItem, b: ChecklistItem): number =>
  jacketBlocks.indexOf(a.blocks) - jacketBlocks.indexOf(b.blocks) ||
  jacketActors.indexOf(a.who) - jacketActors.indexOf(b.who);
