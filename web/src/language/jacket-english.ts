/** What the review of a deal's papers says around the server's own phrases. */
export const jacketEnglish = {
  title: 'Deal jacket',
  clean: 'Nothing to settle',
  toSettle: (count: string) => `${count} to settle`,
  nothing: 'Nothing stands against it.',
  collectFor: (funder: string) => `To collect or do for ${funder}`,
  collectForAll: (count: string) => `To collect or do so that all ${count} would fund`,
  concerns: (programs: string) => `For ${programs}`,
  against: 'against',
  shouldName: (funder: string) => `should name ${funder}`,
  programs: 'Program by program',
  sent: 'Sent',
  sendReady: 'Could be sent now',
  sendNot: 'Not to be sent yet',
  fundReady: 'Could be funded now',
  fundNot: 'Not to be funded yet',
  leftOut: (count: string) => `${count} more are not shown.`,
  programsLeftOut: (count: string) => `${count} more programs are not shown; name one to see it.`,
  openSending: 'Open before sending',
  openFunding: 'Open before funding',
  lookAs: 'Look at it as',
  everyOffer: 'every funder',
} as const;

export const jacketToolsEnglish = { review_jacket: 'Review the deal jacket' } as const;
