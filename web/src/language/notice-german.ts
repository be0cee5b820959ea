import type { Words } from './words.ts';

export const noticeGerman: Words['notices'] = {
  title: 'Mitteilungen',
  none: 'Zu diesem Vorgang ist derzeit keine Mitteilung fällig.',
  decision: 'Die Entscheidung und ihre Mitteilung',
  by: (day) => `bis ${day}`,
  beforeSigning: 'vor der Unterzeichnung des Vertrags',
  issued: (day) => `ausgestellt am ${day}`,
  keptUntil: (day) => `Die Unterlagen dieses Vorgangs werden mindestens bis ${day} aufbewahrt.`,
  draft: 'Entwurf',
  letter: 'Schreiben',
  html: 'Seite',
  pdf: 'PDF',
};
