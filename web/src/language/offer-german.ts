import type { Words } from './words.ts';

export const offerGerman: Words['offer'] = {
  orders: {
    total_cost: 'Gesamtkosten',
    payment: 'Monatsrate',
    speed: 'Schnelligkeit',
    certainty: 'Sicherheit',
  },
  best: {
    total_cost: 'geringste Gesamtkosten',
    payment: 'niedrigste Rate',
    speed: 'am schnellsten ausgezahlt',
    certainty: 'am wenigsten zu beanstanden',
  },
  days: (n) => (n === 1 ? '1 Werktag' : `${n} Werktage`),
  hours: (n) => (n === 1 ? '1 Stunde' : `${n} Stunden`),
  oddsHelp: 'wie oft dieser Finanzierer Ihre Verträge zurückgibt; sagt nichts über den Käufer',
  comparison: 'Zwei Angebote im Vergleich',
  figure: 'Angabe',
  difference: 'Unterschied',
  onlyHere: 'Nur dieses verlangt',
  nothingMore: 'nichts weiter',
  cheaper: 'insgesamt günstiger',
  same: 'insgesamt gleich',
  exceptions: 'Ausnahmen vom Aufschlag',
  lowered: (from, to) => `Höchstens ${to} statt ${from}`,
  missesShown: (shown, all) => `Die nächsten ${shown} von ${all}`,
  stoppedBy: 'Programme, die an einer Regel scheitern; eines kann an mehreren scheitern',
  settledBy: 'behoben durch',
  leverFigure: (lever, figure) => `${lever}: ${figure}`,
  together: 'Würde passen mit allem davon',
};

export const offerToolsGerman = {
  compare_offers: 'Zwei Angebote nebeneinanderstellen',
  record_markup_exception: 'Einen geringeren Aufschlag festhalten',
} as const;

export const offerRolesGerman = {
  promotion: 'Aktion',
  tier: 'Stufe',
  dealer_fee: 'Gebühr für den Händler',
  hitch_odds: 'Risiko einer Beanstandung',
  funding_days: 'Ausgezahlt in',
  decision_hours: 'Antwort in',
  ranking: 'Geordnet nach',
  cheaper_offer: 'Insgesamt günstiger',
  lower_payment_offer: 'Niedrigere Rate',
  total_difference: 'Unterschied insgesamt',
  payment_difference: 'Unterschied in der Rate',
  finance_charge_difference: 'Unterschied in den Finanzierungskosten',
  apr_difference: 'Unterschied im effektiven Jahreszins',
  stip_only_first: 'Nur das erste verlangt',
  stip_only_second: 'Nur das zweite verlangt',
  markup_max: 'Aufschlag höchstens',
  markup_before: 'Aufschlag zuvor',
  markup_reason: 'Grund der Ausnahme',
} as const;
