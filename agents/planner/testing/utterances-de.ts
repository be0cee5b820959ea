import type { Row } from './utterance.ts';

/** German utterances: the common ones. */
export const germanUtterances: readonly Row[] = [
  ['Guten Tag', 'greet', {}],
  ['Vielen Dank', 'thanks', {}],
  ['Was kostet mich der 2023 Subaru Outback im Monat?', 'ask_payment', { vehicle: '2023 Subaru Outback' }],
  [
    'Ich brauche einen Kredit über 25.000 Dollar zu 6,99 % auf 72 Monate, wie hoch ist die Rate?',
    'ask_payment',
    { amountFinanced: 25000, annualRate: 0.0699, termMonths: 72 },
  ],
  ['Ich verdiene 4.200 Dollar im Monat', 'give_facts', { income: { amount: 4200, per: 'month' } }],
  ['Ich habe keine Schulden', 'give_facts', { monthlyDebt: 0 }],
  ['Die Miete ist 1.100 Dollar', 'give_facts', { housingPayment: 1100 }],
  ['Ich arbeite seit 3 Jahren in der Firma', 'give_facts', { employmentMonths: 36 }],
  ['Ich wohne seit zwei Jahren hier', 'give_facts', { residenceMonths: 24 }],
  ['Die Anzahlung ist fünftausend Dollar', 'give_facts', { downPayment: 5000 }],
  ['Ich nehme das erste Angebot', 'choose', { choice: { by: 'place', place: 1 } }],
  ['Ich möchte mit einem Menschen sprechen', 'human', {}],
  ['Was passiert, wenn ich es einreiche?', 'ask_submit', {}],
  ['Können Sie es einreichen?', 'submit', {}],
  ['Warum nicht Harbor?', 'ask_why', {}],
  ['Was würde helfen?', 'ask_cure', {}],
  ['Kann ich vorzeitig ablösen?', 'ask_early', {}],
  ['Neuer Kunde: Hans Müller, Honda Civic', 'next_buyer', { name: 'Hans Müller', vehicle: 'Honda Civic' }],
  ['Was kosten 30.000 € zu 5 % auf 60 Monate?', 'give_facts', { annualRate: 0.05, termMonths: 60 }],
  ['Die Anzahlung ist 3.000 Euro', 'give_facts', {}],
  ['Ich verdiene 4.200 Franken im Monat', 'give_facts', {}],
  ['Stimmt etwas nicht mit den Unterlagen?', 'ask_findings', {}],
  ['Was muss ich an den Unterlagen berichtigen?', 'ask_findings', {}],
  ['Welche Unterlagen fehlen noch?', 'ask_papers', {}],
];
