import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineOptions, pdfEngine } from '../../../documents/intake/pdf-engine.ts';
import { canonicalJson } from '../../../kit/canonical.ts';
import { AppError } from '../../../kit/errors.ts';
import { IsoDate, type Locale, Locale as Locales } from '../../../kit/units.ts';
import { unitedStates } from '../../../markets/us.ts';
import { testFact } from '../../../testing/deal.ts';
import { testReport } from '../../bureau/testing/report.ts';
import { draftNotice } from '../draft-notice.ts';
import type { IssuedNotice, Notice } from '../notice.ts';
import { noticeText } from '../notice-text.ts';
import { caseFor, noticeCases, scoredDeal, testDay, testScore } from '../testing/cases.ts';
import { noticeHtml } from './notice-html.ts';
import { noticePdf } from './notice-pdf.ts';
import { noticeSheet } from './notice-sheet.ts';

const deal = scoredDeal(
  testScore('declined', { reasons: ['collateral_age', 'credit_bureau_record'] }),
  testReport,
);

function issuedOf(notice: Notice): IssuedNotice {
  const english = [...noticeText(notice, 'en-US', testDay).blocks];
  const issued = {
    issuedBy: 'dealer_ben',
    issuedOn: testDay,
    issuedAt: '2026-03-02T15:00:00.000Z',
    retainUntil: null,
  };
  return { id: 'notice_1', notice, english, digest: 'test', decision: 'test', ...issued };
}

const to = (name: string) => {
  const named = { ...deal, facts: [...deal.facts, testFact('buyer.name', name)] };
  return issuedOf(draftNotice('adverse_action', caseFor(named), unitedStates, testDay));
};

const sheetOf = (name: string, locale: Locale = 'en-US') => noticeSheet(to(name), locale);
const linesOf = (notice: Notice, locale: Locale) =>
  noticeText(notice, locale, testDay)
    .blocks.flatMap(({ heading, lines }) => [heading ?? '', ...lines])
    .join('\n');

/** The text of a PDF, page by page, as a reader of PDFs finds it. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await pdfEngine();
  const task = getDocument({ ...engineOptions, data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages;
}

/** Without blanks, which a reader of PDFs finds by the places of the letters, and signs that print nothing. */
const unspaced = (text: string) => text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '');

async function printedOrRefused(name: string): Promise<boolean> {
  const bytes = await noticePdf(sheetOf(name)).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) return bytes instanceof AppError && bytes.code === 'pdf/no_font';
  const [page = ''] = await pagesOf(bytes);
  return unspaced(page).includes(unspaced(`To: ${name}`));
}

describe('the text of a notice', () => {
  it('holds every part of its contents, in English word for word', () => {
    fc.assert(
      fc.property(noticeCases, ({ kind, deal: any }) => {
        const notice = draftNotice(kind, caseFor(any), unitedStates, testDay);
        const text = linesOf(notice, 'en-US');
        for (const value of Object.values(notice.contents))
          if (typeof value === 'string' && !IsoDate.safeParse(value).success) expect(text).toContain(value);
      }),
    );
  });

  it.each(Locales.options)('has words for every code and no gap in %s', (locale) => {
    fc.assert(
      fc.property(noticeCases, ({ kind, deal: any }) => {
        const notice = draftNotice(kind, caseFor(any), unitedStates, testDay);
        const text = linesOf(notice, locale);
        expect(text).not.toContain('\u0000');
        expect(text).not.toMatch(/undefined|null|\{|_/);
      }),
    );
  });

  it('translates nothing that the English text does not say', () => {
    const notice = draftNotice('adverse_action', caseFor(deal), unitedStates, testDay);
    const { right_to_dispute: _, ...rest } = notice.contents;
    const without = { ...notice, contents: rest };
    for (const locale of ['zh-CN', 'de-DE'] as const)
      expect(linesOf(without, locale).length).toBeLessThan(linesOf(notice, locale).length);
  });
});

describe('HTML', () => {
  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Neill & Sons", '\u202eelttil'])(
    'shows %s as text',
    (name) => {
      const html = noticeHtml(sheetOf(name, 'de-DE'));
      expect(html).not.toMatch(/<script|<img|\u202e|onerror="/);
      expect(
        html.match(/<(?!\/?(?:html|head|meta|title|style|body|main|section|article|p|h1|h2)\b|!doctype)/g),
      ).toBeNull();
    },
  );

  it('never lets a name make markup', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)?.join('');
    const plain = tags(noticeHtml(sheetOf('Maya')));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).filter((name) => name.trim() !== ''),
        (name) => {
          expect(tags(noticeHtml(sheetOf(name)))).toBe(plain);
        },
      ),
    );
  });

  it('labels a translation as one, and keeps the binding English text', () => {
    const html = noticeHtml(sheetOf('Maya Chen', 'zh-CN'));
    expect(html).toContain('译文仅供参考，以英文文本为准。');
    expect(html).toContain('Notice of action taken');
    expect(noticeHtml(sheetOf('Maya Chen'))).not.toContain('class="translation"');
  });

  it('shows the text as it went out, whatever its words have become', () => {
    const issued = to('Maya Chen');
    const older = { ...issued, english: [{ heading: null, lines: ['As it was worded then.'] }] };
    expect(noticeHtml(noticeSheet(older, 'en-US'))).toContain('As it was worded then.');
  });
});

