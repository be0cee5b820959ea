import type { ReadField } from '../../../deals/deal.ts';
import { compact } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Paper } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { matchesIn } from '../../values/values.ts';
import type { Transaction } from './transactions.ts';

/** ISO 13616: letters count from 10, the first four characters go last, and the number leaves 1 by 97. */
function ibanHolds(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** The first IBAN of the paper's head whose check digits hold, and the BIC beside its label. */
export function ibanFields(paper: Paper): ReadField[] {
  const lines = paper.lines.slice(0, 60);
  for (const line of lines) {
    const [found] = matchesIn(
      line.words,
      /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g,
    );
    if (!found) continue;
    const value = wholeIban(found.match[0]);
    if (value) return [fieldOf('iban', 'text', { value, words: found.words }, 0.97), ...bicFields(paper)];
  }
  return bicFields(paper);
}

/** The longest beginning of a match that is an IBAN: a BIC may stand right after it. */
function wholeIban(text: string): string | undefined {
  const parts = text.split(' ');
  for (let end = parts.length; end > 0; end--) {
    const some = parts.slice(0, end).join('');
    if (some.length >= 15 && some.length <= 34 && ibanHolds(some)) return parts.slice(0, end).join(' ');
  }
  return undefined;
}

function bicFields(paper: Paper): ReadField[] {
  const at = paper.lines.findIndex(({ words }) =>
    words.some(({ text }) => /^(?:\(?BIC|\(?SWIFT)/i.test(text)),
  );
  const near = paper.lines.slice(at, at + 3).flatMap(({ words }) => words);
  const found =
    at < 0
      ? undefined
      : near
          .flatMap(splitTail)
          .find(
            ({ text }) =>
              /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text) &&
              !/^(?:STATEMENT|CHECKING|KONTOSTAND)$/.test(text),
          );
  return found ? [fieldOf('bic', 'text', { value: found.text, words: [found] }, 0.95)] : [];
}

const splitTail = (word: Word): Word[] => [{ ...word, text: word.text.replace(/^.*[:：]/, '') }];

const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:EUR|€|euros?)$/i, 'EUR'],
  [/^(?:GBP|£)$/, 'GBP'],
  [/人民币|^(?:CNY|RMB)$|^[¥￥]/, 'CNY'],
  [/^CHF$/, 'CHF'],
  [/^(?:CAD|CA\$|C\$)$/, 'CAD'],
  [/^(?:AUD|A\$)$/, 'AUD'],
  [/^(?:INR|₹)$/, 'INR'],
  [/^(?:USD|US\$)$/, 'USD'],
];

/** The currency that amounts are printed in: the one named most often; a bare dollar sign on a US paper is the US dollar. */
export function currencyFields(paper: Paper, text: string): ReadField[] {
  const seen = new Map<string, Word[]>();
  for (const word of paper.lines.flatMap(({ words }) => words)) {
    const marks = [
      word.text.replace(/[():.,]/g, ''),
      word.text.replace(/[\d.,()+\-−]/g, ''),
      compact(word.text.replace(/^.*[:：]/, '')).replace('⺠', '民'),
    ];
    const code = currencies.find(([pattern]) => marks.some((mark) => mark !== '' && pattern.test(mark)))?.[1];
    if (code) seen.set(code, [...(seen.get(code) ?? []), word]);
  }
  const renminbi = paper.lines.flatMap(({ words }) => matchesIn(words, /人[民⺠]币|(?<=\d ?)元/g))[0];
  if (renminbi) seen.set('CNY', [...(seen.get('CNY') ?? []), ...renminbi.words]);
  const [most, second] = [...seen].sort((a, b) => b[1].length - a[1].length);
  if (most)
    return [
      fieldOf(
        'currency',
        'text',
        { value: most[0], words: most[1].slice(0, 1) },
        second && second[1].length * 2 > most[1].length ? 0.6 : 0.93,
      ),
    ];
  const dollar = paper.lines.flatMap(({ words }) => words).find(({ text: own }) => /^[-(+]?\$\d/.test(own));
  const american = /member fdic|ncua|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|routing/i.test(text);
  const home = paper.lines
    .slice(0, 60)
    .flatMap(({ words }) =>
      matchesIn(
        words,
        /(?<![A-Z0-9])(AT|BE|CH|DE|ES|FI|FR|GB|IE|IT|LU|NL|PT)\d{2} ?[A-Z0-9]{4} ?[A-Z0-9]{4}/g,
      ),
    )[0];
  if (home && !dollar) {
    const value = { CH: 'CHF', GB: 'GBP' }[home.match[1]!] ?? 'EUR';
    return [fieldOf('currency', 'text', { value, words: home.words.slice(0, 1) }, 0.8)];
  }
  return dollar && american ? [fieldOf('currency', 'text', { value: 'USD', words: [dollar] }, 0.85)] : [];
}

const salaryWords =
  /\b(?:payroll|salary|salaries|wages?|direct dep(?:osit)?|dir ?dep|paycheck|gehalt|lohn|lohn\/gehalt|bez(?:ü|ue)ge|besoldung|salaire|paie|paye|virement salaire|n[oó]mina|sueldo|stipendio|net pay)\b|工资|代发|薪资|薪金|奖金及工资/iu;

/** What an employer paid in: each payment, and their amount where it is the same each time. */
export function salaryFields(rows: readonly Transaction[]): ReadField[] {
  const paid = rows.filter(
    ({ amount, description }) => amount !== undefined && amount > 0 && salaryWords.test(description),
  );
  const [first] = paid;
  if (!first) return [];
  const each = paid.flatMap(({ size, day, words }, i) => [
    fieldOf(`salary_credits.${i}.amount`, 'money', { value: size, words }, 0.92),
    ...(day ? [fieldOf(`salary_credits.${i}.date`, 'day', { value: day, words }, 0.9)] : []),
  ]);
  if (new Set(paid.map(({ amount }) => amount)).size > 1) return each;
  return [fieldOf('salary_credit', 'money', { value: first.size, words: first.words }, 0.92), ...each];
}
