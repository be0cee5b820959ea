import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { longSheet, smallSheet } from '../testing/sheets.ts';
import { schedulePdf } from './schedule-pdf.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';

const stamp = '2026-01-31T09:30:15.000Z';
type Options = Parameters<typeof schedulePdf>[1];
const english: Options = { locale: 'en-US', stamp, paper: 'letter' };

/** The text of each page. */
async function read(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
}

const amount = (cents: number, locale: string) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);

/** Every figure of every row, in order, as the locale writes it. */
const figuresOf = ({ rows }: ScheduleSheet, locale: string) =>
  rows.flatMap(({ payment, interest, principal, balance }) =>
    [payment, interest, principal, balance].map((figure) => amount(figure, locale)),
  );

describe('schedulePdf', () => {
  it.each(['en-US', 'de-DE'] as const)(
    'read back in %s holds every figure of the table in order',
    async (locale) => {
      const sheet = longSheet(100);
      const pages = await read(await schedulePdf(sheet, { ...english, locale }));
      const amounts = pages.flatMap((page) => {
        const table = page.slice(page.search(/Balance|Restschuld/));
        return table.match(/(?<![\d.,])\d{1,3}(?:[.,]\d{3})*[.,]\d{2}(?![\d.,])/g) ?? [];
      });
      expect(amounts.slice(0, 400)).toEqual(figuresOf(sheet, locale));
      expect(amounts.slice(400)).toEqual([1_012_300, 12_300, 1_000_000].map((sum) => amount(sum, locale)));
    },
  );

  it('numbers its pages and repeats the heads of the columns on each', async () => {
    const pages = await read(await schedulePdf(longSheet(100), english));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(page).toMatch(/No\.\s+Due\s+Payment\s+Interest\s+Principal\s+Balance/);
    }
  });

  it('states the terms once, on the first page', async () => {
    const [first = ''] = await read(await schedulePdf(smallSheet('USD'), english));
    for (const figure of [
      'USD 1,000.00',
      '12.00%',
      'USD 340.02',
      'Feb 28, 2026',
      'USD 20.07',
      'USD 1,020.07',
    ])
      expect(first).toContain(figure);
  });

  it.each([36, 37, 38, 39, 40])('keeps the sums with the last of %i rows', async (count) => {
    const last = (await read(await schedulePdf(longSheet(count), english))).at(-1) ?? '';
    expect(last).toContain('Total');
    expect(last).toContain('0.00');
  });

  it('gives the same bytes for the same schedule, and takes its dates from the stamp', async () => {
    const [first, second] = [
      await schedulePdf(longSheet(60), english),
      await schedulePdf(longSheet(60), english),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const pdf = await PDFDocument.load(first, { updateMetadata: false });
    expect(pdf.getCreationDate()).toEqual(new Date(stamp));
    expect(pdf.getModificationDate()).toEqual(new Date(stamp));
    expect(pdf.getTitle()).toBe('Payment schedule');
  });

  it.each([
    ['letter', 612, 792],
    ['a4', 595.28, 841.89],
  ] as const)('prints on %s', async (paper, width, height) => {
    const pdf = await PDFDocument.load(await schedulePdf(smallSheet('USD'), { ...english, paper }));
    expect(pdf.getPage(0).getSize()).toEqual({ width, height });
  });

  it('names the predefined Chinese font and writes its words in it', async () => {
    const pdf = await PDFDocument.load(await schedulePdf(smallSheet('CNY'), { ...english, locale: 'zh-CN' }));
    const content = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream
          ? [Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')]
          : [],
      );
    const shown = content.join('\n').matchAll(/\/Chinese [\d.]+ Tf\s+[^<]*<([0-9a-f]+)> Tj/gi);
    const words = [...shown].map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    for (const word of ['还款计划', '贷款额', '到期日', '本金', '余额', '合计'])
      expect(words).toContain(word);
    const fonts = String(pdf.getPage(0).node.Resources()?.lookup(PDFName.of('Font')));
    expect(fonts).toContain('/Chinese');
    expect(String(pdf.context.enumerateIndirectObjects().map(([, object]) => object))).toContain(
      'UniGB-UCS2-H',
    );
  });

  it('stays under 2 MB for the longest contract', async () => {
    expect((await schedulePdf(longSheet(2600), english)).length).toBeLessThan(2_000_000);
  });
});