describe('PDF', () => {
  it('opens, and its pages hold the whole English text', async () => {
    const pages = await pagesOf(await noticePdf(sheetOf('Maya Chen')));
    const text = pages.join(' ').replaceAll(/\s+/g, ' ');
    for (const part of [
      'Maya Chen',
      'Springfield Motors',
      'age of the vehicle',
      'TransUnion LLC',
      'Federal Trade Commission',
    ])
      expect(text).toContain(part);
    expect(text).toContain(`Page 1 of ${pages.length}`);
  });

  it.each<Locale>(['zh-CN', 'de-DE'])(
    'has its translation on pages after the English ones: %s',
    async (locale) => {
      const pages = await pagesOf(await noticePdf(sheetOf('李明', locale)));
      const english = await pagesOf(await noticePdf(sheetOf('李明')));
      expect(pages.length).toBeGreaterThan(english.length);
    },
  );

  it.each([
    ['Polish', 'Łukasz Żółć-Gęśla', 'en-US'],
    ['Greek', 'Αλέξανδρος Παπαδόπουλος', 'de-DE'],
    ['Russian', 'Дмитрий Ёлкин', 'en-US'],
    ['Chinese', '欧阳明慧', 'zh-CN'],
    ['traditional Chinese', '歐陽國豐', 'en-US'],
    ['Korean', '김철수', 'en-US'],
    ['Japanese', '佐々木 さくら', 'en-US'],
    ['mixed', '李明（Łukasz Lee）', 'zh-CN'],
  ] as const)('prints every letter of a %s name', async (_, name, locale) => {
    const pages = await pagesOf(await noticePdf(sheetOf(name, locale)));
    expect(unspaced(pages[0] ?? '')).toContain(unspaced(`To: ${name}`));
  });

  it('prints the whole Chinese notice', async () => {
    const pages = await pagesOf(await noticePdf(sheetOf('李明', 'zh-CN')));
    const notice = draftNotice('adverse_action', caseFor(deal), unitedStates, testDay);
    const { blocks } = noticeText(notice, 'zh-CN', testDay);
    const printed = unspaced(pages.join(''));
    for (const line of blocks.flatMap(({ lines }) => lines).filter((each) => /[\u4e00-\u9fff]$/.test(each)))
      expect(printed).toContain(unspaced(line));
  });

  it('takes a letter and its accents as one', async () => {
    const [page = ''] = await pagesOf(await noticePdf(sheetOf('Z\u0307o\u0301łc\u0301')));
    expect(page).toContain('Żółć');
  });

  it.each([
    ['Thai', 'สมชาย', 'U+0E2A'],
    ['Arabic', 'محمد', 'U+0645'],
    ['a rare Chinese character', '𠮷田', 'U+20BB7'],
    ['an emoji', 'Maya 🚗', 'U+1F697'],
  ])('is refused where no font prints it: %s', async (_, name, letter) => {
    await expect(noticePdf(sheetOf(name))).rejects.toMatchObject({
      code: 'pdf/no_font',
      message: expect.stringContaining(letter),
    });
    expect(noticeHtml(sheetOf(name))).toContain(name);
  });

  it.each(['Nguyễn Thị Hường', 'Ọlábísí', 'Ἀριστοτέλης'])(
    'prints every letter of %s, or on a machine without a font for them refuses',
    async (name) => expect(await printedOrRefused(name)).toBe(true),
  );

  it('prints every letter of any name, or refuses', async () => {
    const letter = fc.oneof(
      fc.constantFrom(...'aeßŁżώДй李明國김수さタ .-’'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const names = fc
      .string({ unit: letter, minLength: 1, maxLength: 60 })
      .filter((name) => /[\p{L}\p{N}]/u.test(name));
    const check = async (name: string) => {
      expect(await printedOrRefused(name)).toBe(true);
    };
    await fc.assert(fc.asyncProperty(names, check), { numRuns: 40 });
  });

  it('has the same bytes each time', async () => {
    const [a, b] = await Promise.all([noticePdf(sheetOf('Maya')), noticePdf(sheetOf('Maya'))]);
    expect(canonicalJson(Array.from(a))).toBe(canonicalJson(Array.from(b)));
  });
});
