import { describe, expect, it } from 'vitest';
import { aamvaDay, parseAamva } from './aamva.ts';

const elements = [
  'DAQA1234567',
  'DCSDRIVER',
  'DDEN',
  'DACJORDAN',
  'DDFN',
  'DADLEE',
  'DDGN',
  'DCAD',
  'DCBNONE',
  'DBD03022024',
  'DBB07141988',
  'DBA07142032',
  'DBC1',
  'DAU070 in',
  'DAG12 ELM ST',
  'DAHAPT 4',
  'DAISPRINGFIELD',
  'DAJIL',
  'DAK627010000  ',
  'DCGUSA',
  'DCUJR',
];

interface Marks {
  readonly between: string;
  readonly start: string;
  readonly type: string;
}

/** A payload of the standard, its lengths true, with the marks between elements as given. */
function payload(own: readonly string[], { between, start, type }: Marks, version: string): string {
  const head = `@${start}ANSI 636035${version}`;
  const body = `${type}${own.join(between)}\r`;
  const counted = Number(version.slice(0, 2)) < 2 ? '01' : '0001';
  const at = String(head.length + counted.length + 10).padStart(4, '0');
  return `${head}${counted}${type}${at}${String(body.length).padStart(4, '0')}${body}`;
}

const whole: Marks = { between: '\n', start: '\n\u001e\r', type: 'DL' };
const expected = {
  last_name: 'DRIVER',
  given_names: 'JORDAN LEE',
  suffix: 'JR',
  license_number: 'A1234567',
  dob: '1988-07-14',
  issue_date: '2024-03-02',
  expiry_date: '2032-07-14',
  sex: 'M',
  street: '12 ELM ST',
  street2: 'APT 4',
  city: 'SPRINGFIELD',
  state: 'IL',
  country: 'USA',
  postal_code: '62701',
  postal_plus4: null,
  vehicle_class: 'D',
};

describe('a payload', () => {
  it.each(['02', '04', '08', '10'])('of version %s is read', (version) => {
    const read = parseAamva(payload(elements, whole, version));
    expect(read).toMatchObject({ result: 'ok', warnings: [], missing: [] });
    expect(read.fields).toEqual({
      aamva_version: Number(version),
      iin: '636035',
      subfile: 'DL',
      ...expected,
    });
  });

  it.each([
    ['without the record separator', { ...whole, start: '\n\r' }],
    ['without any mark after @', { ...whole, start: '' }],
    ['with carriage returns only', { ...whole, between: '\r' }],
    ['with record separators only', { ...whole, between: '\u001e' }],
    ['with indented lines', { ...whole, between: '\n   ' }],
    ['of an identity card', { ...whole, type: 'ID' }],
  ])('%s is read', (_, marks) => {
    const read = parseAamva(payload(elements, marks, '08'));
    expect(read.result).toBe('ok');
    expect(read.fields).toMatchObject({ ...expected, subfile: marks.type });
  });

  it('with a byte order mark and blanks before it is read', () => {
    expect(parseAamva(`\uFEFF  ${payload(elements, whole, '08')}`).fields).toMatchObject(expected);
  });

  it('whose separators became blanks is read with a warning', () => {
    const read = parseAamva(payload(elements, { ...whole, between: ' ' }, '08'));
    expect(read).toMatchObject({ result: 'ok_with_warning', warnings: ['separators_lost'] });
    expect(read.fields).toMatchObject(expected);
  });

  it('that lost its mark loses the first element too, but in version 1', () => {
    const own = ['DCAM', ...elements.filter((element) => !element.startsWith('DCA'))];
    const read = (version: string) => parseAamva(payload(own, whole, version).replace('DLDCA', 'DCA')).fields;
    expect(read('04')).toMatchObject({ ...expected, vehicle_class: null });
    expect(read('01')?.vehicle_class).toBe('M');
  });

  it('of Canada has days from the year down and its own postal code', () => {
    const own = [
      'DAQS1234-56789',
      'DCSDRIVER,   ',
      'DCTJORDAN,LEE  ',
      'DBA20290714',
      'DBB19880714',
      'DBC2',
      'DAKN1M 3J6    ',
      'DCGCAN',
    ];
    expect(parseAamva(payload(own, whole, '03')).fields).toMatchObject({
      last_name: 'DRIVER',
      given_names: 'JORDAN LEE',
      dob: '1988-07-14',
      expiry_date: '2029-07-14',
      sex: 'F',
      postal_code: 'N1M 3J6',
    });
  });

  it('that stops early is truncated, and what is there is given', () => {
    const read = parseAamva(payload(elements, whole, '08').slice(0, 125));
    expect(read).toMatchObject({ result: 'truncated', missing: ['expiry_date'] });
    expect(read.fields).toMatchObject({ last_name: 'DRIVER', expiry_date: null });
  });

  it('without a date of birth says so and invents none', () => {
    const own = elements.filter((element) => !element.startsWith('DBB'));
    const read = parseAamva(payload(own, whole, '08'));
    expect(read).toMatchObject({ result: 'missing_mandatory', missing: ['dob'] });
    expect(read.fields?.dob).toBeNull();
  });

  it('that says NONE says nothing', () => {
    const own = elements.with(0, 'DAQNONE   ').with(5, 'DADNONE').with(20, 'DCUNONE');
    const { result, fields } = parseAamva(payload(own, whole, '08'));
    expect(result).toBe('ok');
    expect(fields).toMatchObject({ license_number: null, given_names: 'JORDAN', suffix: null });
  });

  it('whose days are out of order warns', () => {
    const own = elements.with(10, 'DBB07142025');
    expect(parseAamva(payload(own, whole, '08')).warnings).toEqual(['dates_out_of_order']);
  });

  it.each(['', 'https://example.com', 'WIFI:S:garage;T:WPA;;', '@\n\u001e\rSOMETHING ELSE'])(
    '%j is of no card',
    (text) => {
      expect(parseAamva(text)).toMatchObject({ result: 'not_aamva', fields: null });
    },
  );
});

it.each([
  ['DRIVER,JORDAN,LEE,JR', 'DRIVER', 'JORDAN LEE', 'JR'],
  ['DRIVER, JORDAN LEE', 'DRIVER', 'JORDAN LEE', null],
  ['DRIVER@JORDAN@LEE', 'DRIVER', 'JORDAN LEE', null],
  ['DRIVER,JORDAN,,JR', 'DRIVER', 'JORDAN', 'JR'],
  ['JORDAN LEE DRIVER', 'DRIVER', 'JORDAN LEE', null],
  ['JORDAN LEE DRIVER III', 'DRIVER', 'JORDAN LEE', 'III'],
])('version 1, the whole name %s', (name, family, given, suffix) => {
  const own = [`DAA${name}`, 'DAQ1', 'DBB19880714', 'DBA20290714', 'DARC   '];
  const { result, fields } = parseAamva(payload(own, whole, '01'));
  expect(result).toBe('ok');
  expect(fields).toMatchObject({ last_name: family, given_names: given, suffix, vehicle_class: 'C' });
});

it.each([
  ['07141988', '1988-07-14'],
  ['19880714', '1988-07-14'],
  ['12312019', '2019-12-31'],
  ['20191231', '2019-12-31'],
  ['02302020', null],
  ['MMDDCCYY', null],
  ['112620', null],
  ['00000000', null],
])('the day %s is %s', (text, day) => {
  expect(aamvaDay(text)).toBe(day);
});
