import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReadField } from '#tools/deals/deal.ts';
import type { Claim } from '#tools/kit/claims.ts';
import { sourced, type ValueKind, type ValueSource } from '#tools/kit/sources.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { StatedReport } from '#tools/risk/bureau/bureau-report.ts';
import { testReport } from '#tools/risk/bureau/testing/report.ts';
import { testDeal } from '#tools/testing/deal.ts';
import { type Sources, unsourcedFields } from './sources.ts';

const today = IsoDate.parse('2026-03-02');
const none: Sources = { said: [], claims: [], deal: undefined, currency: 'USD', currencyExponent: 2, today };
const claim = (unit: Claim['unit'], value: number | string): Claim => ({
  id: 'x_1',
  role: 'x',
  unit,
  value,
  source: { tool: 't', callId: 't1.1.0', path: '/x' },
});
const field = (unit: ReadField['unit'], value: number | string): ReadField => ({
  name: 'net_pay',
  unit,
  value,
  page: 1,
  box: { x: 0, y: 0, width: 1, height: 1 },
  confidence: 1,
});
const paper = (...fields: ReadField[]) =>
  testDeal({
    documents: [{ id: 'doc_1', kind: 'pay_stub', sha256: '', pages: 1, fields, parsedAt: '' }],
  });

/** Whether a value may stand in a field of this kind and these sources. */
function stands(kind: ValueKind, value: unknown, sources: Partial<Sources>, ...from: ValueSource[]): boolean {
  const schema = z.strictObject({ field: sourced(z.unknown(), kind, ...from) });
  return unsourcedFields(schema, { field: value }, { ...none, ...sources }).length === 0;
}
const said = (kind: ValueKind, value: unknown, ...lines: string[]) =>
  stands(kind, value, { said: lines }, 'person');

/** What it is called, the kind and value of the field, and the person's lines. */
type Stated = [string, ValueKind, unknown, ...string[]];

