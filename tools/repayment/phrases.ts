import type { Phrases } from '../kit/phrases.ts';

/** At which rate a quote was worked out, as a noun phrase: "at {{quote_basis_1}}". */
export const repaymentPhrases: Phrases = {
  'quote_basis.stated_rate': {
    'en-US': 'the rate you gave',
    'zh-CN': '您给出的利率',
    'de-DE': 'dem von Ihnen genannten Zinssatz',
  },
  'quote_basis.lowest_rate': {
    'en-US': 'the lowest rate that funders list for this term',
    'zh-CN': '资方对该期限公布的最低利率',
    'de-DE': 'dem niedrigsten Zinssatz, den Finanzierer für diese Laufzeit führen',
  },
  'quote_basis.highest_rate': {
    'en-US': 'the highest rate that funders list for this term',
    'zh-CN': '资方对该期限公布的最高利率',
    'de-DE': 'dem höchsten Zinssatz, den Finanzierer für diese Laufzeit führen',
  },
};
