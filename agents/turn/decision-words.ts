import { skeleton } from './clean-draft.ts';

/** Words of a decision in the three languages; German ones as the skeleton has them, without umlauts. */
const decisionWords: readonly RegExp[] = [
  /\b(?:pre|un|dis)?(?:approv(?:e|ed|es|als?|ing)|qualif(?:y|ied|ies|ying|ications?))\b/i,
  /\b(?:declin(?:e|ed|es|ing)|den(?:y|ied|ies|ying|ials?)|reject(?:ed|s|ing|ions?)?|refus(?:e|ed|es|al))\b/i,
  /\b(?:guarantee(?:d|s|ing)?|(?:in)?eligib(?:le|ility)|turned down|counter ?offers?|green ?l(?:ight|it))\b/i,
  /批准|获批|審批|审批通过|审核通过|已通过|未通过|拒绝|被拒|婉拒|不符合|符合条件|保证|包过/,
  /(?:genehmig|bewillig|abgelehn|ablehn|zusage|zugesag|garantier|kreditwurdig|vorqualifizier)/i,
];

/**
 * The first decision word in a text that no claim gave, also in disguise, or undefined.
 *
 * @param engineWords verdicts and reasons in words, in every language: a model may not write one of its own
 */
export function decisionWord(text: string, engineWords: readonly string[]): string | undefined {
  const plain = skeleton(text);
  const views = [text, plain, plain.replace(/(?<=\p{L})[-‐–]\n?(?=\p{L})/gu, ''), plain.replace(/-/g, ' ')];
  for (const view of views) {
    const word = decisionWords
      .map((pattern) => view.match(pattern)?.[0])
      .find((found) => found !== undefined);
    if (word) return word;
    const lower = view.toLowerCase();
    const own = engineWords.find((phrase) => longEnough(phrase) && lower.includes(phrase.toLowerCase()));
    if (own) return own;
  }
  return undefined;
}

/** A few Chinese characters say what takes a line in English. */
const longEnough = (phrase: string): boolean => phrase.length > (/\p{Script=Han}/u.test(phrase) ? 2 : 6);

/** Whether what stands before a slot turns it into its opposite: "you are not", 您没有. */
export const deniesNext = (before: string): boolean => denial.test(before.slice(-60));

const denial =
  /(?:\b(?:not|never|no longer|hardly|kein\w*|nicht|nie|niemals)\b|n['’]t\b)(?:[ ,]+[^\s,.;:]+){0,3}[ ]*$|[不没沒未非无無](?:\p{Script=Han}){0,3}[ ]?$/iu;
