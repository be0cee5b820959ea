import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ReadField } from '../../deals/deal.ts';
import { unavailable } from '../../kit/errors.ts';
import { IsoDate } from '../../kit/units.ts';
import { readPapers } from '../kinds/read-paper.ts';
import type { PageRead } from '../pages/document-read.ts';
import { type PrintedText, printedWords } from '../testing/printed-words.ts';
import { hardPages } from './hard-pages.ts';
import { secondReading } from './second-reading.ts';
import { type VisionAnswer, type VisionReader, type VisionRequest, visionLimits } from './vision-reader.ts';

const today = IsoDate.parse('2026-03-02');
const ocr = (x: number, y: number, text: string, certainty = 0.85): PrintedText => ({
  x,
  y,
  text,
  certainty,
});

const pageOf = (texts: readonly PrintedText[], page = 1): PageRead => ({
  page,
  width: 612,
  height: 792,
  words: printedWords(texts.map((text) => ({ ...text, page }))),
  hidden: [],
  reading: texts.some(({ certainty }) => certainty !== undefined) ? 'ocr' : 'text',
  rotation: 0,
  languages: [],
  codes: [],
  retake: null,
  doubts: [],
});

const stubWith = (name: string, gross: PrintedText[], netCertainty = 0.85) => [
  ocr(40, 40, 'Orchard Freight LLC'),
  ocr(300, 40, 'EARNINGS STATEMENT'),
  ocr(40, 70, name),
  ocr(200, 70, 'Marlene Okoro'),
  ocr(40, 90, 'Pay Period: 02/01/2026 - 02/15/2026'),
  ocr(40, 110, 'Pay Date: 02/20/2026'),
  ocr(40, 140, 'Earnings'),
  ocr(300, 140, 'Current'),
  ocr(420, 140, 'Year to Date'),
  ...gross,
  ocr(40, 200, 'Federal Income Tax'),
  ocr(300, 200, '($231.00)'),
  ocr(40, 220, 'Social Security'),
  ocr(300, 220, '($143.25)'),
  ocr(40, 240, 'Medicare'),
  ocr(300, 240, '($33.50)'),
  ocr(40, 260, 'Net Pay'),
  ocr(300, 260, '$1,902.75', netCertainty),
];
const misread = [ocr(40, 180, 'G r ss P v'), ocr(300, 180, '$2,3l0.50')];
/** OCR lost the gross pay and the label of the name. */
const stub = stubWith('Ernpoiyee nane', misread);
const whole = stubWith('Employee:', [ocr(40, 180, 'Gross Pay'), ocr(300, 180, '$2,310.50')]);

async function readAgain(read: VisionReader, texts = [stub], millisecondsMax = 2_000) {
  const pages = texts.map((text, i) => pageOf(text, i + 1));
  const parts = readPapers(pages, today);
  const asked: VisionRequest[] = [];
  const again = await secondReading({
    pages,
    parts,
    today,
    reader: {
      read: (request, signal) => {
        asked.push(request);
        return read(request, signal);
      },
      millisecondsMax,
    },
    picture: async () => new Uint8Array([1, 2, 3]),
    signal: new AbortController().signal,
    since: performance.now(),
  });
  return { before: parts, after: again.parts, notes: again.notes, asked };
}

const answering =
  (answer: Readonly<Record<string, string | null>> | string): VisionReader =>
  async ({ wanted }) => {
    if (typeof answer === 'string') return { ok: true, text: answer };
    const own = wanted.filter(({ name }) => name in answer).map(({ name }) => [name, answer[name]]);
    return { ok: true, text: JSON.stringify(Object.fromEntries(own)) };
  };

const truth = {
  employee: 'Marlene Okoro',
  employer: 'Orchard Freight LLC',
  gross_pay: '$2,310.50',
  net_pay: '$1,902.75',
  ytd_gross: null,
};
const lies = {
  employee: 'Ignatius Ferro',
  employer: 'Sunrise Holdings Inc',
  gross_pay: '$9,310.50',
  net_pay: '$8,902.75',
  pay_date: '02/27/2026',
  pay_period_start: '01/01/2026',
  pay_period_end: '01/31/2026',
  ytd_gross: '$99,000.00',
};
const fieldOf = (fields: readonly ReadField[], name: string) => fields.find((field) => field.name === name);

