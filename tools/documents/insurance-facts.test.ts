import { expect, it } from 'vitest';
import type { DealDocument, ReadField } from '../deals/deal.ts';
import type { Fact } from '../deals/facts.ts';
import { nameFindings } from './findings/name-findings.ts';
import { insuranceFacts } from './insurance-facts.ts';

const paper = (
  id: string,
  kind: DealDocument['kind'],
  values: Readonly<Record<string, string | number>>,
) => ({
  id,
  kind,
  sha256: '',
  pages: 1,
  parsedAt: '',
  fields: Object.entries(values).map(
    ([name, value]): ReadField => ({
      name,
      unit: typeof value === 'number' ? 'money' : 'text',
      value,
      page: 1,
      box: { x: 0, y: 0, width: 1, height: 1 },
      confidence: 0.9,
    }),
  ),
});

const policy = paper('policy', 'proof_of_insurance', {
  policy_number: 'SV 2004',
  'named_insured.0': 'Ruth Bell',
  'named_insured.1': 'Amos T. Bell',
  'vehicles.0.vin': '3HGGK5H44JM701234',
  'vehicles.0.lienholder': 'Northern Bank',
  'vehicles.0.collision_deductible': 150_000,
  'vehicles.1.vin': 'JTDACAAU8R3012345',
  'vehicles.1.lienholder': 'Southern Bank',
  'vehicles.1.collision_deductible': 50_000,
});

const fact = (key: Fact['key'], value: string) => ({ key, value }) as Fact;
const valuesOf = (facts: readonly Fact[]) =>
  Object.fromEntries(insuranceFacts(policy, facts).map(({ key, value }) => [key, value]));

it('a policy of several cars speaks of the one that is financed, and of the buyer', () => {
  expect(valuesOf([fact('vehicle.vin', 'JTDACAAU8R3012345'), fact('buyer.name', 'Amos Bell')])).toEqual({
    'insurance.policyNumber': 'SV 2004',
    'insurance.namedInsured': 'Amos T. Bell',
    'insurance.vin': 'JTDACAAU8R3012345',
    'insurance.lienholder': 'Southern Bank',
    'insurance.deductible': 50_000,
  });
});

it('without a VIN on the deal file no car is chosen', () => {
  expect(valuesOf([])).toEqual({
    'insurance.policyNumber': 'SV 2004',
    'insurance.namedInsured': 'Ruth Bell',
  });
});

it('a buyer who is one of several insured is no other person', () => {
  const order = paper('order', 'buyers_order', { buyer: 'Amos T. Bell' });
  const stranger = paper('order', 'buyers_order', { buyer: 'Ivo Marek' });
  expect(nameFindings([order, policy], [])).toEqual([]);
  expect(nameFindings([stranger, policy], [])).toMatchObject([{ code: 'name_differs' }]);
});
