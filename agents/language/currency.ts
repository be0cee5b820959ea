import type { FigureMention } from './figures.ts';

/** Currencies that call themselves dollars: a bare sign may mean any of them. */
const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'];

/**
 * How amounts are marked with a currency: in words, by code or by sign, in English, Chinese and German. More specific marks
 * come first, because "CA$" ends in "$". Words that any currency's speakers use ("bucks", 块, 元) are not here.
 */
const marks: readonly (readonly [codes: readonly string[], words: string, signs: string])[] = [
  [
    ['CAD'],
    'CAD|(?:canadian|kanadische[rn]?)(?: dollars?)?',
    '(?<![A-Z])(?:CA|C|CAN|CDN)\\$|加拿大元|加元|加币|加刀',
  ],
  [
    ['AUD'],
    'AUD|(?:australian|australische[rn]?)(?: dollars?)?',
    '(?<![A-Z])AU?\\$|澳大利亚元|澳元|澳币|澳刀',
  ],
  [['NZD'], 'NZD|new zealand dollars?', 'NZ\\$|新西兰元|纽币'],
  [['HKD'], 'HKD|hong ?kong[- ]dollars?', 'HK\\$|港[币幣元纸紙]'],
  [['SGD'], 'SGD|singap(?:ore|ur)[- ]dollars?', '(?<![A-Z])S\\$|新加坡[元币]|新币'],
  [['TWD'], 'TWD|(?:new )?taiwan(?:ese)?[- ]dollars?', 'NT\\$|新?[台臺][币幣]'],
  [['MXN'], 'MXN|(?:mexican )?pesos?', 'MX\\$|比索'],
  [['BRL'], 'BRL|reais', '(?<![A-Z])R\\$|雷亚尔'],
  [['USD'], 'USD|U\\.S\\. dollars?|(?:US|american)[- ]dollars?', 'US\\$|美元|美金|美刀'],
  [['EUR'], 'EUR|euros?', '€|[欧歐]元|[欧歐](?![洲盟])'],
  [['GBP'], 'GBP|(?:british )?pounds?(?: sterling)?|sterling|quid|pfund(?: sterling)?', '£|英[镑鎊]|镑'],
  [['CNY'], 'CNY|RMB|CNH|renminbi|(?:chinese )?yuan', 'CN¥|人民[币幣]'],
  [['JPY'], 'JPY|(?:japanese )?yen', 'JP¥|日[元圆圓币]|円'],
  [['CNY', 'JPY'], '', '¥'],
  [['CHF'], 'CHF|SFr|(?:swiss )?francs?|(?:schweizer )?franken', '瑞士法郎|瑞郎|法郎'],
  [['KRW'], 'KRW|korean won', '₩|韩[元币]|韓元'],
  [['INR'], 'INR|(?:indian )?rupees?|rupien', '₹|卢比'],
  [['THB'], 'THB|(?:thai )?baht', '฿|泰[铢銖]'],
  [['MYR'], 'MYR|RM|(?:malaysian )?ringgit', '林吉特|马币'],
  [['RUB'], 'RUB|rou?bles?|rubel', '₽|卢布'],
  [['SEK', 'NOK', 'DKK'], 'SEK|NOK|DKK|kronor|kron[ae]r?|kronen', '克朗'],
  [['PLN'], 'PLN|z[lł]ot(?:y|ych|ys)', '兹罗提'],
  [['BTC'], 'BTC|bitcoins?', '₿|比特币'],
  [dollars, 'dollars?', '\\$'],
];

const patterns = marks.map(([codes, words, signs]) => ({
  codes,
  mark: words === '' ? signs : `(?<![A-Za-z])(?:${words})(?![A-Za-z])|${signs}`,
}));

/** Any mark, as the source of a pattern: what may stand before or after an amount. */
export const currencyMark = patterns.map(({ mark }) => mark).join('|');
const anyMark = new RegExp(currencyMark, 'gi');
const each = patterns.map(({ codes, mark }) => ({ codes, mark: new RegExp(`^(?:${mark})$`, 'i') }));

/**
 * The currencies that a stretch of text may mean: one as a rule, several for "$" and "¥", none for marks that contradict
 * one another ("€3,000 dollars").
 *
 * @returns undefined when nothing marks a currency
 */
function currenciesIn(text: string): readonly string[] | undefined {
  const found = [...text.normalize('NFKC').matchAll(anyMark)].map(([mark]) => codesOf(mark));
  const [first, ...others] = found;
  return first && others.reduce((codes, more) => codes.filter((code) => more.includes(code)), first);
}

const codesOf = (mark: string): readonly string[] => each.find((one) => one.mark.test(mark))?.codes ?? [];

/**
 * Whether a figure is an amount in another currency than this one. Nothing is converted, so such an amount is none that a
 * person stated for a deal; nought is nought in any currency.
 */
export const isForeign = ({ currencies, values }: FigureMention, currency: string): boolean =>
  currencies !== undefined && !currencies.includes(currency) && values.some((value) => value !== 0);

const range = /^\s*(?:-|–|—|~|\/|to|bis|and|und|or|oder|到|至|或|或者|和)\s*$/i;
const throughout = new RegExp(
  `(?:(?<![a-z])(?:in|all|alles?|everything)\\s|以|按|用|都是|全是|单位是?)\\s?(?:in\\s)?(${currencyMark})`,
  'gi',
);

/**
 * Figures with the currency that each is stated in. The ends of a range share a mark ("25,000 to 30,000 euros"), and a
 * currency that is named for the whole message ("all in euros") is every unmarked amount's.
 */
export function withCurrencies(text: string, figures: readonly FigureMention[]): FigureMention[] {
  const own = figures.map((figure) =>
    figure.kinds.includes('money') ? marked(figure, currenciesIn(figure.raw)) : figure,
  );
  const gap = (i: number) => text.slice(own[i - 1]?.end ?? 0, own[i]?.start ?? 0);
  for (let i = own.length - 1; i > 0; i--)
    if (range.test(gap(i))) own[i - 1] = shared(own[i - 1]!, own[i]!.currencies);
  for (let i = 1; i < own.length; i++)
    if (range.test(gap(i))) own[i] = shared(own[i]!, own[i - 1]!.currencies);
  const free = [...text.matchAll(throughout)].find(
    ({ index }) => !own.some(({ start, end }) => start < index && index < end),
  );
  return free ? own.map((figure) => shared(figure, currenciesIn(free[1]!))) : own;
}

const marked = (figure: FigureMention, currencies: readonly string[] | undefined): FigureMention =>
  currencies ? { ...figure, currencies } : figure;

/** An amount without a mark of its own takes its neighbour's, and is then nothing but an amount. */
function shared(figure: FigureMention, currencies: readonly string[] | undefined): FigureMention {
  const bare = figure.currencies === undefined && figure.kinds.includes('money') && currencies;
  if (!bare || !/^[\p{N}\p{L}.,\s'’]+$/u.test(figure.raw)) return figure;
  return /[元块刀]|bucks/i.test(figure.raw)
    ? figure
    : { ...figure, kind: 'money', kinds: ['money'], currencies };
}
