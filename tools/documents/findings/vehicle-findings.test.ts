import { describe, expect, it } from 'vitest';
import type { DealDocument } from '../../deals/deal.ts';
import {
  addresseeFindings,
  collisionFindings,
  lienFindings,
  vinBetweenPagesFindings,
  vinOwnFindings,
} from './vehicle-findings.ts';

function paper(kind: string, fields: Readonly<Record<string, string | boolean>>): DealDocument {
  return {
    id: kind,
    kind,
    sha256: '',
    pages: 1,
    parsedAt: '2026-03-02T00:00:00Z',
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      unit: typeof value === 'boolean' ? 'flag' : 'text',
      value,
      page: 1,
      box: { x: 0, y: 0, width: 10, height: 10 },
      confidence: 0.9,
    })),
  };
}

describe('a car’s papers against themselves', () => {
  it('every car of a policy has its VIN and year checked', () => {
    const policy = paper('proof_of_insurance', {
      'vehicles.0.vin': '4S4BTADC0P3123456',
      'vehicles.0.year': '2023',
      'vehicles.1.vin': '4S4BTADC1P3123456',
      'vehicles.1.year': '2023',
    });
    expect(vinOwnFindings(policy)).toEqual([
      { code: 'vin_check_digit', documents: ['proof_of_insurance'], note: '4S4BTADC1P3123456' },
    ]);
    expect(vinOwnFindings(paper('buyers_order', { vin: '4S4BTADC0P3123456', year: '2019' }))).toMatchObject([
      { code: 'vin_year_differs' },
    ]);
  });

  it('two VINs on pages of one paper', () => {
    const twice = paper('proof_of_insurance', {
      vin: '4S4BTADC0P3123456',
      'other_vins.0': '3VW2B7AJ7HM345678',
    });
    expect(vinBetweenPagesFindings([twice])).toMatchObject([{ code: 'vin_differs_between_pages' }]);
    expect(vinBetweenPagesFindings([paper('buyers_order', { vin: '4S4BTADC0P3123456' })])).toEqual([]);
  });

  it('cover that leaves out the car is raised, and an unsaid one is not', () => {
    expect(collisionFindings(paper('proof_of_insurance', { collision_covered: false }))).toHaveLength(1);
    expect(collisionFindings(paper('proof_of_insurance', { collision_covered: true }))).toEqual([]);
    expect(collisionFindings(paper('proof_of_insurance', {}))).toEqual([]);
  });

  it('a letter to somebody whom the policy does not name', () => {
    const insured = { 'named_insured.0': 'Mr Amos Bell', 'named_insured.1': 'Ada Bell' };
    expect(
      addresseeFindings(paper('proof_of_insurance', { ...insured, addressee: 'Gus Hart' })),
    ).toHaveLength(1);
    expect(addresseeFindings(paper('proof_of_insurance', { ...insured, addressee: 'Ada Bell' }))).toEqual([]);
  });

  it('a lien without a release', () => {
    const lien = { lienholder: 'Prairie Credit Union', lien_released: false };
    expect(lienFindings(paper('vehicle_title', lien))).toHaveLength(1);
    expect(lienFindings(paper('vehicle_title', { ...lien, lien_released: true }))).toEqual([]);
  });
});
