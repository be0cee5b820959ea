import { expect, it } from 'vitest';
import { printedPaper } from '../../testing/printed-words.ts';
import { billedIn, periodIn } from './bill-sentences.ts';

const said = (fields: ReturnType<typeof billedIn>) => fields.map(({ name, value }) => `${name}=${value}`);

it.each([
  ["Votre facture d'électricité du 12 mars 2026", '2026-03-12'],
  ['Ihre Stromrechnung und Rechnung vom 04.03.2026', '2026-03-04'],
])('the day of the bill stands in its title: %s', (text, day) => {
  expect(said(billedIn(printedPaper([{ x: 40, y: 40, text }]), 'dmy'))).toEqual([`bill_date=${day}`]);
});

it('the period is the one pair of days that the bill charges for', () => {
  const rows = ['Abonnement du 12/01/2026 au 11/03/2026', 'Consommation du 12/01/2026 au 11/03/2026'];
  const one = printedPaper(rows.map((text, i) => ({ x: 40, y: 40 + 20 * i, text })));
  expect(said(periodIn(one, 'dmy'))).toEqual([
    'service_period_start=2026-01-12',
    'service_period_end=2026-03-11',
  ]);
  const two = printedPaper(
    [...rows, 'Taxes du 01/01/2025 au 31/12/2025'].map((text, i) => ({ x: 40, y: 40 + 20 * i, text })),
  );
  expect(periodIn(two, 'dmy')).toEqual([]);
});
