import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../kit/package-root.ts';
import { VectorCase, VectorFile } from './cases.ts';
import { runCase } from './run.ts';

const folder = join(packageRoot('.'), 'tools/repayment/fixtures/vectors');
const cases = readdirSync(folder).flatMap(
  (name) => VectorFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).cases,
);

/** A published case with some of its inputs changed. */
function changed(id: string, inputs: Readonly<Record<string, unknown>>) {
  const vector = cases.find((each) => each.id === id);
  return runCase(VectorCase.parse({ ...vector, inputs: { ...vector?.inputs, ...inputs } }));
}

const gobbledegook = 'gobbledegook';

describe('a word that is not known for an input is no reason to take a default', () => {
  it.each([
    ['fj-pmt-1', 'type', gobbledegook],
    ['fj-pmt-1', 'type', '0.5'],
    ['fj-pmt-1', 'type', 1e9],
    ['np-npv', 'timing', gobbledegook],
    ['jp-addon-24', 'timing', gobbledegook],
    ['us-vendor-annurate', 'timing', gobbledegook],
    ['jp-carloan-69-12', 'timing', gobbledegook],
    ['rate-curo-actact-irr', 'annualisation', 'effective annual'],
    ['rate-curo-actact-xirr', 'annualisation', 'nominal'],
    ['fin-fn-series', 'recurrence', gobbledegook],
    ['ca-apr-1', 'formula', gobbledegook],
    ['curo-ex4-subsidy', 'unknown', 'instalment'],
    ['us-int-2', 'convention', gobbledegook],
    ['eu-int-eom-01', 'convention', gobbledegook],
    ['uk-int-03', 'convention', gobbledegook],
    ['eu-98-a4', 'timeConvention', gobbledegook],
    ['eu-98-a4', 'timeConvention', 'standard-year'],
    ['uk-esr-1', 'frequency', 'weekly'],
    ['uk-esr-1', 'monthlyRateRounding', gobbledegook],
    ['fin-early-feb15', 'partPeriod', gobbledegook],
    ['my-flat-7y', 'allocation', 'straight line'],
    ['payoff-perdiem-360', 'basis', 'Actual/Actual ISDA'],
    ['fin-alloc-1', 'interestType', gobbledegook],
  ] as const)('%s with %s %s', (id, input, word) => {
    expect(changed(id, { [input]: word }).status).toBe('not covered');
  });
});

describe('a day count that is none of ours is not taken for one', () => {
  it.each([
    'Business/252',
    'ACT/365L',
    'Act/Act ICMA',
    'Actual/Actual (Bond)',
    '30/360 Italian',
    'Actual/365 (No Leap)',
    '30/365',
  ])('%s', (convention) => {
    expect(changed('dc-strata-act365f-01', { convention }).status).toBe('not covered');
  });
});

describe('inputs that contradict each other, or that no loan has, fail in one line', () => {
  it.each([
    ['jp-addon-24', { addOnRatePercentOverTerm: '12.00' }],
    ['us-appj-c1-i', { unitPeriod: { unit: 'week', multiple: 2 } }],
    ['fin-payoff-preclose-amt', { nominalAnnualPercent: '9' }],
    ['curo-ex4-subsidy', { unknown: 'supplier contribution paid 2026-03-05' }],
    ['disc-edinboro-1', { payments: 1_000_000_000 }],
    ['disc-edinboro-1', { payments: -24 }],
    ['disc-edinboro-1', { cashPrice: '-2450' }],
    ['payoff-edinboro-act', { payment: '-385' }],
    ['payoff-edinboro-act', { remainingPayments: 1_000_000_000 }],
    ['payoff-perdiem-360', { principalBalance: '-10000' }],
    ['us-regdd-2', { days: 1_000_000_000 }],
    ['uk-esr-1', { credit: '-5000' }],
    ['my-flat-7y', { principal: '-100000' }],
    ['my-flat-7y', { years: 1_000_000_000 }],
    ['curo-ex4-subsidy', { cashPrice: '-10000' }],
    ['rm-term-3', { paymentsPerYear: -12 }],
    ['rm-term-3', { paymentsPerYear: 0.5 }],
    ['late-pa-2', { daysAfterDue: -10 }],
    ['rate-curo-actact-xirr', { principal: '1e30' }],
    ['fj-pmt-1', { rate: '1e300' }],
  ] as const)('%s with %j', (id, inputs) => {
    const outcome = changed(id, inputs);
    expect(outcome.status).toBe('failed');
    expect('reason' in outcome ? outcome.reason : '').not.toMatch(/computed|\n/);
  });
});