describe('what a person said (G6)', () => {
  it.each<Stated>([
    ['25k', 'money', 2_500_000, 'I need 25k'],
    ['an amount with its sign', 'money', 2_500_050, 'exactly $25,000.50'],
    ['an amount in words', 'money', 2_500_000, 'twenty-five thousand dollars'],
    ['a Chinese amount', 'money', 2_500_000, '我想贷两万五'],
    ['a Chinese amount in digits', 'money', 2_500_000, '2.5万'],
    ['a German amount', 'money', 2_500_000, '25.000 Dollar'],
    ['bucks', 'money', 30_000, 'put 300 bucks down'],
    ['块', 'money', 300_000, '首付3000块'],
    ['元', 'money', 300_000, '首付3000元'],
    ['美元', 'money', 300_000, '首付3000美元'],
    ['US$', 'money', 2_500_000, 'US$25,000'],
    ['USD', 'money', 2_500_000, 'USD 25.000'],
    ['US-Dollar', 'money', 2_500_000, '25.000 US-Dollar'],
    ['dollars beside euros', 'money', 2_500_000, 'about 23,000 euros, I have $25,000'],
    ['nothing, in any currency', 'money', 0, '0 € down'],
    ['an earlier message', 'money', 2_500_000, '25,000 please', 'over 60 months'],
    ['a bare number', 'money', 300_000, 'put 3000 down'],
    ['percent', 'rate', 0.0699, 'at 6.99 %'],
    ['percent in words', 'rate', 0.0699, 'six point nine nine percent'],
    ['percent without its sign', 'rate', 0.0699, 'at 6.99'],
    ['months', 'months', 60, '60 months'],
    ['years', 'months', 60, 'over 5 years'],
    ['years in Chinese', 'months', 60, '五年'],
    ['years without the word', 'months', 60, 'make it 5'],
    ['years and months', 'months', 15, '1 year and 3 months'],
    ['half years', 'months', 30, 'two and a half years'],
    ['nothing down', 'money', 0, 'nothing down'],
    ['no debts', 'money', 0, 'I have no debts'],
    ['没有贷款', 'money', 0, '没有贷款'],
    ['a score', 'count', 720, 'my score is 720'],
    ['words of theirs', 'text', 'Kroger', 'I work at Kroger.'],
    ['words of theirs, written otherwise', 'text', 'general electric', 'General-Electric'],
    ['Chinese words', 'text', '丰田', '我在丰田上班'],
    ['a day', 'day', '2027-06-03', 'pay it off on 3 June 2027'],
    ['a day without its year: the next one', 'day', '2026-06-03', 'pay it off on June 3'],
    ['a day that is over this year', 'day', '2027-01-15', 'on january 15'],
    ['today, said by its date', 'day', '2026-03-02', 'on 2 March'],
    ['a month, as its first day', 'day', '2026-07-01', 'from July'],
    ['a month that has begun: the next one', 'day', '2027-03-01', '200 extra from March'],
    ['a month of a year', 'day', '2028-03-01', 'in March 2028'],
    ['a month of next year', 'day', '2027-07-01', 'from July next year'],
    ['a Chinese day', 'day', '2026-06-03', '6月3日一次结清'],
    ['a Chinese month', 'day', '2026-07-01', '从七月开始每个月多还200'],
    ['a Chinese month of next year', 'day', '2027-04-01', '明年4月起'],
    ['a German day', 'day', '2026-06-03', 'am 3. Juni ablösen'],
    ['a German day in figures', 'day', '2026-06-03', 'am 3.6. ablösen'],
    ['a German month', 'day', '2026-07-01', 'ab Juli 200 mehr'],
    ['a length from now', 'day', '2028-03-02', 'refinance in two years'],
    ['a Chinese length from now', 'day', '2027-09-02', '十八个月后'],
    ['next month', 'day', '2026-04-01', 'from next month'],
    ['now', 'day', '2026-03-02', 'pay it off today'],
    ['each month, beginning now', 'day', '2026-03-02', 'an extra $150 a month'],
    ['an add-on asked for', 'opt_in', 'gap:yes', 'The price is fine', 'I want the GAP coverage'],
    ['an add-on declined', 'opt_in', 'service_contract:no', '我要GAP，不要延保'],
  ])('%s', (_, kind, value, ...lines) => {
    expect(said(kind, value, ...lines)).toBe(true);
  });

  it.each<Stated>([
    ['an invented amount', 'money', 2_400_000, 'I need 25k'],
    ['a part of an amount', 'money', 250_000, 'I need 25k'],
    ['minor units taken for major', 'money', 25_000, 'I need 25k'],
    ['a sum of what was said', 'money', 2_800_000, '25k and 3k'],
    ['a rate near the one stated', 'rate', 0.07, 'at 6.99 %'],
    ['months that are a price', 'months', 72, 'I have $72'],
    ['years that are a rate', 'months', 60, 'at 5 %'],
    ['a price that is a term', 'money', 7_200, 'over 72 months'],
    ['a rate that is a term', 'rate', 0.06, 'over 6 months'],
    ['a rate that is a price', 'rate', 0.06, 'for $6'],
    ['a price that is a rate', 'money', 700, 'at 7 %'],
    ['a score that is a price', 'count', 720, 'for $720'],
    ['a zero that nobody stated', 'money', 0, 'I need 25k over 60 months'],
    ['a zero from a question', 'money', 0, 'Do you have any Subaru?'],
    ['a number given as words', 'money', '2500000', 'I need 25k'],
    ['NaN', 'money', Number.NaN, 'I need 25k'],
    ['a list', 'money', [2_500_000], 'I need 25k'],
    ['another employer', 'text', 'Walmart', 'I work at Kroger'],
    ['a part of a word', 'text', 'rog', 'I work at Kroger'],
    ['nothing but signs', 'text', '!!!', 'I work at Kroger'],
    ['nothing at all', 'text', '', 'I work at Kroger'],
    ['an invented day', 'day', '2026-06-04', 'pay it off on June 3'],
    ['a day of another year', 'day', '2027-06-03', 'pay it off on June 3'],
    ['a day within a month that was said', 'day', '2026-07-15', 'from July'],
    ['a day that no calendar has', 'day', '2026-06-31', 'on June 31'],
    ['today, when nobody spoke of it', 'day', '2026-03-02', 'how much is it?'],
    ['a term, which is no day', 'day', '2031-03-02', 'over 60 months'],
    ['the verb', 'day', '2026-05-01', 'may I pay extra?'],
    ['a greeting', 'day', '2026-03-03', 'Guten Morgen'],
    ['a payment by the month', 'day', '2026-04-01', '四月供多少'],
    ['a number', 'day', 20260603, '2026-06-03'],
    ['a yes to something else', 'opt_in', 'gap:yes', 'Yes, send it', 'The order lists GAP'],
    ['a yes taken back', 'opt_in', 'gap:yes', 'I want GAP', 'No GAP after all'],
    ['a question', 'opt_in', 'gap:yes', 'Do I want GAP?'],
  ])('is not %s', (_, kind, value, ...lines) => {
    expect(said(kind, value, ...lines)).toBe(false);
  });
});

