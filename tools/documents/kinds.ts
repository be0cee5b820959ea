import type { Paper } from './lines.ts';

export const documentKinds = [
  'pay_stub',
  'credit_application',
  'buyers_order',
  'proof_of_insurance',
  'unknown',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
type KnownKind = Exclude<DocumentKind, 'unknown'>;

interface KindCues {
  /** What such a paper calls itself. */
  readonly title: RegExp;
  /** Independent things such a paper shows. */
  readonly cues: readonly RegExp[];
  /** How many of them it must show beside its title. */
  readonly cuesMin: number;
}

const kinds: Readonly<Record<KnownKind, KindCues>> = {
  pay_stub: {
    title:
      /\b(?:earnings statement|statement of earnings|pay ?stub|pay ?slip|wage statement|payroll statement|pay statement|earnings record|statement of earnings and deductions|pay advice)\b/,
    cues: [
      /\b(?:gross (?:pay|earnings|wages)|total gross|gross ytd)\b/,
      /\b(?:net (?:pay|earnings)|take[- ]home pay|net check)\b/,
      /\b(?:pay period|period (?:ending|beginning|start|end)|pay (?:begin|end) date)\b/,
      /\b(?:pay date|check date|payment date|pay day)\b/,
      /\b(?:ytd|year[- ]to[- ]date)\b/,
      /\b(?:fed(?:eral)?(?: income)? (?:tax|withholding)|federal \d)/,
      /\b(?:social security|soc sec|fica|oasdi)\b/,
      /\bmedicare\b/,
    ],
    cuesMin: 4,
  },
  credit_application: {
    title:
      /\b(?:credit application|application for credit|(?:auto )?(?:loan|finance|financing) application)\b/,
    cues: [
      /\b(?:applicant|borrower|full legal name)\b/,
      /\b(?:ssn|social security (?:number|no))\b/,
      /\b(?:date of birth|dob|birth date)\b/,
      /\bemployer\b/,
      /\b(?:gross (?:monthly|annual) income|(?:monthly|annual) (?:gross )?income)\b/,
      /\b(?:time (?:at|on|with) (?:job|employer)|length of employment|years employed|years at job)\b/,
      /\b(?:rent|mortgage|housing payment)\b/,
      /\b(?:time at (?:address|residence)|years at address|length of residence)\b/,
      /\b(?:requested term|loan term|term requested|amount requested|loan amount|down payment)\b/,
    ],
    cuesMin: 5,
  },
  buyers_order: {
    title:
      /\b(?:buyer'?s order|bill of sale|(?:vehicle )?purchase (?:order|agreement)|retail order|purchase contract)\b/,
    cues: [
      /\b(?:vin|vehicle identification number)\b/,
      /\b(?:selling price|sales? price|cash price|vehicle price|purchase price)\b/,
      /\b(?:sales tax|tax)\b/,
      /\b(?:doc(?:ument(?:ation|ary)?)? fee|dealer documentary fee|processing fee)\b/,
      /\b(?:total (?:purchase|cash|sale) price|total)\b/,
      /\b(?:down payment|cash down)\b/,
      /\b(?:amount (?:to be )?financed|unpaid balance|balance due)\b/,
      /\b(?:mileage|odometer)\b/,
      /\b(?:dealer|seller)\b/,
    ],
    cuesMin: 5,
  },
  proof_of_insurance: {
    title:
      /\b(?:insurance (?:coverage )?binder|binder of insurance|declarations?(?: page)?|proof of (?:auto )?insurance|evidence of insurance|insurance (?:identification )?card|auto insurance coverage summary|certificate of (?:motor )?insurance)\b/,
    cues: [
      /\bpolicy (?:number|no\b|#)/,
      /\b(?:vin|vehicle identification number|[a-hj-npr-z\d]{13}\d{4})\b/,
      /\b(?:named insured|insured party|insured|policyholder)\b/,
      /\bbodily injury\b/,
      /\bproperty damage\b/,
      /\bcomprehensive\b/,
      /\bcollision\b/,
      /\bdeductibles?\b/,
      /\b(?:policy period|coverage period|effective|expir(?:es|ation|y)|valid until|coverage beg[ai]ns)\b/,
      /\b(?:lienholder|loss payee)\b/,
    ],
    cuesMin: 5,
  },
};

/** Papers that share many words with ours and are none of them; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary)\b/;

/**
 * What kind of paper it is, from its title at the top and several independent things that such a paper shows.
 * Unknown when the title or too many of them are missing, when two kinds are nearly as likely, when it names itself something else, or when its
 * amounts are in another currency: such a paper is answered, not guessed at.
 */
export function classify(paper: Paper): DocumentKind {
  const lines = paper.lines.map((line) => line.words.map((word) => word.text).join(' '));
  const text = lines.join('\n').toLowerCase().replace(/[’]/g, "'");
  const firstPage = paper.lines.filter((line) => line.page === paper.lines[0]?.page).length;
  const head = text.split('\n').slice(0, Math.min(firstPage, 25)).join(' ');
  if (others.test(head) || foreignMoney(text)) return 'unknown';
  const scored = (Object.entries(kinds) as [KnownKind, KindCues][])
    .map(([kind, own]) => ({ kind, ...score(own, text, head) }))
    .filter(({ enough }) => enough)
    .sort((a, b) => b.points - a.points);
  const [best, second] = scored;
  if (!best || (second && best.points - second.points < 2)) return 'unknown';
  return best.kind;
}

function score({ title, cues, cuesMin }: KindCues, text: string, head: string) {
  const seen = cues.filter((cue) => cue.test(text)).length;
  return { enough: title.test(head) && seen >= cuesMin, points: seen };
}

const foreignMoney = (text: string): boolean =>
  !/\$ ?\d/.test(text) && /[€£¥] ?\d|\d ?[€£¥]|\b(?:eur|gbp|cad|cny|rmb|sgd|myr|thb)\b/.test(text);
