import type { Claim } from '#tools/kit/claims.ts';
import type { FigureMention } from '../language/figures.ts';
import { houseSentences } from '../language/house-sentences.ts';
import { decisionWord } from './decision-words.ts';
import { multiple, writtenFigures } from './figure-words.ts';

/** What a sentence may rest on besides its slots. */
export interface Grounds {
  /** Figures the person stated. */
  readonly stated: readonly FigureMention[];
  /** Shown forms of claims that may be written out: `restatable`. */
  readonly restatable: ReadonlySet<string>;
  /** Finds the names that may hold digits: `namePattern`. */
  readonly names: RegExp;
  /** Verdicts and reasons in words, in every language: a model may not write one that the engine did not give. */
  readonly engineWords: readonly string[];
}

/**
 * What is left of a sentence once its slots are taken out must hold no figure, decision word or reason, except by this
 * closed grammar: a figure the person stated, a name of the catalogue, an exact and unambiguous restatement of a claim,
 * or a house sentence. List markers are taken off before (`takeMarker`). Letters are Latin or Chinese ones, because the
 * languages are, and other scripts hold look-alikes.
 *
 * @param text the sentence with each slot replaced by one private-use character
 * @returns what is not allowed, as written, or undefined when all is
 */
export function residue(
  text: string,
  { stated, restatable, names, engineWords }: Grounds,
): string | undefined {
  let rest = text;
  for (const sentence of houseSentences) rest = rest.replaceAll(sentence, ' ');
  rest = rest.replace(names, ' ');
  const strange = rest.match(otherScript) ?? rest.match(markup);
  if (strange) return strange[0];
  const word = decisionWord(rest, engineWords) ?? multiple(rest);
  if (word) return word;
  const figures = writtenFigures(rest);
  const allowed = (figure: FigureMention) =>
    isOne(figure) ||
    (!isNegative(rest, figure) &&
      (restatable.has(figure.raw.replace(/[.\s]+$/, '')) || stated.some((own) => sameFigure(own, figure))));
  const figure = figures.find((mention) => !allowed(mention));
  if (figure) return figure.raw;
  return withoutFigures(rest, figures).match(/\p{N}+/u)?.[0];
}

const otherScript = /(?=\p{L})[^\p{Script=Han}A-Za-z\u00aa-\u024f]+/u;
const markup = /<\/?[a-z!][^>]{0,40}|\b(?:https?:|www\.)\S{0,40}|&#?\w{1,8};/i;

/** "First" carries no figure; the digit does, and so does one of any unit: one percent, 一年. */
const isOne = ({ raw, kind, values }: FigureMention): boolean =>
  !/[\p{N}%]/u.test(raw) && (kind === 'count' || kind === 'ordinal') && values.every((value) => value === 1);

const isNegative = (text: string, { start }: FigureMention): boolean =>
  /(?<![\p{L}\p{N}])[-−–]$/u.test(text.slice(Math.max(0, start - 2), start));

/** The same figure in the same meaning: 72 months are no $72. A bare number of the person's may be of any unit. */
function sameFigure(own: FigureMention, shown: FigureMention): boolean {
  if (own.kind === 'day' || shown.kind === 'day') return own.days.some((day) => shown.days.includes(day));
  if (!sameCurrency(own, shown)) return false;
  const sameKind = own.kinds.includes('count') || own.kinds.some((kind) => shown.kinds.includes(kind));
  return sameKind && shown.values.some((value) => own.values.includes(value));
}

/** What was said in euros may not come back in dollars; a bare number carries no currency. */
const sameCurrency = ({ currencies: own }: FigureMention, { currencies: shown }: FigureMention): boolean =>
  own === undefined || shown === undefined || own.some((code) => shown.includes(code));

const withoutFigures = (text: string, figures: readonly FigureMention[]): string =>
  figures.reduce((rest, { raw }) => rest.replaceAll(raw, ' '), text);

/** Shown forms that belong to one role only: "$426.11" may be restated, unless it is a payment here and a fee there. */
export function restatable(claims: readonly (Claim & { readonly shown: string })[]): Set<string> {
  const roles = new Map<string, string | null>();
  for (const { shown, role, unit } of claims) {
    if (unit === 'code' || unit === 'name' || shown.length < 3) continue;
    const before = roles.get(shown);
    roles.set(shown, before === undefined || before === role ? role : null);
  }
  return new Set([...roles].flatMap(([shown, role]) => (role === null ? [] : [shown])));
}

/** Names as whole words, longest first. One without a letter is no name here: it would let a figure through. */
export function namePattern(names: readonly string[]): RegExp {
  const usable = [...new Set(names)].filter((name) => name.length > 1 && /\p{L}/u.test(name));
  const longestFirst = usable.sort((a, b) => b.length - a.length).map(escaped);
  if (longestFirst.length === 0) return /(?!)/g;
  return new RegExp(`(?<![\\p{N}\\p{Sc}A-Za-z])(?:${longestFirst.join('|')})(?![\\p{N}%A-Za-z])`, 'gu');
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