describe('what a tool returned or a document shows (G6)', () => {
  it('stands when the unit fits, and only where that source is allowed', () => {
    const claims = [claim('money', 300_000), claim('rate', 0.0699)];
    expect(stands('money', 300_000, { claims }, 'tool')).toBe(true);
    expect(stands('rate', 0.0699, { claims }, 'person', 'tool')).toBe(true);
    expect(stands('money', 300_000, { claims }, 'person', 'document')).toBe(false);
  });

  it('does not stand in a field of another unit', () => {
    expect(stands('months', 60, { claims: [claim('money', 60)] }, 'tool')).toBe(false);
    expect(stands('rate', 0, { claims: [claim('money', 0)] }, 'tool')).toBe(false);
    expect(stands('text', 'approved', { claims: [claim('money', 1)] }, 'tool')).toBe(false);
  });

  it('a document lends its figures by their unit too', () => {
    const deal = paper(field('money', 210_000), field('count', 60), field('text', 'Kroger'));
    expect(stands('money', 210_000, { deal }, 'document')).toBe(true);
    expect(stands('text', 'Kroger', { deal }, 'document')).toBe(true);
    expect(stands('months', 210_000, { deal }, 'document')).toBe(false);
    expect(stands('money', 60, { deal }, 'document')).toBe(false);
    expect(stands('money', 210_000, { deal }, 'person')).toBe(false);
  });
});

describe('unsourcedFields', () => {
  const price = sourced(z.int(), 'money', 'person');
  const of = (schema: z.ZodType, value: unknown) => unsourcedFields(schema, value, none);

  it.each([
    ['nested objects', z.strictObject({ a: z.strictObject({ b: price }) }), { a: { b: 1 } }, ['/a/b']],
    ['lists', z.strictObject({ a: z.array(price) }), { a: [1, 2] }, ['/a/0', '/a/1']],
    ['optional and nullable', z.strictObject({ a: price.nullable().optional() }), { a: 1 }, ['/a']],
    ['defaults', z.strictObject({ a: price.default(3) }), { a: 1 }, ['/a']],
    ['a description', z.strictObject({ a: price.describe('the price') }), { a: 1 }, ['/a']],
    ['unions', z.strictObject({ a: z.union([z.string(), price]) }), { a: 1 }, ['/a']],
    ['objects with refinements', z.strictObject({ a: price }).refine(() => true), { a: 1 }, ['/a']],
    ['a root', price, 1, ['/']],
  ] as const)('finds the field in %s', (_, schema, value, paths) => {
    expect(of(schema, value)).toEqual(paths);
  });

  it('asks nothing of fields that are absent or name no source', () => {
    expect(of(z.strictObject({ a: price.optional(), b: z.int() }), { b: 7 })).toEqual([]);
  });
});

