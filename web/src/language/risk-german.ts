import type { riskEnglish, riskRolesEnglish, riskToolsEnglish } from './risk-english.ts';

export const riskGerman: Readonly<Record<keyof typeof riskEnglish, string>> = {
  paths: 'Was die Antwort gewendet hätte',
  pathsNote: 'Was dieselbe Prüfung geantwortet hätte. Kein Versprechen, und am Geschäft ist nichts geändert.',
  affordability: 'Ist es tragbar?',
  affordabilityNote:
    'Bruttozahlen neben Schwellen des Hauses. Sie entscheiden nichts; der Wertverlust ist angenommen.',
};

export const riskToolsGerman: Readonly<Record<keyof typeof riskToolsEnglish, string>> = {
  find_path_to_yes: 'Suchen, was die Antwort wenden würde',
  check_affordability: 'Tragbarkeit prüfen',
};

export const riskRolesGerman: Readonly<Record<keyof typeof riskRolesEnglish, string>> = {
  path_down_payment: 'Anzahlung insgesamt',
  path_added_down: 'Davon zusätzlich',
  path_price: 'Preis',
  path_vehicle: 'Fahrzeug',
  path_term: 'Laufzeit',
  path_income: 'Bruttomonatseinkommen',
  path_amount_financed: 'Finanzierter Betrag',
  path_payment: 'Rate, mit der die Prüfung rechnet',
  checked_payment: 'Monatsrate',
  checked_rate: 'Zinssatz',
  checked_dti: 'Anteil der Verpflichtungen am Einkommen',
  left_over: 'Bleibt im Monat',
  present_payment: 'Jetzige Rate',
  payment_shock: 'Neue Rate zur jetzigen',
  income_drop: 'Einkommensrückgang',
  stressed_income: 'Einkommen dann',
  stressed_rate: 'Zinssatz dann',
  stressed_payment: 'Rate dann',
  stressed_dti: 'Anteil am Einkommen dann',
  equity_until: 'Bis',
  months_under_water: 'Monate',
  add_on: 'Zusatzleistung',
  add_on_price: 'Preis dafür',
};
