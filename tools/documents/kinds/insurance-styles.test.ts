import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { flagsOf } from '../findings/flags.ts';
import type { PageWords } from '../pages/words.ts';
import * as letters from '../testing/cars/cover-letters.ts';
import * as covers from '../testing/cars/cover-styles.ts';
import * as declarations from '../testing/cars/declaration-styles.ts';
import { readPapers } from './read-paper.ts';

const today = IsoDate.parse('2026-03-20');

function read(pages: readonly PageWords[]) {
  const parts = readPapers(pages, today);
  const file = { parts } as unknown as Parameters<typeof flagsOf>[0];
  const values = Object.fromEntries(parts[0]!.fields.map(({ name, value }) => [name, value]));
  return { kind: parts[0]!.kind, flags: flagsOf(file, today), ...values };
}

describe('declarations', () => {
  it('name the insured in a remark beside the drivers, and lienholders in a table', () => {
    expect(read(declarations.blockAtRight)).toMatchObject({
      kind: 'proof_of_insurance',
      flags: [],
      insurer: 'Birchwood Northern Insurance Company',
      policy_number: '91877120-3',
      effective_date: '2026-03-01',
      expiry_date: '2026-09-01',
      'named_insured.0': 'Tobias Wren',
      'named_insured.1': 'Mara Wren',
      address: '410 ALDER CT, DAYTON, OH 45402',
      model: 'CR-V',
      lienholder: 'GREAT PLAINS FEDERAL CREDIT UNION',
      bodily_injury_limit: '100000/300000',
      collision_deductible: 75_000,
      comprehensive_deductible: 50_000,
      premium_total: 60_100,
    });
  });

  it('say the deductible within the name of a coverage, and limits under it', () => {
    expect(read(declarations.lettersBeforeCoverages)).toMatchObject({
      flags: [],
      insurer: 'SILVER LARK MUTUAL AUTOMOBILE INSURANCE COMPANY',
      policy_number: '417 9923-C12-34A',
      effective_date: '2026-01-12',
      named_insured: 'HALVORSEN, BRITT',
      make: 'SUBARU',
      model: 'OUTBACK',
      lienholder: 'WISCONSIN LAKES BANK',
      bodily_injury_limit: '250000/500000',
      collision_deductible: 100_000,
      comprehensive_deductible: 25_000,
      premium_total: 39_713,
    });
  });

  it('have a column for each car: its lienholder and its deductible are its own, and no third car is seen', () => {
    const found = read(declarations.carsInColumns);
    expect(found).toMatchObject({
      flags: [],
      insurer: 'Pinnacle Ridge',
      expiry_date: '2026-10-10',
      'vehicles.0.vin': '4T1G11AKXLU300123',
      'vehicles.1.lienholder': 'Chesapeake Motor Credit',
      'vehicles.0.collision_deductible': 50_000,
      'vehicles.1.collision_deductible': 100_000,
      comprehensive_deductible: 50_000,
      premium_total: 138_000,
    });
    expect(Object.keys(found).some((name) => name.startsWith('vehicles.2'))).toBe(false);
    expect(found).not.toHaveProperty('collision_deductible');
  });

  it('write a deductible as "ACV LESS D 500", and a trade name is no trade-in', () => {
    expect(read(declarations.deductibleAfterD)).toMatchObject({
      flags: [],
      insurer: 'HARBOR SERVICE CASUALTY INSURANCE COMPANY',
      effective_date: '2025-10-05',
      vin: '1FMCU9GN5RUA01234',
      lienholder: 'TIDEWATER AUTO FINANCE',
      bodily_injury_limit: '300000/500000',
      collision_deductible: 50_000,
      comprehensive_deductible: 25_000,
      premium_total: 48_234,
    });
  });

  it('without a named insured have drivers; fees are part of the premium; no collision is raised', () => {
    const found = read(covers.driversInColumns);
    expect(found).toMatchObject({
      flags: ['loss_payee_missing', 'no_collision_coverage'],
      'drivers.0': 'Odette Marsh',
      'drivers.1': 'Felix Marsh',
      model: 'Focus',
      premium_total: 70_550,
    });
    expect(found).not.toHaveProperty('named_insured');
  });
});

describe('cards, binders and letters', () => {
  it('a card prints no loss payee, so none is missing', () => {
    expect(read(covers.cardWithColons)).toMatchObject({
      kind: 'proof_of_insurance',
      flags: [],
      insurer: 'COPPERLEAF INSURANCE COMPANY',
      effective_date: '2026-02-14',
      named_insured: 'LENA HARTWELL',
      vin: 'JM3KFBCM5N0512345',
    });
  });

  it('two cards on one page are two cars of one policy', () => {
    expect(read(covers.twoCards)).toMatchObject({
      flags: [],
      policy_number: 'SV 200417-2',
      named_insured: 'Paolo Ferrante',
      'vehicles.0.vin': '3HGGK5H44JM701234',
      'vehicles.1.model': 'Prius',
    });
  });

  it('a binder has times beside its days and ticks the interest of whoever it names', () => {
    expect(read(covers.binderInBoxes)).toMatchObject({
      flags: [],
      insurer: 'Great Divide Indemnity Company',
      policy_number: 'B-7741093',
      effective_date: '2026-03-02',
      expiry_date: '2026-04-01',
      named_insured: 'Nadia Petrov',
      lienholder: 'Front Range Credit Union ISAOA',
      bodily_injury_limit: '100000/300000',
      collision_deductible: 50_000,
      comprehensive_deductible: 25_000,
    });
  });

  it('a letter', () => {
    expect(read(covers.letter)).toMatchObject({
      flags: [],
      insurer: 'Evergreen Coast Insurance Company',
      effective_date: '2025-12-15',
      expiry_date: '2026-06-15',
      named_insured: 'Rowan Ellery',
      lienholder: 'Willamette Valley Bank',
      bodily_injury_limit: '25000/50000',
    });
  });
});

describe('proof in other words', () => {
  it('is a German policy with what the insured bears of a damage', () => {
    expect(read(letters.versicherungsschein)).toMatchObject({
      kind: 'proof_of_insurance',
      insurer: 'Ostwind Versicherung AG',
      policy_number: 'KF 88-204417-1',
      named_insured: 'Karla Reimers',
      address: 'Lindenweg 14, 23552 Lübeck',
      effective_date: '2026-04-01',
      expiry_date: '2027-01-01',
      make: 'Skoda',
      model: 'Octavia Combi',
      collision_deductible: 50_000,
      comprehensive_deductible: 15_000,
      premium_total: 60_570,
      currency: 'EUR',
    });
  });

  it("is a letter, whose head gives the insurer's address and nobody else's", () => {
    const found = read(letters.letterOfCover);
    expect(found).toMatchObject({
      insurer: 'BLUE MESA ASSURANCE',
      policy_number: 'BMA 7188-204-8811',
      named_insured: 'Noor A. Haddad',
      effective_date: '2026-05-01',
      expiry_date: '2027-05-01',
    });
    expect(found).not.toHaveProperty('address');
  });

  it('is a card on a telephone', () => {
    expect(read(letters.digitalCard)).toMatchObject({
      insurer: 'Fernway Select Insurance',
      effective_date: '2026-06-03',
      expiry_date: '2026-12-03',
      model: 'F-150',
    });
  });
});
