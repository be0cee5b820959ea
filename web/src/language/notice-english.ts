/** What the desk says of the letters that the law asks for. */
export const noticeEnglish = {
  title: 'Notices',
  none: 'No notice is owed on this deal now.',
  decision: 'The decision, and a notice of it',
  by: (day: string) => `by ${day}`,
  beforeSigning: 'before the contract is signed',
  issued: (day: string) => `issued on ${day}`,
  keptUntil: (day: string) => `The papers of this deal are kept until ${day} at least.`,
  draft: 'Draft',
  letter: 'Letter',
  html: 'Page',
  pdf: 'PDF',
} as const;
