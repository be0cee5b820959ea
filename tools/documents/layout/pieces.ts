import { plain, type Word } from '../pages/words.ts';

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const closing = /[:,.;!?)\]}»”、。〉》」】]/;
const opening = /[([{«“〈《「【]/;

/** Whether a character belongs to a script that is written without blanks. */
export const isIdeograph = (character: string): boolean => ideograph.test(character);

/**
 * CJK radicals that some fonts give where the character of the same shape is meant. NFKC leaves them as they are.
 *
 * @see Unicode, EquivalentUnifiedIdeograph.txt
 */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟',
  ]
    .join('')
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);

const unified = (text: string): string =>
  plain(text).replace(/[\u2e80-\u2eff]/g, (radical) => radicals[radical] ?? radical);

/** Where a word glued from a label and its value comes apart: each pattern's first group ends there. */
const seams: readonly RegExp[] = [
  /^([^:]*\p{L}[^:]*\p{L}[^:]*:)(?!\/\/)\S/u,
  /^(\p{L}[\p{L}.'-]{2,})[-(+]?[$€£¥]?\d[\d.,]*[.,]\d{2}\W?$/u,
  /^([$€£¥]?\d[\d.,]*[.,]\d{2})\p{L}{3,}/u,
  /^(\d{1,2}[a-d]?\.)(?:\p{Lu}\p{L}|\d{1,2}\.\d{1,2}\.\d{2})/u,
  /^(\d{1,2}\/\d{1,2}\/(?:19|20)\d\d)\d{1,2}:\d\d/u,
  /^(.*?[^._])[._]{4,}/u,
  /^([._]{4,})[^._]/u,
  /^([^|]+)\|/u,
  /^(\|)./u,
];

/**
 * A word as the parts that a reader takes it for: an ideograph each, a label and the value glued to it
 * (`Date:01/02/2026`, `NETPAY1,204.10`), the bars and dotted lines of a form. A closing mark stays with what it closes.
 */
export function piecesOf(word: Word): Word[] {
  const text = unified(word.text);
  const parts = word.certainty === undefined ? partsOf(text) : partsOf(text).flatMap(offTheLine);
  if (parts.length < 2) return [text === word.text ? word : { ...word, text }];
  const total = widthOf(text);
  let before = 0;
  return parts.map((part) => {
    const x = word.x + (word.width * before) / total;
    before += widthOf(part);
    return { ...word, text: part, x, width: (word.width * widthOf(part)) / total };
  });
}

/** OCR reads the line that a value is written on as underscores at its words: `address_77`, `Ln_City`. */
const offTheLine = (text: string): string[] => {
  const parts = text.includes('@') ? [] : text.split(/_+/).filter(Boolean);
  return parts.length > 0 ? parts : [text];
};

function partsOf(text: string): string[] {
  if (ideograph.test(text)) return ideographParts(text);
  for (const seam of seams) {
    const end = seam.exec(text)?.[1]?.length;
    if (end) return [text.slice(0, end), ...partsOf(text.slice(end))];
  }
  return text === '' ? [] : [text];
}

function ideographParts(text: string): string[] {
  const parts: string[] = [];
  let open = false;
  for (const character of text) {
    const last = parts.at(-1);
    const joins = last !== undefined && (open || closing.test(character) || bothPlain(last, character));
    if (joins) parts[parts.length - 1] += character;
    else parts.push(character);
    open = opening.test(character);
  }
  return parts.flatMap((part) => (ideograph.test(part) ? [part] : partsOf(part)));
}

const bothPlain = (last: string, character: string) => !ideograph.test(character) && !ideograph.test(last);

/** How wide a text sets, in half ideographs: only the shares matter. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (ideograph.test(character) ? 2 : /[.,:;|ilI'1!()]/.test(character) ? 0.7 : 1.1),
    0,
  );
