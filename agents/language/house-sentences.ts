import type { Locale } from '#tools/kit/units.ts';

/**
 * The fixed sentences that may hold decision words outside a claim. They are shown byte for byte or not at all; none
 * states a figure, a decision or a reason of anyone's deal. Legal wording changes here, in one place.
 */
export const houseSentence = {
  prequalification: {
    'en-US': 'This is a prequalification, not an approval of credit, and final terms come from the funder.',
    'zh-CN': '这是预审结果，不是贷款批准，最终条款以资金方为准。',
    'de-DE':
      'Dies ist eine Vorprüfung, keine Kreditzusage, und die endgültigen Konditionen kommen vom Finanzierer.',
  },
  estimate: {
    'en-US': 'This is an estimate, not an offer of credit.',
    'zh-CN': '这是估算，不是贷款要约。',
    'de-DE': 'Dies ist eine Schätzung, kein Kreditangebot.',
  },
  approvalFirst: {
    'en-US': 'Nothing goes to a funder until you approve it on the card.',
    'zh-CN': '在您通过卡片批准之前，不会向资金方提交任何内容。',
    'de-DE': 'Nichts geht an einen Finanzierer, bevor Sie es auf der Karte genehmigen.',
  },
  notSubmitted: {
    'en-US': 'Understood: it was not approved, so nothing was sent.',
    'zh-CN': '明白：您没有批准，所以没有发送任何内容。',
    'de-DE': 'Verstanden: Es wurde nicht genehmigt, also wurde nichts gesendet.',
  },
  noPromise: {
    'en-US': 'I cannot promise an approval, and I do not decide on credit myself.',
    'zh-CN': '我不能承诺贷款获批，也不由我作出信贷决定。',
    'de-DE': 'Ich kann keine Genehmigung versprechen und entscheide nicht selbst über Kredite.',
  },
  notAgain: {
    'en-US': 'The engine declined this structure, so there are no funders to show for it.',
    'zh-CN': '系统拒绝了这个方案，因此没有可显示的资金方。',
    'de-DE': 'Die Prüfung hat diese Struktur abgelehnt, daher gibt es dafür keine Finanzierer.',
  },
  rights: {
    'en-US':
      'You may ask for the specific reasons for a decision, see the data it used, correct it, dispute it, and have a person look at it.',
    'zh-CN': '您有权了解决定的具体理由、查看所用数据、要求更正、提出异议，并要求人工复核。',
    'de-DE':
      'Sie können die konkreten Gründe einer Entscheidung erfragen, die verwendeten Daten sehen, berichtigen, bestreiten und eine Person prüfen lassen.',
  },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

export type HouseSentence = keyof typeof houseSentence;

/** All of them in every language, for the renderer to exempt. */
export const houseSentences: readonly string[] = Object.values(houseSentence).flatMap((words) =>
  Object.values(words),
);