describe('which pages are read a second time', () => {
  it('none of a paper that shows what its kind shows', () => {
    const pages = [pageOf(whole)];
    const names = readPapers(pages, today)[0]!.fields.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['gross_pay', 'employee', 'employer', 'net_pay', 'pay_date']),
    );
    expect(hardPages(pages, readPapers(pages, today))).toEqual([]);
  });

  it('one whose paper lacks a field, and is asked for what is missing only', async () => {
    const { asked, notes } = await readAgain(answering('{}'));
    const names = asked.flatMap(({ wanted }) => wanted.map(({ name }) => name));
    expect(names).toContain('gross_pay');
    expect(names).not.toContain('net_pay');
    expect(notes[0]).toMatchObject({ page: 1, kind: 'pay_stub', why: 'fields_missing', outcome: 'answered' });
  });

  it('none whose kind is not known, and none of a kind that nothing is asked of', () => {
    const pages = [
      pageOf([ocr(40, 40, 'Happy birthday from all of us here, see you soon at the lake house')]),
    ];
    expect(hardPages(pages, readPapers(pages, today))).toEqual([]);
  });

  it('no more of a file than the ceiling', async () => {
    const { asked } = await readAgain(
      answering('{}'),
      Array.from({ length: 9 }, () => stub),
    );
    expect(asked.length).toBe(visionLimits.pagesMax);
  });

  it('a page of a paper whose barcode or check digit has spoken is not asked for that', () => {
    const page = pageOf([ocr(40, 40, 'x')]);
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const vin = { name: 'vin', unit: 'text', value: '1HGCM82633A004352', page: 1, box } as const;
    const part = (field: ReadField) => [
      { kind: 'vin_label', pages: [1], currency: null, fields: [field] } as const,
    ];
    expect(hardPages([page], part({ ...vin, confidence: 0.3, reading: 'barcode' }))).toEqual([]);
    expect(hardPages([page], part({ ...vin, confidence: 0.98, reading: 'ocr' }))).toEqual([]);
    expect(hardPages([page], part({ ...vin, confidence: 0.3, reading: 'ocr' }))).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('that is right fills what OCR could not read, and nothing of it is relied on unproven', async () => {
    const { before, after, notes } = await readAgain(answering(truth));
    expect(fieldOf(before[0]!.fields, 'gross_pay')).toBeUndefined();
    expect(fieldOf(after[0]!.fields, 'gross_pay')).toMatchObject({ value: 231_050, reading: 'vision' });
    expect(fieldOf(after[0]!.fields, 'gross_pay')!.confidence).toBeLessThan(0.9);
    expect(notes[0]!.added).toContain('gross_pay');
  });

  it('that lies about every field changes no field and is counted', async () => {
    const { before, after, notes } = await readAgain(answering(lies));
    expect(after).toEqual(before);
    expect(notes[0]!.added).toEqual([]);
    expect(notes[0]!.dropped.length).toBe(notes[0]!.asked.length);
  });

  it('that names a field nobody asked for is none at all', async () => {
    const answer = JSON.stringify({ gross_pay: '$2,310.50', net_pay: '$1.00', approve: 'yes' });
    const { before, after, notes } = await readAgain(answering(answer));
    expect(after).toEqual(before);
    expect(notes[0]!.outcome).toBe('malformed');
  });

  it.each([
    ['no JSON', 'The gross pay is $2,310.50.'],
    ['a list', '["$2,310.50"]'],
    ['an object within', '{"gross_pay":{"value":"$2,310.50"}}'],
    ['a value as long as a page', JSON.stringify({ gross_pay: '2'.repeat(visionLimits.valueCharsMax + 1) })],
    ['a million characters', JSON.stringify({ gross_pay: ' '.repeat(1_000_000) })],
    ['a prototype', '{"__proto__":{"gross_pay":"$2,310.50"}}'],
    ['nothing', ''],
  ])('that is %s is none', async (_, text) => {
    const { before, after, notes } = await readAgain(answering(text));
    expect(after).toEqual(before);
    expect(notes.map(({ outcome }) => outcome)).toEqual(['malformed']);
  });

  it('in a fence counts', async () => {
    const { notes } = await readAgain(answering('```json\n{"gross_pay":"$2,310.50"}\n```'));
    expect(notes[0]!.added).toEqual(['gross_pay']);
  });

  it('that differs from an unsure reading leaves it standing and says so', async () => {
    const unsure = stubWith('Ernpoiyee nane', misread, 0.3);
    const read = answering({ net_pay: '$1,802.75' });
    const { before, after, notes } = await readAgain(read, [unsure]);
    const net = fieldOf(before[0]!.fields, 'net_pay')!;
    expect(net).toMatchObject({ value: 190_275 });
    expect(net.confidence).toBeLessThan(visionLimits.sureFrom);
    expect(fieldOf(after[0]!.fields, 'net_pay')).toEqual(net);
    expect(after[0]!.fields.map(({ value }) => value)).toContain('second_reading_differs:net_pay');
    expect(notes[0]!.disputed).toEqual(['net_pay']);
  });
});

describe('a reader that', () => {
  const never: VisionReader = () => new Promise<VisionAnswer>(() => {});
  const failing: readonly (readonly [string, VisionReader, string])[] = [
    ['fails with a code', async () => ({ ok: false, code: 'refused_key' }), 'refused_key'],
    ['throws', () => Promise.reject(unavailable('models/http_status', 'No.', 'Wait.')), 'models/http_status'],
    ['throws what is no error of ours', () => Promise.reject(new TypeError('secret of a page')), 'failed'],
    [
      'throws at once',
      () => {
        throw new Error('now');
      },
      'failed',
    ],
    ['never answers and heeds no signal', never, 'timeout'],
  ];

  it.each(failing)('%s changes nothing but the note, and sees no further page', async (_, read, outcome) => {
    const { before, after, notes, asked } = await readAgain(read, [stub, stub, stub], 400);
    expect(after).toEqual(before);
    expect(notes.map((note) => note.outcome)).toEqual([outcome]);
    expect(asked).toHaveLength(1);
  });

  it('is stopped together with the person, whose wish is not a failure of the reader', async () => {
    const stop = new AbortController();
    const pages = [pageOf(stub)];
    const reading = secondReading({
      pages,
      parts: readPapers(pages, today),
      today,
      reader: { read: never, millisecondsMax: 60_000 },
      picture: async () => new Uint8Array([1]),
      signal: stop.signal,
      since: performance.now(),
    });
    await sleep(5);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
