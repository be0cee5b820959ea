import type { Claim } from '#tools/kit/claims.ts';
import type { Locale } from '#tools/kit/units.ts';
import { readFigures } from '../language/figures.ts';
import { houseSentences } from '../language/house-sentences.ts';

/** What a sentence may rest on besides its slots. */
export interface Grounds {
  readonly claims: readonly (Claim & { readonly shown: string })[];
  /** The person's own messages. */
  readonly said: readonly string[];
  /** Names of the catalogue: cars, funders, the dealership. They may hold digits. */
  readonly names: readonly string[];
  /** Reasons in words, by code, in every language: a model may not write one that the engine did not give. */
  readonly reasons: readonly string[];
}

const decisionWords: Readonly<Record<Locale, RegExp>> = {
  'en-US':
    /\b(approv(e|ed|es|al|ing)|declin(e|ed|es|ing)|den(y|ied|ies|ial)|reject(ed|s|ion)?|qualif(y|ied|ies)|guarantee[ds]?|eligible|ineligible)\b/i,
  'zh-CN': /批准|获批|审批通过|已通过|拒绝|被拒|婉拒|不符合|符合条件|保证|包过/,
  'de-DE': /(genehmig|bewillig|abgelehn|ablehn|zusage|zugesag|garantier|kreditwürdig)/i,
};

/**
 * What is left of a sentence once its slots are taken out must hold no figure, decision word or reason, except by this
 * closed grammar: a list marker, a figure the person stated, a name of the catalogue, an exact and unambiguous
 * restatement of a claim, or a house sentence.
 *
 * @param text the sentence with each slot replaced by one private-use character
 * @returns what is not allowed, as written, or undefined when all is
 */
export function residue(text: string, { claims, said, names, reasons }: Grounds): string | undefined {
  let rest = withoutListMarker(text);
  for (const sentence of houseSentences) rest = rest.replaceAll(sentence, ' ');
  for (const name of longestFirst(names)) rest = rest.replaceAll(name, ' ');
  const word = Object.values(decisionWords)
    .map((pattern) => rest.match(pattern)?.[0])
    .find((found) => found !== undefined);
  if (word) return word;
  const reason = reasons.find(
    (phrase) => phrase.length > 6 && rest.toLowerCase().includes(phrase.toLowerCase()),
  );
  if (reason) return reason;
  for (const claim of unambiguous(claims)) rest = rest.replaceAll(claim, ' ');
  const stated = said
    .flatMap((line) => readFigures(line))
    .map((figure) => ({ kind: figure.kind, values: figure.values }));
  const figure = readFigures(rest).find(
    ({ values, raw }) => !isOne(raw, values) && !stated.some((own) => sameFigure(own.values, values)),
  );
  if (figure) return figure.raw;
  return /\d/.test(withoutFigures(rest)) ? rest.match(/\d+/)?.[0] : undefined;
}

const withoutListMarker = (text: string): string => text.replace(/^\s*(\d{1,2}[.)、]|[-*•])\s+/, ' ');

const longestFirst = (names: readonly string[]): string[] =>
  [...names].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);

/** "one" and "a" spelled out carry no figure; the digit does. */
const isOne = (raw: string, values: readonly number[]): boolean =>
  !/\d/.test(raw) && values.every((value) => value <= 1);

const sameFigure = (own: readonly number[], shown: readonly number[]): boolean =>
  shown.some((value) => own.includes(value));

const withoutFigures = (text: string): string =>
  readFigures(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

/** Shown forms that belong to one role only: "$426.11" may be restated, unless it is a payment here and a fee there. */
function unambiguous(claims: Grounds['claims']): string[] {
  const roles = new Map<string, Set<string>>();
  for (const { shown, role, unit } of claims) {
    if (unit === 'code') continue;
    roles.set(shown, (roles.get(shown) ?? new Set()).add(role));
  }
  return longestFirst(
    [...roles].flatMap(([shown, of]) => (of.size === 1 && shown.length > 2 ? [shown] : [])),
  );
}
