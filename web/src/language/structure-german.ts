import type { Words } from './words.ts';

export const structureGerman: Words['structure'] = {
  title: 'Wege, das Geschäft zu gestalten',
  count: (n) => `${n} insgesamt`,
  wouldGive: 'Was nachgeben müsste',
  all: 'Alle, nach Fahrzeug, Laufzeit und Anzahlung',
  heads: { cash: 'Anzahlung', payment: 'Rate', count: 'Gestaltungen' },
  shown: (shown, all) => `Die ${shown} längsten Reihen von ${all}`,
  note:
    'Gesamtkosten sind die Anzahlung und alle Raten; eine Inzahlungnahme zählt überall gleich. Keine andere Gestaltung ist ' +
    'bei Kosten, Rate, Anzahlung und Zahl der Finanzierer ebenso gut und in einem besser. Kein Angebot und keine Entscheidung.',
};

export const structureToolsGerman = { structure_deal: 'Wege suchen, das Geschäft zu gestalten' } as const;

export const structureRolesGerman = {
  structure_note: 'Gestaltungen',
  structure_count: 'Gestaltungen insgesamt',
  structure_pick: 'Gezeigt als',
  structure_standing: 'Hausprüfung',
  structure_bound: 'Ein Schritt weiter',
  structure_limit: 'Begrenzt durch',
  relaxation: 'Was nachgeben müsste',
  total_cost: 'Gesamtkosten',
  funders_willing: 'Bereite Finanzierer',
  payment_above: 'Über der gewünschten Rate',
  cash_above: 'Über der angebotenen Anzahlung',
  payment_wished: 'Gewünschte Rate',
  cash_wished: 'Anzahlung höchstens',
} as const;
