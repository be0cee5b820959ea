import type { Act, Lexicon } from './lexicon/lexicon.ts';

/** Acts that bind the person. A question about one, a condition or a negation is none of them. */
const binding = ['submit', 'choose', 'issue_notice'] as const;

const sentencesOf = (text: string): string[] => text.match(/[^.!?。！？；;\n]+[.!?。！？]*/g) ?? [];

/**
 * The acts of a message without those that it only asks about, or sets a condition for: "what happens if I submit?",
 * "should I send it". What is left of such a submission is a question about it.
 */
export function withoutQuestions(
  text: string,
  acts: ReadonlySet<Act>,
  lexicons: readonly Lexicon[],
): Set<Act> {
  const left = new Set(acts);
  for (const act of binding) {
    if (!acts.has(act)) continue;
    const holding = sentencesOf(text).filter((part) => lexicons.some((l) => l.acts[act]?.test(part)));
    if (holding.length > 0 && holding.some((part) => isRequest(part, lexicons))) continue;
    left.delete(act);
    if (act === 'submit' && !left.has('deny')) left.add('ask_submit');
    if (act === 'issue_notice') left.add('ask_notices');
  }
  return left;
}

/** Whether a message asks something, polite requests aside. */
export const asksSomething = (text: string, lexicons: readonly Lexicon[]): boolean =>
  sentencesOf(text).some((part) => isQuestion(part, lexicons));

const isRequest = (sentence: string, lexicons: readonly Lexicon[]): boolean =>
  !isQuestion(sentence, lexicons) && !lexicons.some(({ withheld }) => withheld.test(sentence));

const isQuestion = (sentence: string, lexicons: readonly Lexicon[]): boolean =>
  !lexicons.some(({ requests }) => requests.test(sentence)) &&
  (/[?？]\s*$/.test(sentence) || lexicons.some(({ questions }) => questions.test(sentence)));
