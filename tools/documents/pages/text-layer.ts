import type { Sheet } from '../intake/page-source.ts';
import type { PageDoubt } from './document-read.ts';
import { overlap } from './merge-readings.ts';
import { lettersIn } from './reading-quality.ts';
import type { PageWords, Word } from './words.ts';

/**
 * Whether a page's characters can be taken for what a person sees, judged without drawing it:
 * `whole` they are the page; `checked` they may be pasted on a picture or lie, so the picture is read as well.
 */
export type Trust = 'whole' | 'checked';

const pictureShare = 0.45;
const fewWords = 25;
/** More images over print than this are not looked at one by one. */
const overlaidMax = 8;

export function trustIn({ facts, glyphs }: Sheet, { words, hidden }: PageWords): Trust {
  if (facts.broken || facts.imageShare >= pictureShare) return 'checked';
  if (words.length < fewWords && facts.imageShare >= 0.1) return 'checked';
  if (hidden.length > 2 * words.length && hidden.length > fewWords) return 'checked';
  if (facts.turnedGlyphs > glyphs.length && facts.turnedGlyphs > 40) return 'checked';
  return words.length === 0 || facts.overlaid.length > overlaidMax ? 'checked' : 'whole';
}

export interface Reconciled {
  readonly words: readonly Word[];
  readonly hidden: readonly Word[];
  readonly doubts: readonly PageDoubt[];
}

/** A layer of more words than this over a picture was made by someone's OCR, not pasted. */
const pastedWordsMax = 60;

/**
 * The words of a picture and of the text over it as one. Where both say the same, the letters of the text layer are
 * certain. Where they differ the picture stands, and a figure that differs in a pasted layer is a doubt.
 */
export function reconcile(layer: PageWords, seen: readonly Word[]): Reconciled {
  const used = new Set<Word>();
  const doubts: PageDoubt[] = [];
  const pasted = layer.words.length <= pastedWordsMax;
  const words = seen.flatMap((word) => {
    const under = [...layer.words, ...layer.hidden].filter((other) => overlap(word, other) > 0.5);
    for (const other of under) used.add(other);
    const same = under.find((other) => other.text === word.text);
    if (same) return [certain(word)];
    const shown = under.filter((other) => layer.words.includes(other));
    if (pasted && shown.some((other) => figuresDiffer(word, other))) doubts.push(doubtAt(word));
    return [word];
  });
  const unseen = layer.words.filter((word) => !used.has(word) && lettersIn(word.text) > 0 && pasted);
  return {
    words: [...words, ...unseen],
    hidden: layer.hidden.filter((word) => !used.has(word)),
    doubts,
  };
}

const certain = ({ certainty: _, ...word }: Word): Word => word;

/** Both show figures, the picture surely, and not the same ones. */
function figuresDiffer(seen: Word, layer: Word): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  const [a, b] = [digits(seen.text), digits(layer.text)];
  return (
    a.length >= 3 &&
    b.length >= 3 &&
    a !== b &&
    (seen.certainty ?? 1) > 0.85 &&
    !a.includes(b) &&
    !b.includes(a)
  );
}

export const doubtAt = ({ x, y, width, height }: Word): PageDoubt => ({
  code: 'text_layer_differs',
  box: { x, y, width, height },
});