describe('an amount in another currency (G6)', () => {
  const written: readonly ((amount: string) => string)[] = [
    ...'€ £ ¥ CA$ HK$ EUR GBP CNY RMB CAD JPY CHF'.split(' ').map((mark) => (n: string) => `${mark}${n}`),
    ...'EUR GBP CHF JPY'.split(' ').map((mark) => (n: string) => `${mark} ${n}`),
    ...'€|£|EUR|euro|euros|GBP|pounds|pounds sterling|CNY|RMB|yuan|CAD|Canadian dollars|yen|CHF|Franken|(EUR)|in euros'
      .split('|')
      .map((mark) => (n: string) => `${n} ${mark}`),
    ...'人民币 欧元 英镑 日元 加元 港币 欧'.split(' ').map((mark) => (n: string) => `${n}${mark}`),
    (n) => `between ${n} and 90 million euros`,
    (n) => `all in euros: ${n} over 60 months`,
    (n) => `$${n} CAD`,
  ];
  const forms: readonly ((n: number) => string)[] = [
    String,
    (n) => n.toLocaleString('en-US'),
    (n) => `${n}.00`,
  ];

  it('is never accepted for a deal in dollars, and is in its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9_999_999 }),
        fc.constantFrom(...written),
        fc.constantFrom(...forms),
        (amount, inCurrency, form) => {
          const said = [`What would ${inCurrency(form(amount))} cost at 5 % over 60 months?`];
          expect(stands('money', amount * 100, { said }, 'person', 'document', 'tool')).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    const said = ['25.000 €'];
    expect(stands('money', 2_500_000, { said, currency: 'EUR' }, 'person')).toBe(true);
    expect(stands('money', 2_500_000, { said: ['$25,000'], currency: 'EUR' }, 'person')).toBe(false);
    expect(stands('money', 2_500_000, { said: ['¥25,000'], currency: 'CNY' }, 'person')).toBe(true);
    expect(stands('money', 2_500_000, { said: ['25000块'], currency: 'CNY' }, 'person')).toBe(true);
  });

  it('does not take the sign of dollars from what else was said', () => {
    const lines = ['$25,000 at 5 % over 60 months with €3,000 down'];
    expect(said('money', 2_500_000, ...lines)).toBe(true);
    expect(said('money', 300_000, ...lines)).toBe(false);
  });

  it('is accepted once it is stated in dollars', () => {
    expect(said('money', 3_000_000, '30.000 € at 5 %', 'make that 30,000 dollars')).toBe(true);
  });
});

describe('a bureau report in a conversation (G6)', () => {
  const line =
    'TransUnion, FICO Auto Score 8: 612 of 300 to 850 on 2026-03-01. bureau delinquency, bureau utilization, ' +
    'bureau short history, bureau new accounts';
  const unsourced = (report: unknown, text = line) =>
    unsourcedFields(StatedReport, report, { ...none, said: [text] });

  it('stands when each part of it was said', () => {
    expect(unsourced(testReport)).toEqual([]);
  });

  it.each([
    ['a factor', { factors: ['bureau_bankruptcy'] }, ['/factors/0']],
    ['a score', { score: 613 }, ['/score']],
    ['a scale', { scoreMin: 250 }, ['/scoreMin']],
    ['a day', { scoredOn: '2026-03-02' }, ['/scoredOn']],
    ['a bureau', { bureau: 'equifax' }, ['/bureau']],
  ])('is refused with %s nobody said', (_, changed, paths) => {
    expect(unsourced({ ...testReport, ...changed })).toEqual(paths);
  });
});

it('a name in other letters begins after a Chinese character as after a blank, and not within a word', () => {
  expect(said('text', 'Jordan A. Rivera', '客户Jordan A. Rivera想买2023款Outback')).toBe(true);
  expect(said('text', 'ordan A. Rivera', '客户Jordan A. Rivera想买2023款Outback')).toBe(false);
});
