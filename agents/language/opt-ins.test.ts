import { expect, it } from 'vitest';
import { lastOptIns, optInsIn } from './opt-ins.ts';

it.each([
  ['I want the GAP coverage.', ['gap:yes']],
  ['Yes to GAP and the extended warranty', ['gap:yes', 'service_contract:yes']],
  ["I'll take the service contract, but no GAP", ['service_contract:yes', 'gap:no']],
  ["I don't want GAP", ['gap:no']],
  ['The buyer wants GAP and declined the service contract', ['gap:yes', 'service_contract:no']],
  ['The buyer opted in to GAP at $695.00.', ['gap:yes']],
  ['Please remove the service contract', ['service_contract:no']],
  ['Ich möchte die GAP-Versicherung dazu', ['gap:yes']],
  ['Die Kundin nimmt die Garantieverlängerung', ['service_contract:yes']],
  ['Wir verzichten auf GAP', ['gap:no']],
  ['我要GAP保障', ['gap:yes']],
  ['客户需要延保，不要GAP', ['service_contract:yes', 'gap:no']],
])('%s', (text, answers) => {
  expect(optInsIn(text)).toEqual(answers);
});

it.each([
  'Do I want GAP?',
  'Should I take the service contract?',
  'What does GAP cost?',
  'The dealer wants me to take GAP',
  'They want GAP on it',
  'I have to take GAP',
  'If I take GAP, what is the payment?',
  'The order lists GAP at $695',
  'Mind the gap between the figures, I want that explained',
  'Yes.',
  '要不要GAP',
  'Muss ich GAP nehmen',
])('%s answers nothing', (text) => {
  expect(optInsIn(text)).toEqual([]);
});

it('the last word on each holds', () => {
  expect(lastOptIns(['I want GAP', 'no service contract', 'Drop the GAP'])).toEqual([
    'gap:no',
    'service_contract:no',
  ]);
});
