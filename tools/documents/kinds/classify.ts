import { type Paper, paperOf, textOf } from '../layout/lines.ts';
import type { Code } from '../pages/document-read.ts';
import type { PageWords } from '../pages/words.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

/** Two kinds closer than this are not told apart: the paper is answered, not guessed at. */
const marginMin = 0.04;

export function evidenceOf(pages: readonly PageWords[], codes: readonly Code[]): Evidence {
  const paper = paperOf(pages);
  const first = paper.lines[0]?.page;
  return {
    paper,
    codes,
    text: textOfLines(paper.lines),
    head: textOfLines(paper.lines.filter(({ page }) => page === first).slice(0, 25)),
    compact: textOfLines(paper.lines).replace(/\s/g, ''),
  };
}

const textOfLines = (lines: Paper['lines']): string =>
  lines
    .map(({ words }) => textOf(words))
    .join('\n')
    .toLowerCase()
    .replace(/[’‘]/g, "'");

/** The kind that the evidence speaks for, or undefined when it speaks for none or for two alike. */
export function bestKind(
  evidence: Evidence,
  readers: readonly KindReader[],
): { readonly reader: KindReader; readonly likeness: number } | undefined {
  const [best, second] = readers
    .map((reader) => ({ reader, likeness: reader.likeness(evidence) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  if (!best || (second && best.likeness - second.likeness < marginMin)) return undefined;
  return best;
}
