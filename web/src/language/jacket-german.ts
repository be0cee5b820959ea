import type { jacketEnglish, jacketToolsEnglish } from './jacket-english.ts';

type Like<T> = {
  readonly [K in keyof T]: T[K] extends (text: string) => string ? (text: string) => string : string;
};

export const jacketGerman: Like<typeof jacketEnglish> = {
  title: 'Unterlagen des Geschäfts',
  clean: 'Nichts offen',
  toSettle: (count) => `${count} offen`,
  nothing: 'Es spricht nichts dagegen.',
  collectFor: (funder) => `Zu besorgen oder zu tun für ${funder}`,
  collectForAll: (count) => `Zu besorgen oder zu tun, damit alle ${count} auszahlen würden`,
  concerns: (programs) => `Für ${programs}`,
  against: 'gegenüber',
  shouldName: (funder) => `soll ${funder} nennen`,
  programs: 'Programm für Programm',
  sent: 'Gesendet',
  sendReady: 'Könnte jetzt gesendet werden',
  sendNot: 'Noch nicht zu senden',
  fundReady: 'Könnte jetzt ausgezahlt werden',
  fundNot: 'Noch nicht auszuzahlen',
  leftOut: (count) => `${count} weitere sind nicht gezeigt.`,
  programsLeftOut: (count) =>
    `${count} weitere Programme sind nicht gezeigt; nennen Sie eines, um es zu sehen.`,
  openSending: 'Offen vor dem Absenden',
  openFunding: 'Offen vor der Auszahlung',
  lookAs: 'Ansehen als',
  everyOffer: 'alle Finanzierer',
};

export const jacketToolsGerman: Like<typeof jacketToolsEnglish> = { review_jacket: 'Unterlagen prüfen' };
