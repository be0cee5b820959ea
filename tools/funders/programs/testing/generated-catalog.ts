import fc from 'fast-check';
import { Catalog } from '../../catalog.ts';
import { stipCodes } from '../../codes.ts';
import { products } from '../../program.ts';

/** Texts that are hard on files: quotes, separators, line ends, formulas, blanks at the ends, other alphabets. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+49',
    '-5',
    '@x',
    "'tis",
    "'=1",
    'a;b,c|d',
    'say "hi"',
    ' x ',
    'a\r\nb',
    'none',
    'Zürich',
    '\\',
    '12',
  ),
);
const trimmedText = fc.constantFrom('+1 555 0100', 'desk@funder.example', 'Ask for "Ana", please');
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const positive = fc.double({ min: 0.001, max: 10, noNaN: true });
const whole = fc.nat({ max: 200_000 });
const money = fc.integer({ min: 0, max: 1e13 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const yes = fc.boolean();
const some = <T>(items: fc.Arbitrary<T>) => fc.array(items, { minLength: 1, maxLength: 3 });

/** An object of which any of the optional members may be missing. */
const record = <N extends object, O extends object>(
  needed: { [K in keyof N]: fc.Arbitrary<N[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
) =>
  fc
    .tuple(fc.record(needed), fc.record(optional, { requiredKeys: [] }))
    .map(([one, other]) => ({ ...one, ...other }));

const span = {
  scoreMin: whole,
  scoreMax: whole,
  termMonthsMin: whole,
  termMonthsMax: whole,
  vehicleAgeMin: whole,
  vehicleAgeMax: whole,
  odometerMilesMin: whole,
  odometerMilesMax: whole,
};
const { scoreMin, scoreMax, termMonthsMin, termMonthsMax, ...carSpan } = span;
const limit = fc.option(whole);
const capacity = fc.record({ perDay: limit, perMonth: limit });
const car = record({ make: text }, { model: text });

const rateCell = record(
  { scoreMin, scoreMax, termMonthsMin, termMonthsMax, buyRate: share },
  { ...carSpan, tier: text },
);
const promotion = record(
  { id: text, name: text, from: day, to: day, buyRate: share, markup: yes },
  { ...span, vehicles: fc.array(car, { maxLength: 3 }) },
);
const reserve = fc.oneof(
  fc.record({ kind: fc.constant('spread'), share, max: fc.option(money) }),
  fc.record({ kind: fc.constant('flat'), amount: money }),
  fc.record({ kind: fc.constant('percent'), ofAmountFinanced: share, max: fc.option(money) }),
);
const is = fc.constant(true);
const stipRule = fc.record({
  stip: fc.constantFrom(...stipCodes),
  when: record(
    {},
    {
      scoreMax: whole,
      noScore: is,
      thinFile: is,
      ltvMin: positive,
      ptiMin: share,
      amountMin: money,
      termMonthsMin: whole,
      employmentMonthsMax: whole,
      residenceMonthsMax: whole,
      incomeUnverified: is,
      tradeInPayoff: is,
    },
  ),
});

const program = (id: string, funderIds: readonly string[]) =>
  record(
    {
      id: fc.constant(id),
      funderId: fc.constantFrom(...funderIds),
      name: text,
      condition: fc.constantFrom('new', 'used', 'any'),
      noScore: yes,
      rateSheet: some(rateCell),
      ltvMax: positive,
      ptiMax: positive,
      dtiMax: positive,
      amountMin: money,
      amountMax: money,
      termMonthsMax: whole,
      vehicleAgeMax: whole,
      odometerMilesMax: whole,
      grossMonthlyIncomeMin: money,
      employmentMonthsMin: whole,
      residenceMonthsMin: whole,
      acquisitionFee: money,
      markupMax: share,
      stips: fc.subarray([...stipCodes]),
      effectiveFrom: day,
      effectiveTo: fc.option(day),
    },
    {
      product: fc.constantFrom(...products),
      market: fc.constantFrom('us', 'jp', 'cn', 'atlantis'),
      regions: fc.array(text, { maxLength: 3 }),
      thinFile: fc.constantFrom('refused', 'only'),
      book: text,
      advanceOn: fc.constantFrom('book', 'price', 'lesser'),
      advances: some(record({ ltvMax: positive }, span)),
      exclusions: some(record({ make: text }, { model: text, yearMin: whole, yearMax: whole })),
      dealerFee: money,
      markupRules: some(record({ markupMax: share }, span)),
      reserve,
      promotions: some(promotion),
      stipsWhen: some(stipRule),
      capacity,
      speed: fc.record({ decisionHours: positive, fundingDays: whole }),
    },
  );

const funder = (id: string) =>
  record(
    {
      id: fc.constant(id),
      name: text,
      states: fc.array(text, { maxLength: 3 }),
      note: fc.oneof(text, fc.constant('')),
    },
    {
      contact: record({ phone: trimmedText }, { email: trimmedText, portal: trimmedText }),
      capacity,
      concentration: some(
        fc.record({
          by: fc.constantFrom('dealer', 'state', 'make', 'band'),
          shareMax: positive.map((n) => n / 10),
        }),
      ),
    },
  );

const carType = fc.constantFrom('car', 'suv', 'truck');
const guideValue = record(
  {
    year: whole,
    make: text,
    model: text,
    trim: fc.oneof(text, fc.constant('')),
    odometerMiles: whole,
    bookValue: money,
  },
  { book: text, type: carType },
);
const vehicle = record(
  {
    stockId: text,
    dealerId: text,
    year: whole,
    make: text,
    model: text,
    trim: text,
    condition: fc.constantFrom('new', 'used'),
    odometerMiles: whole,
    price: money,
    bookValue: money,
  },
  { type: carType },
);

const ids = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });

/** Any catalogue that the schema takes, sound or not, whose funders and programs have ids of their own. */
export const generatedCatalog: fc.Arbitrary<Catalog> = fc
  .tuple(ids, ids)
  .chain(([funderIds, programIds]) =>
    fc.record({
      version: text,
      invented: yes,
      funders: fc.tuple(...funderIds.map(funder)),
      programs: fc.tuple(...programIds.map((id) => program(id, funderIds))),
      vehicles: fc.array(vehicle, { maxLength: 3 }),
      guide: fc.array(guideValue, { maxLength: 3 }),
    }),
  )
  .map((catalog) => Catalog.parse(catalog));
